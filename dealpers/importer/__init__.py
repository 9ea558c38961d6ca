"""Import of a foreign text into the collection: bytes in, files and repairs out; nothing is written to disk.

Each step is a pure function; ``reading`` calls them in this order: ``misreadings``, ``lines``, ``front_matter``
(mastheads, contents, title), ``paging`` (page numbers and heads), ``glued_notes``, ``wrapping`` (lines to paragraphs),
``rejoining`` (halves of a sentence), ``series``, ``noting``, ``tabling``. ``kinds`` distinguishes deals from documents;
``deals`` (with ``agreements``, ``chapters``, ``closings``, ``annexes``) or ``documents`` give paragraphs their place;
``layout`` writes them; ``outcome`` reads the result back and compares every word.
"""

from dealpers.importer.convert import Asked, Imported, Kind, imported
from dealpers.importer.decode import LARGEST, Foreign, decoded
from dealpers.importer.file_text import foreign_text
from dealpers.importer.steps import Care

__all__ = ["LARGEST", "Asked", "Care", "Foreign", "Imported", "Kind", "decoded", "foreign_text", "imported"]
