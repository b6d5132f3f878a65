"""Text with its place, problems, languages, numbers."""
