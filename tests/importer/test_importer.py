"""Import of a foreign text: its parts are recognised in every form, and no word is ever lost, changed or added."""

import hashlib
import random
from collections import Counter
from datetime import date

import pytest
from foreign_texts import DUIN, FOREIGN, KUST, MEREN, NOTITIE, VEEN, damaged

from dealpers.corpus.fidelity import deal_words, differences, source_words, split
from dealpers.importer import LARGEST, Asked, Care, Imported, Kind, convert, decoded, imported
from dealpers.model import Deal, Document, Lid, Onderdeel, Stuk, walk
from dealpers.model.finding import DealsError, Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import parse_deal, parse_document

NOTHING = Asked()


def of(text: str, asked: Asked = NOTHING, name: str = "tekst.txt") -> Imported:
    return imported(decoded(name, text.encode()), asked)


def deal(text: str) -> Deal:
    result = of(text)
    assert result.care is Care.FULL
    assert isinstance(result.stuk, Deal)
    return result.stuk


def counted(stuk: Stuk) -> Counter[str]:
    return Counter(type(node).__name__ for node in walk(stuk, stuk))


def again(result: Imported) -> tuple[tuple[Diagnostic, ...], Stuk]:
    """The written files as a reader of the collection finds them."""
    sources = {name: Source(name, text) for name, text in result.files.items()}
    if result.kind is Kind.DEAL:
        read = parse_deal(result.id, result.id, sources)
        return read.findings, read.deal
    other = parse_document(StukId(result.id), result.id, sources)
    return other.findings, other.document


def repairs(result: Imported) -> list[tuple[int, str]]:
    return [(repair.van, repair.soort) for repair in result.reading.repairs]


# -- no word is lost


def printed(result: Imported) -> Counter[str]:
    """The words of the files, however they are laid out, counted without any help of the comparison under test."""
    texts = [text for name, text in result.files.items() if name.endswith(".md")]
    tables = [line for name, text in result.files.items() if name in ("financien.yml", "tabellen.yml")
              for line in text.splitlines()]  # fmt: skip
    letters = "".join(sign if sign.isalnum() else " " for sign in "\n".join([*texts, *tables]))
    return Counter(word for word in split(letters) if word.isalpha())


@pytest.mark.no_cover  # the same lines again and again
def test_every_damaged_text_keeps_its_words() -> None:
    chance = random.Random(2024)
    cares: Counter[Care] = Counter()
    for _ in range(150):
        text = damaged(chance.choice(FOREIGN), chance)
        result = of(text, Asked(chance.choice((None, Kind.DOCUMENT)), "x"))
        cares[result.care] += 1
        assert result.files["bron.txt"] == decoded("x", text.encode()).text
        findings, stuk = again(result)
        assert {finding.code for finding in findings} <= {"B010"}  # a sign that nobody sees stays in the text
        assert stuk.herkomst
        assert not differences(source_words(stuk.herkomst), deal_words(stuk))
    assert cares[Care.FULL] >= 145


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_words_of_a_text_are_those_of_its_files() -> None:
    """Counted apart from the comparison that the import itself makes; only a repeated head of a page is left out."""
    heads = Counter(split("Convenant Zilte Kust") * 2)
    for text, gone in ((KUST, heads), (VEEN, Counter()), (DUIN, Counter()), (NOTITIE, Counter())):
        whole = text.replace("onder-\ntekening", "ondertekening").replace("ﬃ", "ffi")
        wanted = Counter(word for word in split("".join(s if s.isalnum() else " " for s in whole)) if word.isalpha())
        counts = printed(of(text))
        assert not wanted - gone - counts


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("care", [Care.STILL, Care.PLAIN])
def test_an_unknown_form_is_a_paragraph(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    same = convert._same_words
    asked: list[Stuk] = []
    monkeypatch.setattr(convert, "_same_words", lambda stuk: asked.append(stuk) or (len(asked) > care and same(stuk)))
    result = of(KUST)
    assert result.care is care
    assert counted(result.stuk)["Artikel"] == 3
    assert "Daarvan gaat de helft naar het" in "".join(result.files.values())


def test_a_text_that_cannot_be_imported_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "_same_words", lambda stuk: False)
    with pytest.raises(DealsError, match="zonder een woord te verliezen"):
        of(KUST)


# -- what is known of a text


