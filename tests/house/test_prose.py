"""Docstrings and comments in the trade's words: each begins with a noun or an imperative, none uses a private word."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from conftest import ROOT

FOLDERS = ("dealpers", "tests", "benchmarks")
MODULES = tuple(sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")))
_FIRST = re.compile(
    r"(?:What|Who|Whom|Whose|That|Those|Which|How|Whether|Where|When|It|They|The same|Tell)\b"
    r"|(?:Of|By|In|From|Under|On|For) wh(?:ich|om|at)\b"
)
"""First words that leave a line without a subject for a reader who sees that line alone."""
_PRIVATE = re.compile(r"\b(?:told|mends?|mended|mending|kept|swap(?:s|ped)?|second names?)\b", re.IGNORECASE)
"""Words that stood for report, repair, cached, replace and hard link."""


def docstrings(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    """Line and text of each docstring, and of each text that describes a constant."""
    for node in nodes:
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


_EMPTY = frozenset({"found", "own", "each", "told", "said", "at", "kept", "mend", "mends", "mended"})
"""Names of a local value that say how it came and not what it is, or that are no words of the trade."""
_SHIPPED = tuple(sorted(path for kind in ("css", "js", "typ") for path in (ROOT / "templates").rglob(f"*.{kind}")))
_COMMENT = re.compile(r"/\*(.*?)\*/|(?:^|\s)//(.*)", re.DOTALL | re.MULTILINE)


def local_names(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    """Line and name of each local variable, argument, pattern and private function; fields of a class are left out."""
    fields = {
        id(statement.target)
        for node in nodes
        for statement in (node.body if isinstance(node, ast.ClassDef) else ())
        if isinstance(statement, ast.AnnAssign)
    }
    for node in nodes:
        match node:
            case ast.Name(id=name, ctx=ast.Store()) if id(node) not in fields:
                yield node.lineno, name
            case ast.FunctionDef(name=name) if name.startswith("_"):
                yield node.lineno, name.removeprefix("_")
            case ast.arg(arg=name) | ast.MatchAs(name=str() as name) | ast.MatchStar(name=str() as name):
                yield node.lineno, name


def faults(path: Path) -> Iterator[str]:
    """Faults of a module, each with its line."""
    text = path.read_text("utf-8")
    nodes = tuple(ast.walk(ast.parse(text)))
    is_rule = path.parent.name == "rules"  # the docstring of a rule is a page in Dutch for editors
    described = [(line, words) for line, words in docstrings(nodes) if not (is_rule and line == 1)]
    for line, words in described:
        if _FIRST.match(words):
            yield f"{line}: begins with '{words.split()[0]}'"
    for line, words in (*described, *comments(text)) if _PRIVATE.search(text) else ():
        if match := _PRIVATE.search(words):
            yield f"{line}: uses '{match[0]}'"
    for line, name in local_names(nodes):
        if name in _EMPTY:
            yield f"{line}: names a value '{name}'"


@pytest.mark.parametrize("path", _SHIPPED, ids=lambda path: path.name)
def test_a_comment_in_a_shipped_file_begins_with_a_noun_or_an_imperative(path: Path) -> None:
    words = ["".join(match.groups("")).strip() for match in _COMMENT.finditer(path.read_text("utf-8"))]
    assert [comment for comment in words if _FIRST.match(comment) or _PRIVATE.search(comment)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_prose_of_a_module_is_in_the_words_of_the_trade(path: Path) -> None:
    assert list(faults(path)) == []
