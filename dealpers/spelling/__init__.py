"""Words that nobody knows: what conversion or typing may have damaged in a Dutch text."""

from dealpers.spelling.speller import Unknown, unknown_words

__all__ = ["Unknown", "unknown_words"]
