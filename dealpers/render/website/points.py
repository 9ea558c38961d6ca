"""Items behind the colon of a quotation, as a list below the quotation."""

from collections.abc import Sequence

from markupsafe import Markup

from dealpers.corpus.announced import Punt


def points_list(points: Sequence[Punt]) -> Markup:
    """Items as an HTML list; empty for a quotation that announces none."""
    if not points:
        return Markup()
    rows = Markup().join(Markup("<li>{}{}</li>").format(point.tekst, points_list(point.onder)) for point in points)
    return Markup('<ul class="citaten">{}</ul>').format(rows)
