"""Docstring of a rule taken apart: its prose and its examples, and the small deal that an example makes."""

import re
import textwrap
from collections.abc import Iterator

from dealpers.dutch.regex import regex

_EXAMPLES = regex(r"^(Fout|Goed)(, met)?:\n", re.M)
_CHANGE = regex(r"((?:^-(?!--).*\n)+)((?:^\+.*\n)*)", re.M)
_FILE = regex(r"^--- (\S+)\n", re.M)


def prose_of(text: str) -> str:
    """Docstring of a rule without its examples."""
    return _EXAMPLES.split(text)[0].strip()


def examples_in(text: str) -> tuple[tuple[str, str], ...]:
    """Examples of the docstring of a rule, each with its kind.

    An example under ``met:`` is a change of the last whole example: lines behind ``-`` become the lines behind ``+``
    that follow them. Raises ``ValueError`` if the whole example lacks those lines, or has them twice.
    """
    return tuple(_examples(_EXAMPLES.split(text)[1:]))


def _examples(sections: list[str]) -> Iterator[tuple[str, str]]:
    whole = ""
    for kind, change, body in zip(sections[::3], sections[1::3], sections[2::3], strict=True):
        example = textwrap.dedent(body).strip() + "\n"
        if change:
            yield kind, _changed(whole, example)
        else:
            yield kind, (whole := example)


def _changed(example: str, change: str) -> str:
    for removed, added in _CHANGE.findall(change):
        old, new = (re.sub(r"^[-+] ?", "", lines, flags=re.M) for lines in (removed, added))
        if f"\n{example}".count(f"\n{old}") != 1:
            raise ValueError(f"an example of a rule lacks these lines, or has them twice: {old}")
        example = f"\n{example}".replace(f"\n{old}", f"\n{new}")[1:]
    return example


def example_files(example: str) -> dict[str, str]:
    """Files of a small deal by name; ``--- name`` starts a file, the articles come first without a name.

    With a ``tekst.md`` the files are those of a document that is no deal. Files below
    ``deal/`` are of a deal beside it.
    """
    first, *rest = _FILE.split(example)
    given = dict(zip(rest[::2], rest[1::2], strict=True))
    if "tekst.md" in given:
        facts = "soort: collegebrief\nstatus: concept\ntitel: Brief\nsamenvatting: Een voorbeeld.\n"
        return {"document.yml": facts} | given
    files = {
        "deal.yml": "soort: Regio Deal\nstatus: concept\nsamenvatting: Een voorbeeld.\n",
        "aanhef.md": "# Regio Deal Voorbeeld\n",
        "artikelen/01-voorbeeld.md": first.strip() + "\n" if first.strip() else "## Artikel 1 – Voorbeeld\n\nTekst.\n",
    }
    return files | given
