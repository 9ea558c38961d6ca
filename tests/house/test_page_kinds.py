"""No kind of page is left out of the checks by browser and by vnu."""

import page_kinds
import pytest

from dealpers.preview.lazy_site import LazySite

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


def test_the_kinds_are_those_of_both_sites(site: LazySite, small_site: LazySite) -> None:
    made = {path.removesuffix("index.html") for files in (site, small_site) for path in files if path.endswith(".html")}
    listed = {*page_kinds.REAL, *page_kinds.SMALL}
    assert listed <= made
    assert {page_kinds.kind(address) for address in made} == {page_kinds.kind(address) for address in listed}
