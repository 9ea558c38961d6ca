"""Work of a check and of an import, counted in calls: twice the text asks for about twice the calls.

Calls are counted rather than seconds, so that a busy machine changes nothing. The forms are those of
``benchmarks/megabyte.py``, which measures the seconds of 1 MB.
"""

from collections.abc import Callable
from functools import partial
from itertools import islice
from runpy import run_path

import pytest
from call_count import calls
from conftest import ROOT

MEASURED = run_path(str(ROOT / "benchmarks/megabyte.py"))
CHECK: Callable[[str, str], object] = MEASURED["check"]
IMPORT: Callable[[str], object] = MEASURED["import_"]
PARAGRAPHS = 150
"""Paragraphs of the smaller text: enough for a quadratic step to outweigh the others."""
MOST = 2.2
MOST_OFTEN = 2.1
"""Growth of the calls at which the test fails: 2 is linear, 4 is quadratic; the forms of every run grow 1.6 to 2.0."""
PLACES: dict[str, Callable[[str], object]] = {
    "article": lambda text: CHECK("artikelen/01-doel.md", f"## Artikel 1 – Doel\n\n{text}"),
    "preamble": lambda text: CHECK("aanhef.md", f"{MEASURED['TITLE']}\n{text}"),
    "document": lambda text: CHECK("tekst.md", f"# Brief\n\n{text}"),
    "closing": partial(CHECK, "slot.md"),
    "import": IMPORT,
}
OFTEN = (("article", "dead citations"), ("preamble", "citations"), ("article", "duties"), ("import", "prose"))
"""Places and forms that took time by the square of their length, checked at every run."""
FORMS = {name.removesuffix(", paragraphs"): text for name, text in MEASURED["texts"]().items() if "paragraphs" in name}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize(
    ("place", "form"),
    [
        pytest.param(place, form, marks=() if (place, form) in OFTEN else pytest.mark.attack)
        for place in PLACES
        for form in FORMS
    ],
)
def test_twice_the_paragraphs_ask_for_twice_the_work(place: str, form: str) -> None:
    paragraphs = iter(FORMS[form].split("\n\n"))  # no two equal, so that no cache of one text serves the next
    first, none, few, many = ("\n\n".join(islice(paragraphs, count)) for count in (50, 2, PARAGRAPHS, 2 * PARAGRAPHS))
    PLACES[place](first)  # what is loaded or compiled once
    base, less, more = (calls(partial(PLACES[place], text)) for text in (none, few, many))
    most = MOST_OFTEN if (place, form) in OFTEN else MOST
    assert more - base <= most * (less - base)
