"""Growth of the parse time of hostile text: time(2n) / time(n) at 100 kB, for every entry point that takes text.

Run: ``.venv/bin/python benchmarks/regex_growth.py``; status 1 when a ratio is above 2.5.
"""

import sys
import time
from collections.abc import Callable, Iterator

from dealpers.corpus.fidelity import split
from dealpers.dutch import amounts
from dealpers.model import Alinea, Kant, Partij, Tekst
from dealpers.model.ids import PartId, PartyId, TextId
from dealpers.model.source import Source
from dealpers.parse import Report, parse_deal
from dealpers.parse.blocks import read
from dealpers.parse.citations.grammar import Lexicon, citations
from dealpers.parse.citations.own_title import title_in
from dealpers.parse.dates import dates_in
from dealpers.parse.duties.actors import Cast
from dealpers.parse.duties.duties import duties
from dealpers.parse.duties.moments import moments_in
from dealpers.parse.yaml import load

N = 100_000
MOST = 2.5
SUSPECT = 2.2
"""Growth from 8 to 16 kB above which a text is measured at full length too; quadratic growth shows there already."""

TOKENS = (
    "a", " ", "\n", "*a ", "*a", "a**b", "*", "**", "_", "\\", "[^", "[^1]", "[^1]: ", "<", "<http://", "# ", "#",
    "1. ", "1.\n", "(", ")", "[", "]", "((", ".", ",", ";", "a. ", "- ", "{tabel-",
    "\t", "\u00a0", "1", "1 ", "1.000.",
    "€ ", "-", "€ 1,", "2025 ", "1 maart ", "Q1 ", "in 20", "eerste kwartaal ", "hierna te noemen ", "hierna ",
    "te noemen: a ",
    "namens deze ", "rechtsgeldig ", "A. ", "A.",
    "Partijen ", "Partijen, ", "zal de Regio ", "dat de Regio ", "de Regio stelt ",
    "door Partijen ", "Aa en Aa; Aa zal ",
    "binnen 6 weken na ", "jaarlijks ", "per jaar ", "tot en met het ",
    "Van Aa ", "de heer ", "Partijen onder 1 ", "Partijen ", "1, ", "e",
    "Richtlijnen 2014/24/EU, ", "Verordening (EU ", "PbEU L ", "L 1 van ", "Handelingen II ", "§ ", "artikel 1, ",
    "wordt aangehaald als ", "citeertitel ", "aangehaald ", "van dit ",
    "1 tot en met ", "overweging ", "'", '"', ": ", "a: b\n", "- - ", "|\n", "&a ", "%", "}",
)  # fmt: skip


def as_party(text: str) -> None:
    parse_deal("x", "x", {"aanhef.md": Source("a", f"# T\n\n## Partijen\n\n1. Aa {text}x\n\nPartij {text}\n")})


def as_article(text: str) -> None:
    parse_deal("x", "x", {"artikelen/1.md": Source("a", f"## Artikel 1 – {text}x\n\n### 1. {text}x\n\n{text}\n")})


def as_dates(text: str) -> None:
    list(dates_in(Alinea(TextId("a.1"), (Tekst(text),))))


def as_moments(text: str) -> None:
    list(moments_in(Alinea(TextId("a.1"), (Tekst(text),))))


def as_duties(text: str) -> None:
    cast = Cast(
        (
            Partij(
                id=PartyId(PartId("partij-1")),
                nummer="1",
                ambt="De gemeente Aa",
                persoon="",
                functie="",
                alias="Aa",
                kant=Kant.REGIO,
            ),
        ),
        (),
        (),
    )
    list(duties(Alinea(TextId("a.1"), (Tekst(f"Jaarlijks {text}"),)), cast))


def as_amount(text: str) -> None:
    try:
        amounts.parse(f"€ {text}")
    except ValueError:
        return


def as_markdown(text: str) -> None:
    read(Source("a", f"{text}x"), Report())


def as_yaml(text: str) -> None:
    load(Source("a", f"a: {text}x"), Report())


def as_words(text: str) -> None:
    split(text)


def as_citations(text: str) -> None:
    citations(text, Lexicon(documents=[("het Plan van de Eilanden", "plan"), ("PVE", "plan")]))


def as_title(text: str) -> None:
    title_in(f"citeertitel {text}")


PATHS: tuple[Callable[[str], None], ...] = (as_markdown, as_article, as_party, as_dates, as_amount, as_yaml, as_words)
PATHS += (as_moments, as_duties, as_citations, as_title)


def growth(path: Callable[[str], None], token: str, length: int, runs: int) -> tuple[float, float]:
    """Time for ``length`` characters over the time for half of them, and the time itself; best of several runs."""
    half: list[float] = []
    whole: list[float] = []
    for _ in range(runs):
        for times, size in ((half, length // 2), (whole, length)):
            started = time.process_time()
            path(token * (size // len(token)))
            times.append(time.process_time() - started)
    return min(whole) / min(half), min(whole)


def ratios() -> Iterator[tuple[float, float, str, str]]:
    """Ratio, seconds, entry point and token of every text, and of each suspect text at full length."""
    for path in PATHS:
        for token in TOKENS:
            ratio, whole = growth(path, token, 16_000, 1)
            if ratio > SUSPECT:
                ratio, whole = growth(path, token, N, 3)
                yield ratio if whole > 0.05 else 0.0, whole, path.__name__, token
            else:
                yield min(ratio, MOST), whole, path.__name__, token


def main() -> int:
    """Print the worst ratios and the slowest texts."""
    rows = sorted(ratios(), reverse=True)
    for ratio, whole, path, token in rows[:10]:
        print(f"{ratio:4.1f} ×  {whole:5.2f} s  {path:12} {token!r}")
    slowest = max(rows, key=lambda row: row[1])
    print(f"{len(rows)} texts; the slowest takes {slowest[1]:.2f} s: {slowest[2]} {slowest[3]!r}")
    return int(rows[0][0] > MOST)


if __name__ == "__main__":
    sys.exit(main())
