"""How checking grows: copies of the real deal under other names, resolved and checked together in one process.

Prints seconds of the processor, milliseconds a deal, and the growth against the row before; a linear program keeps the
last column at 1.
Usage: python benchmarks/check.py [MOST]
"""

import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from dealpers.build.load import load
from dealpers.check import RULES
from dealpers.check.run import check
from dealpers.corpus.linking import resolve
from dealpers.parse import Report, parse_deal, statutes

TODAY = date(2026, 1, 1)


def main() -> None:
    """Measure 1, 10, 100 and 1,000 deals, up to the most that is asked for."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    loaded = load(Path("content"))
    deal_id, (folder, files) = next(iter(loaded.deals.items()))
    started = time.process_time()
    deal = parse_deal(deal_id, folder, files).deal
    print(f"parse       {1000 * (time.process_time() - started):8.1f} ms")
    laws = statutes(loaded.wetten, Report()) if loaded.wetten else ()
    corpus = resolve([deal], laws)
    check(corpus, TODAY)  # dictionaries and other things that are loaded once
    times = []
    for _ in range(5):
        started = time.process_time()
        found = check(corpus, TODAY)
        times.append(time.process_time() - started)
    print(f"check       {1000 * min(times):8.1f} ms, the best of five, {len(RULES)} rules, {len(found)} findings")
    for code, count in sorted(Counter(finding.code for finding in found).items()):
        print(f"  {code} {count}")
    print("deals   seconds   ms/deal   growth")
    before = 0.0
    for count in (n for n in (1, 10, 100, 1000) if n <= most):
        deals = [replace(deal, id=f"deal-{n}") for n in range(count)]
        started = time.process_time()
        check(resolve(deals, laws), TODAY)
        seconds = time.process_time() - started
        each = 1000 * seconds / count
        print(f"{count:5} {seconds:9.2f} {each:9.1f} {each / before if before else 1:8.2f}")
        before = each


if __name__ == "__main__":
    main()
