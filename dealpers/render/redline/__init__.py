"""Redline of two states of the collection: what a change brings to each text, by lid."""
