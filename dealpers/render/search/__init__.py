"""Search index and its records."""
