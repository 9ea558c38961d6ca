"""Facts of a build that the texts do not know: root of the site, commit of the sources, sizes of files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """``root`` is the site's root on its server, ``commit`` the state of the sources; ``sizes`` tells bytes by path."""

    root: str = "/"
    commit: str = ""
    sizes: Callable[[], Mapping[str, int]] = dict


NOTHING = BuildFacts()
"""Nothing is known: the server's own root, no sizes."""
