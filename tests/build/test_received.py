"""Received PDFs: a sound one is accepted, any other is refused in one message, and the parent process is unharmed."""

import hashlib
import io
import re
import resource
import shutil
import time
from datetime import date
from functools import reduce
from pathlib import Path

import pikepdf
import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_making import (
    CATALOG,
    HEAD,
    PAGE,
    TREE,
    bomb,
    pdf,
    sound,
    stream,
    with_catalog,
    with_later_catalog,
    with_page,
    with_tree,
)
from pypdf import PdfWriter

from dealpers.build.load import load
from dealpers.build.pipeline import examine
from dealpers.build.received import MAX_BYTES, Refused, inspect
from dealpers.build.received.pdf import verdict
from dealpers.model.ids import StukId

GOOD = sound()
JS = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
LAUNCH = b"<< /S /Launch /F (calc.exe) >>"
EXE = stream(b"MZ" + b"\0" * 100, b"/Type /EmbeddedFile /Filter /FlateDecode")


def locked(user: str) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt(user_password=user, owner_password="eigenaar", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def locked_by_aes() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="eigenaar"))
    return out.getvalue()


def deep(levels: int) -> bytes:
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (3 + number) for number in range(levels)]
    return with_tree(*nodes, PAGE)


def moved_table(to: bytes) -> bytes:
    return re.sub(rb"startxref\n\d+", b"startxref\n" + to, GOOD)


def previous_table(offset: int) -> bytes:
    return GOOD.replace(b"/Root", b"/Prev %d /Root" % offset)


