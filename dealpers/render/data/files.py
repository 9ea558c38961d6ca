"""Data beside the pages: the model as JSON, tables as CSV, every reference, the sitemap."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import chain

from dealpers.corpus.clauses.bodies import Bodies
from dealpers.corpus.clauses.clauses import Clause
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.derivations import derivations
from dealpers.corpus.memberships import party_count
from dealpers.corpus.mentions import Vermeld
from dealpers.corpus.once import once
from dealpers.corpus.portfolio import PROPOSAL, Entry, Portfolio, csv_rows
from dealpers.corpus.status import standing
from dealpers.corpus.timeline import text_alone
from dealpers.model import Deal, Document, Stuk
from dealpers.model.voortgang import Voortgang
from dealpers.parse.soorten import SOORTEN, Documentsoort, kind_of
from dealpers.parse.soorten.kamerbrief import voorstellen
from dealpers.parse.soorten.kern import Kern, read_core
from dealpers.parse.soorten.voorstellen import Voorstel
from dealpers.render.data.compare import compared, compared_proposal
from dealpers.render.data.json_form import Json, as_json, field_rows, json_lines, json_list, json_of_rows, plain_value
from dealpers.render.data.references import Verwijzingsrij
from dealpers.render.data.schema import deal_schema, document_schema, schema_of
from dealpers.render.data.sheets import as_csv

Files = dict[str, Callable[[], bytes]]
"""Files by path, each with the function that renders its bytes on request."""
COMPARED = "data/vergelijken/"
"""Folder of the files for the comparison of deals."""
_COMPARED_PROPOSALS = "data/vergelijken-voorstellen.json"
REFERENCES = "data/verwijzingen.json"
"""Every reference of the collection."""
MENTIONED = "data/vermeldingen.json"
"""Parties, subjects and places that texts name."""
OVERVIEWS = (
    "data/deals.json", "data/deals.csv", "data/deals-nl.csv", "data/portfolio.csv", "data/portfolio-nl.csv",
    _COMPARED_PROPOSALS, "data/voorstellen.json", "data/voorstellen.csv", "data/voorstellen-nl.csv",
)  # fmt: skip
"""Rows of deals and proposals."""
SOURCE = "bron.txt"
"""File with the source of a text, beside its page."""


def deal_json(deal: Deal) -> bytes:
    """Whole model of a deal as JSON, with the words behind each derived value under ``afleidingen``.

    ``stand`` has the status as pages give it, in place of ``feiten.status``: editors may call a deal signed that has no
    signature on record.
    """
    return json_of_rows(_deal_rows(deal))


def deal_json_alone(deal: Deal) -> bytes:
    """Model of one text as JSON, without the data of the deal as a whole, so that no later event changes the file."""
    alone, rows = text_alone(deal), _deal_rows(deal)
    changed = [name for name in rows if getattr(alone, name, None) is not getattr(deal, name, None)]
    about = {name: plain_value(getattr(alone, name)) for name in changed} | {"stand": plain_value(standing(alone))}
    return json_of_rows(rows | field_rows(about))


@partial(once, last=1)
def _deal_rows(deal: Deal) -> dict[str, str]:
    """Fields of the JSON of a deal, which two files of it hold."""
    return field_rows(_with_derivations(deal))


def _with_derivations(stuk: Stuk) -> dict[str, Json]:
    model = plain_value(stuk)
    assert isinstance(model, dict)
    facts = model["feiten"]
    if isinstance(stuk, Deal) and isinstance(facts, dict):
        model |= {
            "feiten": {name: fact for name, fact in facts.items() if name != "status"},
            "stand": plain_value(standing(stuk)),
        }
    return model | {"afleidingen": [plain_value(derivation) for derivation in derivations(stuk)]}


def json_with_references(stuk: Stuk, corpus: Corpus) -> bytes:
    """Whole model of a text as JSON, with every reference under ``verwijzingen``, in reading order."""
    model = _with_derivations(stuk)
    references = chain.from_iterable(corpus.links[stuk.id].verwijzingen.values())
    return as_json(model | {"verwijzingen": [plain_value(reference) for reference in references]})


def comparison(deal: Deal) -> bytes:
    """Facts of a deal as a JSON file for the comparison of deals."""
    return as_json(compared(deal))


def document_files(document: Document) -> Files:
    """Data files of one document that is no deal, by path below the root of the site."""
    folder = f"documenten/{document.id}"
    files: Files = {f"{folder}/{document.id}.json": lambda: as_json(_with_derivations(document))}
    if (source := document.herkomst.bron if document.herkomst else None) is not None:
        files[f"{folder}/{SOURCE}"] = lambda: source
    if kind := kind_of(document):
        files[f"{folder}/{document.id}.overzicht.json"] = lambda: as_json(_overview(document, kind))
    return files


def _overview(document: Document, kind: Documentsoort) -> Json:
    """Record of the kind of a document, with under ``kern`` what every kind of document shows."""
    record = plain_value(kind.read(document))
    assert isinstance(record, dict)
    return record | {"kern": plain_value(read_core(document))}


def corpus_files(
    corpus: Corpus,
    mentioned: Callable[[], Iterable[Vermeld]],
    overview: Callable[[], Portfolio],
    references: Callable[[], Iterable[bytes]],
) -> Files:
    """Data files of the whole collection.

    ``mentioned`` has the parties and subjects that texts name, ``overview`` the portfolio, ``references`` the lines of
    the references of each text.
    """
    deals = cache(lambda: list(map(_portfolio_row, corpus.deals, overview().rijen)))  # which begin with the deals
    proposed = cache(lambda: [row for row in overview().rijen if row.soort == PROPOSAL])
    proposals = cache(lambda: list(map(_proposal, voorstellen(corpus.documenten), proposed())))
    files: Files = {
        "data/deals.json": lambda: as_json([dict(row) for row in deals()]),
        "data/deals.csv": lambda: as_csv(_table(deals(), ("id", "titel"))),
        "data/portfolio.csv": lambda: as_csv(csv_rows(overview())),
        _COMPARED_PROPOSALS: lambda: as_json([compared_proposal(row) for row in proposed()]),
        REFERENCES: lambda: json_list(references()),
        "schema/deal.schema.json": lambda: as_json(deal_schema()),
        "schema/document.schema.json": lambda: as_json(document_schema()),
        "schema/voortgang.schema.json": lambda: as_json(schema_of(Voortgang)),
        "schema/spelregel.schema.json": lambda: as_json(schema_of(Clause)),
        "schema/verwijzing.schema.json": lambda: as_json(schema_of(Verwijzingsrij)),
        "schema/overleg.schema.json": lambda: as_json(schema_of(Bodies)),
    }
    for kind in SOORTEN:
        files[f"schema/{kind.naam}.schema.json"] = partial(_schema, kind)
    return files | {
        MENTIONED: lambda: json_lines(_named(vermeld) for vermeld in mentioned()),
        "data/voorstellen.json": lambda: as_json([dict(row) for row in proposals()]),
        "data/voorstellen.csv": lambda: as_csv(_table(proposals(), ("id", "naam"))),
    }


def _schema(kind: Documentsoort) -> bytes:
    return as_json(schema_of(kind.record, kern=Kern))


def _table(rows: list[dict[str, Json]], without_rows: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Rows as cells below a header; ``without_rows`` is the header of an empty table."""
    yield tuple(rows[0]) if rows else without_rows
    yield from (tuple("" if value is None else str(value) for value in row.values()) for row in rows)


