"""Een document heeft de delen die bij zijn soort horen.

Zonder die delen weet een lezer niet van wie een brief is, of wat een plan wil bereiken.

Fout:
    --- tekst.md
    Beste raad, hierbij het nieuws.
Goed:
    --- tekst.md
    Geachte leden van de raad,

    Hierbij het nieuws.

    Met vriendelijke groet, burgemeester en wethouders van Oever,
"""

from collections.abc import Iterator

from dealpers.check.rule import Context, Finding, rule
from dealpers.corpus.corpus import Corpus
from dealpers.model.finding import Severity
from dealpers.parse.soorten import kind_of


@rule("V402", Severity.WARNING, signed=Severity.INFO, whole=True, documenten=True)
def vast_deel_ontbreekt(corpus: Corpus, context: Context) -> Iterator[Finding]:
    for document in corpus.documenten:
        kind = kind_of(document)
        for missing in kind.lacks(document) if kind else ():
            yield Finding(
                document.titel.span,
                f"dit document van de soort {document.feiten.soort} mist {missing}",
                "voeg het toe, of kies een andere soort",
                document.id,
                "titel",
                missing,
            )
