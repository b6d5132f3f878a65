"""Weights that make the answers add up to what is known of the population: margins, methods, trimming, report and record."""
