"""Alias of a party in the rest of a text: behind "hierna", between quotation marks or in brackets."""

import re
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.parse.aanhef.lichamen import ARTICLE, NOUN
from dealpers.parse.aanhef.personen import CLAUSE

QUOTES = "'\"‘’“”„«»"
_NAMED_AS = (
    r"\(?\b(?:hierna|verder|voorts|nader|voortaan|kortweg|kortheidshalve|in\s+het\s+(?:vervolg|hiernavolgende)"
    r"|in\s+(?:dit|deze)\s+(?!\w*(?:hoedanigheid|functie|kwaliteit|rol|zaak)\b)[\w-]{4,})\b"
    r"(?:\s+(?:ook|tevens|verder|nader|steeds|telkens|kortweg|wel))*"
    r"\s*(?:\(?(?:samen|gezamenlijk|tezamen)\)?|allen\s+(?:samen|tezamen|gezamenlijk))?"
)
_NAMES = r"(?:te\s+noemen|aan\s+te\s+(?:duiden|halen)\s+(?:als|met)|aangeduid\s+(?:als|met))\b"
"""Regex of the verb before a common name."""
_DULY = r"(?:te(?:n|r)?\s+dezen?\s+)?(?:rechtsgeldig\s+)?"
_ADDRESS = r"[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){0,3}?\s+\d{1,5}\s?[a-z]?,"
REPRESENTED = rf"(?!{_ADDRESS})[A-Z][^,;()]{{2,60}}(?:\([^()]{{1,30}}\))?,\s+{_DULY}vertegenwoordigd\s+door\b"
"""Regex of the name of a body right before its representative: "Zorgkantoor Kust, vertegenwoordigd door"."""

ALIAS = Worded(
    rf"(?:{_NAMED_AS}(?:\s*(?:{_NAMES}|(?:genaamd|genoemd|als)\b)|\s*(?=[:‘’“”„\"'«]))"
    r"|\bhierna\s+(?![^,;]*\bgenoemd\b)(?=(?:(?:de|het)\s+[\w-]+|(?-i:[A-ZÀ-Þ])[\w’&.-]*(?:\s+[\w’&.-]+){0,3})[\s.;,)]*$)"
    rf"|[,(]\s*(?:{_NAMES}|(?:kortweg|ook\s+wel)\s+(?=(?:de|het)\s|(?-i:[A-ZÀ-Þ]))))"
    r"\s*[:;]?\s*(?P<name>[^;]*)$"
    rf"|{_NAMED_AS}"
    rf"\s*:?\s*(?P<before>[{QUOTES}]?[^,;:()]{{1,80}}?[{QUOTES}]?)\s+(?:genoemd|te\s+noemen|aangeduid)\b(?P<rest>.*)$",
    "hierna verder voorts nader voortaan kort vervolg dit deze noemen duiden halen aangeduid wel",
    re.I | re.S,
)
QUOTED = regex(r"[‘“„«\"'](?P<name>[^‘’“”„«»\"]{1,80}?)(?:[’”»\"]|'(?!\w))")
_QUOTED_ALIAS = regex(r"\(\s*(?:(?:de|het)\s+)?[‘“„\"'][^()]{1,60}?[’”\"']\s*\)", re.I)
_IN_BRACKETS = regex(r"\(\s*(?:hierna|verder)\s+(?P<name>(?:(?:de|het)\s+)?[A-Z][^()]{0,60}?)\s*\)")
_INITIAL_END = regex(
    r"(?:^|[\s.(])(?:[A-ZÀ-Ö]|[Bb]\.[Vv]|[Nn]\.[Vv]|[Vv]\.[Oo]\.[Ff]|U\.A|c\.s|e\.o|e\.a|c\.a|i\.o|w\.o)\.$"
)

_NO_ALIAS = ("partijen", "de partijen", "respectievelijk", "onderscheidenlijk")


def trimmed(text: str) -> str:
    """Text without the punctuation that ends an item; the final point of an initial or ``B.V.`` stays."""
    text = " ".join(text.split())
    text = re.sub(r"[\s;,:]+(?:en|en/of|alsmede|;)?[\s;,.]*$", "", text)
    while text[-1:] in (".", ";", ",") and not _INITIAL_END.search(text):
        text = text[:-1].rstrip()
    return text


class Aliased(NamedTuple):
    """Text without the clause of its alias, the alias, and the abbreviation in the alias."""

    text: str
    alias: str
    short: str


def aliased(text: str) -> Aliased:
    """Text taken apart at the clause of its alias; alias and abbreviation are empty without such a clause."""
    alias = short = ""
    if match := ALIAS.search(text):
        before, words, rest = text[: match.start()], match["name"], match["rest"] or ""
        if words is None:
            words = match["before"]
        else:
            words, rest = _cut_alias(words)
        if words.strip(" .,"):
            text = f"{before.rstrip(' ,(')}{_joint(rest)}"
            alias = _alias_name(words)
    elif match := _QUOTED_ALIAS.search(text):
        alias = _alias_name(match[0].strip("() "))
        text = f"{text[: match.start()].rstrip()}{text[match.end() :]}"
    elif match := _IN_BRACKETS.search(text):
        alias = _alias_name(match["name"])
        text = f"{text[: match.start()].rstrip()}{text[match.end() :]}"
    if alias.lower() in _NO_ALIAS:
        alias = ""
    if inner := re.search(r"\s*\((?P<short>[A-Z][\w&/.-]{0,14})\)$", alias):
        alias, short = alias[: inner.start()].strip(), inner["short"]
    return Aliased(trimmed(text), alias, short)


def _cut_alias(words: str) -> tuple[str, str]:
    """Alias at the start of ``words``, and the clause behind the alias."""
    words = words.strip()
    if (quoted := QUOTED.match(words)) or (quoted := re.match(rf"(?:de|het)\s+{QUOTED.pattern}", words, re.I)):
        return words[: quoted.end()], words[quoted.end() :]
    cut = re.search(
        rf"\)|,\s+(?=(?i:{CLAUSE}|en\b|mevrouw|de\s+heer|dhr|mw)|{REPRESENTED}|{ARTICLE}{NOUN})|,\s*$", words
    )
    if cut is None:
        return words, ""
    inner = words[: cut.start()]
    if cut[0] == ")" and inner.count("(") > 0:  # the bracket of an abbreviation: "de Dienst Vaart (DV)"
        return words[: cut.end()], words[cut.end() :]
    return inner, words[cut.end() :] if cut[0] == ")" else words[cut.start() :]


def _joint(rest: str) -> str:
    rest = re.sub(r"^\s*(?:genoemd|te\s+noemen|aangeduid)\b", "", rest.strip(" .;)")).strip(" .;)")
    rest = re.sub(r"^(?:,\s*)?(?:en\s*)?$", "", rest)
    return f", {rest.lstrip(' ,')}" if rest.lstrip(" ,") else ""


def _alias_name(words: str) -> str:
    words = words.strip(" .;,:")
    if match := re.fullmatch(rf"(?P<article>de|het)\s+{QUOTED.pattern}", words, re.I):
        return f"{match['article']} {match['name']}".strip()
    words = words.strip(QUOTES).strip(" .;,").strip(QUOTES).strip()
    return words if len(words) <= 100 else ""
