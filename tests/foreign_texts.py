"""Foreign texts as extracted from a PDF or a word processor, and functions that damage them further."""

import random
import textwrap

KUST = """CONVENANT

Regio Deal Zilte Kust
14-11-2024

DE ONDERGETEKENDEN:

• 1.
De Minister van Landbouw, mevrouw A.B. de Wit, hierna te noemen: “LVVN”;
• 2.
Het bestuur van het waterschap Zoutland, namens deze de heer C. Jansen (dijkgraaf), hierna te noemen: het waterschap;

hierna gezamenlijk te noemen: partijen,

OVERWEGENDE DAT:

(a) de kust verzilt en dat dit voor boeren en bewoners steeds
meer schade geeft;
(b) partijen daar samen iets aan willen doen, met nieuwe gewassen;

KOMEN HET VOLGENDE OVEREEN:

HOOFDSTUK I
ALGEMENE BEPALINGEN

ARTIKEL 1

1. In dit convenant wordt verstaan onder:
a. kust: de strook van tien kilometer vanaf de laagwaterlijn, bedoeld in artikel
2 van de Wet zoute kust;
b. partijen: partijen bij dit convenant.
2. Dit convenant kent de volgende doelen:
– het vergroten van de oogst;
– het verminderen van de schade;

Convenant Zilte Kust
1

– en het behouden van het landschap.

ARTIKEL 2
Geld

1. De Minister stelt € 2 miljoen beschikbaar. Daarvan gaat de helft naar het
waterschap, dat daarover elk jaar verslag doet.

| Wat | Rijk | Regio |
|---|---|---|
| Zout | € 1 | € 1 |
| Zoet | € 1 | € 1 |

2. De andere helft is voor de eﬃciënte boeren.

Hoofdstuk II  Slot

Convenant Zilte Kust
2

Artikel 3
Dit convenant treedt in werking op de dag na onder-
tekening.

Convenant Zilte Kust
3

Aldus overeengekomen en in tweevoud ondertekend te Den Haag op 14 november 2024.

De Minister van Landbouw,
mevrouw A.B. de Wit

Bijlage 1 – Kaart

Op de kaart staat de kust.
"""
"""Capitals, no titles, lettered clauses, dashes, parties with a bullet and a number, page numbers under a head."""

VEEN = """# Regio Deal Veenland

## Partijen

1. De Minister van Water, hierna te noemen: de Minister.
2. Het college van Veenland, hierna te noemen: Veenland.

## Overwegingen

* Het veen daalt.[^1]
* Het moet **anders**.

[^1]: Zie <https://example.org/veen>.

Partijen komen overeen:

### Artikel 1: Doelen

De deal heeft deze doelen:

- a. minder daling;
  - i. in het noorden;
  - ii. in het zuiden;
- b. meer natuur.

### Artikel 2: Slot

De deal eindigt op 31 december 2028.
"""
"""Markdown, with doubled marks of lists."""

DUIN = """Regio Deal Duinstreek

Partijen:

1. De Minister van Natuur, hierna te noemen: de Minister.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

1. Het college van Duindorp, hierna te noemen: Duindorp.

Algemene overwegingen

1. Het duin stuift.

Specifieke overwegingen

1. Het stuift vooral in Duindorp, waar de bewoners van de zeereep al jaren met elkaar en met de overheid

² Zie het Duinboek, bladzijde 4.

zoeken naar wat helpt tegen het zand.¹
2. Op 12 m² duin groeit weinig.²

¹ Zie het Zandboek.

Partijen komen het volgende overeen:

1. Inzet

Artikel 1 - Inzet

1. De Minister plant helm.
2. Duindorp houdt bij:
a. waar het stuift;
b. hoe vaak.
3. Het eerste lid geldt tot 2028.

2. Slot

Artikel 2 - Slot

Deze deal eindigt vanzelf.
"""
"""Numbers that restart, notes at the edge of a page, chapters that look like items."""

