"""Collection that a verb works on, and the part of it that its paths choose."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dealpers.build import pipeline
from dealpers.build.batches import Batches
from dealpers.build.cache import NO_CACHE, cache_in_git, save_patterns
from dealpers.build.checked import CheckedCollection
from dealpers.build.collector import without_collector
from dealpers.build.settings import with_settings
from dealpers.check import Profile
from dealpers.model import Deal
from dealpers.model.finding import DealsError, Diagnostic, Severity
from dealpers.model.ids import StukId


def examined(  # noqa: PLR0913 - one parameter a choice of the user
    content: Path,
    today: date | None = None,
    profile: Profile = Profile.DEAL,
    only: Sequence[StukId] = (),
    *,
    cached: bool = True,
    batches: Batches | None = None,
) -> CheckedCollection:
    """Collection in a folder with every finding; of the deals only those in ``only``, if any are.

    Raises ``DealsError`` for a deal in ``only`` that is not there.
    """
    with without_collector():
        memo = pipeline.memo(Path.cwd(), batches) if cached else NO_CACHE
        loaded = with_settings(pipeline.load(content), Path.cwd())
        loaded = replace(loaded, findings=(*loaded.findings, *cache_in_git(Path.cwd())))
        if unknown := [name for name in only if name not in loaded.deals]:
            raise DealsError(f"er is geen deal {unknown[0]}", f"er zijn: {', '.join(loaded.deals) or 'geen'}")
        if only:
            loaded = replace(loaded, deals={name: loaded.deals[name] for name in only})
        checked = pipeline.examine(loaded, today or date.today(), profile, memo)
        if memo.cache:
            save_patterns()
        return checked


def chosen(paths: Sequence[Path]) -> Callable[[str], bool]:
    """Predicate of sources: true if a source is one of these paths or below one; without paths always true.

    Raises ``DealsError`` for a path that is not there.
    """
    if missing := [path for path in paths if not path.exists()]:
        raise DealsError(f"{missing[0]} is er niet", "geef een bestand of map in content/")
    wanted = [pipeline.name_of(path) for path in paths]
    return lambda name: not wanted or any(w in (".", name) or name.startswith(f"{w}/") for w in wanted)


def named_deal(checked: CheckedCollection, name: StukId) -> Deal:
    """Deal of this name. Raises ``DealsError`` if there is none."""
    known = {deal.id: deal for deal in checked.corpus.deals}
    if name not in known:
        raise DealsError(f"er is geen deal {name}", f"er zijn: {', '.join(known) or 'geen'}")
    return known[name]


def reading_errors(checked: CheckedCollection, deal: str) -> tuple[Diagnostic, ...]:
    """Errors of the parser in a deal: its text is not known as a whole."""
    return tuple(
        finding
        for finding in checked.findings
        if finding.code.startswith("B") and finding.severity is Severity.ERROR and finding.deal == deal
    )
