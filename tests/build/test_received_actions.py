"""Received PDFs: whatever does more than show a page is refused by what it is and where, along every path to it."""

import base64
import binascii
import zlib

import pytest
from pdf_making import CATALOG, PAGE, TREE, pdf, sound, stream, with_catalog, with_page
from pypdf._codecs._codecs import LzwCodec

from dealpers.build.received import filters, inspection
from dealpers.build.received.pdf import verdict

KINDS = (
    "JavaScript Launch GoToR GoToE GoToDp Thread SubmitForm ImportData ResetForm Movie Sound Rendition "
    "RichMediaExecute GoTo3DView Named Hide SetOCGState Trans NogNooitGezien"
).split()
ACTIONS = {
    **{kind: b"<< /S /%s /N /NextPage /F (x) >>" % kind.encode() for kind in KINDS},
    "javascript:": b"<< /S /URI /URI (JavaScript:alert\\(1\\)) >>",
    "file:": b"<< /S /URI /URI (file:///etc/passwd) >>",
    "a path": b"<< /S /URI /URI (../geheim.pdf) >>",
    "data:": b"<< /S /URI /URI (data:text/html,x) >>",
    "an address behind a sign": b"<< /S /URI /URI (\\001https://example.org) >>",
}
LINK = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] %s >>"
PATHS = {
    "at opening": lambda act: with_catalog(b"/OpenAction " + act),
    "at opening, by reference": lambda act: with_catalog(b"/OpenAction 4 0 R", act),
    "at opening, by a reference to a reference": lambda act: with_catalog(b"/OpenAction 4 0 R", b"5 0 R", act),
    "at opening, after a jump": lambda act: with_catalog(
        b"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next 4 0 R >>", act
    ),
    "after two jumps": lambda act: with_catalog(
        b"/OpenAction 4 0 R",
        b"<< /S /GoTo /D [3 0 R /Fit] /Next [5 0 R] >>",
        b"<< /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >>",
        act,
    ),
    "when the file closes": lambda act: with_catalog(b"/AA << /WC 4 0 R >>", act),
    "under a link": lambda act: with_page(b"/Annots [4 0 R]", LINK % (b"/A " + act)),
    "under a link, by reference": lambda act: with_page(b"/Annots 4 0 R", b"[5 0 R]", LINK % b"/A 6 0 R", act),
    "under a link without a name": lambda act: with_page(b"/Annots [<< /Subtype /Link /A 4 0 R >>]", act),
    "before a link": lambda act: with_page(b"/Annots [4 0 R]", LINK % b"/PA 5 0 R", act),
    "when a page opens": lambda act: with_page(b"/AA 4 0 R", b"<< /O 5 0 R >>", act),
    "in the outline": lambda act: with_catalog(
        b"/Outlines 4 0 R", b"<< /First 5 0 R /Last 5 0 R /Count 1 >>", b"<< /Title (x) /Parent 4 0 R /A 6 0 R >>", act
    ),
    "by name": lambda act: with_catalog(b"/Names 4 0 R", b"<< /JavaScript << /Names [(a) 5 0 R] >> >>", act),
    "in a field": lambda act: with_catalog(
        b"/AcroForm << /Fields [4 0 R] >>", b"<< /FT /Btn /Subtype /Widget /Rect [0 0 9 9] /A 5 0 R >>", act
    ),
    "when a field changes": lambda act: with_catalog(
        b"/AcroForm << /Fields [4 0 R] >>", b"<< /FT /Tx /T (x) /AA << /K 5 0 R >> >>", act
    ),
}


ELEMENT = b"<< /Title (x) /Parent 4 0 R /S /P /P 1 0 R /A 6 0 R >>"
OUTLINE = (b"/Outlines 4 0 R", b"<< /First 5 0 R /Last 5 0 R /Count 1 >>")
DISGUISED = {
    "an outline that calls itself an element": lambda act: with_catalog(*OUTLINE, ELEMENT, act),
    "an outline with the type of an element": lambda act: with_catalog(
        *OUTLINE, b"<< /Title (x) /Parent 4 0 R /Type /StructElem /A 6 0 R >>", act
    ),
    "a field that calls itself an element": lambda act: with_catalog(
        b"/AcroForm << /Fields [4 0 R] >>", b"<< /FT /Btn /Subtype /Widget /S /P /P 3 0 R /A 5 0 R >>", act
    ),
    "behind a jump": lambda act: with_catalog(
        *OUTLINE, b"<< /Title (x) /Parent 4 0 R /A << /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >> >>", act
    ),
    "at opening, behind a jump": lambda act: with_catalog(
        b"/OpenAction << /S /GoTo /D [3 0 R /Fit] /P 1 0 R /Next 4 0 R >>", act
    ),
    "an element of the structure": lambda act: with_catalog(
        b"/StructTreeRoot 4 0 R", b"<< /Type /StructTreeRoot /K 5 0 R >>", b"<< /S /P /P 4 0 R /A 6 0 R >>", act
    ),
}


