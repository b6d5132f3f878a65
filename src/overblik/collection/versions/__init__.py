"""Versions of the questionnaire: what a change does to the answers that are there, and whether it may be published."""
