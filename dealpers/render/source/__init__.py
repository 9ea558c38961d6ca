"""The model as source text: Markdown and YAML."""
