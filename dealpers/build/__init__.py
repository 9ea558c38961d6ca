"""From folders to a published site: reading, caching, worker processes and writing."""
