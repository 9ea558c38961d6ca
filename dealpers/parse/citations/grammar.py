"""Parser of citations in Dutch legal prose: recursive descent, in linear time.

A citation holds paths of (kind, label) steps, as in ``dealpers.model.ids``; ``corpus.targets`` finds the parts.
Instead of a printed label a step may bear ``laatste``; ``dit``, ``vorige`` and ``volgende``, relative to the place of
the citation; ``boven`` and ``onder`` for tables. "De bijlage" and the table of a lid have no label; the deal itself is
the path ``titel``.

    citation      artikelen [of-text] | lid | onderdelen | tabel | numbered | ranked | partijen | programma | bijlage
                  | STATUTE [[","] artikelen] | DOCUMENT | publication | self
    lid           leden [onderdelen] { join leden [onderdelen] } ["van" artikelen | "van" "dit artikel"]
    onderdelen    as in ``parts``, ["van" (artikelen | leden | "dit lid")]
    bijlage       "bijlage" SERIES | "de bijlage" | "als bijlage"

The modules ``parts``, ``places``, ``texts``, ``owners``, ``publications`` and ``europe`` hold the rest of the grammar.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from dealpers.dutch.numbers import ORDINALS, rank
from dealpers.parse.citations import ownership, places
from dealpers.parse.citations.members import is_excepted, is_no_lid, of_members
from dealpers.parse.citations.names import Lexicon
from dealpers.parse.citations.owners import owner
from dealpers.parse.citations.parts import (
    ARTICLE_WORDS,
    LID_WORDS,
    Citation,
    articles,
    below,
    letters,
    lid_groups,
    lid_parts,
    series,
    with_letters,
)
from dealpers.parse.citations.publications import PUBLICATION_WORDS, publication
from dealpers.parse.citations.texts import TEXT_WORDS, Text, belonging, named_text, own_name
from dealpers.parse.citations.tokens import Cursor, Path

__all__ = ["Citation", "Lexicon", "Path", "citations"]

_NEAR_KINDS = frozenset({"lid", "artikel", "hoofdstuk", "paragraaf", "overweging", "afspraak", "onderdeel"})
_BESIDE_ONLY = ("afspraak", "onderdeel")  # "deze afspraak" and "dit onderdeel" may be anything
_ANNEX_BEFORE = frozenset({"de", "als", "deze", "beide", "in", "zie", "bij", "volgens", "per", "", "(", ".", ";"})
_ONDERDEEL_WORDS = ("onder", "onderdeel", "onderdelen", "sub", "aanhef")
_THEREOF = ("daarvan", "ervan")
_BEFORE = tuple("eerdergenoemd eerdergenoemde voornoemd voornoemde bovengenoemd bovengenoemde eerstgenoemde".split())
_THAT = ("dat", "genoemd", "bedoeld", "voornoemd")


def citations(text: str, lexicon: Lexicon) -> tuple[Citation, ...]:
    """Citations in a running text, in order and without overlap."""
    return tuple(_Reader(text, lexicon).read())


class _Reader:
    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.words = Cursor(text)
        self.lexicon = lexicon
        self.last_text: Text | None = None
        self.last_article: Citation | None = None
        self.start = 0

    def read(self) -> Iterator[Citation]:
        words, openers = self.words, _openers(self.lexicon)
        # fast path: runs for every word, and few words begin a citation
        for index in [i for i, low in enumerate(words.lows) if low in openers or (low[-1] == "e" and low[0].isdigit())]:
            if index < words.at:
                continue
            words.at = self.start = index
            rules = self._rules(words.lows[index])
            begin = words.begin if rules else 0
            for rule in rules:
                words.at = index
                if citations := rule(self, begin):
                    yield from citations
                    break
            else:
                words.at = index

    def _rules(self, word: str) -> tuple["_Rule", ...]:
        """Rules whose citations can begin with this word at the cursor, in order of precedence."""
        rules = _BY_WORD.get(word, ())
        if not rules and word[0].isdigit() and rank(word):
            rules = (_Reader._lid,)
        if word in self.lexicon.ranks:
            rules = (_Reader._ranked, *rules)
        if self.lexicon.begin_at(self.words):
            rules = (*(rule for rule in rules if rule not in _BY_NAME), *_BY_NAME)
        return rules

    def _articles(self, begin: int) -> list[Citation]:
        if not self.words.take_one(ARTICLE_WORDS):
            return []
        return self._owned(articles(self.words, begin)) or places.titled(self.words, begin, self.lexicon)

    def _owned(self, citations: list[Citation], *, also: tuple[str, ...] = ()) -> list[Citation]:
        """Citations as parts of the text that the surrounding words name."""
        if not citations:
            return []
        around = ownership.Around(self.start, self.last_text, also)
        citations, text = ownership.owned(citations, self.words, self.lexicon, around)
        self.last_text = text if text and not text.own else self.last_text
        if citations[-1].paths[0][0][0] == "artikel":
            self.last_article = citations[-1]
        return citations

    def _near(self, begin: int) -> list[Citation]:
        """``dit lid``, ``het vorige artikel``, ``dit hoofdstuk``."""
        where = places.NEAR.get(self.words.low(), "")
        kind = "lid" if self.lexicon.decimals and self.words.low(1) == "punt" else self.words.low(1)
        if not where or kind not in _NEAR_KINDS or (where == "dit" and kind in _BESIDE_ONLY):
            return []
        self.words.at += 2
        if kind == "lid":
            inner = letters(self.words, digits=False)
            paths = tuple((("lid", where), *steps) for steps in inner) or ((("lid", where),),)
            return [] if of_members(self.words) else [Citation(begin=begin, end=self.words.end, paths=paths)]
        inner = self._leden_behind() if kind == "artikel" else ()
        paths = below((kind, where), inner or ((),))
        return [Citation(begin=begin, end=self.words.end, paths=paths)]

    def _leden_behind(self) -> tuple[Path, ...]:
        """Leden behind a comma or none; without leden the cursor stays."""
        back = self.words.at
        self.words.take(",")
        inner = lid_parts(self.words)
        self.words.at = self.words.at if inner else back
        return inner

    def _lid(self, begin: int) -> list[Citation]:
        """Leden, ``van artikel 4`` or of the article around the citation."""
        words = self.words
        before, before_that, numbered = words.low(-1), words.low(-2), words.low() in LID_WORDS
        inner = lid_parts(words)
        if not inner:
            return []
        behind = words.at
        if citations := self._of_article(begin, lid_groups(words, inner)):
            return citations
        words.at = behind
        no_lid = is_no_lid(words, (before_that, before), numbered=numbered)
        return [] if no_lid else [Citation(begin=begin, end=words.end, paths=inner)]

    def _of_article(self, begin: int, inner: tuple[Path, ...]) -> list[Citation]:
        """Article behind "van" that holds the leden ``inner``; without an article the cursor stays."""
        words, back, last = self.words, self.words.at, self.last_article
        excepted = last is not None and is_excepted(words, self.start, last.end)
        _ = excepted or words.take(",")
        if self.last_article and (excepted or words.take_one(_THEREOF)):
            return [replace(self.last_article, begin=begin, end=words.end, paths=below(self._last_step(), inner))]
        if words.take("van"):
            if words.low(1) in ARTICLE_WORDS:
                words.take("de")
            citations = self._owned(with_letters(words, places.whole(words, begin, inner)))
            if not citations and (where := places.near_article(words)):
                citations = [Citation(begin=begin, end=words.end, paths=below(("artikel", where), inner))]
            if citations := citations or self._of_that_article(begin, inner):
                return citations
        words.at = back
        return []

    def _of_that_article(self, begin: int, inner: tuple[Path, ...]) -> list[Citation]:
        """Leden of the last cited article, of any text: ``het tweede lid van dat artikel``."""
        words, last = self.words, self.last_article
        words.take("het")
        if not last or not words.take_one((*_THAT, *_BEFORE)) or not words.take("artikel"):
            return []
        return [replace(last, begin=begin, end=words.end, paths=below(self._last_step(), inner))]

    def _last_step(self) -> tuple[str, str]:
        """Step to the last cited article."""
        assert self.last_article
        return self.last_article.paths[0][0]

    def _named_before(self, begin: int) -> list[Citation]:
        """Last cited article again: ``het eerdergenoemde artikel``."""
        words, last = self.words, self.last_article
        words.at += 1
        if last is None or not words.take("artikel") or words.token().text[:1].isdigit():
            return []
        inner = self._leden_behind() or ((),)
        return [replace(last, begin=begin, end=words.end, paths=below(self._last_step(), inner))]

    def _onderdeel(self, begin: int) -> list[Citation]:
        """Onderdelen of an article, a lid, or the lid around the citation: ``onderdeel a``."""
        words = self.words
        inner = letters(words, digits=False)
        if not inner:
            return []
        items = [Citation(begin=begin, end=words.end, paths=inner)]
        if recitals := ownership.as_recitals(items, words, self.start):
            return recitals
        back = words.at
        words.take(",")
        if words.take("van"):
            if citations := places.whole(words, begin):
                inside = [
                    replace(c, paths=tuple((*path, *steps) for path in c.paths for steps in inner)) for c in citations
                ]
                return self._owned(inside)
            _ = words.take("het") or words.take("dit", "lid")
            leden: tuple[Path, ...] = ((("lid", "dit"),),) if words.low(-1) == "lid" else lid_parts(words)
            if leden:
                paths = tuple((*leden[0], *steps) for steps in inner)
                return self._of_article(begin, paths) or [Citation(begin=begin, end=words.end, paths=paths)]
        words.at = back
        return ownership.behind_text(items, words, self.lexicon, self.start)

    def _annex(self, begin: int) -> list[Citation]:
        """Annexes by number or by the word alone, unless the words announce a later document as annex."""
        words, before = self.words, self.words.low(-1)
        if not words.take_one(ownership.ANNEXES):
            return []
        numbered = words.low(-1) not in ownership.ANNEX_WORDS
        citations = series(words, begin, "bijlage", plural=words.low(-1) == "bijlagen")
        promised = before == "als" and ownership.is_promised(words)
        if not citations and (numbered or before not in _ANNEX_BEFORE or promised):
            return []
        citations = citations or [Citation(begin=begin, end=words.end, paths=((("bijlage", ""),),))]
        inner = letters(words) or ownership.articles_within(words)
        if inner:
            last = citations[-1]
            citations[-1] = replace(last, end=words.end, paths=tuple((*last.paths[0], *steps) for steps in inner))
        back = words.at
        if words.take("bij") and (more := publication(words)):
            return [*(replace(citation, foreign=True) for citation in citations), *more]
        words.at = back
        return self._owned(citations, also=("bij",))

    def _text(self, begin: int) -> list[Citation]:
        """Another text with the articles right behind its name, or the deal itself."""
        words = self.words
        if citations := publication(words):
            return citations
        text = Text(own=True) if own_name(words, self.lexicon) else named_text(words, self.lexicon)
        if text is None:
            return []
        if text.own:
            return [Citation(begin=begin, end=words.end, paths=((("titel", ""),),))]
        self.last_text = text
        whole = Citation(
            begin=begin, end=words.end, paths=(), foreign=True, law=text.law, document=text.document, title=text.title
        )
        back = words.at
        words.take_one((",", "("))
        _ = words.take("in", "het", "bijzonder") or words.take("met", "name") or words.take("zie")
        words.take("de")
        start = words.begin
        inside = articles(words, start) if words.take_one(ARTICLE_WORDS) else []
        if inside and owner(words, self.lexicon, text) is None:
            inside = belonging(inside, text, words, self.lexicon)
            self.last_article = inside[-1]
            return [*([] if text.introduced else [whole]), *inside]
        words.at = back
        return [] if text.introduced else [whole]

    def _table(self, begin: int) -> list[Citation]:
        return self._owned(places.table(self.words, begin, self.lexicon))

    def _ranked(self, begin: int) -> list[Citation]:
        return self._owned(places.ranked(self.words, begin, self.lexicon))

    def _by_rank(self, begin: int) -> list[Citation]:
        return self._owned(places.by_rank(self.words, begin))

    def _numbered(self, begin: int) -> list[Citation]:
        return self._owned(places.numbered(self.words, begin) or places.decimal(self.words, begin))


_Rule = Callable[[_Reader, int], list[Citation]]
_GRAMMAR: tuple[tuple[_Rule, Iterable[str]], ...] = (
    (_Reader._articles, ARTICLE_WORDS),
    (_Reader._near, places.NEAR),
    (_Reader._named_before, _BEFORE),
    (_Reader._lid, (*LID_WORDS, *ORDINALS, "laatste")),
    (_Reader._by_rank, ORDINALS),
    (_Reader._table, places.TABLE_WORDS),
    (_Reader._numbered, (*places.NUMBERED_WORDS, *places.DECIMAL_WORDS)),
    (lambda reader, begin: places.parties(reader.words, begin), places.PARTY_WORDS),
    (lambda reader, begin: places.codes(reader.words, begin, reader.lexicon), places.CODE_WORDS),
    (lambda reader, begin: reader._owned(places.points(reader.words, begin, reader.lexicon)), places.POINT_WORDS),
    (_Reader._onderdeel, _ONDERDEEL_WORDS),
    (_Reader._annex, ownership.ANNEXES),
    (_Reader._text, (*PUBLICATION_WORDS, *TEXT_WORDS)),
)
"""Rules with the first words of their citations, in order of precedence."""
_BY_WORD = {word: tuple(rule for rule, words in _GRAMMAR if word in words) for _, every in _GRAMMAR for word in every}


@lru_cache(maxsize=8)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Words that can begin a citation, in lower case; an ordinal in figures ("3e") can too."""
    return lexicon.starts.union(_BY_WORD, lexicon.ranks)


_BY_NAME: tuple[_Rule, ...] = (_Reader._text, lambda reader, begin: places.named(reader.words, begin, reader.lexicon))
"""Last two rules, whose citations also begin with any name of the lexicon."""
