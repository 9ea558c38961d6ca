"""Reasons for editors, in Dutch, for a citation that leads nowhere or must be of another text."""

import re
from itertools import pairwise

from dealpers.corpus.captions import captions
from dealpers.corpus.cited_annexes import annexes_of, named_annexes
from dealpers.corpus.deed import gives_order
from dealpers.corpus.hints import leden_of, there_are
from dealpers.corpus.targets import NEAR, Targets
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Artikel, Deal, Document, Lid, OntvangenBijlage, alineas, annex_of, ids
from dealpers.model.ids import NO_PART, PartId
from dealpers.parse.citations.grammar import Path
from dealpers.parse.citations.places import PICTURES
from dealpers.parse.citations.tokens import between

_ONLY_WHERE_USED = frozenset({"artikel", "hoofdstuk", "paragraaf", "overweging", "partij"})
"""Kinds of parts that a text may lack; a citation of a lacking kind is then of another text."""
_ONLY_IN_DEALS = frozenset({"tabel", "noot"})
"""Kinds of parts that a document may have in a picture or behind a link, where its text has none."""
AMENDED = "de tekst die deze akte wijzigt, is bedoeld"
_AMENDS = regex(
    r"\b(?:addendum|allonge|(?:wijziging|aanvulling|aanpassing)(?:s\w*)?)\b.{0,40}\b(?:bij|op|van|tot|aan|inzake)\b",
    re.I,
)
"""Regex of the title of a text that changes another text."""
_CHANGES = regex(r"\bals\s+volgt\s+gewijzigd\b|\bkom(?:t|en)\s+te\s+luiden\b|\bluidende\s*:", re.I)
_AMENDED_KINDS = frozenset({"artikel", "hoofdstuk", "paragraaf", "bijlage", "tabel", "lid", "onderdeel"})
_OWN = regex(r"\s+(?:van|bij|aan)\s+(?:dit|deze)\s+(?:addendum|allonge|akte|wijzig\w*)\b")
_NAMED = {"artikel": "artikelen", "hoofdstuk": "hoofdstukken", "paragraaf": "paragrafen"}
_FORM = regex(r"(?P<dotted>\d+[a-z]?(?:-\d+[a-z]?)+)|(?P<plain>\d+)(?:bis|ter|quater|[a-z]{1,2}\d*)?|(?P<roman>[ivx]+)")
_FARTHEST = 10
"""Articles beyond twice the highest number; a number up to that limit may be a slip of this text."""
_OWN_LABEL = regex(r"[a-z0-9]+|\d+[a-z]?(?:-\d+)+")  # of the part itself, not of a part inside it


def of_amended(targets: Targets, path: Path, alinea: Alinea, place: tuple[int, int]) -> bool:
    """True if words at a place are of another text, which the title of an addendum names and its article changes."""
    (kind, label), text = path[0], alinea.tekst
    amends = targets.lists.once(("amends",), lambda: _AMENDS.search(targets.deal.naam) is not None)
    known = label.isalpha() and bool(targets.part(NO_PART, path))  # the text that changes has other articles in figures
    if label in NEAR or not amends or known or _OWN.match(text, place[1]):
        return False
    sentence = sentence_around(text, *place)
    if articles := targets.lists.once(("amending",), lambda: _amending(targets)):
        loose = kind in ("lid", "onderdeel") and not gives_order(sentence)
        return kind in _AMENDED_KINDS and not loose and any(ids.is_inside(alinea.id, part) for part in articles)
    if kind != "artikel":
        return False
    return gives_order(sentence) or sentence.startswith(("“", "„", '"', "‘")) or _is_quoted(text, place[0])


def _amending(targets: Targets) -> tuple[PartId, ...]:
    """Articles that change another text, and may quote it over several paragraphs."""
    deal = targets.deal
    articles = deal.artikelen if isinstance(deal, Deal) else ()
    return tuple(one.id for one in articles if any(_CHANGES.search(text.tekst) for text in alineas(one, deal)))


def _is_quoted(text: str, offset: int) -> bool:
    """True if a quotation that opens before an offset goes on there: ``“2. Dal maait. Artikel 5 geldt.”``."""
    before, low = text[:offset], "„" in text
    return before.count("„" if low else "“") > before.count("”") + (before.count("“") if low else 0)


