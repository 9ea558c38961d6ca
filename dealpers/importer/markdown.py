"""Blocks as Markdown of the collection: the blocks of an item are indented to its text."""

from collections.abc import Iterable, Iterator

from dealpers.importer.inline import markdown
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running
from dealpers.parse.labels import is_bold


def written(blocks: Iterable[RawBlock]) -> str:
    """Blocks as a Markdown file."""
    return "\n".join(_lines(blocks)).strip("\n") + "\n"


def _lines(blocks: Iterable[RawBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case RawHeading():
                yield f"{'#' * block.level} {markdown(block.text)}"
            case Running():
                yield markdown(block, start=True)
            case RawNote():
                yield f"[^{block.label}]: {markdown(block.text)}"
                for more in block.more:
                    yield ""
                    yield from (f"    {line}" if line else "" for line in _lines((more,)))
            case RawTable():
                yield f"{{{block.table}}}"
            case RawList():
                for item in block.items:
                    yield from _item(item)
        yield ""


def _item(item: RawItem) -> Iterator[str]:
    first, rest = item.blocks[:1], item.blocks[1:]
    text = ""
    match first:
        case (Running() as run,):
            text = markdown(run, start=True)
        case _:
            rest = item.blocks
    yield f"{item.label} {text}".rstrip()
    if rest and not text:
        yield from _indented(item, _lines(rest))
        return
    if rest and not (isinstance(rest[0], RawList) and is_bold(rest[0].items[0].label)):
        yield ""
    yield from _indented(item, _lines(rest))


def _indented(item: RawItem, lines: Iterable[str]) -> Iterator[str]:
    indent = " " * (len(item.label) + 1)
    for line in lines:
        yield f"{indent}{line}" if line else ""
