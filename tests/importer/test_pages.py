"""A text woven into invented pages comes out as the same words: none lost, none added."""

import re
from collections import Counter
from dataclasses import dataclass

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dealpers.importer import Asked, Imported, decoded, imported

_WORDS = (
    "de het een gemeente provincie brug kade vaart waterschap onderhoud betaalt zorgt meldt jaar begroting rekening"
    " partijen overleg voortgang verslag schouw besluit raad bestuur termijn maanden weken schade werk plan kosten"
    " verantwoording vergunning samenwerking bereikbaarheid waterkwaliteit"
).split()
_BROKEN = {"onderhoud": 5, "verantwoording": 7, "vergunning": 4, "samenwerking": 5, "begroting": 4, "voortgang": 4}
PAGES = settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate])
_TITLE = "Convenant Bruggen en Kaden"


@dataclass(frozen=True)
class Paper:
    """The layout of invented pages."""

    width: int
    length: int
    head: str
    number: str
    feed: bool
    broken: bool
    soft: bool


sentences = st.lists(st.sampled_from(_WORDS), min_size=6, max_size=45).map(
    lambda words: f"{words[0].capitalize()} {' '.join(words[1:])}."
)
articles = st.lists(st.lists(sentences, min_size=1, max_size=4), min_size=5, max_size=9)
papers = st.builds(
    Paper,
    st.integers(48, 90),
    st.integers(18, 40),
    st.sampled_from(("", _TITLE, "Bruggen en Kaden – definitief", "Samenwerking op het water")),
    st.sampled_from(
        (
            *("", "{n}", "- {n} -", "Pagina {n}", "Pagina {n} van {m}", "{n} / {m}"),
            *(f"{_TITLE} – pagina {{n}} van {{m}}", f"{{n}} {_TITLE}", f"{_TITLE} | {{n}}"),
        )
    ),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def plain(deal: list[list[str]]) -> list[str]:
    """The paragraphs of a deal: title, parties, articles with leden."""
    out = [
        _TITLE,
        "Partijen:",
        "1. De gemeente Veen, hierna te noemen: Veen;",
        "2. De gemeente Oord, hierna te noemen: Oord;",
    ]
    out.append("Partijen komen het volgende overeen:")
    for number, leden in enumerate(deal, 1):
        out.append(f"Artikel {number} Werk")
        out += [f"{lid}. {text}" for lid, text in enumerate(leden, 1)] if len(leden) > 1 else leden
    return out


def lines(text: str, paper: Paper) -> list[str]:
    """A paragraph on lines of a fixed width, long words broken where the paper says so."""
    out, line = [], ""
    for word in text.split():
        if len(line) + 1 + len(word) <= paper.width or not line:
            line = f"{line} {word}".strip()
            continue
        cut = _BROKEN.get(word) if paper.broken else None
        if cut and len(line) + 2 + cut <= paper.width:
            hyphen = "\u00ad" if paper.soft else "-"
            out.append(f"{line} {word[:cut]}{hyphen}")
            line = word[cut:]
        else:
            out.append(line)
            line = word
    return [*out, line]


def on_paper(paragraphs: list[str], paper: Paper) -> str:
    """The paragraphs on pages with heads and numbers."""
    body: list[str] = []
    for text in paragraphs:
        body += [*lines(text, paper), ""]
    pages = [body[offset : offset + paper.length] for offset in range(0, len(body), paper.length)]
    out = []
    for n, page in enumerate(pages, 1):
        foot = ["", paper.number.format(n=n, m=len(pages)), ""] if paper.number else []
        head = [paper.head, ""] if paper.head and n > 1 else []
        out.append("\n".join([*head, *page, *foot]))
    return ("\n\x0c" if paper.feed else "\n").join(out)


def words_of(result: Imported) -> Counter[str]:
    """The words of the files, counted without the comparison under test."""
    texts = [text for name, text in result.files.items() if name.endswith(".md")]
    return Counter(re.findall(r"[^\W_]+", "\n".join(texts)))


@PAGES
@given(articles, papers)
def test_words_on_pages_come_out_once(deal: list[list[str]], paper: Paper) -> None:
    paragraphs = plain(deal)
    result = imported(decoded("tekst.txt", on_paper(paragraphs, paper).encode()), Asked(id="x"))
    wanted = Counter(re.findall(r"[^\W_]+", "\n".join(paragraphs)))
    got = words_of(result)
    assert not wanted - got
    furniture = Counter(re.findall(r"[^\W_]+", f"{paper.head} {paper.number} " * 99))
    numbers = Counter({str(n): 99 for n in range(1, 99)})
    assert not got - wanted - furniture - numbers


@PAGES
@given(articles, papers.filter(lambda paper: paper.number != ""))
def test_a_deal_on_pages_is_the_same_deal(deal: list[list[str]], paper: Paper) -> None:
    """Form feeds tell where pages begin, so that neither numbers nor heads can be text."""
    paragraphs = plain(deal)
    paper = Paper(
        paper.width, paper.length, _TITLE, "Pagina {n} van {m}", feed=True, broken=paper.broken, soft=paper.soft
    )
    result = imported(decoded("tekst.txt", on_paper(paragraphs, paper).encode()), Asked(id="x"))
    whole = imported(decoded("tekst.txt", "\n\n".join(paragraphs).encode()), Asked(id="x"))
    texts = [
        {name: text for name, text in outcome.files.items() if name.endswith(".md")} for outcome in (whole, result)
    ]
    assert texts[0] == texts[1]
