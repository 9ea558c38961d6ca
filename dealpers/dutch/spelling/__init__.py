"""Spelling: unknown words, which conversion or typing may have damaged in a Dutch text."""

from dealpers.dutch.spelling.speller import Unknown, strange_words, unknown_words

__all__ = ["Unknown", "strange_words", "unknown_words"]
