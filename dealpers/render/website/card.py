"""Card of a deal or of the site: the picture that other sites show with a link, in the colours of the site."""

import json
from collections.abc import Mapping
from pathlib import Path

import typst

from dealpers.corpus.finance import money
from dealpers.dutch.amounts import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal
from dealpers.model.finding import DealsError


class CardRenderer:
    """Renderer of cards with one template; holds the compiler.

    ``colours`` has the colour of each token of the site.
    """

    def __init__(self, template_dir: Path, site: str, colours: Mapping[str, str]) -> None:
        template = template_dir / "kaart.typ"
        if not template.is_file():
            raise DealsError(f"het sjabloon {template} ontbreekt", "haal templates/gazet terug uit git")
        self._site, self._colours = site, dict(colours)
        self._compiler = typst.Compiler(
            template, root=template_dir, font_paths=[template_dir / "fonts"], ignore_system_fonts=True
        )

    def png(self, deal: Deal) -> bytes:
        """Card of a deal as PNG, 1200 by 630 pixels; an equal deal gives equal bytes."""
        return self._typeset(naam=deal.naam, soort=_kind(deal), feiten=_facts(deal), site=self._site)

    def of_site(self) -> bytes:
        """Card of the site itself as PNG, of the same size."""
        return self._typeset(naam=self._site, soort="", feiten="Afspraken van overheden, woord voor woord", site="")

    def _typeset(self, **words: str) -> bytes:
        data = {**words, "kleuren": self._colours}
        try:
            printed = self._compiler.compile(
                format="png", ppi=72, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}
            )
        except typst.TypstError as error:
            raise DealsError(f"de kaart van {words['naam']} is niet te drukken: {error.message}") from error
        assert isinstance(printed, bytes), "one picture comes back, not pages"
        return printed


def _kind(deal: Deal) -> str:
    """Line with the kind of deal, tranche and region."""
    parts = [deal.feiten.soort]
    parts += [f"{deal.feiten.tranche} tranche"] if deal.feiten.tranche else []
    parts += [f"landsdeel {deal.feiten.landsdeel}"] if deal.feiten.landsdeel else []
    return capitalised(", ".join(part for part in parts if part))


def _facts(deal: Deal) -> str:
    """Line with the number of parties and the total amount."""
    out = f"{len(deal.partijen)} partijen"
    figures = money(deal)
    total = figures.totaal.totaal.eurocenten if figures else None
    return out if total is None else f"{out}, {in_words(total)}"
