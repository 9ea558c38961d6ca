"""The web pages of the project in this folder alone: what builders of pages do, without checks, data and PDFs.

Every text is read and linked, and every page printed and written into ``alleen``; nothing is kept from before.
Usage: python benchmarks/pages_alone.py, in a project.
"""

from collections.abc import Iterator
from pathlib import Path

from dealpers.build import collection, pipeline
from dealpers.build.atomic import write
from dealpers.build.collection import ParsedText
from dealpers.build.memo import Memo
from dealpers.build.pipeline import Project, SiteRenderer
from dealpers.build.pool import available, shared
from dealpers.build.site import File
from dealpers.corpus.mentions import by_text, named_in
from dealpers.render.website.page import Page
from dealpers.render.website.pages.mention_pages import MentionPrinter, mention_lists
from dealpers.render.website.pages.site_pages import collection_pages, text_pages


def main(root: Path) -> None:
    """Read, link, print, write."""
    project, memo = Project(root, root / "content", root / "alleen"), Memo(None, available())
    with pipeline.staying():
        loaded = pipeline.load(project.content)
        known = collection.related(collection.read(loaded, memo), (), (), memo)
        found = collection.mentioned(known, memo)
    press, corpus, named = SiteRenderer(project), known.corpus, by_text(found)
    website, templates = press.website, press.templates
    printer = MentionPrinter(corpus, templates)

    def printed(text: ParsedText) -> list[File]:
        own = named_in(text.stuk.id, named)
        return [website.render(page) for page in text_pages(text.stuk, corpus, templates, own)]

    def common() -> Iterator[Page]:
        yield from collection_pages(corpus, (), loaded.pages, templates)
        yield from mention_lists(found, templates)

    def files() -> Iterator[File]:
        for sheets in shared(printed, known.texts, memo.workers):
            yield from sheets
        yield from map(website.render, common())
        yield from shared(lambda each: website.render(printer.page(each)), found, memo.workers)
        yield from website.assets()

    write(files(), project.site, root / "reserve")


if __name__ == "__main__":
    main(Path.cwd())
