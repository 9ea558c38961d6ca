"""``verify`` finds an empty folder, other rights, and a file whose checksum was changed with it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import atomic
from dealpers.build.atomic import deviations
from dealpers.build.last_site import rendered
from dealpers.build.signature import SIGNATURE, signature_faults
from dealpers.cli import MISUSED, main
from dealpers.model.finding import DealsError
from dealpers.render.package.manifest import MANIFEST, checksum

needs_ssh = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="ssh-keygen is not there")


def written(folder: Path, key: Path | None = None) -> Path:
    files = [rendered("index.html", b"<p>"), rendered("map/a.html", b"a")]
    atomic.write(files, folder / "site", folder / ".cache/vorige/x", key)
    return folder / "site"


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "an empty folder": (lambda site: (site / "leeg/leger").mkdir(parents=True), "leeg/: is een lege map"),
    "a file for all": (lambda site: (site / "index.html").chmod(0o666), "index.html: heeft andere rechten (0666)"),
    "a program": (lambda site: (site / "index.html").chmod(0o755), "index.html: heeft andere rechten (0755)"),
    "a site for all": (lambda site: site.chmod(0o777), ".: heeft andere rechten (0777)"),
    "a folder for all": (lambda site: (site / "map").chmod(0o777), "map: heeft andere rechten (0777)"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_no_checksum_shows_is_found(name: str, tmp_path: Path) -> None:
    site = written(tmp_path)
    assert deviations(site) == (2, ())
    change, wanted = CHANGES[name]
    change(site)
    assert [fault for fault in deviations(site)[1] if fault.startswith(wanted)]


def test_a_package_that_was_unpacked_may_have_other_rights(tmp_path: Path) -> None:
    atomic.write([rendered("leverbrief.html", b"x")], tmp_path / "site")
    (tmp_path / "site/leverbrief.html").chmod(0o666)
    assert deviations(tmp_path / "site") == (1, ())


@pytest.fixture
def key(tmp_path: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "sleutel")], check=True)
    return tmp_path / "sleutel"


@needs_ssh
def test_a_file_that_was_changed_with_its_checksum_is_found(key: Path, tmp_path: Path) -> None:
    public = key.with_suffix(".pub")
    for _ in range(3):
        site = written(tmp_path, key)
        assert (deviations(site), signature_faults(site / MANIFEST, site / SIGNATURE, public)) == ((2, ()), ())
    (site / "index.html").write_bytes(b"<script>")
    listed = (site / MANIFEST).read_text()
    (site / MANIFEST).write_text(listed.replace(checksum(b"<p>"), checksum(b"<script>")))
    assert deviations(site) == (2, ())
    assert signature_faults(site / MANIFEST, site / SIGNATURE, public) == (
        f"{SIGNATURE}: {MANIFEST} is niet met deze sleutel ondertekend",
    )
    assert main(["verify", str(site), "--sleutel", str(public)]) == 1
    (site / SIGNATURE).unlink()
    assert signature_faults(site / MANIFEST, site / SIGNATURE, public) == (f"{SIGNATURE}: ontbreekt",)


@needs_ssh
def test_an_unusable_key_leaves_the_old_site(key: Path, tmp_path: Path) -> None:
    site = written(tmp_path, key)
    before = (site / SIGNATURE).read_bytes()
    (tmp_path / "geen").write_text("geen sleutel")
    with pytest.raises(DealsError, match="niet te ondertekenen"):
        written(tmp_path, tmp_path / "geen")
    assert (site / SIGNATURE).read_bytes() == before


@needs_ssh
def test_a_signed_package_is_verified_with_the_public_key(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    monkeypatch.chdir(tmp_path)
    words = ["export", "kleinste", "gazet", "--sleutel", "sleutel"]
    assert main([*words, "-o", "uit.zip"]) == 0
    verified = ["verify", "uit.zip", "--sleutel", "sleutel.pub"]
    assert main(verified) == 0
    assert main(["verify", "uit.zip"]) == 0
    assert "de handtekening is niet nagegaan" in capsys.readouterr().err
    signed = (tmp_path / "uit.zip.sig").read_bytes()
    (tmp_path / "uit.zip.sig").write_bytes(signed.replace(b"A", b"B"))
    assert main(verified) == 1
    assert "uit.zip.sig: uit.zip is niet met deze sleutel ondertekend" in capsys.readouterr().err
    (tmp_path / "uit.zip.sig").unlink()
    assert main(verified) == 1
    assert "uit.zip.sig: ontbreekt" in capsys.readouterr().err
    assert main(words) == MISUSED  # there is no place for the signature
    assert main(["export", "kleinste", "json", "-o", "uit.json", "--sleutel", "sleutel"]) == MISUSED
