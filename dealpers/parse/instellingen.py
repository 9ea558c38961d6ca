"""Settings from ``mkdocs.yml``; every fault is a finding at its place."""

import re
from collections.abc import Collection

from dealpers.dutch.nearest import nearest
from dealpers.dutch.regex import regex
from dealpers.model.instellingen import Instellingen, Koppeling
from dealpers.model.source import Source
from dealpers.parse.records import read_file
from dealpers.parse.report import Report

_ADDRESS = regex(r"(?:https?://|mailto:|tel:)\S+|(?![/\\])(?!\w+:)\S*")
"""Address of a menu: a whole one outside the site, or one relative to the root of the site."""
_OWN = regex(r"(?:[a-z0-9-]+/)+")
"""Address of a page of the site."""


def settings(source: Source, report: Report) -> Instellingen | None:
    """Read all settings; None where the file is no YAML or the site has no name."""
    reading = read_file(Instellingen, source, report)
    if reading is None or reading.value is None:
        return None
    values = reading.value
    for link in (*values.nav, *values.extra.voet):
        _check_link(link, report)
    for link in values.extra.verhuisd:
        if not (_OWN.fullmatch(link.titel) and _OWN.fullmatch(link.adres)):
            hint = "schrijf twee adressen op deze site: '- deals/een-deal/artikel-7/: deals/een-deal/artikel-8/'"
            report.error("B005", link.span, f"'{link.titel}: {link.adres}' zijn geen twee adressen", hint)
    if values.extra.beveiliging and not values.extra.beveiliging_tot:
        place = reading.parts["extra"][0].place("beveiliging")
        message = "extra: bij 'beveiliging' hoort de laatste dag waarop dat geldt"
        report.error("B004", place, message, "voeg een regel 'beveiliging_tot: 2027-06-30' toe")
    return values


_OWN_FOLDERS = ("partijen", "onderwerpen", "plaatsen", "controle", "data")
_OWN_FILES = ("feed.atom", "sitemap.xml", "over", "toegankelijkheid", "")
"""Addresses that a menu may name though a site may lack them: the frame leaves out what is not there."""


def check_menu(values: Instellingen, known: Collection[str], report: Report) -> None:
    """Report each link of menu and footer that leads nowhere; ``known`` are the addresses of the site."""
    for link in (*values.nav, *values.extra.voet):
        path = re.split("[#?]", link.adres)[0].strip("/")
        if ":" in link.adres or path in known or path in _OWN_FILES:
            continue
        folder = path.split("/")[0]
        if (folder in ("deals", "documenten") and "/".join(path.split("/")[:2]) in known) or folder in _OWN_FOLDERS:
            continue
        near = nearest(path, known)
        hint = f"bedoelt u '{near}/'?" if near else "schrijf het adres van een pagina, zoals deals/"
        if path.startswith("www."):
            hint = f"schrijf een heel adres: https://{link.adres}"
        report.error("B014", link.span, f"de link '{link.adres}' leidt nergens heen", hint)


def _check_link(link: Koppeling, report: Report) -> None:
    if not _ADDRESS.fullmatch(link.adres):
        hint = "schrijf een adres vanaf de wortel van de site, zoals deals/, of een heel adres met https://"
        report.error("B005", link.span, f"'{link.adres}' is geen adres voor een menu", hint)
