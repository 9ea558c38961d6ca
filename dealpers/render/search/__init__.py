"""The search index and its records."""