def test_a_deal_in_capitals_with_dashes_and_letters_is_read() -> None:
    read_deal = deal(KUST)
    assert read_deal.titel.tekst == "CONVENANT Regio Deal Zilte Kust"
    assert [party.alias for party in read_deal.partijen] == ["LVVN", "het waterschap"]
    assert [part.kop.tekst for part in read_deal.aanhef] == ["DE ONDERGETEKENDEN:", "OVERWEGENDE DAT:"]
    assert [c.kop.tekst for c in read_deal.hoofdstukken if c.kop] == [
        "HOOFDSTUK I ALGEMENE BEPALINGEN",
        "Hoofdstuk II Slot",
    ]
    assert [(a.nummer, a.titel) for a in read_deal.artikelen] == [("1", ""), ("2", "Geld"), ("3", "")]
    assert [len(article.leden) for article in read_deal.artikelen] == [2, 2, 0]
    assert read_deal.slot is not None
    assert [annex.kop.tekst for annex in read_deal.bijlagen] == ["Bijlage 1 – Kaart"]
    table, *others = read_deal.tabellen
    assert not others
    assert [column.kop.tekst for column in table.kolommen] == ["Wat", "Rijk", "Regio"]
    assert [cell.alinea.tekst for cell in table.rijen[1].cellen] == ["Zoet", "€ 1", "€ 1"]


def test_pages_leave_nothing_but_the_first_of_their_heads() -> None:
    result = of(KUST)
    text = "".join(text for name, text in result.files.items() if name.endswith(".md"))
    assert text.count("Convenant Zilte Kust") == 1
    assert [soort for _, soort in repairs(result) if soort.startswith("bladzijde")] == [
        "bladzijdenummer", "bladzijdekop herhaald", "bladzijdenummer", "bladzijdekop herhaald", "bladzijdenummer",
    ]  # fmt: skip


def test_a_broken_word_a_ligature_and_a_cited_number_are_whole() -> None:
    files = of(KUST).files
    text = "".join(files.values()).removesuffix(files["bron.txt"])
    assert "op de dag na ondertekening." in text
    assert "de efficiënte boeren" in text
    assert "bedoeld in artikel 2 van de Wet zoute kust;" in text


def test_doubled_marks_of_lists_are_one_and_notes_are_with_their_words() -> None:
    read_deal = deal(VEEN)
    items = [node.label for node in walk(read_deal.artikelen[0], read_deal) if isinstance(node, Onderdeel)]
    assert items == ["a.", "i.", "ii.", "b."]
    (note,) = read_deal.noten
    assert note.id == "noot-1"
    text = of(VEEN).files["aanhef.md"]
    assert text.index("[^1]: Zie <https://example.org/veen>.") < text.index("Het moet **anders**.")


def test_numbers_that_begin_anew_and_chapters_like_items_are_distinguished() -> None:
    read_deal = deal(DUIN)
    assert [party.alias for party in read_deal.partijen] == ["de Minister", "Duindorp"]
    assert [chapter.nummer for chapter in read_deal.hoofdstukken] == ["1", "2"]
    leden = [node for node in walk(read_deal, read_deal) if isinstance(node, Lid)]
    assert [lid.label for lid in leden] == ["1.", "2.", "3."]
    assert [node.label for node in walk(leden[1], read_deal) if isinstance(node, Onderdeel)] == ["a.", "b."]


def test_a_note_between_two_halves_of_a_sentence_goes_to_its_mark() -> None:
    result = of(DUIN)
    assert [(note.label, note.alinea.tekst) for note in result.stuk.noten] == [
        ("1", "Zie het Zandboek."),
        ("2", "Zie het Duinboek, bladzijde 4."),
    ]
    assert "de overheid zoeken naar wat helpt tegen het zand.[^1]" in result.files["aanhef.md"]
    assert "12 m² duin" in result.files["aanhef.md"]
    assert [repair.naar for repair in result.reading.repairs if repair.soort == "noot verplaatst"] == [21, 22]


def test_a_note_that_two_words_could_call_stays_a_paragraph() -> None:
    result = of(DUIN.replace("helm.", "helm.²"))
    assert [note.label for note in result.stuk.noten] == ["1"]
    assert "² Zie het Duinboek" in "".join(text for name, text in result.files.items() if name.endswith(".md"))
    assert [doubt for _, doubt in result.reading.doubts] == [
        "waar het merkteken van noot 2 staat is niet zeker; zij is een gewone alinea"
    ]


def test_labels_with_tabs_are_items_and_each_file_counts_its_own_tables() -> None:
    read_deal = deal(MEREN)
    (article,) = read_deal.artikelen
    assert [chapter.kop.tekst for chapter in read_deal.hoofdstukken if chapter.kop] == ["Hoofdstuk 1 Algemeen"]
    assert article.titel == "Doel"
    assert [node.label for node in walk(article, read_deal) if isinstance(node, Lid | Onderdeel)] == [
        "1.",
        "2.",
        "a.",
        "b.",
    ]
    assert [table.id for table in read_deal.tabellen] == ["tabel-1", "bijlage-a-tabel-1"]
    assert [section.titel for annex in read_deal.bijlagen for section in annex.paragrafen] == ["Toelichting"]
    assert "hierna te noemen 'de Minister'," in of(MEREN).files["aanhef.md"]
    assert [kind for _, kind in repairs(of(MEREN)) if kind == "lijn"] == ["lijn"]


