"""Words that count agreements, ``Afspraak 1`` or ``Afspraak 1.1``, and the order of their numbers."""

NO_AGREEMENT = frozenset(
    "hoofdstuk deel titel afdeling paragraaf tabel figuur kaart stap fase versie partij onderwerp lid onderdeel vraag "
    "jaar week kamer noot".split()
)
"""Words that count something else than agreements."""
CHAPTER_WORDS = frozenset(("onderdeel", "paragraaf"))
"""Words of these that count agreements where nothing else in a text does."""


def counts_on(number: str, last: str) -> bool:
    """True if a number is the first of a series, or the next: ``2`` after ``1``, ``1.2`` or ``2.1`` after ``1.1``."""
    if not last:
        return number in ("1", "1.1")
    *chapter, rank = map(int, number.split("."))
    *last_chapter, last_rank = map(int, last.split("."))
    if chapter == last_chapter:
        return rank == last_rank + 1
    return bool(chapter and last_chapter) and rank == 1 and chapter[0] == last_chapter[0] + 1
