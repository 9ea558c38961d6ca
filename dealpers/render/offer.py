"""What pages say of the site and its files that the texts do not know: its root, its sources, the sizes of files."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Offer:
    """``root`` is the site's root on its server, ``commit`` the state of the sources, ``sizes`` bytes by path."""

    root: str = "/"
    commit: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)


NOTHING = Offer()
"""Nothing is known: the server's own root, no sizes."""
