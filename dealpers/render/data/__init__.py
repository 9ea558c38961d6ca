"""Data files beside the pages."""
