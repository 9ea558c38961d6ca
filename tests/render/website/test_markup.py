"""HTML of each kind of page, as the checker of the standard (vnu) reads it."""

from pathlib import Path

import html_validity
import page_kinds
import pytest

from dealpers.preview.lazy_site import LazySite


@pytest.fixture(scope="module", autouse=True)
def _vnu() -> None:
    html_validity.require()


def path(address: str) -> str:
    return address if address.endswith(".html") else f"{address}index.html"


def test_vnu_finds_no_error_on_any_kind_of_page(site: LazySite, small_site: LazySite, tmp_path: Path) -> None:
    pages = {address: site[path(address)] for address in page_kinds.REAL}
    pages |= {f"small {address}": small_site[path(address)] for address in page_kinds.SMALL}
    # A page with an error shows that vnu reads what is handed over.
    pages["wrong"] = pages[""].replace(b"</h1>", b"</h1><p role=banaan><div></p>", 1)
    errors = html_validity.faults(pages, tmp_path)
    assert [error for error in errors if not error.startswith("wrong ")] == []
    assert any("banaan" in error for error in errors)
