"""Signature of a manifest with an SSH key: who signed a site cannot be changed together with its checksums."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from dealpers.model.finding import DealsError
from dealpers.render.package.manifest import MANIFEST

SIGNATURE = f"{MANIFEST}.sig"
_PURPOSE = "dealpers"  # namespace and identity of ``ssh-keygen -Y``
_SECONDS = 60.0


def sign(folder: Path, key: Path) -> None:
    """Write the signature of the manifest in a folder; raises ``DealsError`` if the key is unusable."""
    (folder / SIGNATURE).unlink(missing_ok=True)
    done = _ssh(["sign", "-f", str(key), "-n", _PURPOSE, str(folder / MANIFEST)])
    if done.returncode or not (folder / SIGNATURE).is_file():
        raise DealsError(
            f"met {key} is niet te ondertekenen", "geef een SSH-sleutel, gemaakt met: ssh-keygen -t ed25519"
        )


def signature_faults(folder: Path, public_key: Path) -> tuple[str, ...]:
    """Sentence in Dutch if the manifest in a folder is not signed with the key of which this is the public half."""
    signature = folder / SIGNATURE
    if signature.is_symlink() or not signature.is_file():
        return (f"{SIGNATURE}: ontbreekt",)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as signers:
        try:
            signers.write(f"{_PURPOSE} {public_key.read_text('utf-8').strip()}\n")
        except (OSError, UnicodeDecodeError) as error:
            raise DealsError(
                f"{public_key} is niet te lezen", "geef de publieke helft van de sleutel (.pub)"
            ) from error
        signers.flush()
        words = ["verify", "-f", signers.name, "-I", _PURPOSE, "-n", _PURPOSE, "-s", str(signature)]
        done = _ssh(words, (folder / MANIFEST).read_bytes())
    return (f"{SIGNATURE}: het manifest is niet met deze sleutel ondertekend",) if done.returncode else ()


def _ssh(words: list[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("ssh-keygen")
    if program is None:
        raise DealsError("ssh-keygen is er niet", "installeer OpenSSH, of laat --sleutel weg")
    try:
        return subprocess.run(  # noqa: S603 - a system program, with words of our own and paths of the user
            [program, "-Y", *words], input=given, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DealsError("ssh-keygen gaf geen antwoord", "een sleutel met een wachtwoord vraagt ssh-agent") from error
