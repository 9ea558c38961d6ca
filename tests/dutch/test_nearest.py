"""Names that a misspelt one is meant as."""

from dealpers.dutch.nearest import did_you_mean, nearest

KNOWN = ("datum", "plaats", "")


def test_the_nearest_name_is_named_in_a_hint() -> None:
    assert nearest("dtaum", KNOWN) == "datum"
    assert did_you_mean("plats", KNOWN, "kies een veld") == "bedoelt u 'plaats'?"


def test_a_name_that_is_like_none_gets_the_other_advice() -> None:
    assert nearest("bedrag", KNOWN) == ""
    assert nearest("dtaum", KNOWN, 0.95) == ""
    assert did_you_mean("bedrag", KNOWN, "kies een veld") == "kies een veld"
