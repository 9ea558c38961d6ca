"""How Dutch legal text cites: a tokenizer and a small recursive descent over it, linear in the text.

What is cited is written as paths of (kind, label) steps, as in ``dealpers.ids``; whether they exist is for ``resolve``.
Grammar, with [ ] for what may be absent and { } for what may repeat:

    artikel      ("artikel" | "artikelen" | "art.") NUMBER [inside] { join NUMBER [inside] } [of-law]
    inside       [","] ("lid" | "leden") NUMBERS | [","] ORDINALS "lid", then
                 [","] ["aanhef en"] ("onder" | "onderdeel" | "onderdelen" | "sub") LETTERS
    lid          ORDINALS "lid" ["van" artikel] | ("lid" | "leden") NUMBERS
    of-law       [","] "van" ("de" | "het") NAME | NAME, where NAME is a statute of the register
    tabel        "tabel" NUMBER | "tabel" "in" "het" ORDINAL "lid" | ("onderstaande" | "bovenstaande") "tabel"
    others       "hoofdstuk" NUMBERS | "overweging" NUMBERS | "noot" NUMBERS | "Partijen" ["genoemd"] "onder" NUMBERS
    NUMBERS      NUMBER { join NUMBER }, join = "," | "en" | "of" | "onderscheidenlijk" | "tot en met" | "t/m"
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dealpers.ids import rank
from dealpers.model import Wet

Path = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that cite. ``paths`` are what they cite, the first of them where a link leads; empty for a whole statute.

    ``law`` is the BWB number of a statute; ``foreign`` is true for articles of a text that the register does not know.
    """

    begin: int
    end: int
    paths: tuple[Path, ...]
    law: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    begin: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()


