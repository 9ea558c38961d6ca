"""The editor's preview with live reload."""
