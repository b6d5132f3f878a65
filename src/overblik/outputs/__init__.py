"""The finished report: one module per format."""
