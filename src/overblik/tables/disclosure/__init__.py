"""What would give away the answers of a few: told, and kept out of every table that is printed."""
