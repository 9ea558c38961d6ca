"""The delivery note of a package: what was checked and what was not; and nothing is packed that is not whole."""

import pytest
from lxml import etree, html
from making import corpus_of, deal_of

from dealpers.model import Deal
from dealpers.model.finding import DealsError
from dealpers.render.data.deal_files import deal_files
from dealpers.render.package.examination import Examination, examined
from dealpers.render.package.note import note_files
from dealpers.render.package.package import package
from dealpers.render.package.zip import unpack


@pytest.fixture
def deal() -> Deal:
    return deal_of('## Artikel 1 – Taken <b>"x"</b>\n\nZie artikel 9.\n')


def files_of(deal: Deal) -> dict[str, bytes]:
    return {name: file() for name, file in deal_files(deal, corpus_of(deal)).items()} | {f"{deal.id}.pdf": b"%PDF"}


def found_in(deal: Deal) -> Examination:
    return examined(deal, corpus_of(deal), (), files_of(deal))


def test_the_note_says_what_was_checked_and_what_was_not(real: bytes) -> None:
    note = bytes(unpack(real)["leverbrief.txt"]).decode()
    words = " ".join(note.split())
    assert "elk de 6642 woorden" in words
    assert "geen handtekening en geen bekendmaking bekend" in words
    assert "nog niet bekendgemaakt" not in words
    assert "elk woord is vergeleken met bron.txt" in words
    assert "niet gevalideerd tegen het officiële schema" in words
    assert "2 verwijzingen lopen dood: ‘artikel 5 lid 6’ in specifieke overweging 5" in words
    assert "het nummer (OVERHEIDop.publicationIssue)" in words
    assert "bij dit ene bestand is dat niet nagegaan" in words
    page = html.document_fromstring(bytes(unpack(real)["leverbrief.html"]))
    assert " ".join(page.text_content().split()).count("verwijzingen lopen dood") == 1
    assert page.get("lang") == "nl"


def test_the_note_of_a_deal_without_source_says_so(deal: Deal) -> None:
    note = note_files(found_in(deal), {})["leverbrief.txt"].decode()
    assert "De tekst is dus nergens mee vergeleken" in " ".join(note.split())
    assert "Er staat niets open." in note


def test_words_of_a_deal_are_no_markup_in_the_note() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\nx\n", aanhef="# <script>alert(1)</script>\n\n## Partijen\n\n1. x\n")
    page = note_files(found_in(deal), {})["leverbrief.html"]
    assert b"<script" not in page
    etree.fromstring(page.replace(b"<!DOCTYPE html>", b"").replace(b'<meta charset="utf-8">', b""))


def test_nothing_is_packed_when_a_file_has_other_words_or_another_form(deal: Deal) -> None:
    good = files_of(deal)
    package(deal, corpus_of(deal), (), good)
    for name, old, new in (
        (f"{deal.id}.akn.xml", b"Taken", b"Zaken"),
        (f"{deal.id}.staatscourant.xml", b"Taken", b"Zaken"),
        (f"{deal.id}.staatscourant.xml", b"<artikel ", b'<artikel status="goed" '),
        (f"{deal.id}.metadata.xml", b"DC.title", b"DC.titel"),
    ):
        with pytest.raises(DealsError, match="niet gemaakt"):
            package(deal, corpus_of(deal), (), good | {name: good[name].replace(old, new, 1)})
