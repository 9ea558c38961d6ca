"""Defined terms in the running text: their uses, the form of each use, and its capitals beside those defined.

A capital in a list of definitions may only start a line. The capital belongs to the term if the text also writes that
capital within a sentence; then only words with that capital are the term. At the start of a sentence a capital proves
nothing. The words there are the term, unless the deal also writes the word without its capital.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from dealpers.corpus.once import once
from dealpers.dutch.addresses import ENDS_DOMAIN, OPENS_ADDRESS
from dealpers.dutch.per_text import per_text
from dealpers.dutch.plurals import plurals
from dealpers.dutch.quick_search import small_letters
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around, without_article
from dealpers.model import Alinea, Begrip, Stuk, alineas, annex_of, ids
from dealpers.model.ids import NO_PART, PartId, TermId, TextId

_WORD = regex(r"\w+")
_TOGETHER = regex(r"- (?:en|of|en/of|dan wel)\b")
_CAPITALISED = regex(r"[ \u00a0](?P<word>[A-Z][\w’'-]*)")
_LABEL = regex(r"\s*[A-Z]?\.?\d{1,2}(?:\.\d{1,2})*")
_LABEL_END = 10
_BLANKS = " \t\u00a0("
_ADDRESS = regex(rf"{OPENS_ADDRESS}\S+|[\w.+-]+@[\w-]+\.\S+|[\w-]+(?:\.[\w-]+)*{ENDS_DOMAIN}")
_COMPOUND = 10
"""Minimum number of letters; a shorter noun (``partner``, ``gemeente``) has a common sense beside its defined one."""
_BEFORE_SENTENCE = " '\"‘“„«([–—-\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebruik:
    """Words of a paragraph that are a form of a name, in upper or lower case; ``key`` identifies the name.

    ``vorm`` is the form as given: with the capitals of the name, or those of its plural.
    """

    alinea: Alinea
    begin: int
    eind: int
    key: str
    vorm: str

    @property
    def tekst(self) -> str:
        """Words as printed."""
        return self.alinea.tekst[self.begin : self.eind]

    @property
    def exact(self) -> bool:
        """True if the capitals of the use are those of the name."""
        return _plain(self.tekst) == self.vorm

    @property
    def opens(self) -> bool:
        """True if a sentence starts at the use, so that its first capital proves nothing."""
        return opens_sentence(self.alinea.tekst, self.begin)


def opens_sentence(text: str, offset: int) -> bool:
    """True if a sentence may start at an offset; quotes and brackets before the offset do not count."""
    while offset and text[offset - 1] in _BEFORE_SENTENCE:
        offset -= 1
    ended = offset == 0 or text[offset - 1] in ".!?:;…|\n"
    return ended or (offset < _LABEL_END and _LABEL.fullmatch(text[:offset]) is not None)


def is_running(alinea: Alinea) -> bool:
    """True if a paragraph has sentences: no title, heading, note or table."""
    return _has_sentences(alinea.id)


@lru_cache(maxsize=1 << 15)
def _has_sentences(text: TextId) -> bool:
    """True by the identifier of a paragraph; twenty rules ask it of each."""
    return not (ids.is_heading(text) or ids.is_kind(text, "titel") or ids.in_table(text) or ids.in_note(text))


class Finder:
    """Finder of many names in one pass over a text, ignoring case; of names at one place the longest counts."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Index ``names``, pairs of a form and the key of its name; a form with two keys gets the first key."""
        self._names: dict[str, tuple[str, str]] = {}
        for form, key in names:
            small = small_letters(form)
            if _WORD.match(small):
                self._names.setdefault(small, (form, key))
        self._smalls = tuple(self._names)
        self._automaton = AhoCorasick(self._smalls) if self._names else None

    def key_of(self, form: str) -> str:
        """Key of a form, ignoring case; empty where no name has the form."""
        _, key = self._names.get(small_letters(form), ("", ""))
        return key

    def find(self, alinea: Alinea) -> Iterator[Gebruik]:
        """Uses of all names, in order, without overlap."""
        if self._automaton is None:
            return
        text = _searchable(alinea.tekst)
        places = self._automaton.find_matches_as_indexes(text, overlapping=True)
        done = 0
        for rank, begin, end in sorted(places, key=lambda place: (place[1], -place[2])):
            if begin < done or _is_in_word(text[begin - 1 : begin]):
                continue
            form, key = self._names[self._smalls[rank]]
            if _stands_alone(text, begin, end, form) and not _in_address(text, begin):
                yield Gebruik(alinea=alinea, begin=begin, eind=end, key=key, vorm=form)
                done = end


