"""Duties of actors, sentence by sentence, and only where the subject is certain.

A subject binds at the start of a sentence, before its verb ("De Regio stelt … op"). A subject binds behind its verb
after an adverbial ("Jaarlijks stelt de Regio"). A clause with "dat" or "waarbij" binds if the clause closes on a verb
of duty ("waarbij de Regio zorg draagt voor …"). The passive with its agent binds too ("moet door VRO worden").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from sys import intern

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Alinea, Kracht, Lijst, Node, Taak, Tree, children
from dealpers.parse.duties.actors import Cast, Mention
from dealpers.parse.duties.openings import OPENER, opens_clause
from dealpers.parse.duties.verbs import PLURAL, SINGULAR, binding, clause_start, further, softened

_APART = regex(r"\s*\([^()]{1,80}\)\s+|\s*,\s[^,;.]{1,90},\s+|\s+")
_BEFORE_VERB = regex(
    r"(?:^|[\s,(])(?P<verb>(?:is|zijn|heeft|hebben|[a-zà-ÿ]+))(?:\s+(?:ook|dan|daarom|zelf|en/of))?\s+$"
)
_DUTY_AT_END = regex(
    r"\b(?P<verb>zal|zullen|moet|moeten|zorgdraagt|zorgdragen|zorg\s+(?:draagt|dragen)|toeziet|toezien"
    r"|verantwoordelijk\s+(?:is|zijn)|verplicht\s+(?:is|zijn)|gehouden\s+(?:is|zijn)|in\s+de\s+lead\s+(?:is|zijn)"
    r"|dient\b|dienen\b)"
)
_CLAUSE = regex(r"\b(?:dat|waar|waarbij|waarvoor|waartoe)\s+(?:[^.;:]{0,120}\s)?$")
_PREPOSITION = regex(
    r"\b(?:aan|bij|binnen|door|in|met|namens|naar|om|onder|op|over|per|tegen|tegenover|tot|tussen|uit|van|vanuit|via|voor"
    r"|volgens|zonder|jegens|naast|als|richting|dan|behalve|evenals|zoals|en|of)\s+$",
    re.I,
)
_AGENT = regex(r"\b(?P<verb>moet|moeten|dient|dienen|zal|zullen|wordt|worden)\s[^.;:,]{0,120}\bdoor\s+$")
_NO_AGENT = regex(r"\b(?:die|dat|welke|zoals|kan|kunnen|mag|mogen)\b[^,;]*$")
_BY = regex(r"\W*Door\s+")
_AGENT_FIRST = regex(
    r"\s+(?P<verb>wordt|worden|zal|zullen|moet|moeten|dient|dienen)\b(?![^.;:]{0,60}\b(?:niet|geen)\b)"
)
_TRIED = regex(r"[^,;.:]{0,120}\b(?:bevorderd|gestimuleerd|nagestreefd)\b")
_COSTS = regex(
    r"\b(?P<verb>kom(?:t|en)|is|zijn|blij(?:ft|ven))\s[^.;:,]{0,80}\b(?:voor\s+rekening|ten\s+laste)\s+van\s+$"
)
_EFFORT_ON = regex(
    r"\s*(?P<verb>geldt|rust|bestaat)\s[^.;:]{0,60}\b(?P<what>inspanningsverplichting|\w{0,20}verplichting|\w{0,20}plicht)\b"
)
_EFFORT_IN = regex(r"[^.;:]{0,80}\binspanningsverplichting\b")
_LAST_WORD = regex(r"[^,;.:]{0,160}?(?P<verb>[a-zà-ÿ]+)\s*(?=[,;.]|$)")
_RESTS = regex(
    r"\b(?P<what>risico|\w*verantwoordelijkheid|uitvoering|beheer|onderhoud|regie|verplichting|plicht|secretariaat|leiding"
    r"|voorzitterschap|coördinatie|penvoering|initiatief|zorg|taak|toezicht|organisatie|administratie)\s[^.;:,]{0,80}?"
    r"(?P<verb>lig(?:t|gen)|berust(?:en)?|rust(?:en)?)\s+(?:\w+\s+){0,2}(?:bij|op|in\s+handen\s+van)\s+$"
)
_TASK_OF = regex(r"\b(?P<verb>is|zijn)\s+(?:het\s+|de\s+)?(?:taak|plicht|verantwoordelijkheid)\s+van\s+$")
_AGREED = regex(
    r"\b(?:spreken\s+(?:\w+\s+){0,2}af|komen\s+(?:\w+\s+){0,2}overeen|(?:afgesproken|overeengekomen|bepaald|vastgelegd)\s+(?:is|wordt)|(?:is|wordt)\s+"
    r"(?:afgesproken|overeengekomen|bepaald))\s+dat\s+$",
    re.I,
)
_PRONOUN = regex(r"(?:Zij|Ze|Hij|Deze|Die|Dit|Dat)\s+")
_PARTICLE = regex(r"(?:aan|af|bij|in|mee|na|om|op|over|toe|uit|vast|voor|samen|terug|door)(?=[a-zà-ÿ]{3})")
_FINITE = regex(
    r"\b(?:is|zijn|wordt|worden|staa?[nt]|ligt|liggen|komt|komen|loopt|geldt|gelden|blijven|blijft|start|begint|eindigt)\b"
)
_SECOND = regex(r"\sen\s+$")
_NEW_CLAUSE = regex(r"(?:;|,|,\s+(?:en|maar|terwijl|waarna|waarop))\s+$")
_DETERMINER = regex(
    r"\b(?:de|het|een|dit|dat|deze|die|elke?|iedere?|alle|hun|haar|zijn|geen|eigen|van|tot|voor|met|en|of)\s+$", re.I
)
_NEAR = 300
"""Maximum distance in characters from subject to verb; bounds the time on a text without full stops."""

_START = " '\"‘“„(–—-\u00a0"


def duties(alinea: Alinea, cast: Cast) -> Iterator[Taak]:
    """Duties in one paragraph, in order; each subject once per sentence."""
    text = alinea.tekst
    mentions = tuple(cast.mentions(text))
    before: tuple[Mention, ...] = ()
    for begin, sentence in sentences(text) if mentions else ():
        end = begin + len(sentence)
        if len(before) == 1 and (release := _released(alinea, begin, end, before[0])):
            yield release
            continue
        first = bisect_left(mentions, begin, key=lambda mention: mention.begin)
        last = bisect_left(mentions, end, key=lambda mention: mention.begin)
        subjects = [mention for mention in mentions[first:last] if mention.end <= end]
        seen: set[tuple[str, ...]] = set()
        bound = tuple(_bound(text, begin, end, subjects))
        before = tuple(mention for mention, (_, force) in bound if force in (Kracht.PLICHT, Kracht.INSPANNING))
        for mention, (verb, force) in bound:
            if mention.keys not in seen:
                seen.add(mention.keys)
                subject = text[mention.begin : mention.end]
                start = clause_start(text, begin, mention.begin) if len(bound) == 1 else begin
                yield Taak(
                    alinea=alinea.id,
                    begin=start,
                    eind=end,
                    tekst=text[start:end],
                    wie=mention.keys,
                    onderwerp=intern(subject),
                    werkwoord=intern(verb),
                    kracht=softened(
                        force,
                        text[max(begin, mention.begin - _NEAR) : mention.begin],
                        text[mention.end : min(end, mention.end + _NEAR)],
                    ),
                )


def _released(alinea: Alinea, begin: int, end: int, mention: Mention) -> Taak | None:
    """Release of the bearer of the sentence before, under a pronoun: "Zij hoeft dat niet te doen zolang …"."""
    text = alinea.tekst
    pronoun = _PRONOUN.match(text, begin, end)
    bond = binding(text, pronoun.end(), end, plural=mention.plural, openly=False) if pronoun else None
    if pronoun is None or bond is None or bond[1] is not Kracht.VRIJSTELLING:
        return None
    if bond[0].endswith(("en", "zijn")) is not mention.plural:
        return None
    return Taak(
        alinea=alinea.id,
        begin=begin,
        eind=end,
        tekst=text[begin:end],
        wie=mention.keys,
        onderwerp=pronoun[0].strip(),
        werkwoord=bond[0],
        kracht=bond[1],
    )


def _bound(text: str, begin: int, end: int, subjects: list[Mention]) -> Iterator[tuple[Mention, tuple[str, Kracht]]]:
    """Mentions in a sentence that are the subject of a binding verb, each with the verb and its force."""
    start = begin
    while start < end and text[start] in _START:
        start += 1
    opened = closed = False
    for mention in subjects:
        before, behind = text[max(begin, mention.begin - _NEAR) : mention.begin], mention.end
        gap = _APART.match(text, behind, end)
        if mention.begin == start:
            opened = True
            if gap and (bond := _own_verb(text, gap.end(), end, mention)):
                yield mention, bond
            continue
        clause = _NEW_CLAUSE.search(before)
        if (clause and (opened or clause[0].strip() != ",")) or (
            _SECOND.search(before) and (opened or _FINITE.search(before))
        ):
            bond = binding(text, gap.end(), end, plural=mention.plural, openly=opened) if gap else None
            if bond := bond or _meanwhile(before, text[behind : min(end, behind + _NEAR)]):
                yield mention, bond
        elif ((not opened and OPENER.match(text, start, end)) or opens_clause(before)) and (
            bond := _inverted(before, text[behind : min(end, behind + _NEAR)], mention)
        ):
            opened = True
            yield mention, bond
        elif bond := _passive(before, text[behind : min(end, behind + _NEAR)]):
            yield mention, bond
        elif not closed and (bond := _subordinate(before, text[behind : min(end, behind + _NEAR)])):
            closed = True
            yield mention, bond


def _own_verb(text: str, begin: int, end: int, mention: Mention) -> tuple[str, Kracht] | None:
    """Binding verb right behind the subject of a sentence, or the second verb of a subject that is described first."""
    bond = binding(text, begin, end, plural=mention.plural, openly=True)
    return bond or (None if mention.plural else further(text, begin, end))


def _passive(before: str, behind: str) -> tuple[str, Kracht] | None:
    """Duty of an agent behind "door", of a bearer of costs, or of an actor under an obligation."""
    if agent := _AGENT.search(before):
        return None if _NO_AGENT.search(before) else (agent["verb"], _passive_force(behind))
    if _BY.fullmatch(before) and (agent := _AGENT_FIRST.match(behind)):
        return agent["verb"], _passive_force(behind)
    if costs := _COSTS.search(before) or _RESTS.search(before) or _TASK_OF.search(before):
        denied = re.search(r"\b(?:niet|geen)\b", costs[0])
        return None if denied else (costs["verb"], Kracht.PLICHT)
    under = _EFFORT_ON.match(behind) if re.search(r"\b(?:voor|op)\s+$", before, re.I) else None
    if under and not re.search(r"\b(?:geen|niet)\b", under[0]):
        effort = under["what"].startswith("insp")
        return under["verb"], Kracht.INSPANNING if effort else Kracht.PLICHT
    return None


def _passive_force(behind: str) -> Kracht:
    """Force of a passive by its participle: "wordt door X bevorderd" is an effort."""
    return Kracht.INSPANNING if _TRIED.match(behind) else Kracht.PLICHT


def _meanwhile(before: str, behind: str) -> tuple[str, Kracht] | None:
    """Duty in a clause with "terwijl" or "waarna" that closes on its verb."""
    clause = before.rstrip().endswith(("terwijl", "waarna", "waarop"))
    return _closing_duty(behind) if clause else None


def _closing_duty(behind: str) -> tuple[str, Kracht] | None:
    """Verb of duty at the end of a clause, with or without its particle: ``aanlegt``, ``herstelt``."""
    last = _LAST_WORD.match(behind)
    if last is None or re.search(r"\b(?:niet|geen)\b", last[0]):
        return None
    verb = _PARTICLE.sub("", last["verb"], count=1) if last["verb"] not in SINGULAR | PLURAL else last["verb"]
    force = SINGULAR.get(verb) or PLURAL.get(verb)
    return (last["verb"], force) if force is Kracht.PLICHT else None


def _subordinate(before: str, behind: str) -> tuple[str, Kracht] | None:
    """Duty of the subject of a clause that closes on its verb."""
    if not _CLAUSE.search(before) or _PREPOSITION.search(before):
        return None
    if re.search(r"\bwaar\s+$", before):
        return ("inspanningsverplichting", Kracht.INSPANNING) if _EFFORT_IN.match(behind) else None
    if _AGREED.search(before) and (duty := _closing_duty(behind)):
        return duty
    rest = re.compile(r"[^,;.:]{0,160}").match(behind)
    verb = _DUTY_AT_END.search(rest[0]) if rest else None
    if rest and verb and not re.search(r"\b(?:niet|geen)\s+$", rest[0][: verb.start()]):
        return verb["verb"], Kracht.PLICHT
    return None


def _inverted(before: str, behind: str, mention: Mention) -> tuple[str, Kracht] | None:
    """Verb right before a subject; the words behind the subject are the rest of the verb phrase."""
    verb = _BEFORE_VERB.search(before)
    if verb is None:
        return None
    joined = f"{verb['verb']} {behind.lstrip()}"
    known = binding(joined, 0, len(joined), plural=mention.plural, openly=False)
    if known or _is_noun(verb["verb"], before[: verb.start("verb")]):
        return known
    return binding(joined, 0, len(joined), plural=mention.plural, openly=True)


def _is_noun(word: str, before: str) -> bool:
    """True if the word before a subject is a noun, as in "het project Meerdam"."""
    return word in dictionary().nouns or _DETERMINER.search(before) is not None


def all_duties(tree: Tree, cast: Cast, texts: Iterable[Alinea]) -> tuple[Taak, ...]:
    """Duties in paragraphs; below a paragraph of a subject and a colon, each item has the verb."""
    lead = {block.id: items for block, items in _leads(tree, tree)}
    tasks: list[Taak] = []
    for alinea in texts:
        tasks += duties(alinea, cast)
        subject = next((sentence for _, sentence in reversed(sentences(alinea.tekst))), "")
        mentions = tuple(cast.mentions(subject)) if subject.endswith(":") else ()
        if len(mentions) == 1 and (mentions[0].begin, mentions[0].end) == (0, len(subject) - 1):
            tasks += _listed(subject[:-1], mentions[0], lead.get(alinea.id, ()))
    return tuple(tasks)


def _listed(subject: str, mention: Mention, items: tuple[Alinea, ...]) -> Iterator[Taak]:
    for item in items:
        text = item.tekst
        if bound := binding(text, 0, len(text), plural=mention.plural, openly=True):
            yield Taak(
                alinea=item.id,
                begin=0,
                eind=len(text),
                tekst=text,
                wie=mention.keys,
                onderwerp=subject,
                werkwoord=bound[0],
                kracht=bound[1],
            )


def _leads(node: Node, tree: Tree) -> Iterator[tuple[Alinea, tuple[Alinea, ...]]]:
    """Paragraphs before a list, each with the first paragraphs of the items."""
    before: Alinea | None = None
    for child in children(node, tree):
        if isinstance(child, Lijst) and before:
            firsts = (next((b for b in item.blokken if isinstance(b, Alinea)), None) for item in child.onderdelen)
            yield before, tuple(first for first in firsts if first)
        before = child if isinstance(child, Alinea) else None
        yield from _leads(child, tree)
