"""Actors of a deal: possible bearers of duties, their names, and the mentions of these names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import without_article
from dealpers.model import Actor, Actorsoort, Begrip, Groep, Partij, Partner, ids
from dealpers.model.ids import ActorId
from dealpers.parse.duties.verbs import PLURAL, is_action

ALL, PARTNERS = ActorId("partijen"), ActorId("partners")
SOME = {
    "overige": (ActorId("overige-partijen"), "Overige partijen"),
    "andere": (ActorId("overige-partijen"), "Overige partijen"),
    "betrokken": (ActorId("betrokken-partijen"), "Betrokken partijen"),
    "relevante": (ActorId("betrokken-partijen"), "Betrokken partijen"),
}
"""Groups of some of the parties, by the words before "Partijen"."""
SOME_PARTNERS = {
    "overige": (ActorId("overige-partners"), "Overige partners"),
    "andere": (ActorId("overige-partners"), "Overige partners"),
    "betrokken": (ActorId("betrokken-partners"), "Betrokken partners"),
    "relevante": (ActorId("relevante-partners"), "Relevante partners"),
}
"""Groups of some of the partners, by the words before "partners"."""
_OFFICES = ("gemeente", "provincie", "waterschap")
_PLURAL_OFFICES = ("gemeenten", "provincies", "waterschappen")
_GROUPS = {"Rijk": ActorId("rijk"), "Regio": ActorId("regio")}
_ROLES = (
    "Rijk-Regio-overleg|Rijk-Regio overleg|regiokassier|kassier|penvoerder|stuurgroep|regiegroep|kerngroep|werkgroep|"
    "projectgroep|programmateam|projectteam|programmabureau|programmaraad|regietafel|bestuurlijk overleg|"
    "ambtelijk overleg|opdrachtgeversoverleg|dagelijks bestuur|algemeen bestuur|secretariaat|evaluatiecommissie|"
    "adviescommissie|toetsingscommissie|begeleidingscommissie|klankbordgroep|kwartiermaker|programmamanager|"
    "programmadirecteur|projectleider|regisseur|coördinator|toetredende partij|opzeggende partij|verzoekende partij"
).split("|")
_BODY = regex(
    r"organisatie|samenwerkingsverband|partij\b|overleg\b|commissie|bestuur\b|instelling|stuurgroep|orgaan\b|instantie"
    r"|vertegenwoordiging|coalitie|kassier|raad\b|team\b|bureau\b|kern\s?groep|\b(?:medewerker|functionaris|ambtenaar)\b",
    re.I,
)
_PLURAL_BODY = regex(
    r"(?:gs|ps|b\s?(?:&|en)\s?w)|(?:gedeputeerde|provinciale)\s+staten\b.*|burgemeester\s+en\s+wethouders\b.*", re.I
)
"""Regex of a name that takes a verb in the plural, though one body bears it."""
_OF_WHOM = regex(r"\s+(?:die|van\s+wie|wier|waarvan|bij\s+wie)\b")
"""Regex of a relative clause that makes "de Partij" any party: "de Partij van wie de gegevens zijn"."""
_OFFICE_OF = regex(r"\b(?:gemeente|provincie|waterschap|hoogheemraadschap)\s+[A-Z]\S*(?:\s+[A-Z]\S*)*$")
_DETERMINER = regex(
    r"(?<![\w-])(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]it|[Ee]lke?|[Ii]edere?|[Aa]lle|[Bb]eide|[Bb]etrokken)\s+)?"
    r"(?:(?:[Oo]verige|[Aa]ndere|[Bb]etrokken|[Rr]elevante|ondertekenende|aangesloten)\s+)?$"
)
_NEAR = 45
"""Maximum distance in characters from a name back to its determiner."""

_LAST = regex(r"\b([a-zà-ÿ]+)\s+$")
_GOES_ON = regex(r"[\w-]|/\w")
"""Regex of the character behind a name that makes another word of the name."""
_UNEVEN = regex(r"\s\s|[^\S ]")
_BETWEEN = regex(
    r"(?:\s+voor\s+(?:de\s+helft|\w+\s+(?:derde|kwart|vierde|vijfde|zesde)|[\d,]+\s?(?:%|procent)))?"
    r"(?:\s*,\s+|\s*,?\s+(?:en|en/of|of|alsmede|dan\s+wel)\s+)"
)
"""Regex of the words between two names of one row, behind a share too: "Meerdam voor een derde en Oever voor …"."""

_SINGULAR = (
    r"(?!(?:met|dit|dat|uit|het|tot|niet|wat|want|ooit|nooit|bekend|recht)\b)"
    r"(?:[a-zë]{2,}t|is|kan|zal|wil|mag|was|werd|had)"
)
_SINGULAR_BEHIND = regex(rf"\s+{_SINGULAR}\b")
_SINGULAR_BEFORE = regex(rf"\b{_SINGULAR}\s+$", re.I)
"""Regexes of a verb in the singular right behind or before a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name one or more actors, together one subject or object; ``plural`` is the number of the verb."""

    begin: int
    end: int
    keys: tuple[ActorId, ...]
    plural: bool


class Cast:
    """Actors of one deal, with their names."""

    def __init__(
        self,
        parties: Iterable[Partij],
        partners: Iterable[Partner],
        terms: Iterable[tuple[Begrip, str]],
        groups: Iterable[Groep] = (),
    ):
        """Collect the names; ``terms`` are defined terms with definitions; members bear the duties of ``groups``."""
        self.actors: dict[ActorId, Actor] = {}
        self._forms: dict[str, tuple[str, ActorId]] = {}
        parties, partners = tuple(parties), tuple(partners)
        self._add(ALL, "Alle partijen", Actorsoort.GROEP, "partijen", "partij")
        for key, name in dict.fromkeys((*SOME.values(), *SOME_PARTNERS.values())):
            self.actors.setdefault(key, Actor(key, name, Actorsoort.GROEP))
        for name, key in _GROUPS.items():
            if any(party.kant.value == name for party in parties):
                self._add(key, f"Het {name}" if name == "Rijk" else f"De {name}", Actorsoort.GROEP, name)
        for party in parties:
            self._add(party.id, party.alias or party.ambt, Actorsoort.PARTIJ, *_names_of(party))
        self._sole_office(parties)
        self._members: dict[ActorId, tuple[ActorId, ...]] = {}
        for group in groups:
            self._group(group)
        if partners:
            self._add(PARTNERS, "De partners", Actorsoort.GROEP, "partners")
        for partner in partners:
            self._add(partner.id, partner.naam, Actorsoort.ORGAAN, partner.naam)
        for term, definition in terms:
            if _BODY.search(" ".join(definition.split()[:8])) and not re.fullmatch("partij|partner", term.term, re.I):
                self._add(term.id, term.term, Actorsoort.ORGAAN, term.term, term.afkorting)
        for role in _ROLES:
            if role.lower() not in self._forms:
                self._add(ActorId(f"orgaan-{ids.slug(role)}"), role[:1].upper() + role[1:], Actorsoort.ORGAAN, role)
        self._names = AhoCorasick(list(self._forms))
        self._towns = {bare: party.id for party in parties for bare in _bare_names(party)}

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        """Pattern of a row of towns under one noun."""
        town = "|".join(re.escape(name) for name in sorted(self._towns, key=len, reverse=True))
        return re.compile(
            rf"(?:[Dd]e\s+)?(?:gemeenten|provincies|waterschappen)\s+(?P<names>(?:{town})(?:,\s+(?:{town}))*\s+en\s+(?:{town}))"
            r"(?![\w-])"
        )

    def _add(self, key: ActorId, name: str, kind: Actorsoort, *names: str) -> None:
        self.actors.setdefault(key, Actor(key, name, kind))
        for form in names:
            if form:
                self._forms.setdefault(form.lower(), (form, key))

    def _group(self, group: Groep) -> None:
        """Add a group under its name; "het Rijk" and "de Regio" are separate actors."""
        name = without_article(group.naam)
        if name not in _GROUPS and name.lower() not in self._forms:
            self._forms[name.lower()] = (name, group.id)
            self._members[group.id] = group.leden

    def _sole_office(self, parties: tuple[Partij, ...]) -> None:
        """Add "de gemeente" as a name of the only municipality among the parties; a province or water board too."""
        for kind in _OFFICES:
            officials = [party for party in parties if re.search(rf"\b{kind}\b", party.ambt, re.I)]
            if len(officials) == 1:
                self._forms.setdefault(kind, (kind, officials[0].id))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Mentions of actors, in order; names that "en" or a comma joins are one mention."""
        rows = tuple(self._rows(text))
        plain = (one for one in self._single(text) if all(one.end <= row.begin or one.begin >= row.end for row in rows))
        yield from sorted((*rows, *plain), key=lambda mention: mention.begin) if rows else plain

    def _rows(self, text: str) -> Iterator[Mention]:
        """Rows of parties under one noun: "de gemeenten Meerdam en Oever"."""
        may_list = len(self._towns) > 1 and any(noun in text for noun in _PLURAL_OFFICES)
        for match in self._joined.finditer(text) if may_list else ():
            names = re.split(r",\s+|\s+en\s+", match["names"])
            keys = tuple(dict.fromkeys(self._towns[name] for name in names if name in self._towns))
            yield Mention(begin=match.start(), end=match.end(), keys=keys, plural=True)

    def _single(self, text: str) -> Iterator[Mention]:
        open_: Mention | None = None
        small = text.lower()
        if len(small) != len(text):  # lower-casing changed the length: offsets matter more than case
            small = text
        for begin, end in self._places(small):
            if text[begin - 1 : begin].isalnum() or text[begin - 1 : begin] in ("-", "_"):
                continue
            mention = self._mention(text, begin, end)
            if mention is None:
                continue
            if open_ and _BETWEEN.fullmatch(text, open_.end, mention.begin):
                keys = tuple(dict.fromkeys((*open_.keys, *mention.keys)))
                open_ = Mention(begin=open_.begin, end=mention.end, keys=keys, plural=True)
                continue
            if open_:
                yield open_
            open_ = mention
        if open_:
            yield open_

    def _places(self, small: str) -> Iterator[tuple[int, int]]:
        """Begin and end of each name in a text in lower case, without overlap; of names at one place the longest."""
        even, offsets = _even(small)
        places = self._names.find_matches_as_indexes(even, overlapping=True)
        done = 0
        for _, first, behind in sorted(places, key=lambda place: (place[1], -place[2])):
            begin, end = offsets[first], offsets[behind - 1] + 1
            if begin >= done and not _GOES_ON.match(small, end):
                yield begin, end
                done = end

    def _mention(self, text: str, begin: int, end: int) -> Mention | None:
        name, near = text[begin:end], text[max(0, begin - _NEAR) : begin]
        determiner = _DETERMINER.search(near)
        before = determiner[0].lower().split() if determiner else []
        small = " ".join(name.lower().split())
        form, key = self._forms[small]
        any_party = before[:1] in (["elke"], ["iedere"]) or near.endswith("Een ") or _OF_WHOM.match(text, end)
        if small == "partij" and not any_party:
            return None
        if small in _OFFICES:
            named = bool(before) or (form[:1].isupper() and name[:1].isupper())
        elif key in self._members:  # a common word as the name of a group needs an article
            named = _capitals(name) == _capitals(form) and name[:1] == form[:1] and (form[:1].isupper() or bool(before))
            plural = "het" not in before and small.endswith(("en", "s"))
            if not before and (_SINGULAR_BEHIND.match(text, end) or _SINGULAR_BEFORE.search(near)):
                plural = False  # a name such as a region's may end like a plural
            return (
                Mention(
                    begin=begin - len(determiner[0] if determiner else ""),
                    end=end,
                    keys=self._members[key],
                    plural=plural,
                )
                if named
                else None
            )
        elif self.actors[key].soort is Actorsoort.ORGAAN:
            named = True
        elif key in (ALL, PARTNERS):
            named = name[:1].isupper() or bool(before) or near.endswith(" en ") or _follows_verb(near)
        else:  # a single word may be a common one, so its capitals count; of an office its first letter may be small
            named = _capitals(name) == _capitals(form) and (name[:1] == form[:1] or " " in form)
        plural = small in ("partijen", "partners") or _PLURAL_BODY.fullmatch(small) is not None
        if key in (ALL, PARTNERS) and plural:
            some = SOME if key == ALL else SOME_PARTNERS
            key = next((some[word][0] for word in before if word in some), key)
        return (
            Mention(begin=begin - len(determiner[0] if determiner else ""), end=end, keys=(key,), plural=plural)
            if named
            else None
        )


