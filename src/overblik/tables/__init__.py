"""What it adds up to: cells with their bases."""
