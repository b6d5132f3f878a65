"""A report in any format, as passages and tables with their places."""
