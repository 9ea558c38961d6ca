"""Duties and moments: who must do what, and when, read from sentences."""
