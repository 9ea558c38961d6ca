"""Small OpenDocument texts from raw XML, for tests of readers."""

import io
import zipfile

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "draw": "drawing", "fo": "xsl-fo-compatible"
    }.items()
)  # fmt: skip


def document(body: str, *, automatic: str = "", styles: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this body, its automatic styles, and the content of styles.xml."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_SPACES}>{content}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {_SPACES}>{styles}</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def items(*contents: str, style: str = "L", extra: str = "") -> str:
    """A list; each item is its XML."""
    inside = "".join(f"<text:list-item>{one}</text:list-item>" for one in contents)
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {extra}>{inside}</text:list>"


def list_style(*levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def level(number: int, form: str, *, prefix: str = "", suffix: str = "", shown: int = 1, extra: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" style:num-prefix="{prefix}" '
        f'style:num-suffix="{suffix}" text:display-levels="{shown}" {extra}/>'
    )


def note(mark: str, text: str) -> str:
    body = f"<text:note-body>{p(text)}</text:note-body>"
    return f"<text:note><text:note-citation>{mark}</text:note-citation>{body}</text:note>"
