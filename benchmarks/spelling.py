"""Findings of the spelling check in text files, the share of inserted faults that it catches, and its time.

``python benchmarks/spelling.py tekst.txt …`` prints every finding for a reader to judge, then for each text its words,
its findings and the time; of words that it knows, how many it still knows with one slip in them or run together with
the next word; and how the time grows on texts that do their worst. It ends with 1 when that ratio passes 2.5.
"""

import itertools
import random
import re
import sys
import time
from pathlib import Path

from dealpers.dutch.spelling import unknown_words
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.known import is_known

LIMIT = 2.5
SIZE = 50_000
SAMPLE = 2_000
HOSTILE = {
    "letters": "a",
    "haakjes": "(",
    "haakjes en letters": "(a)",
    "streepjes": "a-",
    "apostrofs": "a'",
    "aanhalingstekens": "'a ",
    "apenstaarten": "a@",
    "punten": "a.nl.",
    "adressen": "<https:",
    "onbekende woorden": "programmaliijn ",
    "namen": "Programmaliijnen ",
}


def main() -> int:
    """Print the findings in each file, then the tables."""
    start = time.perf_counter()
    dictionary()
    print(f"woordenboek lezen: {1000 * (time.perf_counter() - start):.0f} ms")
    texts = {Path(name).name: Path(name).read_text("utf-8") for name in sys.argv[1:]}
    rows = [findings(name, text) for name, text in texts.items()]
    print()
    print(*rows, sep="\n")
    if texts:
        damage("\n".join(texts.values()))
    return hostile()


def findings(name: str, text: str) -> str:
    """Print the findings in a text; its row of the table."""
    paragraphs = [line for line in text.splitlines() if line.strip()]
    count = sum(len(re.findall(r"\w+", line)) for line in paragraphs)
    start = time.perf_counter()
    findings_made = unknown_words(paragraphs)
    spent = 1000 * (time.perf_counter() - start)
    print(f"\n{name}")
    for unknown in findings_made:
        line = paragraphs[unknown.paragraph]
        around = (
            f"{line[max(0, unknown.begin - 40) : unknown.begin]}[{unknown.word}]{line[unknown.end : unknown.end + 30]}"
        )
        print(f"  {around.strip():100} {' of '.join(unknown.suggestions)}")
    rate = 1000 * len(findings_made) / count
    return f"{name:32} {count:6} woorden {len(findings_made):4} bevindingen {rate:5.2f} per 1000 {spent:5.0f} ms"


def damage(text: str) -> None:
    """Print the share of random faults in known words that the check finds: one slip, and two words run together."""
    draw = random.Random(1)  # noqa: S311 - a sample, not a secret
    words = re.findall(r"(?<![\w'-])[a-zëïéèöü]{5,}(?![\w'-])", text)
    good = sorted({word for word in words if is_known(word, dictionary())})
    slips = [slip(draw.choice(good), draw) for _ in range(SAMPLE)]
    pairs = [left + right for left, right in draw.choices([*itertools.pairwise(words)], k=SAMPLE // 2)]
    for name, damaged in (("één letter anders", slips), ("twee woorden aaneen", pairs)):
        hidden = [word for word in damaged if is_known(word, dictionary())]
        print(f"{name:32} {100 - 100 * len(hidden) / len(damaged):5.1f} % gevonden; niet: {', '.join(hidden[:8])}")


def slip(word: str, draw: random.Random) -> str:
    """Word with one slip: a letter deleted, doubled, transposed, replaced or inserted."""
    offset, letter = draw.randrange(len(word) - 1), draw.choice("etaonridsglkhmuvpwbcjz")
    left, here, right = word[:offset], word[offset], word[offset + 1 :]
    forms = (left + right, left + here + here + right, left + right[0] + here + right[1:])
    made = draw.choice((*forms, left + letter + right, left + letter + here + right))
    return made if made != word else slip(word, draw)


def hostile() -> int:
    """Print the growth of the time when hostile text doubles in length."""
    worst = 0.0
    for name, part in HOSTILE.items():
        whole = part * (2 * SIZE // len(part))
        half = whole[: len(whole) // 2]
        times = [(seconds(half), seconds(whole)) for _ in range(9)]
        half_time, whole_time = (min(column) for column in zip(*times, strict=True))
        worst = max(worst, whole_time / half_time)
        print(f"{name:32} {len(whole) // 1000:4} kB {1000 * whole_time:8.1f} ms   ×{whole_time / half_time:.2f}")
    print(f"{'slechtste':32} {'':20} ×{worst:.2f} (hoogstens {LIMIT})")
    return int(worst > LIMIT)


def seconds(text: str) -> float:
    """Processor time of one check, in seconds."""
    start = time.process_time()
    unknown_words([text])
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