def elsewhere(targets: Targets, path: Path, alinea: Alinea) -> str | None:
    """Reason why a path must be of another text; empty for no reference, None where this text may be meant."""
    kind, label = path[0]
    named = kind == "bijlage" and targets.has_articles(targets.part(NO_PART, path[:1]))
    if kind == "bijlage" and not named and label.lower() not in _annexes_cited(targets, alinea):
        return "een bijlage bij een andere tekst"
    if named or label in (*NEAR, "", "boven", "onder"):
        return None
    if ids.is_deed(targets.deal.id):
        return AMENDED
    annex = annex_of(alinea.id, targets.deal)
    labels = targets.lists.once(("outermost", kind, annex), lambda: _outermost(targets, kind, annex))
    document = isinstance(targets.deal, Document)
    if not labels and (kind in _ONLY_WHERE_USED or (document and kind in _ONLY_IN_DEALS)):
        return f"deze tekst heeft geen {_NAMED[kind]}: een andere tekst is bedoeld" if kind in _NAMED else ""
    if kind != "artikel":
        return None
    numbers = targets.lists.once(("numbering", annex), lambda: _numbering([*labels, *_decimal_leden(targets, annex)]))
    return _other_numbering(label, numbers)


def _annexes_cited(targets: Targets, alinea: Alinea) -> frozenset[str]:
    """Labels of annexes that a paragraph cites as its own, those inside a range included."""

    def labels() -> frozenset[str]:
        cited = [one.label for one in named_annexes(alinea.tekst)]
        return frozenset([*cited, *(label for one, other in pairwise(cited) for label in between(one, other))])

    return targets.lists.once(("annexes cited", alinea.id), labels)


def outside_words(targets: Targets, path: Path, alinea: Alinea) -> str:
    """Reason why a missing annex or picture can exist beside the words of the text; empty where none can."""
    kind, label = path[0]
    stuk = targets.deal
    if targets.find(path[:1], alinea):
        return ""
    if kind == "bijlage" and label.lower() in annexes_of(stuk):
        return "de tekst somt deze bijlage op, maar heeft haar woorden niet"
    if kind == "bijlage" and isinstance(stuk, Document):
        return "een bijlage die niet bij dit document staat"
    if kind in PICTURES and isinstance(stuk, Document):
        return "een beeld, dat geen woorden van de tekst zijn"
    if ids.in_note(alinea.id) and re.search(
        rf"\d[^.;]{{0,20}},\s+{kind}\s+{re.escape(label)}(?!\w)", alinea.tekst, re.I
    ):
        return "een deel van het stuk dat deze noot noemt"
    received = any(isinstance(one, OntvangenBijlage) for one in stuk.alle_bijlagen)
    return "een beeld dat in een ontvangen bijlage kan staan" if kind in PICTURES and received else ""


def _outermost(targets: Targets, kind: str, annex: PartId) -> list[str]:
    """Labels of the outermost parts of a kind, those of this annex included."""
    heads = ["hoofdstuk-", "paragraaf-"] if kind in ("hoofdstuk", "paragraaf") else [f"{kind}-"]
    if annex:
        heads += [f"{annex}-{head}" for head in heads]
    notes = targets.notes.values() if kind == "noot" else ()
    of_notes = [note.removeprefix(head) for head in heads for note in notes if note.startswith(head)]
    return [label for head in heads for label in targets.lists.below(head)] + of_notes


def _decimal_leden(targets: Targets, annex: PartId) -> list[str]:
    """Labels of leden as 5.2, which are cited as articles: ``artikel 5.2``."""
    within = dict.fromkeys((annex, NO_PART))
    leden = (lid for part in within for one in targets.lists.articles.get(part, ()) for lid in targets.lists.leden(one))
    return [ids.label_slug(lid.label) for lid in leden if "." in lid.label.strip(".")]


def _numbering(labels: list[str]) -> tuple[frozenset[str | None], int]:
    """Forms of the numbers of articles, and the highest number, of which 14 is that of 14.2."""
    printed = [match for known in labels if (match := _FORM.match(known))]
    last = max((_first(match) for match in printed), default=0)
    return frozenset(match.lastgroup for match in printed), last


