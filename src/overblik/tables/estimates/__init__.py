"""Shares, means, totals, ratios and quantiles under a design, each with its standard error and interval."""
