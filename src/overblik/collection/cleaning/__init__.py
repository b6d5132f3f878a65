"""Cleaning: answers corrected with a reason, open answers coded, comments released for quotation."""
