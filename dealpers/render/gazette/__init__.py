"""The gazette PDF, set by Typst."""
