"""Docstrings that are data: rules and schemas take words from them, also where Python drops docstrings (-OO)."""

import ast
import inspect
import sys
import textwrap
from types import ModuleType


def docstring(thing: type | ModuleType) -> str:
    """Docstring of a module or class; with -OO read from its source, for a dataclass then has another one."""
    if sys.flags.optimize < 2:
        return inspect.getdoc(thing) or ""
    tree = ast.parse(textwrap.dedent(inspect.getsource(thing)))
    node = tree if isinstance(thing, ModuleType) else tree.body[0]
    assert isinstance(node, ast.Module | ast.ClassDef)
    return ast.get_docstring(node) or ""
