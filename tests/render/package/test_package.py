"""The package for publication: made the same each time, and refused when one byte of it is not as it was."""

import io
import random
import stat
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pdf_conformance
import pytest
from conftest import DEAL, ROOT
from hypothesis import given
from hypothesis import strategies as st
from reading import pdf_attachments

from dealpers.build.atomic import deviations
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.render.package.manifest import MANIFEST, manifest
from dealpers.render.package.package import package_faults
from dealpers.render.package.zip import PackageError, pack, unpack

SMALL = {"a.txt": b"een\n", "b/c.bin": bytes(range(40)), "leeg": b""}


def whole(files: Mapping[str, bytes]) -> bytes:
    """A package of these files with their manifest."""
    return pack({**files, MANIFEST: manifest(files)})


def names_in(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


# -- what is made


def test_a_package_holds_every_form_of_the_deal_with_note_and_checksums(real: bytes) -> None:
    assert names_in(real) == [
        "bron.txt",
        "financien.csv",
        f"{DEAL}.akn.xml",
        f"{DEAL}.json",
        f"{DEAL}.metadata.xml",
        f"{DEAL}.pdf",
        f"{DEAL}.staatscourant.xml",
        "leverbrief.html",
        "leverbrief.txt",
        MANIFEST,
    ]
    assert package_faults(real) == (9, ())


def test_the_pdf_in_the_package_holds_the_same_data(real: bytes) -> None:
    files = unpack(real)
    attached = pdf_attachments(bytes(files[f"{DEAL}.pdf"]))
    for name in (f"{DEAL}.json", f"{DEAL}.akn.xml", "financien.csv"):
        assert attached[name] == bytes(files[name])


@pytest.mark.no_cover  # the same lines again and again
def test_the_pdf_in_the_package_conforms_with_all_that_is_attached_to_it(real: bytes) -> None:
    pdf_conformance.require()
    assert pdf_conformance.violations(bytes(unpack(real)[f"{DEAL}.pdf"]), "3a") == ()


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_package_is_the_same_whatever_the_order_of_its_files(
    real: bytes, collection: CheckedCollection, renderer: SiteRenderer
) -> None:
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    assert renderer.package(deal, collection) == real
    assert whole(dict(reversed(SMALL.items()))) == whole(SMALL)


def test_other_programs_can_read_it_and_every_file_is_plain() -> None:
    with zipfile.ZipFile(io.BytesIO(whole(SMALL))) as archive:
        for entry in archive.infolist():
            assert stat.S_ISREG(entry.external_attr >> 16)
            assert entry.external_attr >> 16 & 0o777 == 0o644
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert {name: archive.read(name) for name in SMALL} == SMALL


def test_every_packed_file_comes_out_again() -> None:
    assert {name: bytes(content) for name, content in unpack(pack(SMALL)).items()} == SMALL


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a/../b", "a\\b", "a//b", "", ".x", "a/.b", "x\n", "é", "c:x", "a" * 201]
)
def test_a_name_that_may_lead_elsewhere_is_not_packed(name: str) -> None:
    with pytest.raises(PackageError, match="geen veilige naam"):
        pack({name: b""})


def test_names_that_differ_in_capitals_alone_are_not_packed() -> None:
    with pytest.raises(PackageError, match="hoofdletters"):
        pack({"a": b"", "A": b""})


# -- what is refused


def refused(data: bytes) -> str:
    """The first sentence about a package that must be refused."""
    _, faults = package_faults(data)
    assert faults
    assert all(fault and "\n" not in fault for fault in faults)
    return faults[0]


def test_every_change_of_one_byte_of_a_small_package_is_refused() -> None:
    good = whole(SMALL)
    assert package_faults(good)[1] == ()
    for offset in range(len(good)):
        for mask in (0x01, 0x20, 0x80, 0xFF):
            refused(good[:offset] + bytes([good[offset] ^ mask]) + good[offset + 1 :])


def test_a_byte_more_or_less_anywhere_in_a_small_package_is_refused() -> None:
    good = whole(SMALL)
    for offset in range(len(good)):
        refused(good[:offset] + good[offset + 1 :])
        refused(good[:offset] + b"\x00" + good[offset:])
        refused(good[:offset])
    assert refused(good + b"\x00").startswith("achter het einde")


@pytest.mark.no_cover  # the same lines again and again
def test_two_thousand_changes_of_one_byte_of_a_real_package_are_refused(real: bytes) -> None:
    dice = random.Random(3)
    tail = len(real) - 1000  # the table of contents and the end
    for turn in range(2000):
        offset = dice.randrange(len(real)) if turn % 4 else dice.randrange(tail, len(real))
        refused(real[:offset] + bytes([real[offset] ^ dice.randrange(1, 256)]) + real[offset + 1 :])


