"""Citations: words of a text that refer to a place or to another text."""
