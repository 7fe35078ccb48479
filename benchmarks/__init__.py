"""Measurements. None of them is a test: machines differ, ratios travel."""
