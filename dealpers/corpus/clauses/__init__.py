"""Clauses about the life of a deal, and bodies that its text sets up, in the words of the text."""