def _follows_verb(before: str) -> bool:
    """True if "partijen" behind these words may be a subject: "In 2026 evalueren partijen"."""
    verb = _LAST.search(before)
    return verb is not None and (verb[1] in PLURAL or is_action(verb[1], plural=True))


def _even(text: str) -> tuple[str, Sequence[int]]:
    """Text with a blank for each row of white space, and the offset in ``text`` of each of its characters."""
    if _UNEVEN.search(text) is None:
        return text, range(len(text))
    offsets = [
        offset for offset, sign in enumerate(text) if not (sign.isspace() and text[offset - 1 : offset].isspace())
    ]
    return "".join(" " if text[offset].isspace() else text[offset] for offset in offsets), offsets


def _capitals(name: str) -> list[bool]:
    """Flags of the characters that are capitals, without the first character."""
    return [sign.isupper() for sign in " ".join(name.split())[1:]]


def _bare_names(party: Partij) -> Iterator[str]:
    """Name of the municipality, province or water board of a party, without that noun."""
    office = without_article(party.ambt)
    if match := _OFFICE_OF.search(office[:1].lower() + office[1:]):
        yield match[0].partition(" ")[2]


def _names_of(party: Partij) -> Iterator[str]:
    """Alias and office of a party, and the municipality or province that the office represents."""
    yield party.alias
    office = without_article(party.ambt)
    yield office
    if match := _OFFICE_OF.search(office):
        yield match[0]
