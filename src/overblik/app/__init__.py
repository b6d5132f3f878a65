"""The command line; only here argv, environment and clock."""