def action(body: bytes) -> bytes:
    return with_page(b"/Annots [4 0 R]", b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A %s >>" % body)


HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "leeg"),
    "text": (b"Geachte heer,\n", "geen PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "geen PDF"),
    "a program": (b"MZ\x90\0" + b"\0" * 999, "geen PDF"),
    "a PDF behind a script": (b"#!/bin/sh\nrm -rf /\n" + GOOD, "geen PDF"),
    "an archive behind a PDF": (GOOD + b"PK\x03\x04" + b"\0" * 50, "nog iets anders"),
    "a page of HTML behind a PDF": (GOOD + b"<script>alert(1)</script>", "nog iets anders"),
    "only a head": (HEAD, "afgebroken"),
    "half a file": (GOOD[: len(GOOD) // 2], "afgebroken"),
    "all but the last line": (GOOD.removesuffix(b"%%EOF\n"), "afgebroken"),
    "an end without a table": (HEAD + b"%%EOF\n", "beschadigd"),
    "a table that is elsewhere": (moved_table(b"7"), "beschadigd"),
    "a table behind the end": (moved_table(b"99999999"), "beschadigd"),
    "a table before the beginning": (moved_table(b"-5"), "beschadigd"),
    "a table that comes after itself": (previous_table(GOOD.index(b"xref\n")), "beschadigd"),
    "a table before it in the middle of a word": (previous_table(25), "beschadigd"),
    "no trailer": (GOOD.replace(b"trailer", b"trialer"), "beschadigd"),
    "no root": (GOOD.replace(b"/Root 1 0 R", b""), "beschadigd"),
    "a root that is not there": (GOOD.replace(b"/Root 1", b"/Root 7"), "beschadigd"),
    "a root that is itself": (pdf(b"1 0 R", TREE, PAGE), "beschadigd"),
    "another root": (pdf(b"<< /Type /Font >>", TREE, PAGE), "beschadigd"),
    "a very large count of rows": (GOOD.replace(b"0 4\n", b"0 999999999\n"), "beschadigd"),
    "a locked file": (locked("geheim"), "versleuteld"),
    "a locked file that opens without a password": (locked(""), "versleuteld"),
    "a file locked by AES": (locked_by_aes(), "versleuteld"),
    "a tree that goes round": (with_tree(b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "geen geheel"),
    "a tree that goes round below": (
        with_tree(
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"
        ),
        "geen geheel",
    ),
    "a tree of a thousand levels": (deep(1000), "geen geheel"),
    "a tree with one page a thousand times": (
        with_tree(b"<< /Type /Pages /Kids [%s] /Count 1000 >>" % (b"3 0 R " * 1000), PAGE),
        "geen geheel",
    ),
    "a tree that says it has more": (GOOD.replace(b"/Count 1", b"/Count 2147483647"), "beschadigd|geen geheel"),
    "a tree that says it has less than none": (with_tree(TREE.replace(b"1 >>", b"-1 >>"), PAGE), "geen geheel"),
    "a tree without pages": (with_tree(b"<< /Type /Pages /Kids [] /Count 0 >>"), "geen geheel"),
    "a tree of numbers": (with_tree(b"<< /Type /Pages /Kids [1 2 3] /Count 3 >>"), "geen geheel|beschadigd"),
    "more pages than anyone reads": (sound(2001), "meer dan 2000"),
    "lists in lists": (with_page(b"/X " + b"[" * 20_000 + b"]" * 20_000), "beschadigd|te veel"),
    "a stream of 600 MB": (with_page(b"/Contents 4 0 R", bomb(600_000_000)), "uitgepakt veel te groot"),
    "a stream packed twice": (
        with_page(b"/Contents 4 0 R", bomb(300_000_000, (b"/FlateDecode", b"/FlateDecode"))),
        "uitgepakt veel te groot",
    ),
    "objects in a stream of 600 MB": (
        pdf(CATALOG, TREE, PAGE, bomb(600_000_000).replace(b"/Filter", b"/Type /ObjStm /N 1 /First 5 /Filter")),
        "uitgepakt veel te groot|te veel|beschadigd",
    ),
    "a stream that is not what it says": (
        with_page(b"/Contents 4 0 R", stream(b"geen zlib", packed=False)),
        "beschadigd",
    ),
    "a stream in another file": (
        with_page(b"/Contents 4 0 R", stream(b"", b"/F (/etc/passwd) /Filter /FlateDecode")),
        "ander bestand",
    ),
    "a program at opening": (with_catalog(b"/OpenAction 4 0 R", JS), "JavaScript"),
    "a program by name": (with_catalog(b"/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", JS), "JavaScript"),
    "a program under a link": (action(JS), "JavaScript"),
    "a program with a name in figures": (action(b"<< /S /Java#53cript /J#53 (x) >>"), "JavaScript"),
    "a program beside all that is used": (pdf(CATALOG, TREE, PAGE, JS), "JavaScript"),
    "a start of another program": (with_catalog(b"/OpenAction 4 0 R", LAUNCH), "programma starten"),
    "a start in an earlier catalog": (
        with_later_catalog(with_catalog(b"/OpenAction << /S /Launch /F (calc.exe) >>")),
        "programma starten",
    ),
    "a start in the first of three catalogs, of a state without an end": (
        with_later_catalog(
            with_later_catalog(with_catalog(b"/OpenAction << /S /Launch /F (calc.exe) >>").replace(b"%%EOF", b"%    "))
        ),
        "programma starten",
    ),
    "thirty earlier states": (reduce(lambda data, _: with_later_catalog(data), range(30), GOOD), "te veel om te lezen"),
    "a start under a link": (action(LAUNCH), "programma starten"),
    "an opening that looks something up": (
        with_catalog(b"/OpenAction << /S /URI /URI (https://example.org/) >>"),
        "uit zichzelf",
    ),
    "something that happens at a page": (with_page(b"/AA << /O << /S /Named /N /Print >> >>"), "uit zichzelf"),
    "a program in a file": (
        with_catalog(b"/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>", b"<< /EF << /F 5 0 R >> >>", EXE),
        "bevat zelf bestanden",
    ),
    "a file at a page": (
        with_page(b"/Annots [4 0 R]", b"<< /Subtype /FileAttachment /Rect [0 0 9 9] >>"),
        "bevat zelf bestanden",
    ),
    "a form of forms": (with_catalog(b"/AcroForm << /XFA 4 0 R >>", stream(b"<xdp/>")), "formulier"),
    "a form that sends": (action(b"<< /S /SubmitForm /F (https://example.org/) >>"), "formulier"),
    "a film": (with_page(b"/Annots [4 0 R]", b"<< /Subtype /RichMedia /Rect [0 0 9 9] >>"), "beeld of geluid"),
    "a link to a program": (action(b"<< /S /URI /URI (javascript:alert\\(1\\)) >>"), "geen gewoon webadres"),
    "a link to a file": (action(b"<< /S /URI /URI (file:///etc/passwd) >>"), "geen gewoon webadres"),
    "a link to another PDF": (action(b"<< /S /GoToR /F (\\\\\\\\server\\\\x.pdf) /D [0 /Fit] >>"), "ander bestand"),
}


def judged(data: bytes) -> str:
    """Message that refuses a file; empty for an accepted one."""
    try:
        inspect(data, hashlib.sha256(data).hexdigest())
    except Refused as refused:
        return f"{refused.message}; {refused.hint}"
    return ""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_reason_within_the_limits(name: str) -> None:
    data, wanted = HOSTILE[name]
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    assert re.search(wanted, judged(data))
    assert time.monotonic() - started < 10, "the reader's own limit on the processor is far below this"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64_000, "kB: the parent does not unpack"


GENTLE = {
    "one page": (GOOD, 1),
    "two thousand pages": (sound(2000), 2000),
    "a view at opening": (with_catalog(b"/OpenAction [3 0 R /Fit]"), 1),
    "a jump at opening": (with_catalog(b"/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"), 1),
    "a web address": (action(b"<< /S /URI /URI (https://example.org/a) >>"), 1),
    "a mail address": (action(b"<< /S /URI /URI (mailto:a@example.org) >>"), 1),
    "a packed stream": (with_page(b"/Contents 4 0 R", stream(b"0 0 m 9 9 l S\n" * 9999)), 1),
    "spaces behind the end": (GOOD + b"\r\n  \n", 1),
    "a level more": (deep(3), 1),
    "two earlier states": (with_later_catalog(with_later_catalog(GOOD)), 1),
}


@pytest.mark.parametrize("name", GENTLE)
def test_a_sound_file_is_accepted_with_its_number_of_pages(name: str) -> None:
    data, count = GENTLE[name]
    assert inspect(data, hashlib.sha256(data).hexdigest()) == count


CHANGES = st.lists(st.tuples(st.integers(0, len(GOOD) + 200), st.binary(max_size=6)), min_size=1, max_size=5)
ABLE = (GOOD, action(JS), with_catalog(b"/OpenAction [3 0 R /Fit]"), GENTLE["a packed stream"][0])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.sampled_from(ABLE))
def test_a_sound_file_changed_anywhere_is_accepted_or_refused(changes: list[tuple[int, bytes]], data: bytes) -> None:
    for offset, new in changes:
        data = data[:offset] + new + data[offset + len(new) :]
    assert len(verdict(data).keys() & {"pages", "refused"}) == 1


# -- in a folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "content", folder)
    (folder / "deals/kleinste/bijlagen").mkdir(exist_ok=True)
    return folder


def test_a_refused_file_is_a_finding_at_its_name(content: Path) -> None:
    (content / "deals/kleinste/bijlagen/01-brief.pdf").write_bytes(HOSTILE["a program at opening"][0])
    loaded = [finding for finding in load(content).findings if finding.code == "B009"]
    assert [(f.span.name.rpartition("/")[2], "JavaScript" in f.message) for f in loaded] == [("01-brief.pdf", True)]


def test_a_file_that_is_too_large_is_not_opened(content: Path) -> None:
    path = content / "deals/kleinste/bijlagen/01-brief.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    loaded = load(content)
    assert "25 MB" in loaded.findings[0].message
    assert not loaded.received[StukId("kleinste")]


def test_a_sound_file_is_loaded_with_its_checksum_and_pages(content: Path) -> None:
    (content / "deals/kleinste/bijlagen/01-brief.pdf").write_bytes(sound(2))
    loaded = load(content)
    assert not loaded.findings
    received = loaded.received[StukId("kleinste")]["bijlagen/01-brief.pdf"]
    assert (received.pages, received.sha256) == (2, hashlib.sha256(sound(2)).hexdigest())


@pytest.mark.no_cover  # the same lines again and again
def test_a_name_in_capitals_is_a_pdf_too_and_then_a_wrong_name(content: Path) -> None:
    (content / "deals/kleinste/bijlagen/01-BRIEF.PDF").write_bytes(GOOD)
    checked = examine(load(content), date(2026, 1, 1))
    assert [f.message for f in checked.findings if f.code == "B005"] == ["dit is geen naam van een bijlage"]


def test_a_refusal_for_lack_of_time_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    data = sound(7)
    with monkeypatch.context() as hurry:
        hurry.setattr("dealpers.build.received.inspection.SECONDS", 0.001)
        assert "te veel tijd" in judged(data)
    assert judged(data) == ""


def test_a_link_out_of_the_content_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elders.pdf").write_bytes(GOOD)
    (content / "deals/kleinste/bijlagen/01-brief.pdf").symlink_to(tmp_path / "elders.pdf")
    assert "buiten de map content" in load(content).findings[0].message
