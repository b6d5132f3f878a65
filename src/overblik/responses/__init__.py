"""What was answered: declared columns, missing kinds, derived variables, simulation."""
