"""Signatures: printed in the closing words or a letter, or on record beside them."""