def mention_file(vermeld: Vermeld) -> tuple[str, bytes]:
    """Places where texts name a party or subject, as a file beside its page."""
    places: list[Json] = [{"stuk": m.stuk, "deel": m.deel, "woorden": m.woorden} for m in vermeld.vermeldingen]
    return _mention_path(vermeld), as_json(_about(vermeld) | {"vermeldingen": places})


def _named(vermeld: Vermeld) -> Json:
    texts: list[Json] = list(vermeld.stukken)
    return _about(vermeld) | {"zinnen": vermeld.aantal, "stukken": texts, "bestand": _mention_path(vermeld)}


def _about(vermeld: Vermeld) -> dict[str, Json]:
    entry = vermeld.onderwerp
    return {
        "register": entry.register.value,
        "id": entry.id,
        "naam": entry.naam,
        "soort": entry.soort,
        "vormen": list(entry.vormen),
        "adres": vermeld.adres,
    }


def _mention_path(vermeld: Vermeld) -> str:
    return f"{vermeld.adres}{vermeld.onderwerp.id}.json"


def _proposal(proposal: Voorstel, row: Entry) -> dict[str, Json]:
    summary = proposal.bedrag_samenvatting
    return {
        "id": proposal.id,
        "naam": proposal.naam,
        "landsdeel": proposal.landsdeel,
        "provincies": "; ".join(proposal.provincies),
        "rijk_eurocenten": proposal.bedrag.eurocenten,
        "rijk_grens": row.rijk_grens,
        "rijk_als_gedrukt": proposal.bedrag.tekst,
        "status": proposal.status,
        "plaatsen": "; ".join(name for names in proposal.plaatsen for name in names.namen),
        "eerdere_deals": " ".join(passage.tekst for passage in proposal.eerder),
        "samenvatting": proposal.samenvatting,
        "naam_in_samenvatting": proposal.naam_samenvatting,
        "rijk_in_samenvatting": summary.tekst if summary else "",
        "document": proposal.document,
        "adres_tabel": f"documenten/{proposal.document}/#{proposal.rij}",
        "adres_samenvatting": f"documenten/{proposal.document}/#{proposal.paragraaf}" if proposal.paragraaf else "",
    }


def _portfolio_row(deal: Deal, row: Entry) -> dict[str, Json]:
    return {
        "id": deal.id,
        "titel": deal.naam,
        "soort": deal.feiten.soort,
        "landsdeel": row.landsdeel,
        "provincies": "; ".join(row.provincies),
        "tranche": row.tranche,
        "status": row.status,
        "rijk_eurocenten": row.rijk,
        "rijk_grens": row.rijk_grens,
        "regio_eurocenten": row.regio,
        "regio_grens": row.regio_grens,
        "partijen": party_count(deal),
        "besteed_eurocenten": row.besteed,
        "besteed_peildatum": row.peildatum.isoformat() if row.peildatum else "",
        "laatste_verslag": row.verslag,
        "adres": row.adres,
    }
