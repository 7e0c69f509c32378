"""Conclusions and recommendations, and the lists in which they stand."""
