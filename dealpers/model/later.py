"""Records that are read field by field: a large text in a cache costs the fields that are asked for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

Kind = TypeVar("Kind", bound="Later")


class Later:
    """Base of a dataclass with slots whose fields may be read at their first use.

    A field without a value is read from ``_source``, a function of the name of a field. Comparison, ``replace`` and
    pickling ask for every field, so a record read later is equal to one that was built at once.
    """

    __slots__ = ("_source",)
    _source: Callable[[str], Any]

    if not TYPE_CHECKING:  # a type checker would accept every name

        def __getattr__(self, name: str) -> Any:
            value = object.__getattribute__(self, "_source")(name)
            object.__setattr__(self, name, value)
            return value


def later(kind: type[Kind], source: Callable[[str], Any], known: Mapping[str, Any] | None = None) -> Kind:
    """Record of this class: ``known`` has values, ``source`` gives another field or raises ``AttributeError``."""
    record = object.__new__(kind)
    object.__setattr__(record, "_source", source)
    for name, value in (known or {}).items():
        object.__setattr__(record, name, value)
    return record


def changed(record: Kind, **values: Any) -> Kind:
    """Record with other values for some fields; the unused fields are still read later."""
    if not hasattr(record, "_source"):
        return replace(record, **values)  # type: ignore[type-var]
    return later(type(record), lambda name: getattr(record, name), values)
