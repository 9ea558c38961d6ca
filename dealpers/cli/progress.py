"""Progress of a new year, written into the folder of a deal."""

from collections.abc import Iterator
from pathlib import Path

from dealpers.build.load import load
from dealpers.model.finding import DealsError
from dealpers.model.ids import StukId
from dealpers.model.troubles import refusals
from dealpers.parse import PROGRESS, parse_deal
from dealpers.render.source.new_progress import new_progress

_FIRST, _LAST = 2000, 2099


def write_progress(content: Path, deal_id: StukId, year: str) -> Iterator[Path]:
    """Write the files of a year and yield their paths.

    Raises ``DealsError`` for an unknown deal, a year that is no year, or a report that exists.
    """
    if not (year.isdigit() and _FIRST <= int(year) <= _LAST):
        raise DealsError(f"'{year}' is geen jaar", "schrijf bijvoorbeeld: new voortgang mijn-deal 2026")
    loaded = load(content)
    if deal_id not in loaded.deals:
        raise DealsError(f"er is geen deal {deal_id}", f"er zijn: {', '.join(loaded.deals) or 'geen'}")
    name, sources = loaded.deals[deal_id]
    folder = content / "deals" / deal_id / PROGRESS
    if (folder / year / "verslag.yml").exists():
        raise DealsError(f"over {year} is er al een verslag", f"open {folder / year / 'verslag.yml'}")
    deal = parse_deal(deal_id, name, sources, loaded.received.get(deal_id, {})).deal
    present = {
        path.removeprefix(PROGRESS): source.text for path, source in sources.items() if path.startswith(PROGRESS)
    }
    for path, text in new_progress(deal, int(year), present).items():
        target = folder / path
        with refusals(f"{target} is niet te schrijven", "controleer de rechten"):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        yield target
