"""Settings of the publisher of a site: its address, where readers report a fault, and the pages that exist."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class Publisher:
    """Settings of one site; an empty setting leaves out every part of the site that needs it.

    ``address`` is the address of the site, with ``/`` at its end. ``report`` is where readers report a fault: a mail
    address, or the address of a page in which ``{plaats}`` and ``{adres}`` are filled in. ``security`` is the contact
    for a leak until ``security_until``. ``commit`` identifies the state of the sources. ``pages`` names the pages that
    the publisher wrote for this collection.
    """

    address: str = ""
    report: str = ""
    security: str = ""
    security_until: date | None = None
    commit: str = ""
    pages: tuple[str, ...] = ("over", "toegankelijkheid")

    @property
    def root(self) -> str:
        """The path of the site's root on its server; the server's own root while no address is known."""
        return urlsplit(self.address).path or "/"

    @property
    def report_template(self) -> str:
        """The address to report a fault, with ``{plaats}`` and ``{adres}`` to fill in; empty when there is none."""
        if not self.report or "://" in self.report:
            return self.report
        body = quote("Waar: {plaats}\n{adres}\n\nWat klopt er niet?\n", safe="{}")
        return f"mailto:{self.report}?subject={quote('Fout in {plaats}', safe='{}')}&body={body}"

    def report_address(self, place: str, address: str) -> str:
        """The address to report a fault in a place."""
        return self.report_template.replace("{plaats}", quote(place)).replace("{adres}", quote(address))
