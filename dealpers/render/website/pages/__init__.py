"""Pages of the website, by kind."""
