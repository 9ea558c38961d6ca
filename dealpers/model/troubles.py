"""Refusals of the operating system in Dutch."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from dealpers.model.finding import DealsError

_TROUBLES = {
    errno.EIO: "de schijf geeft een fout",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "op deze schijf is niet te schrijven",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.EACCES: "dit mag deze gebruiker niet",
    errno.EPERM: "dit mag deze gebruiker niet",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.ELOOP: "koppelingen in een kring",
    errno.ENOENT: "dit bestaat niet",
    errno.EISDIR: "dit is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "dit bestaat al",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EDQUOT: "de ruimte van deze gebruiker is op",
}


def trouble(error: OSError | RuntimeError) -> str:
    """Message of a refusal: ``de schijf is vol`` for ENOSPC, the words of the system for a rare one.

    Python 3.11 raises a ``RuntimeError`` for links in a circle.
    """
    if not isinstance(error, OSError):
        return _TROUBLES[errno.ELOOP]
    return _TROUBLES.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def refusals(what: str, hint: str = "controleer ruimte en rechten") -> Iterator[None]:
    """Turn a refusal of the system inside this block into a ``DealsError`` that says ``what`` was refused, and why."""
    try:
        yield
    except OSError as error:
        raise DealsError(f"{what}: {trouble(error)}", hint) from error