_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*[a-z]*\d*|[Aa]rtt?\.|[^\W\d_]+(?:['’/-][^\W\d_]+)*|[^\s\w]|\w+")
_NUMBER = re.compile(r"\d{1,3}(?::\d{1,4}[a-z]?)?[a-z]{0,2}|\d{1,3}[a-z]\d{1,2}")
_LETTERS = re.compile(r"[a-z]{1,2}\.?|[ivxl]{1,5}\.?|\d{1,2}°?")
_JOINS = frozenset({",", "en", "of", "onderscheidenlijk"})
_VERBS = frozenset(
    "zijn worden wordt blijven blijft gelden geldt vervallen vervalt komen komt treden treedt luiden regelen bepalen "
    "bedoeld bedoelde genoemd genoemde voor over niet door naar zoals tevens daarvan ieder mede".split()
)
_PLURALS = frozenset({"artikelen", "artt.", "leden", "hoofdstukken", "overwegingen", "noten", "tabellen", "partijen"})
_OWN = frozenset({"dit", "deze"})
_LAWLIKE = re.compile(r".*(?:wet|besluit|regeling|verordening|verdrag|wetboek|richtlijn|statuut|reglement|boek)$", re.I)
_MAX_RANGE = 100


def citations(text: str, statutes: Sequence[Wet]) -> tuple[Citation, ...]:
    """Every citation in a running text, in order and without overlap."""
    return tuple(_Reader(text, statutes).read())


class _Reader:
    def __init__(self, text: str, statutes: Sequence[Wet]) -> None:
        self.text = text
        self.tokens = [_Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self.laws: dict[str, list[tuple[str, str]]] = {}
        named = [(name, law.bwb) for law in statutes for name in (law.titel, *law.afkortingen)]
        for name, bwb in sorted(named, key=lambda pair: -len(pair[0])):
            self.laws.setdefault(_TOKEN.findall(name)[0], []).append((name, bwb))
        self.at = 0

    def read(self) -> Iterator[Citation]:
        while self.at < len(self.tokens):
            start = self.at
            found = self._citation()
            if found:
                yield from found
            else:
                self.at = start + 1

    # -- looking at tokens

    def _low(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _take(self, *words: str) -> bool:
        """Step over these words in a row, or over none."""
        if all(self._low(ahead) == word for ahead, word in enumerate(words)):
            self.at += len(words)
            return True
        return False

    def _number(self) -> _Token | None:
        if self.at < len(self.tokens) and _NUMBER.fullmatch(self.tokens[self.at].text):
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    @property
    def _end(self) -> int:
        return self.tokens[self.at - 1].end

    # -- the grammar

    def _citation(self) -> list[Citation]:
        word = self._low()
        begin = self.tokens[self.at].begin
        if word in ("artikel", "artikelen", "art.", "artt."):
            self.at += 1
            return self._articles(begin, ())
        if rank(word) or word == "laatste":
            return self._ordinal_lid(begin)
        if word in ("lid", "leden"):
            self.at += 1
            return self._numbered(begin, (), "lid")
        if word in ("onderstaande", "bovenstaande", "volgende") and self._low(1) == "tabel":
            self.at += 2
            return [Citation(begin, self._end, (((("tabel", word)),),))]
        if word in ("tabel", "tabellen"):
            self.at += 1
            return self._table(begin)
        if word in ("hoofdstuk", "hoofdstukken", "overweging", "overwegingen", "noot", "noten"):
            self.at += 1
            kind = {"hoof": "hoofdstuk", "over": "overweging", "noot": "noot", "note": "noot"}[word[:4]]
            return self._numbered(begin, (), kind)
        if word in ("partij", "partijen"):
            self.at += 1
            self._take("genoemd")
            return self._numbered(begin, (), "partij") if self._take("onder") else []
        return self._statute(begin)

    def _articles(self, begin: int, tail: Path) -> list[Citation]:
        """Articles after the word itself; ``tail`` is a lid that was named before its article."""
        found = self._series(begin, (), "artikel", inside=not tail)
        if tail:
            found = [Citation(c.begin, c.end, tuple((*path, *tail) for path in c.paths)) for c in found]
        return self._of_law(found) if found else []

    def _numbered(self, begin: int, base: Path, kind: str) -> list[Citation]:
        return self._series(begin, base, kind, inside=kind == "lid")

    def _series(self, begin: int, base: Path, kind: str, *, inside: bool) -> list[Citation]:
        """NUMBER [inside] { join NUMBER [inside] }: a citation for each number, a range counted with its last."""
        found: list[Citation] = []
        last, plural = "", self._low(-1) in _PLURALS or kind == "partij"
        while token := self._number():
            path = (*base, (kind, token.text))
            between = tuple((*base, (kind, label)) for label in _between(last, token.text)) if last else ()
            inner = self._inside(path) if inside else [path]
            found.append(Citation(begin, self._end, (*inner, *between)))
            last, back = token.text, self.at
            ranged = self._take("tot", "en", "met") or self._take("t/m")
            if not ranged and self._low() in _JOINS:
                last = ""
                self._take(",")
                self._take("en") or self._take("of") or self._take("onderscheidenlijk")
            elif not ranged:
                break
            if not _NUMBER.fullmatch(self._low()) or not (ranged or plural or not self._counts_things()):
                self.at = back
                break
            begin = self.tokens[self.at].begin
        return found

    def _counts_things(self) -> bool:
        """Whether the number here counts something ("artikel 4 en 3 gemeenten"), so that it is no label."""
        following = self._low(1)
        inside = ("onder", "onderdeel", "onderdelen", "aanhef", "leden")
        return bool(re.fullmatch(r"[^\W\d_]{4,}", following)) and following not in _VERBS and following not in inside

    def _inside(self, path: Path) -> list[Path]:
        """What stands inside a part: leden, then onderdelen; all paths that the words name."""
        paths, back = [path], self.at
        if path[-1][0] == "artikel":
            comma = self._take(",")
            leden = self._lid_words()
            if leden:
                paths = [(*path, ("lid", label)) for label in leden]
            elif comma:
                self.at = back
        letters = self._letters()
        if letters:
            return [(*paths[-1], ("onderdeel", letter)) for letter in letters]
        return paths

    def _lid_words(self) -> list[str]:
        """``lid 2``, ``leden 2 en 3``, ``tweede lid``, ``eerste tot en met derde lid``."""
        if self._low() in ("lid", "leden") and _NUMBER.fullmatch(self._low(1)):
            self.at += 1
            first = self._number()
            assert first
            labels = [first.text]
            while self._low() in ("en", "of") and _NUMBER.fullmatch(self._low(1)) and not self._counts_after(1):
                self.at += 2
                labels.append(self.tokens[self.at - 1].text)
            return labels
        return self._ordinals()

    def _counts_after(self, ahead: int) -> bool:
        self.at += ahead
        counts = self._counts_things()
        self.at -= ahead
        return counts

    def _ordinals(self) -> list[str]:
        """Ordinals closed by ``lid`` or ``leden``; nothing is taken when those do not follow."""
        back = self.at
        labels: list[str] = []
        ranged = False
        while True:
            label = "laatste" if self._low() == "laatste" else str(rank(self._low()) or "")
            if not label:
                break
            self.at += 1
            labels += _between(labels[-1], label) if ranged and labels else ()
            labels.append(label)
            if self._low() in ("lid", "leden"):
                self.at += 1
                return labels
            ranged = self._take("tot", "en", "met") or self._take("t/m")
            if not ranged and not (self._take(",") or self._take("en") or self._take("of")):
                break
        self.at = back
        return []

    def _letters(self) -> list[str]:
        """``, aanhef en onder a en b``, ``onderdeel a``: the labels."""
        back = self.at
        self._take(",")
        if self._take("aanhef"):
            self._take(",") or self._take("en")
        if not (self._take("onder") or self._take("onderdeel") or self._take("onderdelen") or self._take("sub")):
            self.at = back
            return []
        labels: list[str] = []
        while self.at < len(self.tokens) and _LETTERS.fullmatch(self.tokens[self.at].text):
            labels.append(self.tokens[self.at].text.rstrip(".°"))
            self.at += 1
            following = self.tokens[self.at + 1].text if self.at + 1 < len(self.tokens) else ""
            if self._low() in ("en", "of", ",") and re.fullmatch(r"[a-z]|[ivx]{2,4}", following):
                self.at += 1
            else:
                break
        if not labels:
            self.at = back
        return labels

    def _ordinal_lid(self, begin: int) -> list[Citation]:
        labels = self._ordinals()
        if not labels:
            return []
        end = self._end
        letters = self._letters()
        tail: list[Path] = [(("lid", label),) for label in labels]
        if letters:
            tail, end = [(*tail[-1], ("onderdeel", letter)) for letter in letters], self._end
        back = self.at
        if self._take("van") and self._low() in ("artikel", "art."):
            self.at += 1
            found = self._articles(begin, tail[0])
            if found:
                return found
        self.at = back
        return [Citation(begin, end, tuple(tail))]

    def _table(self, begin: int) -> list[Citation]:
        if self._take("in") and (self._take("het") or self._take("dit")):
            labels = self._ordinals()
            return [Citation(begin, self._end, ((("lid", labels[0]), ("tabel", "")),))] if labels else []
        return self._numbered(begin, (), "tabel")

    # -- other texts

    def _of_law(self, found: list[Citation]) -> list[Citation]:
        """Articles followed by the name of another text belong to that text."""
        back = self.at
        self._take(",")
        if not (self._take("van") or self._take("uit")):
            self.at = back
            if law := self._law_here():
                return self._extend(found, law)
            return found
        if self._low() in _OWN:
            self.at = back
            return found
        article = self._take("de") or self._take("het")
        if law := self._law_here():
            return self._extend(found, law)
        name = self.tokens[self.at].text if self.at < len(self.tokens) else ""
        foreign = article and bool(_LAWLIKE.fullmatch(name) or (name[:1].isupper() and self._lawlike_ahead()))
        self.at = back
        return [Citation(c.begin, c.end, c.paths, foreign=True) for c in found] if foreign else found

    def _lawlike_ahead(self) -> bool:
        """Whether one of the next capitalised or joining words names a statute (``Besluit specifieke uitkering``)."""
        for token in self.tokens[self.at : self.at + 5]:
            if _LAWLIKE.fullmatch(token.text):
                return True
            if token.text in ".;:()":
                return False
        return False

    def _extend(self, found: list[Citation], law: str) -> list[Citation]:
        *first, last = found
        return [
            *(Citation(c.begin, c.end, c.paths, law) for c in first),
            Citation(last.begin, self._end, last.paths, law),
        ]

    def _law_here(self) -> str:
        if self.at >= len(self.tokens):
            return ""
        begin = self.tokens[self.at].begin
        for name, law in self.laws.get(self.tokens[self.at].text, ()):
            end = begin + len(name)
            if self.text.startswith(name, begin) and not self.text[end : end + 1].isalnum():
                while self.at < len(self.tokens) and self.tokens[self.at].begin < end:
                    self.at += 1
                return law
        return ""

    def _statute(self, begin: int) -> list[Citation]:
        law = self._law_here()
        return [Citation(begin, self._end, (), law)] if law else []


def _between(first: str, last: str) -> list[str]:
    """The whole numbers strictly between two labels, last to first; none when they are no numbers or far apart."""
    if not (first.isdigit() and last.isdigit()) or int(last) - int(first) > _MAX_RANGE:
        return []
    return [str(number) for number in range(int(last) - 1, int(first), -1)]
