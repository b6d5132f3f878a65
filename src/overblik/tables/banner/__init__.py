"""Banners: many questions by many breaks in one table, with letters for the differences between columns."""
