"""Deal in the XML of the Staatscourant (op-xsd 2014-05-15, no namespace), with its metadata in a file beside.

The official schema is not available here: both files are validated against our own schemas and state this.
"""

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.publication import identifier
from dealpers.dutch.dates import in_words
from dealpers.model import Afdeling, Bijlage, Deal, Hoofdstuk, Ondertekening, OntvangenBijlage
from dealpers.model.ids import StukId
from dealpers.model.instellingen import ZONDER_KEUZES, Eigen
from dealpers.render.staatscourant import choices
from dealpers.render.staatscourant.metadata import Metadata, metadata
from dealpers.render.staatscourant.text import StaatscourantText
from dealpers.render.xml.element import Element, Instruction, block, document, running

_UNCHECKED = Instruction(
    "dealpers",
    'validatie="niet gevalideerd tegen het officiële schema; wel tegen een eigen schema van de gebruikte elementen"',
)


def staatscourant(deal: Deal, corpus: Corpus) -> bytes:
    """Publication of one deal as XML, in UTF-8."""
    publications: dict[StukId, str] = {other.id: identifier(other) or other.id for other in corpus.deals}
    text = StaatscourantText(deal=deal, links=corpus.links[deal.id], publications=publications)
    known = metadata(deal, corpus.extra)
    file = f"{deal.bestandsnaam}.metadata.xml"
    beside = block("meta", [("name", choices.KEUZES.metadata_bestand), ("content", file)])
    head = block("metadata", (), [beside, *_rows(known, "meta")])
    body = [*text.blocks(deal.inleiding)]
    body += [_division(division, text) for division in deal.aanhef]
    body += [part for chapter in deal.hoofdstukken for part in _chapter(chapter, text)]
    inside = block(choices.KEUZES.romp[-1], (), body)
    for name in reversed(choices.KEUZES.romp[:-1]):
        inside = block(name, (), [inside])
    title = running(choices.KEUZES.titel, (), text.inline(deal.titel))
    behind = [*_closing(deal, text), *(_annex(annex, text) for annex in deal.alle_bijlagen)]
    publication = block("staatscourant", (), [title, inside, *behind])
    return document(block("officiele-publicatie", (), [head, publication]), _remarks(known))


def metadata_file(deal: Deal, extra: Eigen = ZONDER_KEUZES) -> bytes:
    """Metadata of one deal, as the file beside its publication."""
    known = metadata(deal, extra)
    return document(block("metadata_gegevens", (), _rows(known, "metadata")), _remarks(known))


def _remarks(known: Metadata) -> list[Instruction]:
    """Remarks in the file about itself: its validation, and the required values that are unknown yet."""
    missing = f'ontbreekt="{" ".join(known.missing)}"'
    return [_UNCHECKED, *([Instruction("dealpers", missing)] if known.missing else [])]


def _rows(known: Metadata, name: str) -> list[Element]:
    return [
        block(
            name,
            [
                ("name", key),
                ("scheme", known.schemes.get(key, "")),
                (choices.KEUZES.adres, known.identifiers.get(key, "")),
                ("content", value),
            ],
        )
        for key, value in known.rows
    ]


def _division(division: Afdeling, text: StaatscourantText) -> Element:
    head = [text.kop(division.kop)] if division.kop else []
    return block(choices.KEUZES.indeling, [("id", division.id)], [*head, *text.blocks(division.blokken)])


def _chapter(chapter: Hoofdstuk, text: StaatscourantText) -> list[Element]:
    articles = [text.article(article) for article in chapter.artikelen]
    if chapter.kop is None:
        return articles
    head = text.kop(chapter.kop, chapter.nummer)
    return [block(choices.KEUZES.indeling, [("id", chapter.id)], [head, *text.blocks(chapter.blokken), *articles])]


def _closing(deal: Deal, text: StaatscourantText) -> list[Element]:
    """Closing words as signed, and the signatures that the closing words lack."""
    words = [] if deal.slot is None else [*deal.slot.blokken]
    head = [text.tussenkop(deal.slot.kop)] if deal.slot and deal.slot.kop else []
    signed = [_signature(ondertekening, deal) for ondertekening in deal.ondertekeningen if not ondertekening.deel]
    inside = [*head, *text.blocks(words), *signed]
    return [block("tekst-sluiting", (), inside)] if inside else []


def _signature(signed: Ondertekening, deal: Deal) -> Element:
    """One signature as data: party, name, function, place and day."""
    party = next((partij for partij in deal.partijen if partij.id == signed.partij), None)
    first, _, last = signed.naam.rpartition(" ")
    name = [running(part, (), (words,)) for part, words in (("voornaam", first), ("achternaam", last)) if words]
    day = signed.datum.isoformat() if signed.datum else ""
    return block(
        "ondertekening",
        (),
        [
            *_known("functie", signed.functie),
            *([block("naam", (), name)] if name else []),
            *_known("organisatie", signed.namens or (party.ambt or party.alias if party else "")),
            *_known("plaats", signed.plaats),
            *([running("datum", [("isodatum", day)], (in_words(signed.datum),))] if day else []),
        ],
    )


def _known(name: str, words: str) -> list[Element]:
    return [running(name, (), (words,))] if words else []


def _annex(annex: Bijlage | OntvangenBijlage, text: StaatscourantText) -> Element:
    """Annex with its text; for an annex received as a PDF, its name and the path of that file."""
    if isinstance(annex, OntvangenBijlage):
        file = annex.bestand.rpartition("/")[2]
        there = running("extref", [("doc", f"bijlagen/{file}"), ("soort", "document")], (file,))
        kop = block("kop", (), [running("titel", (), (annex.titel,))])
        return block("bijlage", [("id", annex.id)], [kop, running("al", (), (there,))])
    inside = [*text.blocks(annex.blokken), *(text.section(section) for section in annex.paragrafen)]
    return block("bijlage", [("id", annex.id)], [text.kop(annex.kop, annex.nummer), *inside])
