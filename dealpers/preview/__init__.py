"""Editor's preview with live reload."""