@pytest.mark.parametrize("path", DISGUISED)
def test_an_action_that_calls_itself_an_element_of_the_structure_is_refused(path: str) -> None:
    for kind, action in ACTIONS.items():
        assert "refused" in verdict(DISGUISED[path](action[:-2] + b"/P 1 0 R >>")), kind


def test_a_web_address_behind_a_jump_at_opening_is_refused() -> None:
    web = b"<< /S /URI /URI (https://example.org) >>"
    assert verdict(PATHS["at opening, after a jump"](web)).get("refused") == "handeling"
    around = b"<< /S /GoTo /D [3 0 R /Fit] /Next [4 0 R 4 0 R] >>"
    assert verdict(with_catalog(b"/OpenAction 4 0 R", around)).get("refused") == "te-groot"


def test_the_attributes_of_an_element_are_no_action() -> None:
    root = b"<< /Type /StructTreeRoot /K 5 0 R >>"
    for attributes in (b"<< /O /Layout /S /Block >>", b"[<< /O /Table /RowSpan 2 >> 1]", b"<< /O /List >>"):
        element = b"<< /S /Figure /P 4 0 R /A %s >>" % attributes
        assert verdict(with_catalog(b"/StructTreeRoot 4 0 R", root, element)) == {"pages": 1}


@pytest.mark.parametrize("path", PATHS)
def test_an_action_of_any_kind_is_refused_along_every_path(path: str) -> None:
    for kind, action in ACTIONS.items():
        assert "refused" in verdict(PATHS[path](action)), kind


@pytest.mark.parametrize("path", ["at opening, by reference", "under a link, by reference", "in the outline"])
def test_an_action_whose_kind_is_a_reference_is_refused(path: str) -> None:
    file = PATHS[path](b"<< /S 9 0 R /F (x) >>")
    missing = 9 - file.count(b" obj\n") - 1
    bodies = [body.partition(b" obj\n")[2].partition(b"\nendobj")[0] for body in file.split(b"endobj\n")[:-1]]
    bodies = [file.split(b" obj\n", rank + 1)[rank + 1].partition(b"\nendobj")[0] for rank in range(len(bodies))]
    assert verdict(pdf(*bodies, *[b"null"] * missing, b"/Launch")).get("refused") == "programma"


def test_jumps_and_web_addresses_are_accepted_along_every_path_but_opening() -> None:
    jump, web = b"<< /S /GoTo /D [3 0 R /Fit] >>", b"<< /S /URI /URI (https://example.org/a?b=c d) >>"
    for path in ("under a link", "under a link, by reference", "in the outline", "in a field"):
        assert verdict(PATHS[path](jump)) == verdict(PATHS[path](web)) == {"pages": 1}, path
    assert verdict(PATHS["at opening"](jump)) == {"pages": 1}
    assert verdict(PATHS["at opening"](web)).get("refused") == "handeling"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (b"/URI << /Base (javascript:) >>", "adres"),
        (b"/Collection << /View /T >>", "bijlagen"),
        (b"/AF [4 0 R]", "bijlagen"),
        (b"/Requirements [<< /S /EnableJavaScripts >>]", "handeling"),
        (b"/NeedsRendering true", "formulier"),
        (b"/NogNooitGezien << >>", "onbekend"),
        (b"/Names << /URLS << /Names [] >> >>", "ander-bestand"),
        (b"/Names << /NogNooitGezien << >> >>", "onbekend"),
    ],
)
def test_an_entry_of_the_catalog_that_is_on_no_list_is_refused(entry: bytes, reason: str) -> None:
    assert verdict(with_catalog(entry, b"<< >>")).get("refused") == reason


@pytest.mark.parametrize("kind", ["Screen", "FileAttachment", "Sound", "Movie", "3D", "RichMedia", "NogNooitGezien"])
def test_an_annotation_that_is_on_no_list_is_refused_also_behind_a_reference(kind: str) -> None:
    name = b"/" + kind.encode()
    assert "refused" in verdict(with_page(b"/Annots [4 0 R]", b"<< /Subtype %s /Rect [0 0 9 9] >>" % name))
    assert "refused" in verdict(with_page(b"/Annots 4 0 R", b"[<< /Subtype 5 0 R >>]", name))


def test_other_files_are_refused() -> None:
    for body in (
        b"<< /Type /Filespec /F (x) >>",
        b"<< /UF (x) >>",
        b"<< /Subtype /Form /Ref << /F (x) /Page 0 >> >>",
        b"<< /OPI << /2.0 << /F (x) >> >> >>",
    ):
        assert verdict(with_page(b"/Contents 5 0 R", body, stream(b""))).get("refused") == "ander-bestand", body


