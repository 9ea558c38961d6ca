"""Small Word documents from raw XML, for tests of readers."""

import io
import zipfile
from collections.abc import Sequence

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="character" w:styleId="Geheim"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def document(
    body: str,
    *,
    numbering: str = "",
    styles: str = STYLES,
    notes: Sequence[tuple[str, str]] = (),
    settings: str = "",
    parts: dict[str, str] | None = None,
) -> bytes:
    """A Word file with this body; ``notes`` are kind (footnote, endnote) and text, with identifiers from 1."""
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_SPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_SPACES}>{numbering}</w:numbering>",
        "word/settings.xml": f"<w:settings {_SPACES}>{settings}</w:settings>",
    }
    for kind in ("footnote", "endnote"):
        texts = [text for one, text in notes if one == kind]
        inside = "".join(
            f'<w:{kind} w:id="{rank}"><w:p><w:r><w:{kind}Ref/></w:r>{run(f" {text}")}</w:p></w:{kind}>'
            for rank, text in enumerate(texts, 1)
        )
        separator = f'<w:{kind} w:type="separator" w:id="0"><w:p>{run("streep")}</w:p></w:{kind}>'
        files[f"word/{kind}s.xml"] = f"<w:{kind}s {_SPACES}>{separator}{inside}</w:{kind}s>"
    files |= {name: f"<w:hdr {_SPACES}>{text}</w:hdr>" for name, text in (parts or {}).items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str = "", *, style: str = "", number: tuple[int, int] | None = None, inside: str = "") -> str:
    """A paragraph with a style, a numbering ``(numId, level)``, and further runs ``inside``."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbered = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def abstract(unique: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{unique}">{extra}{"".join(levels)}</w:abstractNum>'


def level(number: int, form: str, pattern: str, *, start: int = 1, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def num(unique: int, abstract_id: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{unique}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def restart(number: int, start: int = 1) -> str:
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{mark.format('begin')}{code}{mark.format('separate')}{run(result)}{mark.format('end')}"


def table(*rows: Sequence[str], ruled: bool = True, headed: bool = False) -> str:
    """A table; each cell is its XML (``cell``), or plain text."""
    borders = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' if ruled else ""
    out = ""
    for rank, row in enumerate(rows):
        cells = "".join(one if one.startswith("<") else cell(one) for one in row)
        out += f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if headed and rank == 0 else ''}{cells}</w:tr>"
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr>{out}</w:tbl>"


def cell(*texts: str, span: int = 1, merge: str = "") -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{spanned}{merged}</w:tcPr>{''.join(map(paragraph, texts))}</w:tc>"
