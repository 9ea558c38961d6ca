"""Labelled questions for search: the query of a reader, and the places of the answer."""

import re
from dataclasses import dataclass

from conftest import DEAL, ROOT


@dataclass(frozen=True)
class Question:
    """Question with the places that answer the question: ``deals/…#artikel-4-lid-2``."""

    text: str
    answers: tuple[str, ...]

    def answered_by(self, address: str) -> bool:
        """True if an address below the site's root is one of the answers."""
        page, _, anchor = re.sub(r"\?[^#]*", "", address).partition("#")
        return any(_is(page, anchor, answer) for answer in self.answers)


def _is(page: str, anchor: str, answer: str) -> bool:
    if answer.endswith("/"):
        return page == answer
    stuk, _, part = answer.rpartition(":")
    if stuk:
        return page.startswith(f"documenten/{stuk}") and f"-{part}-" in f"-{anchor}-"
    place = anchor or page.rstrip("/").rpartition("/")[2]
    return page.startswith(f"deals/{DEAL}/") and place == part


def questions() -> list[Question]:
    """Questions of ``cases/zoekvragen.txt``."""
    lines = (ROOT / "tests/cases/zoekvragen.txt").read_text(encoding="utf-8").splitlines()
    questions_made = []
    for line in lines:
        if line and not line.startswith("#"):
            text, _, answers = line.partition(" → ")
            questions_made.append(Question(text, tuple(answers.split(", "))))
    return questions_made
