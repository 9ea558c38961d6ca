"""Refusals of the operating system in Dutch."""

import errno

_TROUBLES = {
    errno.EIO: "de schijf geeft een fout",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "op deze schijf is niet te schrijven",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.EACCES: "dit mag deze gebruiker niet",
    errno.EPERM: "dit mag deze gebruiker niet",
    errno.ENOMEM: "er is te weinig geheugen",
}


def trouble(error: OSError) -> str:
    """Message of a refusal: ``de schijf is vol`` for ENOSPC, the words of the system for a rare one."""
    return _TROUBLES.get(error.errno or 0, error.strerror or str(error))
