"""Questions as HTML: compiled once for each version and language, then filled for each respondent."""
