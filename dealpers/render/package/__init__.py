"""Package for a publication team: files, checks, note and checksums."""
