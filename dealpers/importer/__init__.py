"""A foreign text as a text of the collection: bytes in, files and repairs out; nothing is written here.

Each step is a pure function: ``decoding`` (bytes to text), ``lines``, ``paging`` (what pages left behind),
``wrapping`` (lines to paragraphs), ``rejoining`` (halves of a sentence), ``noting``, ``tabling``; then ``deals`` or
``documents`` give paragraphs their place, ``layout`` writes them, and ``outcome`` reads the result back and compares
every word.
"""

from dealpers.importer.decoding import LARGEST, Foreign, decoded
from dealpers.importer.file_text import foreign_text
from dealpers.importer.outcome import Asked, Imported, Kind, imported
from dealpers.importer.reading import Care

__all__ = ["LARGEST", "Asked", "Care", "Foreign", "Imported", "Kind", "decoded", "foreign_text", "imported"]
