"""The read API: units, status, responses and tables for programs of the staff, each with a token."""
