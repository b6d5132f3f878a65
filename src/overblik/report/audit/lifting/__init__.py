"""From passages and tables to quantities, each with the bases it can be of."""
