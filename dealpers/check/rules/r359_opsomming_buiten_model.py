"""Een opsomming heeft onderdelen a. en b., daaronder 1°. en 2°., met een puntkomma ertussen en een punt aan het slot.

Aan een streepje is niet te zien welk onderdeel wordt bedoeld, en een punt middenin breekt de zin af (Aanwijzingen voor
de regelgeving, nr. 3.59).

Fout:
    ## Artikel 1 – Taken

    De Regio zorgt voor:

    - het park;
    - de haven.
Fout:
    ## Artikel 1 – Taken

    De Regio zorgt voor:

    a. het park.
    b. de haven.
Goed:
    ## Artikel 1 – Taken

    De Regio zorgt voor:

    a. het park, te weten:
       1°. de bomen;
       2°. het gras;
    b. de haven; en
    c. de dijk.
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, Findings, Profile, rule
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Lijst, Node, Onderdeel, Severity, children

_LABELS = ((regex(r"[a-z]{1,2}\."), "a."), (regex(r"\d{1,2}[°º]\.?"), "1°."))
_MIDDLE = regex(r"(?:;|;\s+(?:en|of|en/of)|:)\s*$")
_LAST = regex(r"[.;:]\s*$")


@rule("R359", Severity.WARNING, signed=Severity.INFO, profile=Profile.REGELGEVING)
def opsomming_buiten_model(deal: Deal) -> Findings:
    for article in (*deal.artikelen, *deal.bijlageartikelen):
        for items, depth, closed in _lists(article, deal, 0):
            yield from _wrong_mark(items, depth)
            yield from _wrong_end(items, depth, closed)


def _lists(node: Node, deal: Deal, depth: int) -> Iterator[tuple[tuple[Onderdeel, ...], int, bool]]:
    """Lists below a part: items, depth, and whether the list ends the sentence, with at most a heading behind it."""
    below = tuple(children(node, deal))
    for index, child in enumerate(below):
        if isinstance(child, Lijst):
            yield child.onderdelen, depth, not isinstance(below[index + 1] if index + 1 < len(below) else None, Alinea)
            for item in child.onderdelen:
                yield from _lists(item, deal, depth + 1)
        elif not isinstance(child, Alinea):
            yield from _lists(child, deal, depth)


def _wrong_mark(items: tuple[Onderdeel, ...], depth: int) -> Findings:
    if depth >= len(_LABELS):
        return
    form, example = _LABELS[depth]
    wrong = next((item for item in items if not form.fullmatch(item.label.strip())), None)
    if wrong:
        yield Finding(
            span=wrong.span,
            message=f"dit onderdeel heeft het teken '{wrong.label.strip()}' in plaats van een aanduiding "
            f"als '{example}'",
            hint="gebruik a., b., c., en daaronder 1°., 2°., 3°.",
            place=wrong.id,
            words=wrong.label.strip(),
        )


def _wrong_end(items: tuple[Onderdeel, ...], depth: int, closed: bool) -> Findings:
    """First item that does not end as its place in the list asks."""
    for item in items:
        text = next((block for block in item.blokken if isinstance(block, Alinea)), None)
        if text is None or not text.tekst.strip():
            continue
        last = item is items[-1]
        if last and not closed:
            return
        if not (_LAST if last else _MIDDLE).search(text.tekst):
            word = text.tekst.split()[-1]
            wanted = "een punt" if last and not depth else "een puntkomma"
            yield Finding(
                span=text.plaats.span(len(text.tekst.rstrip()) - len(word), len(text.tekst.rstrip())),
                message=f"dit onderdeel eindigt op '{word}', niet op {wanted}",
                hint="zet een puntkomma tussen de onderdelen en een punt aan het slot",
                place=item.id,
                words=word,
            )
            return