def test_a_document_has_sections_by_its_numbers() -> None:
    result = of(NOTITIE)
    assert result.kind is Kind.DOCUMENT
    assert isinstance(result.stuk, Document)
    sections = [(p.kop.tekst, len(p.paragrafen)) for p in result.stuk.alle_paragrafen]
    assert sections == [("1 Inleiding", 2), ("1.1 Waarom", 0), ("1.2 Voor wie", 0), ("2 Werkwijze", 0)]
    assert (
        "Deze notitie beschrijft hoe wij werken, en waarom wij dat zo doen en niet anders; zij is kort"
        in (result.files["tekst.md"])
    )
    assert [len(table.rijen) for table in result.stuk.tabellen] == [2]


def test_a_hyphen_that_may_belong_to_the_word_is_left_and_reported() -> None:
    text = NOTITIE.replace("en niet anders; zij", "en niet anders; qzor-").replace("is kort,", "vlip kort,")
    result = of(text)
    assert "qzor- vlip" in result.files["tekst.md"]
    assert (5, "afbreking onzeker") in repairs(result)
    named = of(NOTITIE.replace("en niet anders; zij", "en in Groningen-").replace("is kort,", "Noord kort,"))
    assert "in Groningen-Noord kort" in named.files["tekst.md"]


def test_a_list_of_numbers_is_no_row_of_pages() -> None:
    result = of("# Lijst\n\nDe nummers zijn:\n\n1\n\n2\n\n3\n\n4\n")
    assert not [kind for _, kind in repairs(result) if kind.startswith("bladzijde")]
    assert result.files["tekst.md"].split()[-4:] == ["1", "2", "3", "4"]


# -- questions and answers of an editor


def test_provenance_names_the_file_its_checksum_and_the_day() -> None:
    data = KUST.encode("utf-16")
    result = imported(decoded("kust.txt", data), Asked(today=date(2026, 11, 21)))
    assert result.id == "convenant-regio-deal-zilte-kust"
    record = result.files["herkomst.yml"]
    assert "op 21 november 2026 ingelezen uit het bestand kust.txt" in record
    assert hashlib.sha256(data).hexdigest() in record
    assert f"sha256: {hashlib.sha256(KUST.encode()).hexdigest()}" in record
    assert "Platte tekst, ingelezen uit het bestand" in " ".join(of(KUST).files["herkomst.yml"].split())


def test_the_identifier_comes_from_the_editor_the_title_or_the_file() -> None:
    assert of(NOTITIE, Asked(id="werkwijze")).id == "werkwijze"
    assert of(NOTITIE).id == "notitie-werkwijze"
    assert of("Geachte heer,\n\nDank u wel.", name="Brief 12.txt").id == "brief-12"
    with pytest.raises(DealsError, match="geen identificatie"):
        of(NOTITIE, Asked(id="Werk Wijze"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is leeg"),
        (b" \n\x0c\n", "is leeg"),
        (b"De co\xf6peratie na\xc3\xafef", "mengt UTF-8 met een andere tekenset: regel 1, teken 6"),
        (b"De co\x94peratie", "onbekende tekenset: regel 1 leest als 'co"),
        (b"De caf\x82 is", "onbekende tekenset: regel 1 leest als 'caf"),
        (b"Een \x81 hier", "geen UTF-8 of Windows-1252: regel 1, teken 5"),
        (b"x " * 30_000, "een regel van 60000 tekens: regel 1"),
        (b"x\x00\x01\x02y", "is geen tekst"),
        (b"\xff\xfe\x00\xd8", "is beschadigd"),
        (b"x" * (LARGEST + 1), "is te groot"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_without_text_is_refused_with_advice(data: bytes, message: str) -> None:
    with pytest.raises(DealsError, match=message) as refused:
        decoded("x", data)
    assert refused.value.hint


def test_windows_1252_is_decoded_and_reported_by_its_first_letter() -> None:
    result = imported(decoded("x.txt", "# Notitie\r\n\r\nDe coöperatie “Zand” krijgt € 5.".encode("cp1252")), NOTHING)
    assert "De coöperatie “Zand” krijgt € 5." in result.files["tekst.md"]
    assert (3, "tekenset") in repairs(result)


def test_a_deal_is_refused_without_articles_or_a_title() -> None:
    with pytest.raises(DealsError, match="geen kop van een artikel"):
        of("Notitie over werken\n\nWij werken samen, en dat doen wij al jaren.\n", Asked(Kind.DEAL))
    with pytest.raises(DealsError, match="begint niet met een titel"):
        of("Artikel 1 – Doel\n\nPartijen werken samen.\n", Asked(Kind.DEAL))


def test_a_line_that_begins_with_a_quotation_mark_of_mail_stays_text() -> None:
    files = imported(decoded("brief.txt", b"Brief over wonen\n\n> Retouradres Postbus 1\n"), Asked()).files
    assert "\\> Retouradres Postbus 1" in files["tekst.md"]
