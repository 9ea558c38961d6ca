"""Parties and persons in one line of the closing words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.model import Partij, ids
from dealpers.parse.aanhef.koppen import closes
from dealpers.parse.aanhef.lichamen import begins_body
from dealpers.parse.aanhef.personen import person_of
from dealpers.parse.aanhef.persoonsnamen import HONOUR, NAMED, PERSON, split_function

_LONGEST = 1000
"""Maximum length of a line of a signature in characters; a longer paragraph is skipped."""
_LEAD = r"(?:(?P<behalf>namens|voor|door|mede\s+namens)\s+)?(?:(?:de|het)\s+)?"
_START = regex(rf"(?:{_LEAD})", re.I)
FUNCTION = regex(
    r"(?:(?:de|het|haar|zijn)\s+)?(?:plaatsvervangend\s+|waarnemend\s+|loco-?)?(?:minister|staatssecretaris|burgemeester(?!\s+en\s+wethouders)"
    r"|wethouder|gedeputeerde(?!\s+staten)|commissaris|dijkgraaf|dijkgravin|heemraad|hoogheemraad|voorzitter|secretaris|directeur|bestuurder|president"
    r"|inspecteur|penningmeester|rector|lid\b|decaan|manager|hoofd|gezaghebber|griffier|korpschef|algemeen(?!\s+bestuur\b)|programma)[\w\s,.()'’-]{0,90}",
    re.I,
)
_BODY = regex(
    r"\b(?:gemeente|provincie|waterschap|hoogheemraadschap)\s+"
    r"(?:[A-Z'’][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|aan|den|de|op|van|en|der))*)$"
)
_TOWN = regex(r"\bgemeente\s+(?P<town>[A-Z'’][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|aan|den|de|op))*)$")
_INSIDE_NAME = regex(r"\b(?:te|in|van|bij|burgemeester|wethouder)\s+(?:(?:de|het)\s+)?$", re.I)
_MADE_BY = regex(r"(?:aldus|alzo)\s+\w+\s+(?=(?:door|namens|voor)\b)", re.I)
_MADE = regex(r"\s*(?:[,:]?\s*$|(?:in|te|op|bij|d\.d\.)\s)")
_BEHALF = regex(r"(?:^|(?<=\s))(?:Namens|Voor)\s+(?!deze)")
_NO_PERSON = regex(
    r"(?:namens|voor|gemeente|provincie|waterschap|hoogheemraadschap|(?:openbaar\s+)?ministerie|stichting|vereniging|co[öo]peratie|college|bestuur"
    r"|universiteit|hogeschool|bedrijf|bijlagen?|datum|plaats|handtekening)\b",
    re.I,
)
_FORENAME = regex(r"\b([A-Z])[a-zà-ÿ]+\s+(?=.*[A-Z])")
_INITIALS = regex(r"\b([A-Z])[a-z]{0,2}\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Party named in a line from offset ``begin`` up to ``end``; ``whom`` are the words behind "namens" or "voor"."""

    party: Partij
    begin: int
    end: int
    whom: str


class PartyNames:
    """Names of parties, longest first, sought in one pass over a line."""

    def __init__(self, names: Mapping[str, Partij]) -> None:
        self._names = sorted(names.items(), key=lambda row: -len(row[0]))
        self._automaton = AhoCorasick([form for form, _ in self._names]) if names else None

    def within(self, line: str) -> list[tuple[str, Partij]]:
        """Names that are in a case-folded line, each with its party."""
        places = self._automaton.find_matches_as_indexes(line, overlapping=True) if self._automaton else ()
        return [self._names[rank] for rank in sorted({rank for rank, _, _ in places})]


def names_of(parties: Sequence[Partij]) -> PartyNames:
    """Names of the parties for the search in lines; a name of two parties is left out."""
    parties_by_name: dict[str, dict[str, Partij]] = {}
    for party in parties:
        forms = {party.alias, party.ambt, party.naam, party.kort, _bare(party.alias)}
        if body := _BODY.search(party.ambt):
            forms.add(body[0])
        if town := _TOWN.search(party.ambt):
            forms |= {f"{office} van {town['town']}" for office in ("burgemeester", "wethouder")}
        for form in forms - {""}:
            parties_by_name.setdefault(form.casefold(), {})[party.id] = party
    single = {form: party for form, known in parties_by_name.items() if len(known) == 1 for party in known.values()}
    return PartyNames(single)


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in ("de", "het") else name