def test_other_content_with_right_checksums_of_the_zip_is_reported_by_the_manifest() -> None:
    spoiled = pack({**SMALL, "a.txt": b"twee\n", MANIFEST: manifest(SMALL)})
    assert refused(spoiled) == "a.txt: is veranderd"
    assert refused(pack({**SMALL, "z": b"", MANIFEST: manifest(SMALL)})) == "z: staat niet in het manifest"
    assert refused(pack({"a.txt": b"een\n", MANIFEST: manifest(SMALL)})) == "b/c.bin: ontbreekt"
    assert refused(pack(SMALL)) == f"{MANIFEST} ontbreekt"
    assert refused(pack({**SMALL, MANIFEST: b"\xff"})) == f"{MANIFEST}: is veranderd"
    rows = manifest(SMALL)
    for changed in (rows.replace(b"\n", b"\r\n"), rows + b"\n", rows[:-1], rows.upper(), rows + rows[-75:]):
        refused(pack({**SMALL, MANIFEST: changed}))


def zipped(write: Callable[[zipfile.ZipFile], None], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        write(archive)
    return out.getvalue()


def link(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("a")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def as_link(data: bytes) -> bytes:
    """A package of ours in which the table of contents calls the first file a link."""
    offset = data.index(b"PK\x01\x02") + 38
    return data[:offset] + ((stat.S_IFLNK | 0o777) << 16).to_bytes(4, "little") + data[offset + 4 :]


def twice(data: bytes) -> bytes:
    end = data.index(b"PK\x03\x04", 4)
    return data[:end] + data[:end] + data[end:]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "geen zip"),
        (b"PK\x03\x04", "midden in een kop"),
        (b"%PDF-1.7\n" + whole(SMALL), "geen zip"),
        (zipped(lambda z: None), "geen zip"),
        (zipped(lambda z: z.writestr("../../etc/x", "x")), "geen veilige naam"),
        (zipped(lambda z: z.writestr("/etc/x", "x")), "geen veilige naam"),
        (zipped(lambda z: z.writestr("a\\..\\b", "x")), "geen veilige naam"),
        (zipped(lambda z: z.writestr("map/", "")), "geen veilige naam"),
        (zipped(lambda z: z.writestr("a\x1b[31m", "x")), "geen veilige naam"),
        (zipped(lambda z: z.writestr("a", b"0" * 50_000_000), zipfile.ZIP_DEFLATED), "samengeperst"),
        (zipped(lambda z: z.writestr("a", "x"), zipfile.ZIP_BZIP2), "samengeperst"),
        (zipped(link), "veranderd"),
        (as_link(whole(SMALL)), "koppeling"),
        (twice(whole(SMALL)), "twee keer"),
        (whole(SMALL).replace(b"PK\x05\x06", b"PK\x06\x06"), "inhoudsopgave"),
        (whole(SMALL)[:6] + b"\x01" + whole(SMALL)[7:], "versleuteld"),
        (whole(SMALL)[:18] + b"\xff\xff\xff\x7f" * 2 + whole(SMALL)[26:], "eerder op"),
        (pack({"b": b"1"})[: 30 + 2] + pack({"a": b"1"}), "volgorde"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_zip_is_refused_with_a_reason(data: bytes, message: str) -> None:
    assert message in refused(data)


PIECES = (
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"a.txt",
    b"\x00" * 8,
    b"\xff" * 8,
    whole(SMALL)[:40],
    whole(SMALL)[-60:],
)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=40)), max_size=8).map(b"".join))
def test_any_bytes_end_in_a_reason(data: bytes) -> None:
    refused(data)


@pytest.mark.no_cover  # the same lines again and again
def test_reading_takes_no_more_room_than_the_file_itself() -> None:
    sizes = (40).to_bytes(4, "little") * 2
    many = b"".join(
        whole(SMALL)[:18] + sizes + b"\x05\x00\x00\x00" + f"{n:05}".encode() + b"x" * 40 for n in range(9999)
    )
    for data in (many, zipped(lambda z: z.writestr("a", b"0" * 200_000_000), zipfile.ZIP_DEFLATED), whole(SMALL) * 999):
        tracemalloc.start()
        refused(data)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000 + len(data)
        tracemalloc.stop()


def test_a_folder_with_a_link_or_a_changed_manifest_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(whole(SMALL))) as archive:
        archive.extractall(tmp_path)
    assert deviations(tmp_path) == (3, ())
    (tmp_path / "eindeloos").symlink_to("/dev/zero")
    assert deviations(tmp_path)[1] == ("eindeloos: is geen gewoon bestand",)
    (tmp_path / "eindeloos").unlink()
    (tmp_path / MANIFEST).write_bytes(manifest(SMALL).replace(b"\n", b"\r\n"))
    assert deviations(tmp_path)[1]


# -- the command line


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "build.py", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_export_and_verify_from_the_command_line(tmp_path: Path, real: bytes) -> None:
    place = tmp_path / "pakket.zip"
    assert run("export", DEAL, "gazet", "-o", str(place)).returncode == 0
    assert place.read_bytes() == real
    result = run("verify", str(place))
    assert (result.returncode, result.stderr) == (0, "9 bestanden nagegaan, geen afwijkingen\n")
    place.write_bytes(real[:-1])
    result = run("verify", str(place))
    assert result.returncode == 1
    assert "het einde van het pakket ontbreekt" in result.stderr
    with zipfile.ZipFile(io.BytesIO(real)) as archive:
        archive.extractall(tmp_path / "map")
    assert run("verify", str(tmp_path / "map")).returncode == 0
    (tmp_path / "map" / "leverbrief.txt").write_text("anders", encoding="utf-8")
    assert run("verify", str(tmp_path / "map")).returncode == 1
