"""Frame of a site from a settings file and templates, as a build makes the frame."""

from pathlib import Path

from conftest import ROOT

from dealpers.build.settings import usable_settings
from dealpers.build.site import check_theme
from dealpers.render.website import frame
from dealpers.render.website.frame import Website
from dealpers.render.website.publisher import publisher_of


def website(root: Path = ROOT, *, templates: Path = ROOT / "templates", preview: str = "") -> Website:
    """Frame of the project in a folder."""
    settings = usable_settings(root)
    check_theme(settings.extra, templates / "site")
    return frame.load(settings, templates / "site", publisher_of(settings, preview=preview))
