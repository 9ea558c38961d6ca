"""Growth of the time to parse citations: time(2n) / time(n) on hostile text.

Run it as ``python benchmarks/citations.py``; it ends with 1 when a ratio passes 2.5.
"""

import sys
import time
from pathlib import Path

from dealpers.model import Wet
from dealpers.parse.citations.grammar import Lexicon, citations

SIZE = 50_000
LIMIT = 2.5
HOSTILE = {
    "cijfers": "1234567890",
    "cijfers met komma's": "1,",
    "cijfers met komma's en spaties": "1, 2, ",
    "artikel": "artikel ",
    "artikel met nummer": "artikel 1, ",
    "rangen zonder lid": "eerste, tweede en ",
    "leden": "lid 1 en lid ",
    "onder": "onder a, onder ",
    "reeksen": "artikelen 1 tot en met 100, ",
    "halve namen": "Wet gemeenschappelijke ",
    "wet en artikel": "Wgr, artikel 1 ",
    "kamerstukken": "Kamerstukken II 29 697, nrs. 1, ",
    "letters": "a",
    "woorden met streepjes": "a-",
    "haakjes": "artikel 1 (",
}


def seconds(text: str, lexicon: Lexicon) -> float:
    """Best time of several runs; short runs are repeated more often, for the resolution of the clock."""

    def read(times: int) -> float:
        start = time.process_time()
        for _ in range(times):
            citations(text, lexicon)
        return (time.process_time() - start) / times

    times = max(1, int(0.05 / read(1)))
    return min(read(times) for _ in range(5))


def main() -> int:
    """Print a line for each kind of text."""
    lexicon = Lexicon([Wet(bwb="BWBR0003740", titel="Wet gemeenschappelijke regelingen", afkortingen=("Wgr",))])
    texts = {name: part * (2 * SIZE // len(part)) for name, part in HOSTILE.items()}
    deal = Path(__file__).parent.parent / "content/deals/groningen-noord-ii/bron.txt"
    texts["een echte deal, herhaald"] = (deal.read_text("utf-8") * 3)[: 2 * SIZE]
    worst = 0.0
    for name, text in texts.items():
        half, whole = seconds(text[: len(text) // 2], lexicon), seconds(text, lexicon)
        worst = max(worst, whole / half)
        print(f"{name:32} {len(text) // 1000:4} kB {1000 * whole:8.1f} ms   ×{whole / half:.2f}")
    print(f"{'slechtste':32} {'':20} ×{worst:.2f} (hoogstens {LIMIT})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
