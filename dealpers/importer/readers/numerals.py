"""Numbers of automatic lists as they are printed: figures, letters and Roman numerals."""

from collections.abc import Callable

from dealpers.dutch.numbers import COUNT_WORDS, ORDINAL_WORDS

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_GREATEST_ROMAN = 3999
_MOST_LETTERS = 780  # thirty times the alphabet, as Word has it


def roman(number: int) -> str:
    """Small Roman numeral of a number from 1 to 3999, figures for others: ``4`` gives ``iv``."""
    if not 0 < number <= _GREATEST_ROMAN:
        return str(number)
    out = ""
    for value, digits in _ROMAN:
        count, number = divmod(number, value)
        out += digits * count
    return out


def repeated_letter(number: int) -> str:
    """Letter of a number, doubled after z as Word and OpenDocument's letter sync do: ``28`` gives ``bb``."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def spreadsheet_letter(number: int) -> str:
    """Letters of a number, counted on after z as columns of a spreadsheet: ``28`` gives ``ab``."""
    out = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def word_number(number: int, numbering: str) -> str:
    """Number in a format of WordprocessingML (ST_NumberFormat); an unknown format gives figures."""
    formats: dict[str, Callable[[int], str]] = {
        "none": lambda _: "",
        "bullet": lambda _: "",
        "lowerLetter": repeated_letter,
        "upperLetter": lambda n: repeated_letter(n).upper(),
        "lowerRoman": roman,
        "upperRoman": lambda n: roman(n).upper(),
        "decimalZero": lambda n: f"{n:02}",
        "ordinal": lambda n: f"{n}e",
        "ordinalText": lambda n: ORDINAL_WORDS[n].capitalize() if 0 <= n < len(ORDINAL_WORDS) else str(n),
        "cardinalText": lambda n: COUNT_WORDS[n].capitalize() if 0 <= n < len(COUNT_WORDS) else str(n),
    }
    return formats.get(numbering, str)(number)
