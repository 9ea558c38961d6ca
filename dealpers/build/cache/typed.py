"""Typed form of cached values: MessagePack without names of classes, read back against the annotations of a type.

The bytes are ``[strings, value]``: every string once, then the value as lists and numbers. A record is the list of its
fields; where a type allows several records, a number before the fields says which. Whatever does not fit the type
exactly is refused, so a reader of these bytes makes values of that type and nothing else.

Each field of a ``Later`` record, such as a deal, is bytes of this same form, read when the field is first asked for. In
the light form of a value large fields are left out: a number says which bytes of the whole form these are.
"""

import dataclasses
import sys
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, cached_property
from itertools import count
from types import GenericAlias, NoneType, UnionType
from typing import Any, Generic, NewType, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from dealpers.model.later import Later, later

Value = TypeVar("Value")
_Plain = Callable[[Any, dict[str, int]], Any]
_Built = Callable[[Any, list[str]], Any]
_SMALL = 2_000
"""Bytes of the largest field in the light form of a value."""
_LARGE = 1
"""Type of the numbers in MessagePack that refer to larger fields."""
_bytes_of = msgspec.msgpack.Encoder().encode
_read = msgspec.msgpack.Decoder(tuple[list[str], Any]).decode


class Form(Generic[Value]):
    """Form of the values of one type: ``Form(tuple[int, ...])``."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def bytes_of(self, value: Value) -> bytes:
        """Bytes of a value of this type; equal values have equal bytes."""
        strings: dict[str, int] = {}
        plain = _codec(self._kind)[0](value, strings)
        return _bytes_of((list(strings), plain))

    def light(self, content: bytes) -> bytes:
        """Light form of the value in these bytes, which ``value_in`` reads with the ``whole`` form beside it."""
        strings, plain = _read(content)
        return _bytes_of((strings, _without_large(plain, count())))

    def value_in(self, content: bytes, whole: Callable[[], bytes] | None = None) -> Value | None:
        """Value in these bytes; None where they hold anything but a value of this type.

        ``whole`` gives the whole form of a light one when a large field is asked for.
        """
        try:
            return self.read(content, whole)
        except (msgspec.DecodeError, ValueError, TypeError, LookupError, OverflowError, RecursionError):
            return None

    def read(self, content: bytes, whole: Callable[[], bytes] | None = None) -> Value:
        """Value in these bytes, which this user wrote; raises an error of Python or msgspec for anything else."""
        strings, plain = _read(content)
        value: Value = _codec(self._kind)[1](plain, _Strings(strings, whole) if whole else strings)
        return value


class _Strings(list[str]):
    """Strings of a light form, with its whole form."""

    def __init__(self, strings: list[str], whole: Callable[[], bytes]) -> None:
        super().__init__(strings)
        self._whole = whole

    @cached_property
    def large(self) -> list[bytes]:
        """Every bytes of the whole form, in order."""
        return [*_bytes_in(_read(self._whole())[1])]


def _bytes_in(plain: Any) -> Iterator[bytes]:
    if type(plain) is bytes:
        yield plain
    elif type(plain) is list:
        for item in plain:
            yield from _bytes_in(item)


def _without_large(plain: Any, ranks: Iterator[int]) -> Any:
    """Plain data with a number in the place of large bytes: their rank among all bytes."""
    if type(plain) is bytes:
        rank = next(ranks)
        return plain if len(plain) <= _SMALL else msgspec.msgpack.Ext(_LARGE, rank.to_bytes(4, "big"))
    return [_without_large(item, ranks) for item in plain] if type(plain) is list else plain


@cache
def _codec(kind: Any) -> tuple[_Plain, _Built]:
    """Functions from a value of a type to plain data, and back."""
    if isinstance(kind, NewType):
        return _codec(kind.__supertype__)
    if origin := get_origin(kind):
        return _GENERIC[origin](get_args(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _of_records(_with_subclasses(kind))
    return _of_enum(kind) if issubclass(kind, Enum) else _SIMPLE[kind]


def _checked(kind: type) -> tuple[_Plain, _Built]:
    def built(plain: Any, _: list[str]) -> Any:
        if type(plain) is not kind:
            raise TypeError(kind)
        return plain

    return lambda value, _: value, built


def _text(value: str, strings: dict[str, int]) -> int:
    return strings.setdefault(value, len(strings))


def _day(plain: Any, _: list[str]) -> date:
    return date.fromordinal(plain)


_SIMPLE: dict[Any, tuple[_Plain, _Built]] = {
    str: (_text, lambda plain, strings: strings[plain]),
    date: (lambda value, _: value.toordinal(), _day),
    **{kind: _checked(kind) for kind in (int, bool, bytes, NoneType)},
}


def _of_enum(kind: type[Enum]) -> tuple[_Plain, _Built]:
    members = tuple(kind)
    ranks = {member: rank for rank, member in enumerate(members)}
    by_rank = dict(enumerate(members))
    return lambda value, _: ranks[value], lambda plain, _: by_rank[plain]


def _of_tuple(inner: tuple[Any, ...]) -> tuple[_Plain, _Built]:
    if inner[-1] is Ellipsis:
        plain_of, built_of = _later(inner[0])

        def built(plain: Any, strings: list[str]) -> tuple[Any, ...]:
            if type(plain) is not list:
                raise TypeError(tuple)
            return tuple([built_of(item, strings) for item in plain])

        return lambda value, strings: [plain_of(item, strings) for item in value], built
    parts = [_later(part) for part in inner]

    def built_parts(plain: Any, strings: list[str]) -> tuple[Any, ...]:
        return tuple([part[1](item, strings) for part, item in zip(parts, plain, strict=True)])

    return (
        lambda value, strings: [part[0](item, strings) for part, item in zip(parts, value, strict=True)],
        built_parts,
    )


def _of_set(inner: tuple[Any, ...]) -> tuple[_Plain, _Built]:
    plain_of, built_of = _of_tuple((*inner, ...))
    return lambda value, strings: plain_of(sorted(value), strings), lambda p, strings: frozenset(built_of(p, strings))


def _of_mapping(inner: tuple[Any, ...]) -> tuple[_Plain, _Built]:
    plain_of, built_of = _of_tuple((GenericAlias(tuple, inner), ...))
    return lambda value, strings: plain_of(value.items(), strings), lambda p, strings: dict(built_of(p, strings))


def _of_union(inner: tuple[Any, ...]) -> tuple[_Plain, _Built]:
    """Union of records, or of None and one other kind; ``nil`` represents None."""
    others = tuple(kind for kind in inner if kind is not NoneType)
    classes = (kind for kind in others if isinstance(kind, type) and dataclasses.is_dataclass(kind))
    records = tuple(dict.fromkeys(record for kind in classes for record in _with_subclasses(kind)))
    if not records and len(others) > 1:
        raise TypeError(f"no form for {inner}")
    plain_of, built_of = _of_records(records) if records else _later(others[0])
    if len(others) == len(inner):
        return plain_of, built_of
    return (
        lambda value, strings: None if value is None else plain_of(value, strings),
        lambda plain, strings: None if plain is None else built_of(plain, strings),
    )


def _with_subclasses(kind: type) -> tuple[type, ...]:
    """Record class with every class that is derived from it, by name."""
    derived: list[type] = kind.__subclasses__()
    # A dataclass with slots is made twice; the first class lives on while the garbage collector is off.
    real = (klasse for klasse in derived if getattr(sys.modules[klasse.__module__], klasse.__name__, None) is klasse)
    below = {record for direct in real for record in _with_subclasses(direct)}
    return tuple(sorted({kind, *below}, key=lambda klasse: (klasse.__module__, klasse.__qualname__)))


def _of_records(kinds: tuple[type, ...]) -> tuple[_Plain, _Built]:
    if len(kinds) == 1:
        return _of_record(kinds[0])
    records = [_of_record(kind) for kind in kinds]
    ranks = {kind: rank for rank, kind in enumerate(kinds)}

    def plain(value: Any, strings: dict[str, int]) -> list[Any]:
        rank = ranks[type(value)]
        return [rank, *records[rank][0](value, strings)]

    def built(plain: Any, strings: list[str]) -> Any:
        return records[plain[0]][1](plain[1:], strings)

    return plain, built


@cache
def _of_record(kind: Any) -> tuple[_Plain, _Built]:
    """Codec of a dataclass: every field in order, whether it is compared or not."""
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    if issubclass(kind, Later):
        return _of_later(kind, {name: hints[name] for name in names})
    parts = [_later(hints[name]) for name in names]
    plains = [(name, part[0]) for name, part in zip(names, parts, strict=True)]
    builders = [part[1] for part in parts]

    def plain(value: Any, strings: dict[str, int]) -> list[Any]:
        if type(value) is not kind:
            raise TypeError(kind)
        return [plain_of(getattr(value, name), strings) for name, plain_of in plains]

    def built(plain: Any, strings: list[str]) -> Any:
        if type(plain) is not list or len(plain) != len(names):
            raise TypeError(kind)
        fields = [build(item, strings) for build, item in zip(builders, plain, strict=True)]
        return kind(**dict(zip(names, fields, strict=True)))

    return plain, built


def _of_later(kind: type[Later], hints: Mapping[str, Any]) -> tuple[_Plain, _Built]:
    """Codec of a record that is read field by field; a field that does not fit is an error when it is read."""
    forms: dict[str, Form[Any]] = {name: Form(hint) for name, hint in hints.items()}

    def plain(value: Any, _: dict[str, int]) -> list[bytes]:
        if type(value) is not kind:
            raise TypeError(kind)
        return [form.bytes_of(getattr(value, name)) for name, form in forms.items()]

    def built(plain: Any, strings: list[str]) -> Later:
        light = isinstance(strings, _Strings)
        if type(plain) is not list or not {*map(type, plain)} <= ({bytes, msgspec.msgpack.Ext} if light else {bytes}):
            raise TypeError(kind)
        contents: dict[str, bytes | msgspec.msgpack.Ext] = dict(zip(forms, plain, strict=True))

        def source(name: str) -> Any:
            if name not in contents:
                raise AttributeError(name)
            content = contents[name]
            if isinstance(content, msgspec.msgpack.Ext):
                assert isinstance(strings, _Strings)
                content = strings.large[int.from_bytes(content.data, "big")]
            return forms[name].read(content)

        return later(kind, source)

    return plain, built


def _later(kind: Any) -> tuple[_Plain, _Built]:
    """Codec of a type that may be used within itself: looked up at its first use."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]

    def plain(value: Any, strings: dict[str, int]) -> Any:
        return _codec(kind)[0](value, strings)

    def built(plain: Any, strings: list[str]) -> Any:
        return _codec(kind)[1](plain, strings)

    return plain, built


_GENERIC: dict[Any, Callable[[tuple[Any, ...]], tuple[_Plain, _Built]]] = {
    typing.Union: _of_union,
    UnionType: _of_union,
    tuple: _of_tuple,
    frozenset: _of_set,
    dict: _of_mapping,
    Mapping: _of_mapping,
}
