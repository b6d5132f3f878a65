"""What one must know of a language to read the numbers in its reports."""
