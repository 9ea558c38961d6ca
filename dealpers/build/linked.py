"""Linked collection: every text with its links to the others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dealpers.build.cache import Form, Memo, keys
from dealpers.build.steps import Citable, LinkedText, LinkJob, LinkStep, ParsedText
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.linking import Citations, Linked, cited_across, joined
from dealpers.model import Deal, Document, Onderwerp, Wet
from dealpers.model.ids import StukId
from dealpers.model.instellingen import Eigen

_LINKED: Form[LinkedText] = Form(LinkedText)


@dataclass(frozen=True, kw_only=True)
class LinkedCollection:
    """Texts by identifier, with their links to each other.

    ``cites`` has by identifier of a text the texts that it cites, ``cited_by`` the references in other texts by target;
    ``names_key`` is a hash of all names and statutes. ``linked`` has the links of each text without those citations.
    """

    by_id: Mapping[StukId, ParsedText]
    corpus: Corpus
    cites: Mapping[StukId, tuple[StukId, ...]]
    cited_by: Mapping[StukId, Citations]
    names_key: str
    linked: Mapping[StukId, Linked] = field(default_factory=dict, compare=False, repr=False)

    @property
    def texts(self) -> tuple[ParsedText, ...]:
        """Texts in order."""
        return tuple(self.by_id.values())

    def cache_key(self, text: ParsedText) -> str:
        """Part of a key that represents a text with its links."""
        cited = (self.by_id[cited].checksum for cited in self.cites[text.stuk.id])
        return keys.links(text.checksum, self.names_key, cited)


def linked(
    texts: tuple[ParsedText, ...], wetten: tuple[Wet, ...], register: tuple[Onderwerp, ...], memo: Memo
) -> LinkedCollection:
    """Link each text to the others."""
    step, by_id = link_step(texts, wetten), {text.stuk.id: text for text in texts}
    every = Citable(*texts)
    # Another machine is sent the text itself, and a cited text when it asks for that.
    jobs = [LinkJob(text, Citable(text) if memo.batches else every) for text in texts]

    def with_cited(job: LinkJob, cited: StukId) -> LinkJob:
        return LinkJob(job.text, job.citable.having(by_id[cited]))

    links = links_of(step, jobs, every, memo, with_cited)
    deals = tuple(text.stuk for text in texts if isinstance(text.stuk, Deal))
    documents = tuple(text.stuk for text in texts if isinstance(text.stuk, Document))
    corpus = replace(joined(deals, wetten, documents, links), register=register)
    return LinkedCollection(
        by_id=by_id,
        corpus=corpus,
        cites={text: text_links.cites for text, text_links in links.items()},
        cited_by=cited_across(links),
        names_key=step.key,
        linked=links,
    )


def link_step(texts: Iterable[ParsedText], wetten: tuple[Wet, ...]) -> LinkStep:
    """Step that links a text by the names of all texts."""
    return LinkStep(tuple((text.stuk.id, text.names) for text in texts), wetten)


def links_of(
    step: LinkStep,
    jobs: Sequence[LinkJob],
    every: Citable,
    memo: Memo,
    supply: Callable[[LinkJob, StukId], LinkJob] | None = None,
) -> dict[StukId, Linked]:
    """Links of some texts by identifier; ``every`` are all texts of the collection."""

    def cites_the_same(result: LinkedText) -> bool:
        return tuple(every.checksums.get(cited, "") for cited in result[0].cites) == result[1]

    names = (keys.linked(job.text.checksum, step.key) for job in jobs)
    results = memo.map(step, jobs, names, _LINKED, cites_the_same, supply)
    return {job.text.stuk.id: links for job, (links, _) in zip(jobs, results, strict=True)}


def published_by(extra: Eigen, collection: LinkedCollection) -> LinkedCollection:
    """Linked collection with the choices of its publisher."""
    return replace(collection, corpus=replace(collection.corpus, extra=extra))
