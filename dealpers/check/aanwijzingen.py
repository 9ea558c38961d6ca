"""Directives behind the drafting rules: number and subject, in one place because directives are renumbered.

Numbers are those of the Aanwijzingen voor convenanten of 2003 (BWBR0014609) and of the Aanwijzingen voor de regelgeving
(BWBR0005730). The Aanwijzingen voor convenanten of 2025 (BWBR0051610) count otherwise; they would be a second column.
"""

from dataclasses import dataclass

CONVENANTEN = "Aanwijzingen voor convenanten 2003"
REGELGEVING = "Aanwijzingen voor de regelgeving"


@dataclass(frozen=True, slots=True)
class Aanwijzing:
    """Source of a rule, with the subject in our own words."""

    bron: str
    nummer: str
    onderwerp: str

    def __str__(self) -> str:
        return f"{self.bron}, nr. {self.nummer}"


AANWIJZINGEN = {
    "A005": Aanwijzing(CONVENANTEN, "5", "wie iets moet doen, is partij"),
    "A006": Aanwijzing(CONVENANTEN, "6", "hoe een ander partij kan worden"),
    "A008": Aanwijzing(CONVENANTEN, "8", "het geld staat op één plaats"),
    "A010": Aanwijzing(CONVENANTEN, "10 en 11", "oog voor wie geen partij is"),
    "A012": Aanwijzing(CONVENANTEN, "12", "wie de uitvoering ter hand neemt"),
    "A014": Aanwijzing(CONVENANTEN, "14", "hoe de uitvoering wordt gevolgd"),
    "A015": Aanwijzing(CONVENANTEN, "15", "wie aan wie verslag doet"),
    "A016": Aanwijzing(CONVENANTEN, "16", "wat te doen als iemand niet nakomt"),
    "A018": Aanwijzing(CONVENANTEN, "18", "terugkijken of de afspraken werken"),
    "A019": Aanwijzing(CONVENANTEN, "19", "begin, einde en verlenging"),
    "A020": Aanwijzing(CONVENANTEN, "20", "hoe een partij eruit kan stappen"),
    "A021": Aanwijzing(CONVENANTEN, "21", "hoe de afspraken kunnen veranderen"),
    "A025": Aanwijzing(CONVENANTEN, "25", "bekendmaking in de Staatscourant"),
    "A053": Aanwijzing(CONVENANTEN, "5.3", "namens wie een ondertekenaar handelt"),
    "A071": Aanwijzing(CONVENANTEN, "7.1", "waartoe partijen zich verbinden"),
    "A072": Aanwijzing(CONVENANTEN, "7.2", "wie wat doet, en wanneer"),
    "A074": Aanwijzing(CONVENANTEN, "7.4", "begrippen één keer en bij elkaar"),
    "A092": Aanwijzing(CONVENANTEN, "9.2", "de verhouding tot de wet"),
    "A093": Aanwijzing(CONVENANTEN, "9.3", "de verhouding tot het recht van de Europese Unie"),
    "A253": Aanwijzing(CONVENANTEN, "25.3", "geheimhouding wijkt voor wettelijke plichten"),
    "R329": Aanwijzing(REGELGEVING, "3.29", "hoe een bepaling wordt aangehaald"),
    "R354": Aanwijzing(REGELGEVING, "3.54", "artikelen zijn doorlopend genummerd"),
    "R359": Aanwijzing(REGELGEVING, "3.59", "hoe een opsomming is opgemaakt"),
    "R615": Aanwijzing(REGELGEVING, "6.15", "vaste formules voor een wijziging"),
}
