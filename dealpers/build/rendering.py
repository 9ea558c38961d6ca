"""Rendering of a whole site part by part: a part whose key is unchanged is taken from the last site."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from dealpers.build.cache import Form, Memo, keys
from dealpers.build.checked import CheckedCollection
from dealpers.build.last_site import LastSite, RenderRecord, SiteFile, rendered
from dealpers.build.lazy_files import LazyFiles
from dealpers.build.neighbourhood import Neighbourhood, Neighbourhoods
from dealpers.build.project_files import ProjectFiles, project_files
from dealpers.build.site import SiteRenderer
from dealpers.build.steps import ParsedText, Step
from dealpers.corpus.announced import announced
from dealpers.corpus.corpus import Verwijzing
from dealpers.corpus.mentions import Vermeld
from dealpers.model import Stuk
from dealpers.model.ids import StukId
from dealpers.render.part_names import part_name, part_names

_RECORD: Form[RenderRecord] = Form(RenderRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Part of a site that is rendered as a whole: the files of one text, or of one party or subject.

    ``key`` is a key of the cache; ``text`` is the identifier of the text, empty for a party or subject. ``around`` is
    everything that the files of a text follow from; None for a party or subject, which may be in every text.
    """

    text: str
    key: str
    render: Callable[[], LazyFiles]
    around: Callable[[], Neighbourhood] | None = None


@dataclass(frozen=True, slots=True)
class RenderedPart:
    """Files of a part, and the addresses of the pages among them that readers should find."""

    text: str
    files: tuple[SiteFile, ...]
    pages: tuple[str, ...]

    @property
    def record(self) -> RenderRecord:
        """Record of these files for the cache."""
        return RenderRecord(tuple((file.path, file.checksum) for file in self.files), self.pages)


def parts(renderer: SiteRenderer, checked: CheckedCollection, mentioned: tuple[Vermeld, ...]) -> tuple[Part, ...]:
    """Parts of the site: a part for each text, then for each party and subject."""
    return (*_text_parts(renderer, checked, mentioned), *_mention_parts(renderer, checked, mentioned))


def rendered_parts(parts: Sequence[Part], memo: Memo, last: LastSite, renderer: SiteRenderer) -> Iterator[RenderedPart]:
    """Files of each part, in order: taken from the last site where the cache has a record of the part's key.

    Workers render the rest, where it is more than a few parts. Setting a gazette starts threads of Typst: from then
    on this process forks no more. Other machines render texts, this process parties and subjects.
    """
    records = [memo.cache.get(part.key, _RECORD) if memo.cache else None for part in parts]
    records = [record if record and last.lists(record) else None for record in records]
    fresh = _made([part for part, record in zip(parts, records, strict=True) if not record], memo, renderer)
    for part, record in zip(parts, records, strict=True):
        files = last.files(record) if record else None
        if record and files is not None:
            yield RenderedPart(part.text, files, record.pages)
            continue
        done = next(fresh) if not record else next(_made([part], memo, renderer))
        if memo.cache:
            memo.cache.put(part.key, done.record, _RECORD)
        yield done


def _made(parts: Sequence[Part], memo: Memo, renderer: SiteRenderer) -> Iterator[RenderedPart]:
    if not memo.batches:
        yield from memo.run(_rendered, parts)
        return
    step = RenderStep(project_files(renderer.project, renderer.commit))
    yield from memo.run(step, [part.around() for part in parts if part.around])
    yield from (_rendered(part) for part in parts if not part.around)


def _rendered(part: Part) -> RenderedPart:
    return _with_checksums(part.text, part.render())


def _with_checksums(text: str, files: LazyFiles) -> RenderedPart:
    return RenderedPart(text, tuple(rendered(path, content) for path, content in files.items()), files.pages)


@dataclass(frozen=True)
class RenderStep(Step):
    """Render the files of a text on another machine, with the settings and templates of the project."""

    project: ProjectFiles

    @cached_property
    def renderer(self) -> SiteRenderer:
        """Renderer of the project."""
        return self.project.renderer()

    def __call__(self, around: Neighbourhood) -> RenderedPart:
        return _with_checksums(around.text.stuk.id, _files_of(self.renderer, lambda: around))


def _text_parts(renderer: SiteRenderer, checked: CheckedCollection, mentioned: tuple[Vermeld, ...]) -> Iterator[Part]:
    publisher = publisher_key(renderer, checked)
    named: dict[StukId, list[str]] = {}
    for vermeld in mentioned:
        key = keys.entry(vermeld.adres, vermeld.onderwerp, shared=len(vermeld.per_stuk) > 1)
        for per_text in vermeld.per_stuk:
            named.setdefault(per_text.stuk, []).append(key)
    stukken: dict[StukId, Stuk] = {text.stuk.id: text.stuk for text in checked.linked.texts}
    neighbourhoods = Neighbourhoods(checked, mentioned)
    for text in checked.linked.texts:
        stuk = text.stuk.id
        around = partial(neighbourhoods.of, text)
        key = _text_key(text, checked, named.get(stuk, ()), publisher, stukken)
        yield Part(text=stuk, key=key, render=partial(_files_of, renderer, around), around=around)


def _files_of(renderer: SiteRenderer, around: Callable[[], Neighbourhood]) -> LazyFiles:
    near = around()
    return renderer.text(near.text.stuk, near.checked, lambda: near.named, measure_pdf=True)


def _text_key(
    text: ParsedText,
    checked: CheckedCollection,
    named: Iterable[str],
    publisher: str,
    stukken: Mapping[StukId, Stuk],
) -> str:
    stuk = text.stuk.id
    cited = checked.linked.cited_by.get(stuk, {})
    return keys.text_files(
        checked.linked.cache_key(text),
        ((target, ref, _shown(ref, stukken[ref.deal])) for target, refs in cited.items() for ref in refs),
        named,
        checked.found_in(stuk),
        publisher,
    )


def publisher_key(renderer: SiteRenderer, checked: CheckedCollection) -> str:
    """Hash of what every page shows of its publisher; the settings are in the hash of the program."""
    return keys.digest(renderer.website.having(checked.loaded.pages).publisher)


def _shown(ref: Verwijzing, stuk: Stuk) -> str:
    """Name of the part that refers and the items behind its sentence, as the cited text shows them."""
    return f"{part_name(ref.deel, part_names(stuk))} {announced(stuk, ref.deel, ref.zin)}"


def _mention_parts(
    renderer: SiteRenderer, checked: CheckedCollection, mentioned: tuple[Vermeld, ...]
) -> Iterator[Part]:
    files = renderer.mention_renderer(checked)
    publisher, surroundings = publisher_key(renderer, checked), checked.surroundings
    names: dict[StukId, bytes] = {
        text.stuk.id: f" {text.stuk.id} {text.names_hash} ".encode() for text in checked.linked.texts
    }
    for vermeld in mentioned:
        places = b"".join([names[per_text.stuk] + per_text.hash for per_text in vermeld.per_stuk])
        key = keys.mention_files(vermeld.onderwerp, places, surroundings.key_of(vermeld), publisher)
        yield Part(text="", key=key, render=partial(files, vermeld))
