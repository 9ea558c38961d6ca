"""Signatures beside each other on the website: a table whose columns are those of the closing words."""

from collections.abc import Callable

from dealpers.model import Alinea
from dealpers.model.columns import Columns


def signature_table(
    columns: Columns, words: Callable[[Alinea, int, int], str], beside: Callable[[Alinea], str], source: str
) -> str:
    """Table of signatures, row by row, with the margin of its paragraphs below.

    ``words`` renders a stretch of a paragraph, ``beside`` its margin; ``source`` is the attribute of signed text.
    The first row names the columns; where a row begins with a label as "Naam:", the first column names the rows.
    """
    rows: list[str] = []
    for rank, (alinea, cells) in enumerate(zip(columns.paragraphs, columns.rows, strict=True)):
        row = ""
        for place, (begin, end) in enumerate(cells):
            scope = "row" if columns.labelled and place == 0 else "col" if columns.headed and rank == 0 else ""
            tag, attribute = ("th", f' scope="{scope}"') if scope else ("td", "")
            row += f"<{tag}{attribute} {source}>{words(alinea, begin, end)}</{tag}>"
        rows.append(f"<tr>{row}</tr>")
    kind = "handtekeningen gelabeld" if columns.labelled else "handtekeningen"
    region = '<div class="table-scroll" role="region" tabindex="0" aria-label="Ondertekening">'
    margin = "".join(map(beside, columns.paragraphs))
    return f'{region}<table class="{kind}"><tbody>{"".join(rows)}</tbody></table></div>{margin}'
