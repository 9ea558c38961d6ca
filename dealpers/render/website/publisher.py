"""What the publisher of a site decides and the program cannot know: where the site stands, and who answers for it."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class Publisher:
    """Settings of one site; each is empty until the publisher sets it, and what needs it then stays away.

    ``address`` is where the site stands, with ``/`` at its end. ``report`` is where readers report a fault: an address
    of mail, or of a page in which ``{plaats}`` and ``{adres}`` are filled in. ``security`` is whom to tell of a leak,
    until ``security_until``. ``commit`` names the state of the sources that the site was made from.
    """

    address: str = ""
    report: str = ""
    security: str = ""
    security_until: date | None = None
    commit: str = ""

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
