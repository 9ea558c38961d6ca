"""Facts of a build outside the texts: root of the site, commit of the sources, sizes of files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dealpers.model.finding import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildFacts:
    """Root of the site, commit of the sources, size in bytes of each file by path, and the findings in the text.

    ``pdf``: the text has a PDF.
    """

    root: str = "/"
    commit: str = ""
    sizes: Callable[[], Mapping[str, int]] = dict
    findings: tuple[Diagnostic, ...] = ()
    pdf: bool = True


NOTHING = BuildFacts()
"""Facts of a build without settings: the root of the server, no sizes."""
