"""Names of folders of texts, usable on every system."""

import pytest

from dealpers.model import ids


@pytest.mark.parametrize(
    ("name", "usable"),
    [("oever", True), ("con", False), ("aux", False), ("com1", False), ("convenant", True), ("Oever", False)],
)
def test_a_folder_has_a_name_that_every_system_can_bear(name: str, usable: bool) -> None:
    assert ids.is_folder_name(name) is usable
