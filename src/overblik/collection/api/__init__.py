"""A read API for staff's own programs."""
