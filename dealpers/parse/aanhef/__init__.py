"""Preamble of a deal: parties and their groups, considerations, terms."""
