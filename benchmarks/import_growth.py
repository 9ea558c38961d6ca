"""Growth of an import: time(2n) / time(n) of processor time on hostile text, by lines and by characters.

Run it as ``python benchmarks/import_growth.py``; it ends with 1 when a ratio passes 3.
"""

import sys
from time import process_time

from dealpers.importer import Asked, decoded, imported

LINES = {
    "bullets at changing indents": "- a\n    - b\n  - c\n       - d\n",
    "bare numbers": "1.\n2)\na)\n",
    "words with form feeds": "woord\x0c",
    "digits glued to words": "Een woord1.\n\n1 Tekst\n\n",
}
CHARACTERS = {
    "one word a line": "woord" * 380 + "\n\n",
    "brackets": "[" * 1900 + "\n\n",
    "citations": "artikel 1, eerste lid, juncto 2 " * 60 + "\n\n",
    "quotation marks": "‘a “b " * 300 + "\n\n",
    "hyphens at line ends": "waterschapsbestuur-\n",
    "amounts": "€ 1.000.000 " * 150 + "\n\n",
}
LEAST = 0.05
"""Seconds below which the clock and the start of Python decide the ratio."""
MOST = 3.0


def seconds(text: str) -> float:
    """Processor time in seconds of the faster of two imports."""

    def once() -> float:
        start = process_time()
        imported(decoded("vijandig.txt", text.encode()), Asked())
        return process_time() - start

    return min(once(), once())


def ratio(form: str, small: int) -> float:
    """Time of a text with twice the repetitions, against the time of one with ``small``."""
    one, two = (seconds("Titel van de tekst\n\n" + form * count) for count in (small, 2 * small))
    return two / max(one, LEAST)


def main() -> int:
    """Print a ratio for each form."""
    forms = [(name, form, 600 // len(form.split())) for name, form in LINES.items()]
    forms += [(name, form, 8_000 // len(form)) for name, form in CHARACTERS.items()]
    ratios = {name: ratio(form, count) for name, form, count in forms}
    for name, growth in ratios.items():
        print(f"{name:30} {growth:5.2f}{'' if growth <= MOST else '  too fast a growth'}")
    return int(max(ratios.values()) > MOST)


if __name__ == "__main__":
    sys.exit(main())
