"""Facts of a build outside the texts: root of the site, commit of the sources, sizes of files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """Root of the site on its server, commit of the sources, and ``sizes``: size of each file in bytes, by path."""

    root: str = "/"
    commit: str = ""
    sizes: Callable[[], Mapping[str, int]] = dict


NOTHING = BuildFacts()
"""Facts of a build without settings: the root of the server, no sizes."""
