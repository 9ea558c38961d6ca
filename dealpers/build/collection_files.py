"""Files about all texts, by group: a group is taken from the last site where all that it shows is unchanged."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from dealpers.build.cache import Form, keys
from dealpers.build.cache.keys import digest
from dealpers.build.checked import CheckedCollection
from dealpers.build.last_site import LastSite, RenderRecord, SiteFile, rendered
from dealpers.build.rendering import publisher_key
from dealpers.build.site import SiteRenderer
from dealpers.model import Document
from dealpers.render.data.files import MENTIONED, OVERVIEWS, REFERENCES
from dealpers.render.website.page import path_of
from dealpers.render.website.pages.checks import CHECKS
from dealpers.render.website.pages.documents import LIST
from dealpers.render.website.pages.mentions import LISTS
from dealpers.render.website.pages.rules import RULES_PAGE

_RECORD: Form[RenderRecord] = Form(RenderRecord)
_PAGES = ("", "deals/", "deals/vergelijken/", "begrippen/", "zoeken/")
"""Addresses of the pages that show rows of deals, proposals in documents, names, terms and news."""
_FIXED = ("404.html", RULES_PAGE)
_SCHEMAS = "schema/"


def collection_files(
    files: Mapping[str, bytes], checked: CheckedCollection, renderer: SiteRenderer, last: LastSite
) -> Iterator[SiteFile]:
    """Every file about all texts; one without a group is rendered."""
    cache, publisher = checked.memo.cache, publisher_key(renderer, checked)
    grouped: set[str] = set()
    for group, paths, shown in _groups(files, checked) if cache else ():
        grouped.update(paths)
        yield from _group(keys.collection_files(group, shown, publisher), paths, files, checked, last)
    yield from (rendered(path, files[path]) for path in files if path not in grouped)


def _group(
    key: str, paths: tuple[str, ...], files: Mapping[str, bytes], checked: CheckedCollection, last: LastSite
) -> tuple[SiteFile, ...]:
    """Files of a group: those of the last site, if it has them all as the record of this key lists them."""
    cache = checked.memo.cache
    record: RenderRecord | None = cache.get(key, _RECORD) if cache else None
    if record and tuple(path for path, _ in record.checksums) == paths and last.lists(record):
        same = last.files(record)
        if same is not None:
            return same
    made = tuple(rendered(path, files[path]) for path in paths)
    if cache:
        cache.put(key, RenderRecord(tuple((file.path, file.checksum) for file in made), ()), _RECORD)
    return made


def _groups(paths: Iterable[str], checked: CheckedCollection) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Name of each group, its paths among those of the site, and a hash of all that its files show."""
    present, texts = tuple(paths), checked.linked.texts
    summaries = digest(
        # Pages show proposals in documents, and whatever else their kinds have.
        [(text.stuk.id, text.checksum) for text in texts if isinstance(text.stuk, Document)],
        [*checked.summaries.items()],
    )
    references = digest(*(references.hash for references in checked.references.values()))
    named = [(vermeld.onderwerp, vermeld.stukken, vermeld.aantal) for vermeld in checked.mentioned]
    findings = Counter(finding.deal for finding in chain.from_iterable(checked.found.values()))
    checks = [
        (text.stuk.id, text.stuk.naam, [*checked.references[text.stuk.id].counts.items()], findings[text.stuk.id])
        for text in texts
    ]
    prose = [(name, source.text) for name, source in checked.loaded.pages.items()]
    fixed = (*_FIXED, *(f"{name}/" for name, _ in prose))
    groups = (
        ("overzicht", {*map(path_of, _PAGES), *OVERVIEWS}, summaries),
        ("documenten", {path_of(LIST)}, digest(summaries, references)),
        ("verwijzingen", {REFERENCES}, references),
        ("controle", {path_of(CHECKS)}, digest(checks)),
        ("namen", {*map(path_of, LISTS), MENTIONED}, digest(named, checked.corpus.register)),
        ("vast", {*map(path_of, fixed), *(path for path in present if path.startswith(_SCHEMAS))}, digest(prose)),
    )
    for name, members, shown in groups:
        yield name, tuple(path for path in present if path in members), shown