def _first(match: re.Match[str]) -> int:
    """First number of a label in figures; 0 of a Roman numeral."""
    figures = match["plain"] or (match["dotted"] or "0").partition("-")[0]
    return int(figures.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _other_numbering(label: str, numbering: tuple[frozenset[str | None], int]) -> str | None:
    """Reason why no article of this text can have a label: another numbering, or a number far above the last one."""
    cited = _FORM.fullmatch(ids.label_slug(label))
    forms, last = numbering
    if cited is None or not forms:
        return None
    if cited.lastgroup not in forms:
        return "deze tekst nummert zijn artikelen anders: een andere tekst is bedoeld"
    if _first(cited) > 2 * last + _FARTHEST:
        return "deze tekst heeft lang niet zoveel artikelen: een andere tekst is bedoeld"
    return None


def explain(targets: Targets, path: Path, alinea: Alinea) -> tuple[str, str]:
    """Reason why a path leads nowhere, and a hint that names the parts that exist."""
    kind, label = path[0]
    if kind == "tabel" and label in ("onder", "boven"):
        return f"hier{label} staat geen tabel", _existing(targets, "tabel")
    if label in ("vorige", "volgende"):
        side = "hiervoor" if label == "vorige" else "hierna"
        if not targets.find(path[:1], alinea):
            node = targets.parts.get(targets.around(alinea, Artikel)) if kind == "lid" else None
            return f"{side} staat geen {kind}", leden_of(_where(node.id), targets.lists.leden(node.id)) if isinstance(
                node, Artikel
            ) else ""
    if kind == "overweging" and len(targets.lists.considerations(label)) > 1:
        return (
            f"er is meer dan één overweging {label}",
            "schrijf erbij welke: algemene of specifieke",
        )
    if kind == "lid" and not targets.around(alinea, Artikel):
        return (
            f"er is hier geen artikel waarvan dit het {ids.step(path[0])} kan zijn",
            "noem het artikel erbij",
        )
    base, rest = _base(targets, path, alinea)
    for depth in range(1, len(rest) + 1):
        if not targets.part(base, rest[:depth]):
            return _missing(targets, targets.part(base, rest[: depth - 1]) if depth > 1 else base, rest[depth - 1])
    return f"er is geen {ids.step(path[0])}", _existing(targets, kind)


def _base(targets: Targets, path: Path, alinea: Alinea) -> tuple[PartId, Path]:
    """Part from which a path starts, and the rest of the path."""
    kind, label = path[0]
    article, lid = targets.around(alinea, Artikel), targets.around(alinea, Lid)
    if label in ("dit", "vorige", "volgende"):
        targets_of_step = targets.find(path[:1], alinea)
        return (targets_of_step[0] if targets_of_step else NO_PART), path[1:]
    if kind == "onderdeel":
        return lid or article, path
    if kind == "artikel" and targets.has_articles(annex := annex_of(alinea.id, targets.deal)):
        return annex, path
    return (article if kind == "lid" else NO_PART), path


def _missing(targets: Targets, inside: PartId, step: tuple[str, str]) -> tuple[str, str]:
    kind = step[0]
    if not inside:
        return f"er is geen {ids.step(step)}", _existing(targets, kind)
    node = targets.parts[inside]
    where = _where(inside)
    if kind == "lid" and isinstance(node, Artikel):
        return f"{where} heeft geen {ids.step(step)}", leden_of(where, targets.lists.leden(node.id))
    return f"{where} heeft geen {ids.step(step)}", _existing(targets, kind, inside, where)


def _existing(targets: Targets, kind: str, inside: PartId = NO_PART, where: str = "de tekst") -> str:
    """Labels of this kind in a part or in the text, as a Dutch sentence."""
    return targets.lists.once(
        ("existing", kind, inside, where), lambda: there_are(kind, _labels(targets, kind, inside), where)
    )


def _labels(targets: Targets, kind: str, inside: PartId) -> list[str]:
    if kind in PICTURES:
        return [label for picture, label in captions(targets.deal) if picture == kind]
    if kind in ("programma", "actielijn"):
        return list(targets.codes if kind == "programma" else targets.lines)
    if kind in ("afspraak", "punt") and isinstance(targets.deal, Deal):
        return [a.nummer for a in targets.deal.artikelen if kind == "punt" or a.soort.lower() in (kind, "")]
    head = f"{inside}-{kind}-" if inside else f"{kind}-"
    labels = targets.lists.below(head)
    if kind == "overweging":
        labels = list(dict.fromkeys(re.sub(r"^(?:[a-z]+-)+", "", label) for label in labels))
    return [ids.printed(kind, label) for label in labels if _OWN_LABEL.fullmatch(label)]


def _where(part: PartId) -> str:
    """Part as the subject of a sentence: ``artikel 4, tweede lid,``."""
    words = ids.citation(part)
    return f"{words}," if "," in words else words
