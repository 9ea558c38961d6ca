"""The collection: texts that know of each other, and what follows from all of them together."""
