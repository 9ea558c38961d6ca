"""Builds: from folders to a published site, with cache, worker processes and atomic writes."""
