"""Files of the sources that a site publishes as they are: received PDFs, and the Markdown of a text."""

from collections.abc import Iterator

from dealpers.build.load import Loaded
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Document, ids
from dealpers.model.ids import StukId
from dealpers.parse import ARTICLES, CLOSING, PREAMBLE, PROGRESS
from dealpers.parse.document import TEXT


def received_files(deal: Deal, loaded: Loaded) -> Iterator[tuple[str, bytes]]:
    """Received annexes of every text of a deal, and the documents behind its events, by path on the site."""
    for text in (deal, *other_texts(deal)):
        for name, content in annex_files(text, loaded).items():
            yield f"deals/{text.id}/{name}", content
    files = loaded.received.get(deal.id, {})
    yield from ((f"deals/{deal.id}/{one.bestand}", files[one.bestand].data) for one in deal.stukken)
    for file in deal.voortgang.bestanden if deal.voortgang else ():
        yield f"deals/{deal.id}/{PROGRESS}{file.pad}", files[f"{PROGRESS}{file.pad}"].data


def annex_files(deal: Deal, loaded: Loaded) -> dict[str, bytes]:
    """Received annexes of one text, by their paths in the folder of the text."""
    name, below = _place(deal, loaded)
    files = loaded.received.get(name, {})
    return {annex.bestand: files[f"{below}{annex.bestand}"].data for annex in deal.ontvangen}


def _place(deal: Deal, loaded: Loaded) -> tuple[StukId, str]:
    """Identifier of the deal of a text, and the folder of the text in that of the deal: ``versies/2024-07-01/``.

    The folder follows from the place of the title: which text is the present one depends on the day.
    """
    name = ids.deal_of(deal.id)
    folder, _ = loaded.deals[name]
    return name, deal.titel.plaats.name.removeprefix(f"{folder}/").removesuffix(PREAMBLE)


def source_text(deal: Deal, loaded: Loaded) -> str:
    """Markdown of a deal as one text: preamble, articles, closing words and annexes."""
    name, below = _place(deal, loaded)
    files = {path.removeprefix(below): file for path, file in loaded.deals[name][1].items() if path.startswith(below)}
    annexes = {annex.span.name for annex in deal.bijlagen}
    names = [PREAMBLE, *sorted(name for name in files if name.startswith(ARTICLES)), CLOSING]
    names += sorted(name for name in files if files[name].name in annexes)
    return "\n".join(files[name].text for name in names if name in files)


def document_source(document: Document, loaded: Loaded) -> str:
    """Markdown of a document."""
    return loaded.documenten[document.id][1][TEXT].text
