"""Program that reads characters from standard input and writes those without a glyph, as JSON.

Typst starts threads. A process with threads cannot fork, and one that forks later waits for them forever; so the trial
has a process of its own.
"""

import json
import sys
from pathlib import Path


def main() -> None:
    """Read the characters and the folder of the template, write the characters that no font shows."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from dealpers.render.gazette.glyphs import without_glyph  # noqa: PLC0415 - the path comes first

    characters, template_dir = json.load(sys.stdin)
    json.dump(without_glyph(characters, Path(template_dir)), sys.stdout)


if __name__ == "__main__":
    main()
