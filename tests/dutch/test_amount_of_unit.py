"""An amount in full euros below a head in thousands or millions."""

import pytest

from dealpers.dutch import amounts


@pytest.mark.parametrize("text", ["€ 300.000,-", "€ 300.000,--", "€ 75,–"])
def test_full_euros_in_a_column_of_another_unit_are_not_read(text: str) -> None:
    assert amounts.parse(text).eurocenten > 0
    with pytest.raises(ValueError, match="€"):
        amounts.parse(text, "mln")


def test_the_unit_of_a_table_is_no_amount_in_a_sentence() -> None:
    read = [bedrag.tekst for _, bedrag in amounts.find("Bedragen (x € 1.000), max € 1.000 en € 5.000")]
    assert read == ["€ 1.000", "€ 5.000"]
