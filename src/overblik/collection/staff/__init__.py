"""Pages for staff: sign-in, roles, status, units, mail, cleaning; everything that is done is in the audit log."""