def test_a_structure_element_and_a_group_are_no_actions() -> None:
    element = b"<< /Type /StructElem /S /Launch /P 4 0 R /A << /O /Layout /Placement /Block >> >>"
    group = b"/Group << /Type /Group /S /Transparency /CS /DeviceRGB >>"
    assert verdict(with_catalog(b"/StructTreeRoot 4 0 R", b"<< /K [5 0 R] >>", element)) == {"pages": 1}
    assert verdict(with_page(group)) == {"pages": 1}


def test_a_refusal_says_what_and_where(monkeypatch: pytest.MonkeyPatch) -> None:
    launch = ACTIONS["Launch"]
    link = LINK % b"/A 5 0 R"
    second = pdf(
        CATALOG,
        b"<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 2 >>",
        PAGE.replace(b">> >>", b">> /Annots [4 0 R] >>"),
        link,
        launch,
        PAGE,
    )
    assert verdict(second) == {"refused": "programma", "what": "Launch", "where": "bladzijde 2"}
    assert verdict(PATHS["in the outline"](launch))["where"] == "in de inhoudsopgave"
    assert verdict(PATHS["at opening, by reference"](launch))["where"] == "bij het openen"
    assert verdict(pdf(CATALOG, TREE, PAGE, launch))["where"] == "in object 4"
    with pytest.raises(inspection.Refused) as refused:
        inspection.inspect(second, "x")
    assert refused.value.message == "deze PDF wil een programma starten (Launch, bladzijde 2)"


# -- filters

TEXT = b"0 0 m 9 9 l S\n" * 500
ENCODED = {
    "/FlateDecode": zlib.compress,
    "/ASCIIHexDecode": lambda data: binascii.hexlify(data) + b">",
    "/ASCII85Decode": lambda data: base64.a85encode(data) + b"~>",
    "/RunLengthDecode": lambda data: b"".join(bytes((len(part) - 1,)) + part for part in parts(data)) + b"\x80",
}


def parts(data: bytes) -> list[bytes]:
    return [data[offset : offset + 100] for offset in range(0, len(data), 100)]


def chained(data: bytes, names: tuple[str, ...]) -> bytes:
    """Page whose content is encoded by these filters, the first of them last."""
    for name in reversed(names):
        data = ENCODED[name](data)
    listed = " ".join(names).encode()
    return with_page(b"/Contents 4 0 R", stream(data, b"/Filter [%s]" % listed, packed=False))


@pytest.mark.parametrize("outer", ENCODED)
@pytest.mark.parametrize("inner", ENCODED)
def test_every_chain_of_filters_is_measured(outer: str, inner: str) -> None:
    assert verdict(chained(TEXT, (outer, inner))) == {"pages": 1}
    assert verdict(chained(TEXT, (outer, "/FlateDecode", inner, "/FlateDecode"))) == {"pages": 1}


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits a hundredth of the real ones, so that a test need not unpack 600 MB."""
    monkeypatch.setattr(filters, "MAX_INFLATED", 1_500_000)
    monkeypatch.setattr(filters, "MAX_TOTAL", 6_000_000)


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("outer", ENCODED)
def test_a_bomb_behind_another_filter_is_refused(outer: str) -> None:
    packed = ENCODED[outer](zlib.compress(b"\0" * 1_510_000, 1))
    body = stream(packed, b"/Filter [%s /FlateDecode]" % outer.encode(), packed=False)
    assert verdict(with_page(b"/Contents 4 0 R", body))["refused"] == "bom"


@pytest.mark.usefixtures("small_limits")
def test_a_stream_of_runs_and_one_of_lzw_are_measured() -> None:
    packed = LzwCodec().encode(TEXT)
    assert verdict(with_page(b"/Contents 4 0 R", stream(packed, b"/Filter /LZWDecode", packed=False))) == {"pages": 1}
    runs = zlib.compress(b"\x81\0" * 15_000)
    file = with_page(b"/Contents 4 0 R", stream(runs, b"/Filter [/FlateDecode /RunLengthDecode]", packed=False))
    assert verdict(file)["refused"] == "bom"


@pytest.mark.usefixtures("small_limits")
def test_streams_that_are_too_large_together_are_refused() -> None:
    assert verdict(with_page(b"", *[stream(b"\0" * 1_400_000)] * 5))["refused"] == "bom"


def test_a_filter_that_is_on_no_list_and_an_image_that_is_too_large_are_refused() -> None:
    for name, reason in ((b"/Crypt", "versleuteld"), (b"/NogNooitGezien", "inpakvorm"), (b"/FlateDecode " * 5, "bom")):
        file = with_page(b"/Contents 4 0 R", stream(TEXT, b"/Filter [%s]" % name))
        assert verdict(file)["refused"] == reason
    image = stream(b"", b"/Subtype /Image /Width 99999 /Height 99999 /Filter /DCTDecode", packed=False)
    assert verdict(with_page(b"", image))["refused"] == "bom"


def test_a_sound_file_of_every_size_is_accepted() -> None:
    assert [verdict(sound(pages)) for pages in (1, 7, 40)] == [{"pages": 1}, {"pages": 7}, {"pages": 40}]
