"""The audit of published numbers: which cannot be, of which base, and which contradict each other."""
