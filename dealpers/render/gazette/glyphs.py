"""Characters that no font of the gazette can show; Typst refuses a PDF with one of them."""

from collections.abc import Iterator
from pathlib import Path

import typst

from dealpers.render.gazette.fonts import STANDARDS, faces_of

_MOST = 200
"""Maximum number of trials; the other characters count as shown, for the first ones stop the build."""


def without_glyph(characters: str, template_dir: Path) -> str:
    """Characters, each once, for which no font of the gazette has a glyph."""
    compiler_fonts = faces_of(template_dir / "fonts")
    trials = 0

    def shown(part: str) -> bool:
        nonlocal trials
        trials += 1
        escaped = "".join(f"\\u{{{ord(sign):x}}}" for sign in part)
        source = f'#set text(font: "Source Serif 4", lang: "nl")\n#set document(title: "x")\n#"{escaped}"'
        try:
            typst.compile(
                source.encode(),
                font_paths=compiler_fonts,
                ignore_system_fonts=True,
                pdf_standards=[*STANDARDS],
                timestamp=0,
            )
        except typst.TypstError:
            return False
        return True

    def missing(part: str) -> Iterator[str]:
        if not part or trials >= _MOST or shown(part):
            return
        if len(part) == 1:
            yield part
            return
        half = len(part) // 2
        yield from missing(part[:half])
        yield from missing(part[half:])

    return "".join(missing("".join(dict.fromkeys(characters))))
