"""Invented Dutch for benchmarks: names of places, sentences and amounts, from a seeded random generator.

The words are common ones and their compounds, so that dictionaries, hyphenation and the search for terms have the
work of real text; no sentence means anything.
"""

import random

ADJECTIVES = (
    "duurzame gezonde veilige leefbare regionale gezamenlijke jaarlijkse bestuurlijke lokale vitale weerbare "
    "inclusieve toegankelijke structurele tijdelijke passende integrale digitale maatschappelijke economische"
).split()
STEMS = (
    "wijk buurt straat school water haven bos dijk zorg werk leer energie woning dorps markt bedrijfs jeugd sport "
    "cultuur natuur landbouw klimaat fiets spoor oever veen polder stads gebieds netwerk"
).split()
HEADS = (
    "aanpak programma plan centrum team fonds project agenda netwerk overleg voorziening opgave ontwikkeling "
    "versterking verbetering samenwerking begeleiding ondersteuning campagne analyse rapportage werkplaats loket"
).split()
PEOPLE = (
    "inwoners ondernemers jongeren scholen gemeenten corporaties vrijwilligers werkgevers bewoners partners".split()
)
VERBS = (
    "versterken verbeteren ontwikkelen ondersteunen vergroten bundelen opschalen begeleiden onderzoeken borgen".split()
)
PLACES_BEGIN = "Elder Wolden Haver Linde Ooster Wester Zuider Noorder Berken Rijs Vaar Zilver Kraan Hemel Molen".split()
PLACES_END = "meer dam wijk veen burg lo zijl horst kerk beek stad hoven broek waard gouw".split()
FAMILY = "Jansen Bakker Visser Smit Meijer Mulder Kok Dijkstra Postma Hoekstra Vos Peters Hendriks Dekker".split()


class Dutch:
    """Text from one seed: an equal seed gives equal words."""

    def __init__(self, seed: str) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - a seed is asked for, not a secret

    def compound(self) -> str:
        """A common noun of two parts: ``wijkaanpak``."""
        return self.dice.choice(STEMS) + self.dice.choice(HEADS)

    def place(self) -> str:
        """The name of a municipality."""
        return self.dice.choice(PLACES_BEGIN) + self.dice.choice(PLACES_END)

    def person(self) -> str:
        """Initials and a family name."""
        return f"{self.dice.choice('ABCDEFGHJKLMNPRST')}.{self.dice.choice('ABCDEFGHJK')}. {self.dice.choice(FAMILY)}"

    def phrase(self) -> str:
        """Some words without a verb: ``de gezamenlijke wijkaanpak van inwoners``."""
        return f"{self.dice.choice(ADJECTIVES)} {self.compound()} voor {self.dice.choice(PEOPLE)}"

    def sentence(self, subject: str = "") -> str:
        """A sentence of some twenty words about a subject, or about anything."""
        subject = subject or self.dice.choice(("De Regio", "Partijen", "Het Rijk", "De Regiokassier"))
        many = subject == "Partijen"
        verb = self.dice.choice(VERBS)
        tail = self.dice.choice(
            (
                f"met als doel de {self.phrase()} te {verb}",
                f"zodat {self.dice.choice(PEOPLE)} beter gebruik maken van het {self.compound()}",
                f"waarbij de {self.compound()} aansluit op de {self.compound()} en de {self.phrase()}",
                f"in samenwerking met {self.dice.choice(PEOPLE)} en {self.dice.choice(PEOPLE)} in de regio",
            )
        )
        work = "werken" if many else "werkt"
        return (
            f"{subject} {work} aan {self.dice.choice(ADJECTIVES)} {self.compound()} en een {self.compound()}, {tail}."
        )

    def paragraph(self, sentences: int) -> str:
        """Sentences behind each other."""
        return " ".join(self.sentence() for _ in range(sentences))
