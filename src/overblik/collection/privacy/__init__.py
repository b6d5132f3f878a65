"""Personal data: what is held on a person, purging it, backups that cannot bring it back, and anonymous answers."""
