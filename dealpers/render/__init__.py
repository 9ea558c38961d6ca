"""Outputs rendered from the model as paths and bytes; no module here reads or writes a file."""
