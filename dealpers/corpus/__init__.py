"""Collection of texts with the links between them, and everything that follows from the whole collection."""
