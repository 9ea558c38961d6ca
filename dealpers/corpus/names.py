"""Names for citations of the texts of a collection, and the names that one text may use."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dealpers.corpus.labels import annexes_by_word, labels_of
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Document, Stuk, Wet, alineas, annex_of, ids
from dealpers.model.ids import StukId
from dealpers.parse.actielijnen import programme_names
from dealpers.parse.citations.grammar import Lexicon
from dealpers.parse.citations.introduced import defined, introduced_in, self_names
from dealpers.parse.citations.lawlike import AGREEMENTS, is_lawlike
from dealpers.parse.citations.names import Introduced
from dealpers.parse.citations.own_title import cited_as

_AGREEMENTS = ("convenant", "overeenkomst", "akkoord", "protocol", "deal", "afspraken", "regeling")
_GENERIC = ("brief", "plan", "nota", "rapport", "visie", "notitie")


@dataclass(frozen=True, slots=True)
class Names:
    """Names for citations of the texts of a collection; a name of several texts cites none of them."""

    own: Mapping[StukId, tuple[str, ...]]
    shared: Lexicon

    def lexicon(self, stuk: Stuk) -> Lexicon:
        """Names that this text may cite by: those of the collection, and those that the text itself introduces."""
        current = ids.deal_of(stuk.id)  # a superseded text bears the names of the present one too
        documents = [(name, "") for name in dict.fromkeys((*self.own.get(current, ()), stuk.naam)) if name]
        documents += [(m.woorden, m.document) for m in stuk.feiten.verwijst_naar if m.document in self.own]
        lines = [(line.naam, line.nummer) for line in stuk.actielijnen]
        programmes = tuple(programme_names(stuk))
        texts = tuple(_introduced(stuk))
        return Lexicon(
            (),
            programmes,
            lines,
            documents,
            self_called=_own_words(stuk),
            shared=self.shared,
            labels=labels_of(stuk),
            introduced=texts,
            bodies=_bodies(stuk, frozenset(entry.name for entry in texts)),
            articles=_titles(stuk),
            annexes=_annexes(stuk),
            colons=any(":" in article.nummer for article in stuk.artikelen),
            decimals=any("." in lid.label.strip(".") for article in stuk.artikelen for lid in article.leden),
        )


def names_borne(stuk: Stuk) -> tuple[str, ...]:
    """Names of a text: its title, the name that it gives itself, and the names that editors add."""
    given = (cited_as(stuk),) if isinstance(stuk, Deal) else ()
    return tuple(name for name in dict.fromkeys((stuk.naam, *given, *stuk.feiten.ook)) if name)


_OF_ANOTHER = regex(r"\b(?:bij|op|van|aan)\s+(?:het|de)\s+(\w+)")


def names_of(borne: Iterable[tuple[StukId, tuple[str, ...]]], wetten: tuple[Wet, ...]) -> Names:
    """Names of a collection, from the names per identifier of a text, and the statutes."""
    names_of_text = dict(borne)
    every = [(name, owner) for owner, names in names_of_text.items() for name in names]
    bearers = Counter(name for name, _ in dict.fromkeys((name.lower(), owner) for name, owner in every))
    shared = Lexicon(wetten, documents=[(name, owner) for name, owner in every if bearers[name.lower()] == 1])
    return Names(names_of_text, shared)


def _own_words(stuk: Stuk) -> tuple[str, ...]:
    """Nouns by which a text names itself: "deze kamerbrief" and "deze brief", "dit convenant"."""
    if isinstance(stuk, Document):
        kind = stuk.feiten.soort.lower()
        return (kind, *(word for word in _GENERIC if kind.endswith(word)))
    self_called = self_names(alinea.tekst for alinea in alineas(stuk, stuk) if not annex_of(alinea.id, stuk))
    others = {match[1] for match in _OF_ANOTHER.finditer(stuk.naam.lower())}  # "Addendum bij het convenant"
    title = {word for word in re.findall(r"\w+", stuk.naam.lower()) if AGREEMENTS.fullmatch(word)} - others
    short = {word for word in _AGREEMENTS for longer in (*self_called, *title) if longer.endswith(word)}
    return tuple(sorted({*self_called, *title, *short}))


def _introduced(stuk: Stuk) -> Iterator[Introduced]:
    """Names that a text gives to other texts: in definitions, in a list of abbreviations, or in passing."""
    texts = {alinea.id: alinea.tekst for alinea in alineas(stuk, stuk)}
    whole = stuk.naam.lower()
    title = "" if _OF_ANOTHER.search(whole) else whole
    for text in texts.values():
        yield from (entry for entry in introduced_in(text) if not entry.full or entry.full.lower() not in title)
    for term in stuk.begrippen:
        definition = " ".join(texts.get(part, "") for part in term.alineas)
        for name in (term.term, term.afkorting):
            if name and (entry := defined(name, definition.removeprefix(term.term).lstrip(" :"))):
                yield entry


def _annexes(stuk: Stuk) -> dict[tuple[str, str], str]:
    """Annexes by the words of their headings; a noun by which the text names itself alone means no annex."""
    named = _own_words(stuk)
    return {
        (word, number): label for (word, number), label in annexes_by_word(stuk).items() if number or word not in named
    }


def _titles(stuk: Stuk) -> tuple[tuple[str, str], ...]:
    """Titles of articles with their numbers; a title that two articles bear cites none."""
    bearers = Counter(article.titel for article in stuk.artikelen)
    return tuple((a.titel, a.nummer) for a in stuk.artikelen if a.titel and a.nummer and bearers[a.titel] == 1)


def _bodies(stuk: Stuk, texts: frozenset[str]) -> tuple[str, ...]:
    """Names of parties, partners, and terms that are no texts."""
    names = [name for party in stuk.partijen for name in (party.alias, party.ambt) if name]
    names += [partner.naam for partner in stuk.partners]
    terms = (name for term in stuk.begrippen for name in (term.term, term.afkorting) if name)
    names += [name for name in terms if not is_lawlike(name.split()[-1].lower())]
    return tuple(name for name in dict.fromkeys(names) if name not in texts)
