"""Settings of the publisher of a site: its address, the address for reports of faults, and the existing pages."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from dealpers.model.instellingen import Instellingen


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Settings of one site; without a setting the parts of the site that need it are left out.

    ``address`` is the address of the site, with ``/`` at its end. ``report`` is where readers report a fault: a mail
    address, or the address of a page in which ``{plaats}`` and ``{adres}`` are filled in. ``security`` is the contact
    for a leak until ``security_until``. ``commit`` identifies the state of the sources. ``pages`` names the pages that
    the publisher wrote for this collection. ``preview`` is the branch that a preview shows; empty on the site itself.
    """

    address: str = ""
    report: str = ""
    security: str = ""
    security_until: date | None = None
    commit: str = ""
    pages: tuple[str, ...] = ("over", "toegankelijkheid")
    preview: str = ""

    @property
    def root(self) -> str:
        """Path of the site's root on its server; the root of the server while no address is known."""
        return urlsplit(self.address).path or "/"

    @property
    def report_template(self) -> str:
        """Address for reports of a fault, with ``{plaats}`` and ``{adres}`` to fill in; empty where there is none."""
        if not self.report or "://" in self.report:
            return self.report
        body = quote("Waar: {plaats}\n{adres}\n\nWat klopt er niet?\n", safe="{}")
        return f"mailto:{self.report}?subject={quote('Fout in {plaats}', safe='{}')}&body={body}"

    def report_address(self, place: str, address: str) -> str:
        """Address for a report of a fault in a place."""
        return self.report_template.replace("{plaats}", quote(place)).replace("{adres}", quote(address))


def publisher_of(settings: Instellingen, commit: str = "", preview: str = "") -> Publisher:
    """Settings of a site in the form that its pages use; a preview has no address, so no sitemap and no feed."""
    address, extra = settings.adres.rstrip("/"), settings.extra
    return Publisher(
        address=f"{address}/" if address and not preview else "",
        report=extra.melden,
        security=extra.beveiliging,
        security_until=extra.beveiliging_tot,
        commit=commit,
        preview=preview,
    )