@per_text
def _searchable(text: str) -> str:
    """Text in plain lower case."""
    return small_letters(_plain(text))


def _is_in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ").replace("’", "'")


def _stands_alone(text: str, begin: int, end: int, form: str) -> bool:
    """True if no word character adjoins a form; a compound is another word, save an abbreviation before a hyphen."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    if before in ("-", "_") or after.isalnum() or after == "_":
        return False
    if after == "'" and text[end + 1 : end + 2].isalnum():
        return False
    if after != "-":
        return True
    return _is_short(form) or bool(_TOGETHER.match(text, end)) or not text[end + 1 : end + 2].isalnum()


def _in_address(text: str, offset: int) -> bool:
    """True if an offset lies in a web or mail address, whose words are no names."""
    if "." not in text and "@" not in text:
        return False
    begin = max(text.rfind(sign, 0, offset) for sign in _BLANKS) + 1
    return _ADDRESS.match(text, begin) is not None


def _is_short(form: str) -> bool:
    return form.isupper() and " " not in form


def forms_of(name: str) -> tuple[str, ...]:
    """Forms of a name that a text may use."""
    return tuple(dict.fromkeys(_plain(form) for form in (name, *plurals(name))))


def forms_of_term(term: Begrip, deal: Stuk) -> tuple[str, ...]:
    """Forms of a defined term: term, abbreviation, forms that editors add, and the plurals of the first two."""
    added = [form for entry in deal.feiten.begrippen if entry.begrip == term.term for form in entry.vormen]
    forms = [form for name in (term.term, term.afkorting) if name for form in forms_of(name)]
    return tuple(dict.fromkeys([*forms, *map(_plain, added)]))


class Terms:
    """Defined terms of a deal with all their uses, ignoring case, by identifier of paragraph."""

    def __init__(self, deal: Stuk) -> None:
        scopes = {term.id: annex_of(term.deel, deal) for term in deal.begrippen}
        exact = [(_plain(name), term.id) for term in deal.begrippen for name in (term.term, term.afkorting) if name]
        every = [(form, term.id) for term in deal.begrippen for form in forms_of_term(term, deal)]
        finders = {scope: Finder(_known(scope, (*exact, *every), scopes)) for scope in {NO_PART, *scopes.values()}}
        self._definitions: dict[str, tuple[TextId, ...]] = {term.id: term.alineas for term in deal.begrippen}
        self._longer = tuple(name.lower() for name in dict.fromkeys(_party_names(deal)) if name)
        self._names = _first_words([*(form for form, _ in every), *_bodies(deal)])
        self.uses: Mapping[TextId, Sequence[Gebruik]] = {
            alinea.id: uses
            for alinea in (alineas(deal, deal) if deal.begrippen else ())
            if is_running(alinea)
            and (uses := tuple(finders.get(annex_of(alinea.id, deal), finders[NO_PART]).find(alinea)))
        }
        self.capital: set[str] = set()
        self.plain: set[str] = set()
        for use in self.all():
            if not use.opens and not self._defines(use):
                (self.capital if use.exact else self.plain).add(use.key)

    def _defines(self, use: Gebruik) -> bool:
        """True if a use is in the definition of the term itself; of a definition in passing, in its sentence."""
        if use.alinea.deel == use.key:
            return True
        if use.alinea.id not in self._definitions.get(use.key, ()):
            return False
        sentence = sentence_around(use.alinea.tekst, use.begin, use.eind)
        return "verstaan" in sentence or "verstaan" not in use.alinea.tekst

    def all(self) -> Iterator[Gebruik]:
        """All uses, in reading order."""
        for uses in self.uses.values():
            yield from uses

    def meant(self, use: Gebruik) -> bool:
        """True if the words of a use are the term, and not equal words in their common sense."""
        if self._defines(use):
            return False
        if use.exact:
            both = use.key in self.plain and use.key in self.capital
            return not (both and use.opens and use.vorm[:1].isupper() and _one_capital(use.vorm))
        first = use.tekst[:1] != use.vorm[:1] and _plain(use.tekst)[1:] == use.vorm[1:]
        if first and use.opens and use.vorm[:1].islower():
            return True
        if not first:
            return _is_uncapitalised(_plain(use.tekst), use.vorm)
        return use.key not in self.capital or is_distinctive(use.vorm)

    def linked(self, alinea: Alinea, taken: Sequence[tuple[int, int]]) -> Iterator[Gebruik]:
        """Uses that are the term, outside the stretches in ``taken``."""
        for use in self.uses.get(alinea.id, ()):
            if self.means_alone(use) and all(use.eind <= begin or use.begin >= end for begin, end in taken):
                yield use

    def means_alone(self, use: Gebruik) -> bool:
        """True if a use is the term, and no part of a longer name as ``Regio Deal Drentemeer``."""
        return self.meant(use) and not self._is_in_name(use)

    def _is_in_name(self, use: Gebruik) -> bool:
        """True if a use is a part of the name of a party, or if a name continues behind the use.

        A word with a capital continues a name, unless it begins a name that the text defines.
        """
        if any(_is_part(use, name) for name in self._longer):
            return True
        behind = _CAPITALISED.match(use.alinea.tekst, use.eind)
        return bool(behind and use.tekst[:1].isupper() and behind["word"].lower() not in self._names)


def _known(
    scope: PartId, names: Iterable[tuple[str, TermId]], scopes: Mapping[TermId, PartId]
) -> Iterator[tuple[str, str]]:
    """Names that count in an annex, or outside annexes: those of the annex itself before those of the deal."""
    outer: list[tuple[str, TermId]] = []
    for form, term in names:
        if scopes[term] == scope:
            yield form, term
        elif not scopes[term]:
            outer.append((form, term))
    yield from outer


@once
def terms_of(deal: Stuk) -> Terms:
    """Terms of a deal with their uses, found once for the links and for the rules."""
    return Terms(deal)


def _is_part(use: Gebruik, name: str) -> bool:
    """True if a use is inside a longer name, in lower case: "Hal" in "stichting hal & haven"."""
    words = use.tekst.lower()
    offset = name.find(words) if len(name) > len(words) else -1
    return offset >= 0 and use.alinea.tekst[max(0, use.begin - offset) :][: len(name)].lower() == name


def _party_names(deal: Stuk) -> Iterator[str]:
    """Names of parties and partners."""
    for party in deal.partijen:
        yield from (party.alias, party.ambt)
    yield from (partner.naam for partner in deal.partners)


def _bodies(deal: Stuk) -> Iterator[str]:
    """Names of parties, partners and groups."""
    yield from _party_names(deal)
    yield from ("Partijen", "Partij", "Partners", "Rijk", "Regio", "Artikel")


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """First word of each name, in lower case, without "de" and "het"."""
    words = (_WORD.findall(without_article(name).lower())[:1] for name in names)
    return frozenset(first for firsts in words for first in firsts)


def is_distinctive(form: str) -> bool:
    """True if a term is unambiguous without its capital: several words, or a compound."""
    return " " in form or len(form) >= _COMPOUND


def _is_uncapitalised(words: str, form: str) -> bool:
    """True if words are those of a term without the first capital of each word: ``maatschappelijke coalitie``."""
    return " " in form and words.islower() and words == re.sub(r"\b[A-Z](?=[a-z])", lambda m: m[0].lower(), form)


def _one_capital(form: str) -> bool:
    """True if the first letter is the only capital, which any word has at the start of a sentence."""
    return form[1:] == form[1:].lower()
