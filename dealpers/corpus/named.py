"""Entries to look for in all texts: those of the registers, and the parties, partners and programmes of each text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dealpers.corpus.terms import Finder, forms_of, is_distinctive, is_running
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import without_article
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.stems import fold
from dealpers.model import Onderwerp, Register, Stuk, alineas, ids
from dealpers.parse.actielijnen import programmes
from dealpers.parse.citations.lawlike import is_office


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Name that a text itself gives to a party or subject, with its other names in that text."""

    register: Register
    naam: str
    soort: str
    vormen: tuple[str, ...] = ()


_OFFICE = regex(r"(?:minister|staatssecretaris|commissaris|dijkgraaf)\s+\S+", re.I)
"""Regex of an office that texts name in full beside its short name: "minister van Justitie en Veiligheid"."""


_JOINED = regex(r"\s*,\s+|\s+(?:en|&)\s+")


def _spelling_key(name: str) -> str:
    """Key that all spellings of a name share: letters and figures only, ``&`` as ``en``."""
    return re.sub(r"[\W_]+", "", fold(name.replace("&", " en ")))


def entries(register: Iterable[Onderwerp], named: Iterable[Name]) -> tuple[Onderwerp, ...]:
    """Entries of the registers, and then the names from texts; another spelling of a known name adds its forms."""
    out = list(register)
    owners = {_spelling_key(form): rank for rank, entry in enumerate(out) for form in (entry.naam, *entry.vormen)}
    addresses = {(entry.register, entry.id) for entry in out}
    for name in named:
        keys = dict.fromkeys(map(_spelling_key, (name.naam, *name.vormen)))
        rank = next((owners[key] for key in keys if key in owners), None)
        if rank is None:
            unique = ids.slug(name.naam)[:80].strip("-")
            if not unique or (name.register, unique) in addresses:
                continue
            rank = len(out)
            addresses.add((name.register, unique))
            out.append(Onderwerp(register=name.register, id=unique, naam=name.naam, soort=name.soort))
        elif out[rank].register is not name.register:
            continue
        known = {out[rank].naam, *out[rank].vormen}
        added = [form for form in (name.naam, *name.vormen) if form not in known]
        added = [form for form in added if owners.setdefault(_spelling_key(form), rank) == rank]
        owners.setdefault(_spelling_key(name.naam), rank)
        if added:
            out[rank] = replace(out[rank], vormen=(*out[rank].vormen, *added))
    return tuple(out)


def named_by(stuk: Stuk) -> Iterator[Name]:
    """Names of the parties, partners and programmes of a text."""
    for party in stuk.partijen:
        office = without_article(party.ambt)
        alone = office if is_noun(party.alias) else party.alias or party.ambt
        if alone:
            forms = (office,) if _OFFICE.match(office) and office != alone else ()
            yield Name(register=Register.PARTIJEN, naam=alone, soort="partij", vormen=forms)
    for partner in stuk.partners:
        yield Name(register=Register.PARTIJEN, naam=partner.naam, soort="partner")
    for programme in programmes(stuk):
        names = tuple(dict.fromkeys((*programme.vormen, *_joined_names(programme.naam, stuk))))
        yield Name(register=Register.ONDERWERPEN, naam=programme.naam, soort="programma", vormen=names)


def _joined_names(name: str, stuk: Stuk) -> Iterator[str]:
    """Names that a heading joins: ``Havennetwerk en Havenfonds`` if the text has each capital within a sentence."""
    names = _JOINED.split(name)
    if len(names) > 1 and all(part[:1].isupper() and is_distinctive(part) for part in names):
        finder = Finder((form, part) for part in names for form in forms_of(part))
        uses = [use for alinea in alineas(stuk, stuk) if is_running(alinea) for use in finder.find(alinea)]
        named = {use.key for use in uses if use.exact and not use.opens}
        if named.issuperset(names):
            yield from names


def is_noun(alias: str) -> bool:
    """True if an alias is a common noun: an office or organisation, or a noun with its article ("de Rederij")."""
    noun = without_article(alias).lower()
    return is_office(noun) or (alias.startswith(("de ", "het ")) and noun in dictionary().nouns)
