"""Deals of realistic size from a seed number, in Dealpers' own source format: all invented, all different.

Each has parties, terms, considerations, action lines with programmes and results, a finance table that adds up, some
twenty articles with leden, notes, and references inward, to statutes and now and then to another deal; the number of
each varies, and so does the way of numbering. Usage: python benchmarks/generate.py FOLDER [COUNT] [SEED]
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from invented import Dutch

Files = dict[str, str]

WETTEN = (
    "wetten:\n- bwb: BWBR0003740\n  titel: Wet gemeenschappelijke regelingen\n  afkortingen: [Wgr]\n"
    "- bwb: BWBR0005537\n  titel: Algemene wet bestuursrecht\n  afkortingen: [Awb]\n"
)
ABOUT = "# Over\n\nVerzonnen deals, om mee te meten.\n"
SIDES = ("Noord", "Oost", "Zuid", "Noordwest", "Zuidwest", "BES")
MINISTERS = ("Water", "Wegen", "Wonen", "Werk", "Natuur", "Jeugd", "Cultuur")


class Invention:
    """Builder of one deal: shared facts of its parts, and a random generator."""

    def __init__(self, seed: int, rank: int) -> None:
        self.words = words = Dutch(f"{seed}/{rank}")
        dice = words.dice
        self.rank = rank
        self.place = f"{words.place()}-{words.place()}"
        self.title = f"Regio Deal {self.place} {rank}"
        self.lines = [f"{words.compound()} en {words.compound()}" for _ in range(dice.randint(2, 4))]
        self.programmes = [[words.compound().title() for _ in range(dice.randint(2, 4))] for _ in self.lines]
        self.amounts = [25 * dice.randint(8, 40) for _ in self.lines]  # in units of ten thousand euro
        self.costs = max(1, sum(self.amounts) * 2 // 100)
        self.dash = dice.choice((" – ", " - ", " ", ". "))
        self.note = 0

    def files(self) -> Files:
        """Sources of the deal, by path in its folder."""
        articles = {f"artikelen/{number:02}-deel.md": text for number, text in enumerate(self._chapters(), 1)}
        return {"deal.yml": self._facts(), "aanhef.md": self._preamble(), "financien.yml": self._money(), **articles}

    def _facts(self) -> str:
        side = self.words.dice.choice(SIDES)
        summary = self.words.sentence("Het Rijk")
        facts = {"soort": "Regio Deal", "status": "vastgesteld", "landsdeel": side, "tranche": "vijfde"}
        return "".join(f"{key}: {value}\n" for key, value in facts.items()) + f"samenvatting: >-\n  {summary}\n"

    def _preamble(self) -> str:
        words, dice = self.words, self.words.dice
        states = dice.sample(MINISTERS, dice.randint(2, 4))
        towns = [words.place() for _ in range(dice.randint(1, 6))]
        out = [f"# {self.title}", "## Partijen"]
        out += [
            "\n".join(
                f"{n}. De Minister van {name}, {words.person()}, hierna te noemen: {name};"
                for n, name in enumerate(states, 1)
            )
        ]
        first = len(states) + 1
        out += [f"Partijen genoemd onder 1 tot en met {len(states)}, hierna samen te noemen: het Rijk;"]
        out += [
            "\n".join(
                f"{n}. Het college van burgemeester en wethouders van de gemeente {town}, "
                f"namens deze: {words.person()}, hierna te noemen: {town} {n};"
                for n, town in enumerate(towns, first)
            )
        ]
        last = first + len(towns) - 1
        group = f"Partijen genoemd onder {first} tot en met {last}" if last > first else f"Partij genoemd onder {first}"
        out += [f"{group}, hierna te noemen: de Regio."]
        out += ["## Begripsbepaling", "In dit convenant wordt verstaan onder:"]
        terms = [
            "Regiokassier",
            "Steunverklaring",
            *dict.fromkeys(words.compound().title() for _ in range(dice.randint(6, 14))),
        ]
        out += [
            "\n".join(
                f"- *{term}*: {words.phrase()}, als bedoeld in artikel 8 van de Wet gemeenschappelijke regelingen."
                for term in terms
            )
        ]
        for heading in ("Algemene overwegingen", "Specifieke overwegingen"):
            out += [f"## {heading}"]
            out += ["\n".join(f"{n}. {words.paragraph(2)}" for n in range(1, dice.randint(6, 12)))]
        out += ["Komen overeen:"]
        return "\n\n".join(out) + "\n"

    def _chapters(self) -> Iterator[str]:
        number = 0

        def article(title: str, *blocks: str) -> str:
            nonlocal number
            number += 1
            return "\n\n".join((f"## Artikel {number}{self.dash}{title}", *blocks))

        yield "\n\n".join(
            (
                "# 1. Doelen, aanpak en resultaten",
                article("Doelen", self.words.paragraph(2), *self._goals()),
                article("Aanpak", self.words.paragraph(2), *self._by_programme("Aanpak", self._approach)),
                article(
                    "Beoogde resultaten", self.words.paragraph(2), *self._by_programme("Resultaten", self._results)
                ),
            )
        )
        total = self._euro(sum(self.amounts) + self.costs)
        yield "\n\n".join(
            (
                "# 2. Inzet van middelen",
                article(
                    "Middelen",
                    self._leden(
                        [
                            f"Het Rijk reserveert maximaal {total} volgens tabel 1.\n\n   {{tabel-1}}",
                            "De verdeling in de tabel in het eerste lid geldt als uitgangspunt.",
                        ]
                    ),
                ),
                article("Regiokassier", self.words.paragraph(3)),
            )
        )
        last = self.words.dice.randint(5, 7)
        for chapter in range(3, last):
            parts = [article(self.words.compound().capitalize(), self._leden(self._texts(number))) for _ in range(4)]
            yield "\n\n".join((f"# {chapter}. {self.words.compound().capitalize()}", *parts))
        yield "\n\n".join(
            (
                f"# {last}. Slot",
                article("Wijzigingen", self._leden(self._texts(number))),
                article("Opzegging", self._leden(self._texts(number))),
                article("Looptijd", "Dit convenant treedt in werking op 1 maart 2025 en eindigt op 31 december 2028."),
                article("Publicatie", "De tekst van dit convenant wordt gepubliceerd in de Staatscourant."),
            )
        )

    def _goals(self) -> Iterator[str]:
        for n, line in enumerate(self.lines, 1):
            yield f"### {n}. Doelen op het gebied van {line}"
            yield "\n".join(f"- {self.words.phrase().capitalize()};" for _ in range(self.words.dice.randint(3, 6)))

    def _by_programme(self, word: str, make: Callable[[str], Iterator[str]]) -> Iterator[str]:
        for n, (line, programmes) in enumerate(zip(self.lines, self.programmes, strict=True), 1):
            yield f"### {n}. {word} op het gebied van {line}"
            for number, programme in enumerate(programmes):
                yield f"#### {n}{'abcd'[number]} {programme}"
                yield from make(programme)

    def _approach(self, programme: str) -> Iterator[str]:
        self.note += 1
        before, after = self.words.paragraph(3), self.words.paragraph(3)
        yield f"{before[:-1]}[^{self.note}]. {programme} sluit aan op artikel 1. {after}"
        yield f"[^{self.note}]: {self.words.phrase().capitalize()}."

    def _results(self, programme: str) -> Iterator[str]:
        yield "\n".join(f"- {self.words.sentence()}" for _ in range(self.words.dice.randint(3, 5)))

    def _texts(self, before: int) -> list[str]:
        dice = self.words.dice
        texts = [self.words.paragraph(dice.randint(2, 4)) for _ in range(dice.randint(2, 6))]
        texts[-1] += f" Artikel {dice.randint(1, max(1, before))} en artikel 4, tweede lid, zijn van toepassing."
        if dice.random() < 0.3:
            items = "\n".join(f"   {letter}. {self.words.phrase()};" for letter in "abcd")
            texts[0] += f" Daarbij gelden het eerste lid en de {self.words.compound()}:\n{items}"
        if dice.random() < 0.1:
            texts[0] += (
                " Zie ook artikel 8, eerste lid van de Wet gemeenschappelijke regelingen en de Awb, artikel 4:23."
            )
        return texts

    def _leden(self, texts: list[str]) -> str:
        return "\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1))

    def _money(self) -> str:
        rows = [
            (f"{n}. {line}", amount, "actielijn")
            for n, (line, amount) in enumerate(zip(self.lines, self.amounts, strict=True), 1)
        ]
        rows += [("Uitvoeringskosten (VAT)", self.costs, "uitvoeringskosten")]
        rows += [("Totaal", sum(self.amounts) + self.costs, "totaal")]
        body = "".join(
            f"      - rol: {role}\n        cellen: "
            f'["{name}", "{self._euro(amount)}", "{self._euro(amount)}", "{self._euro(2 * amount)}"]\n'
            for name, amount, role in rows
        )
        return (
            'tabellen:\n  - kop: "Tabel 1: Financiën"\n    kolommen:\n      - kop: Activiteiten\n'
            "      - kop: Rijksbijdrage\n        rol: rijk\n      - kop: Regionale financiering\n        rol: regio\n"
            f"      - kop: Totaal\n        rol: totaal\n    rijen:\n{body}"
        )

    @staticmethod
    def _euro(amount: int) -> str:
        """Ten thousands of euro as deals print them: ``€ 2,50 mln.``."""
        return f"€ {amount // 100},{amount % 100:02} mln."


def deals(seed: int, count: int) -> Iterator[tuple[str, Files]]:
    """Identifier and files of each deal; an equal seed gives equal deals, for any number of deals."""
    for rank in range(1, count + 1):
        yield f"deal-{rank:04}", Invention(seed, rank).files()


def write(folder: Path, seed: int, count: int) -> None:
    """Whole ``content`` folder."""
    for deal_id, files in deals(seed, count):
        for name, text in files.items():
            path = folder / "deals" / deal_id / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    (folder / "pages").mkdir(exist_ok=True)
    for page in ("over", "toegankelijkheid"):
        (folder / "pages" / f"{page}.md").write_text(ABOUT, "utf-8")
    (folder / "wetten.yml").write_text(WETTEN, "utf-8")


if __name__ == "__main__":
    write(
        Path(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else 1, int(sys.argv[2]) if len(sys.argv) > 2 else 100
    )
