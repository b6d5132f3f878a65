"""Weights and uncertainty of a study's tables: what the design says of cells that were counted."""