NOTITIE = """NOTITIE WERKWIJZE

1 Inleiding
1.1 Waarom
Deze notitie beschrijft hoe wij werken, en waarom wij dat zo doen en niet anders; zij
is kort, want wie haar leest, heeft weinig tijd. Dat is ook de reden dat er maar een
tabel in staat.

1.2 Voor wie
Zij is voor iedereen die met ons werkt, ook voor wie dat nog maar net doet en voor wie
het al jaren doet maar nooit heeft geweten waarom.

2 Werkwijze
Wij kijken eerst wat er al is, en vragen dan aan wie er woont wat er ontbreekt; daarna
doen wij wat nodig is.

Stap\tWie\tWanneer
Kijken\tTeam\tjanuari 2024
Doen\tTeam\tfebruari 2024
"""
"""No deal: decimal numbers, lines of a fixed width, a table between tabs."""

MEREN = """Woondeal Merenland 2030

Partijen

Het Rijk, vertegenwoordigd door de Minister van Volkshuisvesting en Ruimtelijke Ordening, hierna te noemen
'de Minister',

De provincie Merenland, vertegenwoordigd door gedeputeerde P. Jansen, hierna te noemen 'de provincie',

hierna gezamenlijk te noemen 'partijen';

Begrippen

• Woning: een gebouw om in te wonen.
• Betaalbaar: met een huur onder de grens van de Wet op de huurtoeslag.
  Daaronder valt ook koop tot € 390.000.

Spreken het volgende af

Hoofdstuk 1

Algemeen

Artikel 1.

Doel

1.\tPartijen bouwen 10.000 woningen.
2.\tDaarvan is twee derde betaalbaar.
\ta.\twaarvan 30% sociale huur;
\tb.\ten de rest koop.

Wat\tHoeveel
Huur\t300
Koop\t700

Ondertekening

Aldus overeengekomen te Meerstad, 1 maart 2024

_______________     _______________

Bijlage A: Lijst van locaties

Locatie\tAantal
Noord\t500
Zuid\t400

Toelichting

De locaties zijn gekozen in 2023.
"""
"""A paragraph on a line, labels with tabs behind them, parties without numbers, a table in the annex too."""

FOREIGN = (KUST, VEEN, DUIN, NOTITIE, MEREN)


def on_pages(text: str, head: str, width: int = 90, length: int = 45) -> str:
    """Text as extracted from paper: lines of a fixed width, on pages with a number and a head."""
    lines: list[str] = []
    for line in text.split("\n"):
        whole = "\t" in line or not line.strip()
        lines += [line] if whole else textwrap.wrap(line, width, break_on_hyphens=False, break_long_words=False)
    pages = [lines[offset : offset + length] for offset in range(0, len(lines), length)]
    return "\n".join("\n".join([*page, "", str(number), "", head, ""]) for number, page in enumerate(pages, 1))


_JUNK = (
    "1. ", "- ", "* ", "**", "*", "¹", "[^1]", "[^1]: x", "\t", "|a|b|", "|---|", "\f", "2", "# ",
    "###### ", "Artikel 9 – X", "ﬁ", "\u00ad", "-", "\\", "_", "<b>", "</i>", "<https://x.nl>", "<www.a", "{tabel-1}",
    "(a)", "i. ", "1°.", "– ", "—", "\u00a0", "“", "[x](#)", "****", "---", "=====", "1.\tx", "²⁾",
    "Bijlage 1", "Aldus", "\u2028", "",
    "\n", "\n\n", "  ", "e\u0301", "\u200b", "3/12", "Tabel 1", "1)", "•", "o ", "€", "#", "[", "](",
    "\\*", "_x_", "\u3000",
    "\ufeff", "\x0b", "1.", "a.", "x\\", "  - ", "\t\t",
)  # fmt: skip


def damaged(text: str, chance: random.Random) -> str:
    """Text with a dozen lines damaged, moved, cut, joined by significant characters, or deleted."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 12)):
        offset, sign = chance.randrange(len(lines)), chance.choice(_JUNK)
        cut = chance.randint(0, len(lines[offset]))
        match chance.randrange(6):
            case 0:
                lines.insert(offset, sign)
            case 1:
                lines[offset] = sign + lines[offset]
            case 2:
                lines[offset] = lines[offset][:cut] + sign + lines[offset][cut:]
            case 3 if len(lines) > 2:
                del lines[offset]
            case 4:
                other = chance.randrange(len(lines))
                lines[offset], lines[other] = lines[other], lines[offset]
            case _:
                lines[offset : offset + 1] = [lines[offset][:cut], lines[offset][cut:]]
    return "\n".join(lines)
