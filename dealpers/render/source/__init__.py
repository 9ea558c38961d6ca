"""Model as source text: Markdown and YAML."""
