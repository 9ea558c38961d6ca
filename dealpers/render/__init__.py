"""Outputs rendered from the model as paths and bytes; nothing here reads or writes a file."""
