"""Simulated respondents: they open the links in their mail and answer over HTTP what a data set holds; for demos and benchmarks."""
