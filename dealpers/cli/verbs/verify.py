"""Verb ``verify``: a published site or a package against its checksums."""

from pathlib import Path

from dealpers.build.atomic import deviations, read_package
from dealpers.build.signature import SIGNATURE, beside, signature_faults
from dealpers.cli.dutch import path_argument, path_option, verb
from dealpers.cli.output import CLEAN, FAULTY, say
from dealpers.dutch.numbers import counted
from dealpers.model.source import without_strange_signs
from dealpers.render.package.manifest import MANIFEST
from dealpers.render.package.package import package_faults


@verb("verify")
@path_argument("site", "[MAP|PAKKET.zip]", "de site of het pakket (site)", "site")
@path_option("--sleutel", "BESTAND.pub", "de publieke SSH-sleutel van wie de site of het pakket ondertekende")
def verify(site: Path, sleutel: Path | None) -> int:
    """Report every file that differs from the manifest."""
    if site.is_file():
        count, faults = package_faults(read_package(site))
        signed, signature = site, beside(site)
    else:
        count, faults = deviations(site)
        signed, signature = site / MANIFEST, site / SIGNATURE
    if sleutel:
        faults += signature_faults(signed, signature, sleutel)
    elif signature.exists():
        say("de handtekening is niet nagegaan: geef met --sleutel de publieke sleutel van de uitgever")
    for fault in faults:
        say(without_strange_signs(fault.replace("\n", "\ufffd")))  # a name of a file may hold anything
    say(f"{counted(count, 'bestand', 'bestanden')} nagegaan, {counted(len(faults), 'afwijking', 'afwijkingen')}")
    return FAULTY if faults else CLEAN
