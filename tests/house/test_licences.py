"""docs/licenties.md lists the licence of everything that is shipped; ``make licences`` writes it anew."""

from importlib import metadata

import pytest
from conftest import ROOT
from packaging.requirements import Requirement

PAGE = ROOT / "docs" / "licenties.md"
HEAD = """\
# Licenties

Wat het programma nodig heeft en wat het meelevert, met de licentie zoals het pakket haar opgeeft. Dit bestand maakt
`make licences`.

| pakket | licentie |
|---|---|
"""
FONTS = "\n## Meegeleverde letters\n\n| bestand | licentie |\n|---|---|\n"


def licence(name: str) -> str:
    """Licence that a package declares: its expression, its classifiers, or the first line of its field."""
    about = metadata.metadata(name)
    if expression := about.get_all("License-Expression"):
        return str(expression[0])
    classes = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    return "; ".join(classes) or (about.get_all("License") or ["niet opgegeven"])[0].splitlines()[0]


def page() -> str:
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    pins = [Requirement(line.removesuffix("\\")) for line in lines if line and not line.startswith((" ", "#"))]
    linux = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    shipped = sorted({p.name for p in pins if p.marker is None or p.marker.evaluate(linux)}, key=str.lower)
    rows = [f"| {name} | {licence(name)} |" for name in shipped]
    fonts = sorted(path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*LICENSE*"))
    named = [
        f"| `{path}` | SIL Open Font License 1.1 |" for path in fonts if "SIL O" in (ROOT / path).read_text("utf-8")
    ]
    assert len(named) == len(fonts), "a licence of another kind"
    return HEAD + "\n".join(rows) + "\n" + FONTS + "\n".join(named) + "\n"


def test_the_page_of_licences_is_what_the_packages_say(request: pytest.FixtureRequest) -> None:
    text = page()
    if request.config.getoption("--golden"):
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text("utf-8")
    assert "niet opgegeven" not in text
