"""Verb ``verify``: a published site or a package against its checksums."""

from pathlib import Path

from dealpers.build.atomic import deviations, read_package
from dealpers.cli.dutch import path_argument, verb
from dealpers.cli.output import CLEAN, FAULTY, counted, say
from dealpers.render.package.package import package_faults


@verb("verify", "ga na of een gepubliceerde site of een pakket nog is wat het was")
@path_argument("site", "[MAP|PAKKET.zip]", "de site of het pakket (site)", "site")
def verify(site: Path) -> int:
    """Report every file that differs from the manifest."""
    count, faults = package_faults(read_package(site)) if site.is_file() else deviations(site)
    for fault in faults:
        say(fault)
    say(f"{counted(count, 'bestand', 'bestanden')} nagegaan, {counted(len(faults), 'afwijking', 'afwijkingen')}")
    return FAULTY if faults else CLEAN
