"""Growth of checking: copies of the real deal under other names, linked and checked together in one process.

Shows seconds of processor time, milliseconds a deal, and the growth against the row before; a linear program keeps the
last column at 1.
Usage: python benchmarks/check.py [MOST]
"""

import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from dealpers.build.cache import NO_CACHE
from dealpers.build.collection import findings_by_text
from dealpers.build.linked import linked
from dealpers.build.load import Loaded, load
from dealpers.build.steps import parsed_text
from dealpers.check import RULES, Profile
from dealpers.model import Deal, Wet
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.parse import Report, parse_deal, statutes

TODAY = date(2026, 1, 1)


def check(deals: list[Deal], laws: tuple[Wet, ...], loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Findings of all rules in copies of the first deal that was loaded."""
    files = next(iter(loaded.deals.values()))
    texts = linked(tuple(parsed_text(deal.id, deal) for deal in deals), laws, (), NO_CACHE)
    copies = replace(loaded, deals={deal.id: files for deal in deals})
    every = findings_by_text(texts, copies, TODAY, Profile.DEAL, NO_CACHE)
    return tuple(finding for findings in every.values() for finding in findings)


def main() -> None:
    """Measure 1, 10, 100 and 1,000 deals, up to the most that is asked for."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    loaded = load(Path("content"))
    deal_id, (folder, files) = next(iter(loaded.deals.items()))
    started = time.process_time()
    deal = parse_deal(deal_id, folder, files).deal
    print(f"parse       {1000 * (time.process_time() - started):8.1f} ms")
    laws = statutes(loaded.wetten, Report()) if loaded.wetten else ()
    check([deal], laws, loaded)  # dictionaries and other things that are loaded once
    times = []
    for _ in range(5):
        started = time.process_time()
        findings = check([deal], laws, loaded)
        times.append(time.process_time() - started)
    print(f"check       {1000 * min(times):8.1f} ms, the best of five, {len(RULES)} rules, {len(findings)} findings")
    for code, count in sorted(Counter(finding.code for finding in findings).items()):
        print(f"  {code} {count}")
    print("deals   seconds   ms/deal   growth")
    before = 0.0
    for count in (n for n in (1, 10, 100, 1000) if n <= most):
        deals = [replace(deal, id=StukId(f"deal-{n}")) for n in range(count)]
        started = time.process_time()
        check(deals, laws, loaded)
        seconds = time.process_time() - started
        per_deal = 1000 * seconds / count
        print(f"{count:5} {seconds:9.2f} {per_deal:9.1f} {per_deal / before if before else 1:8.2f}")
        before = per_deal


if __name__ == "__main__":
    main()
