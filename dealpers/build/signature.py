"""Signature of a site or package with an SSH key: a file changed together with its checksum no longer agrees."""

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
    (folder / SIGNATURE).write_bytes(signature((folder / MANIFEST).read_bytes(), key))


def signature(content: bytes, key: Path) -> bytes:
    """Signature of a manifest or package with an SSH key; raises ``DealsError`` if the key is unusable."""
    done = _ssh(["sign", "-f", str(key), "-n", _PURPOSE], content)
    if done.returncode or not done.stdout:
        raise DealsError(
            f"met {key} is niet te ondertekenen", "geef een SSH-sleutel, gemaakt met: ssh-keygen -t ed25519"
        )
    return done.stdout


def beside(package: Path) -> Path:
    """Place of the signature of a package."""
    return package.with_name(f"{package.name}.sig")


def signature_faults(signed: Path, signature: Path, public_key: Path) -> tuple[str, ...]:
    """Sentence in Dutch if a file is not signed with the key of which ``public_key`` is the public half."""
    if signature.is_symlink() or not signature.is_file():
        return (f"{signature.name}: ontbreekt",)
    with tempfile.TemporaryDirectory() as folder:  # Windows lets no other program read an open temporary file
        signers = Path(folder) / "signers"
        try:
            signers.write_text(f"{_PURPOSE} {public_key.read_text('utf-8').strip()}\n", "utf-8", newline="\n")
        except (OSError, UnicodeDecodeError) as error:
            raise DealsError(
                f"{public_key} is niet te lezen", "geef de publieke helft van de sleutel (.pub)"
            ) from error
        words = ["verify", "-f", str(signers), "-I", _PURPOSE, "-n", _PURPOSE, "-s", str(signature)]
        done = _ssh(words, signed.read_bytes())
    return (f"{signature.name}: {signed.name} is niet met deze sleutel ondertekend",) if done.returncode else ()


def _ssh(words: list[str], given: bytes) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("ssh-keygen")
    if program is None:
        raise DealsError("ssh-keygen is er niet", "installeer OpenSSH, of laat --sleutel weg")
    try:
        return subprocess.run(  # noqa: S603 - a system program, with words of our own and paths of the user
            [program, "-Y", *words], input=given, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DealsError("ssh-keygen gaf geen antwoord", "een sleutel met een wachtwoord vraagt ssh-agent") from error
