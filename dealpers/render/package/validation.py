"""Validation of an XML file of the package against our own schema, and of all references inside the package."""

from collections import Counter
from enum import StrEnum
from functools import cache
from importlib import resources

from lxml import etree

from dealpers.render.staatscourant import choices
from dealpers.render.staatscourant.choices import Keuzes


class Schema(StrEnum):
    """Schema of our own, by the name of its file."""

    STAATSCOURANT = "staatscourant"
    METADATA = "metadata"


def xml_faults(data: bytes, schema: Schema) -> tuple[str, ...]:
    """Faults of a file, in Dutch; empty if the file fits its schema."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return (f"geen welgevormde XML: {error.msg}",)
    grammar = _grammar(schema)
    if not grammar.validate(root):
        return tuple(f"regel {entry.line}: {entry.message}" for entry in grammar.error_log)
    names = Counter(root.xpath("//@id"))
    faults = [f"het kenmerk {name} staat er {count} keer" for name, count in names.items() if count > 1]
    lost = dict.fromkeys(target for target in root.xpath("//intref/@doc") if target not in names)
    return (*faults, *(f"de verwijzing naar {target} leidt nergens heen" for target in lost))


@cache
def _grammar(schema: Schema) -> etree.RelaxNG:
    file = resources.files("dealpers.render.package") / "schemas" / f"{schema.value}.rng"
    return etree.RelaxNG(etree.fromstring(_as_chosen(file.read_text("utf-8")).encode()))


def _as_chosen(grammar: str) -> str:
    """Grammar with its element names replaced by those of the choices in force."""
    written = Keuzes()
    for old, new in zip(_names(written), _names(choices.KEUZES), strict=True):
        grammar = grammar.replace(f'<element name="{old}">', f'<element name="{new}">')
    return grammar


def _names(choices: Keuzes) -> tuple[str, ...]:
    return (*choices.romp, choices.titel, choices.indeling)
