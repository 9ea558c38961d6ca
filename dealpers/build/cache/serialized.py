"""Values of the model as bytes, and back: pickled, and read by a reader that builds dataclasses of the model alone.

A file that somebody else put in the cache can at worst be of no use.
"""

import io
import pickle
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any


def serialized(value: Any) -> bytes:
    """Bytes of a value of the model, or of tuples, numbers, strings and sets with such values."""
    return pickle.dumps(value, protocol=5)


def deserialized(content: bytes) -> Any:
    """Value in these bytes, or None where they hold anything but values of the model."""
    try:
        return _Reader(io.BytesIO(content)).load()
    except Exception:
        return None


class _Reader(pickle.Unpickler):
    """Unpickler that knows the dataclasses and enumerations of this program, dates, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        return _model_class(module, name)


@cache
def _model_class(module: str, name: str) -> type:
    if (module, name) == ("datetime", "date"):
        return date
    if module.startswith("dealpers."):
        value = getattr(import_module(module), name, None)
        if isinstance(value, type) and (is_dataclass(value) or issubclass(value, Enum)):
            return value
    raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")
