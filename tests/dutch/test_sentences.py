"""Sentences of running text."""

import pytest

from dealpers.dutch.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Veen, namens deze de heer R. Turf, burgemeester.| Dat is zo.",
        "De heer drs. S. El Amrani komt.| Mr. J. Baan niet.",
        "Mevrouw K.F. Dal en prof. dr. A. Berg tekenen.| Zij komen.",
        "Zie optie B.| Dat is zo.",
        "Dat deed een heer.| Hij kwam.",
    ],
)
def test_a_title_and_the_initial_of_a_person_end_no_sentence(text: str) -> None:
    parts = text.split("| ")
    assert [sentence for _, sentence in sentences(" ".join(parts))] == parts
