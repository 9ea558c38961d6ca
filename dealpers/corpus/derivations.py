"""Derived values of a text, each with the words that it follows from and how sure it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Groep, Partij, Soort, Stuk, Taak, Termijn, Tijdstip, alineas, ids
from dealpers.model.ids import PartId, TextId

_DAY = regex(r"\d{1,2}(?!\d)|\d{4}-\d")


class Zekerheid(StrEnum):
    """Certainty of a derived value: printed so, read by a rule of the program, or estimated by one."""

    LETTERLIJK = "letterlijk"
    GELEZEN = "gelezen"
    GESCHAT = "geschat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Woorden:
    """Words of a text: from ``begin`` up to ``eind`` of paragraph ``alinea``, in code points."""

    alinea: TextId
    begin: int
    eind: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Afleiding:
    """Derived value by its JSON Pointer in the data file, with its certainty and the words that it follows from."""

    waarde: str
    zekerheid: Zekerheid
    bron: tuple[Woorden, ...]


def derivations(stuk: Stuk) -> tuple[Afleiding, ...]:
    """Derivations of a text, in the order of its data file; a value without words in the text has none."""
    return tuple(_Reader(stuk).all())


class _Reader:
    """Paragraphs of one text by identifier and by part, for the search for words."""

    def __init__(self, stuk: Stuk) -> None:
        self.stuk = stuk
        self.texts = {text.id: text for text in alineas(stuk, stuk)}
        self.parts: dict[PartId, list[Alinea]] = {}
        for text in self.texts.values():
            self.parts.setdefault(text.deel, []).append(text)

    def all(self) -> Iterator[Afleiding]:
        if isinstance(self.stuk, Deal):
            yield from self._deal(self.stuk)
        for rank, moment in enumerate(self.stuk.tijdstippen):
            yield from self._moment(f"/tijdstippen/{rank}", moment)
        for rank, signature in enumerate(self.stuk.ondertekeningen):
            values = (("naam", signature.naam), ("functie", signature.functie), ("plaats", signature.plaats))
            yield from self._printed(f"/ondertekeningen/{rank}", values, self.parts.get(signature.deel, ()))
        for number, table in enumerate(self.stuk.tabellen):
            for line, row in enumerate(table.rijen):
                for column, cell in enumerate(row.cellen):
                    for name, value in (("bedrag", cell.bedrag), ("aantal", cell.aantal)):
                        if value is not None:
                            yield self._read(
                                f"/tabellen/{number}/rijen/{line}/cellen/{column}/{name}", (_whole(cell.alinea),)
                            )

    def _deal(self, deal: Deal) -> Iterator[Afleiding]:
        named = [
            text for division in deal.aanhef if division.soort is Soort.PARTIJEN for text in alineas(division, deal)
        ]
        for rank, party in enumerate(deal.partijen):
            yield from self._party(f"/partijen/{rank}", party, named)
        for rank, group in enumerate(deal.groepen):
            yield from self._group(f"/groepen/{rank}", group, named)
        for rank, partner in enumerate(deal.partners):
            values = (("naam", partner.naam), ("namens", partner.namens))
            yield from self._printed(f"/partners/{rank}", values, self.parts.get(partner.id, ()))
        for name, terms in (("begrippen", deal.begrippen), ("aanduidingen", deal.aanduidingen)):
            for rank, term in enumerate(terms):
                texts = [self.texts[place] for place in term.alineas if place in self.texts]
                values = (("term", term.term), ("afkorting", term.afkorting))
                yield from self._printed(f"/{name}/{rank}", values, texts)
        for rank, line in enumerate(deal.actielijnen):
            yield from self._joined(f"/actielijnen/{rank}/doel", line.doel.lid if line.doel else PartId(""))
            yield from self._joined(f"/actielijnen/{rank}/aanpak", line.aanpak)
            yield from self._joined(f"/actielijnen/{rank}/resultaat", line.resultaat)
            for number, programme in enumerate(line.programmas):
                if programme.resultaat:
                    where = f"/actielijnen/{rank}/programmas/{number}/resultaat"
                    yield from self._joined(where, programme.deel, programme.resultaat.deel)
        for rank, duty in enumerate(deal.taken):
            yield from self._duty(f"/taken/{rank}", duty)
        for rank, moment in enumerate(deal.termijnen):
            yield from self._term(f"/termijnen/{rank}", moment)

    def _party(self, place: str, party: Partij, named: Iterable[Alinea]) -> Iterator[Afleiding]:
        values = (
            ("ambt", party.ambt), ("persoon", party.persoon), ("functie", party.functie),
            ("alias", party.alias), ("zetel", party.zetel), ("kort", party.kort),
        )  # fmt: skip
        yield from self._printed(place, values, self.parts.get(party.deel or party.id, ()))
        around = list(named)
        yield from self._printed(place, (("hoedanigheid", party.hoedanigheid), ("groep", party.groep)), around)
        side = next(iter(_places_of(party.kant.value, around)), None) if party.kant.value else None
        if side:
            yield self._read(f"{place}/kant", (side,))

    def _group(self, place: str, group: Groep, named: Iterable[Alinea]) -> Iterator[Afleiding]:
        words = next(iter(_places_of(group.naam, named)), None)
        if words:
            yield Afleiding(waarde=f"{place}/naam", zekerheid=Zekerheid.LETTERLIJK, bron=(words,))
            yield self._read(f"{place}/leden", (_whole(self.texts[words.alinea]),))

    def _duty(self, place: str, duty: Taak) -> Iterator[Afleiding]:
        sentence = Woorden(alinea=duty.alinea, begin=duty.begin, eind=duty.eind)
        text = self.texts.get(duty.alinea)
        subject = text.tekst.find(duty.onderwerp, duty.begin, duty.eind) if text else -1
        words = Woorden(alinea=duty.alinea, begin=subject, eind=subject + len(duty.onderwerp))
        yield self._read(f"{place}/wie", (words if subject >= 0 else sentence,))
        yield self._read(f"{place}/kracht", (sentence,))

    def _term(self, place: str, term: Termijn) -> Iterator[Afleiding]:
        words = Woorden(alinea=term.alinea, begin=term.begin, eind=term.eind)
        for name, value in (("soort", term.soort), ("maat", term.maat), ("wie", term.wie)):
            if value:
                yield self._read(f"{place}/{name}", (words,))

    def _moment(self, place: str, moment: Tijdstip) -> Iterator[Afleiding]:
        words = (Woorden(alinea=moment.alinea, begin=moment.begin, eind=moment.eind),)
        sure = Zekerheid.GELEZEN if _DAY.match(moment.tekst) or _is_year(moment) else Zekerheid.GESCHAT
        for name in ("van", "tot"):
            yield Afleiding(waarde=f"{place}/{name}", zekerheid=sure, bron=words)

    def _joined(self, place: str, *parts: PartId) -> Iterator[Afleiding]:
        """Value that joins parts by the codes and titles in their headings."""
        headings = [self.texts[key] for key in (ids.text_in(part, 0) for part in parts) if key in self.texts]
        if headings:
            yield self._read(place, tuple(map(_whole, headings)))

    def _printed(self, place: str, values: Iterable[tuple[str, str]], texts: Iterable[Alinea]) -> Iterator[Afleiding]:
        """Values that paragraphs print literally; a value with other words has the paragraphs as its source."""
        around = list(texts)
        for name, value in values:
            if not value:
                continue
            words = next(iter(_places_of(value, around)), None)
            if words:
                yield Afleiding(waarde=f"{place}/{name}", zekerheid=Zekerheid.LETTERLIJK, bron=(words,))
            elif around:
                yield self._read(f"{place}/{name}", tuple(map(_whole, around)))

    def _read(self, place: str, words: tuple[Woorden, ...]) -> Afleiding:
        return Afleiding(waarde=place, zekerheid=Zekerheid.GELEZEN, bron=words)


def _places_of(value: str, texts: Iterable[Alinea]) -> Iterator[Woorden]:
    for text in texts:
        begin = text.tekst.find(value)
        if begin >= 0:
            yield Woorden(alinea=text.id, begin=begin, eind=begin + len(value))


def _whole(text: Alinea) -> Woorden:
    return Woorden(alinea=text.id, begin=0, eind=len(text.tekst))


def _is_year(moment: Tijdstip) -> bool:
    """True if the words print the years or months that bound the period; a season or "medio" does not."""
    return re.search(r"voorjaar|lente|zomer|najaar|herfst|begin|eind|medio", moment.tekst, re.I) is None and (
        moment.van != moment.tot
    )
