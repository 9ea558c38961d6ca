"""Akoma Ntoso 3.0 of a deal."""
