"""Readers of foreign files, one a form; each turns bytes into a ``FileText``."""
