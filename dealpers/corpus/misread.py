"""Numbers that a scanner read as letters: ``l.`` for ``1.``, ``Artikel 1O`` for ``Artikel 10``."""

from dealpers.dutch.regex import regex

_LABEL = regex(r"(?P<lead>\s*(?:(?:Artikel|ARTIKEL)\s+)?)(?P<number>[\dlIO]{1,3})(?P<mark>[.)]?)(?=\s|$)")
_FIGURES = str.maketrans("lIO", "110")


def read_label(line: str) -> str:
    """Line with the number at its start in figures; empty where no letter there is a misread figure.

    ``l.`` alone is a misread label; any other letter needs a figure beside it, for ``I`` is a Roman number too.
    """
    match = _LABEL.match(line)
    if match is None or match["number"].isdigit():
        return ""
    article = bool(match["lead"].strip())
    figures = any(map(str.isdigit, match["number"]))
    if not figures and (article or match["number"] != "l" or not match["mark"]):
        return ""
    if figures and not article and not match["mark"]:
        return ""
    return f"{match['lead']}{match['number'].translate(_FIGURES)}{line[match.end('number') :]}"
