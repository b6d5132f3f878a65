"""What is said about it: document, figures, notes, claims."""
