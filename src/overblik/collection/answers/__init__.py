"""Answers out of the database, at any moment: from response sets to the declared columns."""
