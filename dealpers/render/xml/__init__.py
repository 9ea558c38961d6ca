"""XML elements and marked text."""