def hits_in(line: str, names: PartyNames) -> list[Hit]:
    """Parties at the start of a line or of its columns, in order; a party may also follow right behind another."""
    small = line.casefold()
    if len(small) != len(line) or len(line) > _LONGEST:
        return []
    taken: list[Hit] = []
    beside: list[tuple[int, int, Partij]] = []
    for form, party in names.within(small):
        offset = small.find(form)
        while offset >= 0:
            end = offset + len(form)
            hit = _hit(line, offset, end, party)
            if hit and _is_free(taken, offset, end):
                taken.append(hit)
            elif hit is None:
                beside.append((offset, end, party))
            offset = small.find(form, end)
    for offset, end, party in sorted(beside, key=lambda row: (row[0], -row[1])):
        before = next((hit for hit in taken if not line[hit.end : offset].strip() and hit.end < offset), None)
        hit = _hit(line[before.end :].lstrip(), 0, end - offset, party) if before else None
        if hit and _is_free(taken, offset, end):
            taken.append(replace(hit, begin=offset, end=end))
    hits = sorted(taken, key=lambda hit: hit.begin)
    opens = hits and _START.fullmatch(line[: hits[0].begin].lstrip(" .,…_")) is not None
    return hits if opens or len(hits) > 1 or _stands_behind_person(line, hits) else []


def maker_in(formula: str, names: PartyNames) -> Hit | None:
    """Only party by which a closing formula says that the text is made, above its signatories; None for others."""
    made = _MADE_BY.match(formula)
    hits = hits_in(formula[made.end() :], names) if made else []
    alone = len(hits) == 1 and made and _MADE.match(formula, made.end() + hits[0].end)
    return hits[0] if alone else None


def _stands_behind_person(line: str, hits: Sequence[Hit]) -> bool:
    """True if one party ends a line that begins with a person: "w.g. A. de Vries, gemeente Oever"."""
    return bool(hits) and not line[hits[0].end :].strip(" .,;") and bool(people_in(line[: hits[0].begin]))


def _is_free(taken: Iterable[Hit], begin: int, end: int) -> bool:
    return all(end <= other.begin or begin >= other.end for other in taken)


def _hit(line: str, begin: int, end: int, party: Partij) -> Hit | None:
    """Hit of a party name at the start of a line or column; None where the name is part of other words."""
    before, after = line[:begin], line[end : end + 1]
    if before[-1:].isalnum() or after.isalnum() or after == "-" or _INSIDE_NAME.search(before):
        return None
    lead = re.search(rf"(?:^|(?<=[\s,;:.]))(?P<lead>{_LEAD})$", before, re.I)
    if lead is None or not (lead.start() == 0 or lead["lead"] or before.rstrip()[-1:] in tuple(",;:")):
        return None
    article = re.search(r"(?:de|het)\s+$", lead["lead"], re.I)
    whom = f"{article[0] if article else ''}{line[begin:end]}"
    return Hit(party=party, begin=begin, end=end, whom=whom if lead["behalf"] else "")


def without_names(line: str, hits: Iterable[Hit]) -> str:
    """Line with blanks for the names of parties, so that "gemeente J. Berg" cannot be half a person."""
    for hit in hits:
        line = f"{line[: hit.begin]}{' ,'.rjust(hit.end - hit.begin)}{line[hit.end :]}"
    return line


def people_in(line: str) -> list[tuple[str, str]]:
    """Persons in a line, each with the function beside the name."""
    if len(line) > _LONGEST:
        return []
    text = re.sub(r"\(?\bw\.?\s?g\.?\)?(?=\s)|[.…_]{4,}", " ", line)
    spots = list(PERSON.finditer(text))
    out: list[tuple[str, str]] = []
    for index, match in enumerate(spots):
        end = spots[index + 1].start() if index + 1 < len(spots) else len(text)
        name = (match["named"] or match["plain"]).strip(" ,")
        after = text[match.end() : end]
        out.append((name, _function_behind(after) or (_function_before(text[: match.start()]) if index == 0 else "")))
    if out:
        return out
    for segment in re.split(r"[,;:]|\bnamens deze\b", text.strip(" .;")):
        name, function = split_function(segment.strip())
        if NAMED.fullmatch(name) and not (_NO_PERSON.match(name) or begins_body(name)):
            rest = text[text.index(segment) + len(segment) :]
            return [(re.sub(rf"^{HONOUR}", "", name), function or _function_behind(rest))]
    return []


