"""Fragments of patterns for the web and mail addresses that Dutch texts print."""

OPENS_ADDRESS = r"(?:https?://|www\.)"
"""Pattern of the characters that begin a web address."""
ENDS_DOMAIN = r"\.(?:nl|eu|com|org|net|frl)\b"
"""Pattern of the end of a domain name, from its last point."""
