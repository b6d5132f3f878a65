"""A first report: findings from the tables, sentences from a language, claims round every number."""
