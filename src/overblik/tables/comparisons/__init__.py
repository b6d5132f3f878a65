"""Tests of difference: whole tables, means, columns of a banner."""