def _function_behind(words: str) -> str:
    if bracket := re.match(r"\s*,?\s*[\[(](?P<function>[^\])]+)[\])]", words):
        return bracket["function"].strip()
    segment = re.match(r"\s*,?\s*(?P<function>[^,;:]*)", words)
    text = segment["function"].strip(" .") if segment else ""
    text = text if "(" in text else text.rstrip(")")
    if re.match(r"(?:te|op|namens|ondertekend|getekend|plaats|datum|en)\b", text, re.I):
        return ""
    return text if FUNCTION.fullmatch(text) or (text[:1].islower() and "," in words[:3]) else ""


def _function_before(words: str) -> str:
    text = words.strip(" ,:.").rpartition(",")[2].strip()
    text = re.sub(r"^(?:namens\s+deze[n,]*\s*)?(?:(?:de|het|haar|zijn)\s+)?", "", text, flags=re.I).strip(" ,:")
    leads = text[:1].islower() or text == words.strip(" ,:.")
    return text if text and leads and FUNCTION.fullmatch(text) else ""


def same_person(one: str, other: str) -> bool:
    """True if two names mean one person: equal surnames, and equal first initials where both names have initials."""
    left, right = (_surname(name) for name in (one, other))
    return bool(left[0]) and left[0] == right[0] and (not left[1] or not right[1] or left[1][0] == right[1][0])


def people_of(party: Partij) -> list[str]:
    """Names of the representatives of a party, which "en", a semicolon or a comma joins."""
    return [name for name in re.split(r"\s+en\s+|;\s*|,\s*(?=[A-Z]\.)", party.persoon) if name]


def surname_of(name: str) -> str:
    """Surname by which two names of one person are alike; empty where a name has none."""
    return _surname(name)[0]


def surnames_of(party: Partij) -> set[str]:
    """Surnames of those who represent a party, or of the party."""
    return {surname_of(name) for name in (*people_of(party), _FORENAME.sub(r"\1. ", party.ambt))}


def signs_itself(name: str, party: Partij) -> bool:
    """True if a name with initials is that of a party that is a person: "A.B. Berg" of "Anna Bea Berg"."""
    person = not (party.persoon or begins_body(party.ambt)) and _INITIALS.search(name) is not None
    return person and same_person(name, _FORENAME.sub(r"\1. ", party.ambt))


@per_text
def _surname(name: str) -> tuple[str, str]:
    plain, _ = person_of(name)
    words = re.sub(r"\([^)]*\)", "", plain or name)
    first = _INITIALS.search(words)
    rest = re.sub(r"\b(?:[A-Za-z]{1,4}\.\s?)+", "", words).split()
    return ids.slug(rest[-1]) if rest else "", first[1] if first else ""


def names_another(function: str, names: PartyNames, signed: AbstractSet[str]) -> bool:
    """True if a function names a party that has not signed: "Wethouder van de gemeente Oever" above the next name."""
    words = f" {function.casefold()} "
    party = next((party for form, party in names.within(words) if f" {form.strip()} " in words), None)
    return party is not None and party.id not in signed


def columns_of(line: str) -> int:
    """Number of columns in a line that each open with "Namens" or "Voor"."""
    return len(_BEHALF.findall(line))


def of_one(printed: str, function: str, known: Sequence[str]) -> str:
    """Function of one signatory, where a line prints the known functions of several side by side."""
    if not (printed and function) or printed == function:
        return printed or function
    rest = printed.split()
    for words in (other.split() for other in known if other):
        if rest[: len(words)] == words:
            rest = rest[len(words) :]
    return function if not rest and function in known else printed


def is_formula(line: str) -> bool:
    """True if a line is the closing formula, which names parties and places without a signature."""
    return closes(line) and len(line.split()) > 1
