"""Docstrings and comments in the trade's words: each begins with a noun or an imperative, none uses a private word."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

FOLDERS = ("dealpers", "tests", "benchmarks")
MODULES = tuple(sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")))
_FIRST = re.compile(
    r"(?:What|Who|Whom|Whose|That|Those|Which|How|Whether|Where|When|It|They|The same)\b"
    r"|(?:Of|By|In|From|Under|On|For) wh(?:ich|om|at)\b"
)
"""First words that leave a line without a subject for a reader who sees that line alone."""
_PRIVATE = re.compile(r"\b(?:told|mends?|mended|mending|kept|swap(?:s|ped)?|second names?)\b", re.IGNORECASE)
"""Words that stood for report, repair, cached, replace and hard link."""


def docstrings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of each docstring, and of each text that describes a constant."""
    for node in ast.walk(tree):
        body = getattr(node, "body", ())
        for statement in body if isinstance(body, list) else ():
            match statement:
                case ast.Expr(value=ast.Constant(value=str() as words)):
                    yield statement.lineno, words


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Line and text of each comment."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def faults(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    is_rule = path.parent.name == "rules"  # the docstring of a rule is a page in Dutch for editors
    for line, words in docstrings(ast.parse(text)):
        if _FIRST.match(words) and not (is_rule and line == 1):
            yield f"{line}: begins with '{words.split()[0]}'"
    for line, words in (*docstrings(ast.parse(text)), *comments(text)):
        if (found := _PRIVATE.search(words)) and not (is_rule and line == 1):
            yield f"{line}: uses '{found[0]}'"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_prose_of_a_module_is_in_the_words_of_the_trade(path: Path) -> None:
    assert list(faults(path)) == []
