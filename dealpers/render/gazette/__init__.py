"""Gazette PDF, typeset by Typst."""
