"""Published deal of ten articles with a table, and a change of one amount in it."""

from pathlib import Path

_SUMMARY = "soort: Convenant\nsamenvatting: De gemeente en de stichting leggen samen een park aan langs de oever.\n"
_ADOPTED = _SUMMARY + "status: vastgesteld\nvastgesteld: {door: het college, op: 2025-02-01}\n"
_PUBLISHED = (
    _SUMMARY
    + """status: gepubliceerd
ondertekend: 2025-03-01
aangeboden: 2025-03-02
publicaties:
  - soort: eerste
    blad: gemeenteblad
    nummer: "123456"
    datum: 2025-03-05
"""
)
_PREAMBLE = """# Convenant Oeverpark

## Partijen

1. Het college van burgemeester en wethouders van de gemeente Waterbos, hierna te noemen: de Gemeente.
2. De stichting Oever en Water, statutair gevestigd te Waterbos, hierna te noemen: de Stichting.

Hierna samen te noemen: Partijen.

## Overwegingen

1. Partijen willen dat bewoners langs de oever kunnen wandelen.

Partijen komen het volgende overeen:
"""
_ARTICLES = (
    ("Doel", "Partijen leggen samen het Oeverpark aan."),
    ("Taken", "De Gemeente maakt het ontwerp en de Stichting plant de bomen."),
    ("Planning", "De aanleg is klaar op 31 december 2027."),
    (
        "Geld",
        "1. De Gemeente draagt € 300.000 bij en de Stichting draagt € 100.000 bij.\n"
        "2. De bijdragen staan in de tabel.\n\n{tabel-1}",
    ),
    ("Overleg", "Partijen overleggen elk half jaar over de uitvoering en houden de voortgang bij."),
    ("Rapportage", "De Stichting doet de Gemeente elk jaar schriftelijk verslag van de uitvoering van artikel 2."),
    ("Evaluatie", "Partijen evalueren dit convenant in 2027."),
    ("Wijziging", "Elke Partij kan een wijziging voorstellen; daarvoor is de instemming van alle Partijen nodig."),
    ("Geschillen", "Partijen lossen een geschil in overleg op. De afspraken zijn niet in rechte afdwingbaar."),
    ("Looptijd", "Dit convenant geldt vanaf de dag van ondertekening en eindigt op 31 december 2028."),
)
_MONEY = """tabellen:
  - kop: Tabel 1 – Bijdragen
    kolommen: [{kop: Partij}, {kop: Bijdrage}]
    rijen:
      - cellen: [de Gemeente, "€ 300.000"]
      - cellen: [de Stichting, "€ 100.000"]
"""


def write(folder: Path) -> None:
    """Write the files of the deal as the parties adopted it."""
    files = {"deal.yml": _ADOPTED, "aanhef.md": _PREAMBLE, "financien.yml": _MONEY}
    for rank, (title, text) in enumerate(_ARTICLES, 1):
        files[f"artikelen/{rank:02}-{title.lower()}.md"] = f"## Artikel {rank} – {title}\n\n{text}\n"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def change_amount(folder: Path) -> None:
    """Raise the contribution of the municipality, in the article and in the table."""
    for name in ("artikelen/04-geld.md", "financien.yml"):
        path = folder / name
        path.write_text(path.read_text("utf-8").replace("€ 300.000", "€ 350.000"), encoding="utf-8", newline="\n")


def publish(folder: Path) -> None:
    """State that the deal was signed and published."""
    (folder / "deal.yml").write_text(_PUBLISHED, encoding="utf-8", newline="\n")
