"""Een woord dat als begrip wordt geschreven, is ergens bepaald.

Een hoofdletter zegt dat het woord een vaste betekenis heeft. Wie die nergens vindt, vult haar zelf in. Een zelf
bedacht orgaan of rol wordt overal gezocht, een ander woord alleen waar de tekst begripsbepalingen heeft.

Fout:
    ## Artikel 1 – Taken

    1. De Regio opent het Loket. Wie vragen heeft, gaat naar het Loket.
    2. Elk jaar meldt het Haventeam aan het Rijk wat het heeft gedaan; daarna bedankt het Rijk het Haventeam.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haventeam*: de ploeg die de haven van Oever beheert.
    - *Bewoner*: wie in Oever woont; voor elke Bewoner is er hulp.
Fout, met:
    - 1. De Regio opent het Loket. Wie vragen heeft, gaat naar het Loket.
    - 2. Elk jaar meldt het Haventeam aan het Rijk wat het heeft gedaan; daarna bedankt het Rijk het Haventeam.
    + 1. Het Rijk betaalt het Haventeam volgens de Overdrachtslijst.
Goed, met:
    - 1. De Regio opent het Loket. Wie vragen heeft, gaat naar het Loket.
    - 2. Elk jaar meldt het Haventeam aan het Rijk wat het heeft gedaan; daarna bedankt het Rijk het Haventeam.
    + 1. Er is een Loket. Wie vragen heeft, gaat naar het Loket, en ziet daar de Loods.
    + 2. Elk jaar meldt het Haventeam aan de Staatssecretaris en de Tweede Kamer wat het heeft gedaan
    +    in het Havenpark, volgens de Havenvisie.
Goed:
    ## Artikel 1 – Overleg

    De gemeenten vormen samen de Oevertafel. De Oevertafel komt elk jaar bijeen.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Findings, rule
from dealpers.check.strange_bodies import strange_bodies
from dealpers.corpus.terms import forms_of_term
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.compounds import is_compound
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Alinea, Deal, Severity, Soort, Stuk, alineas

_USE = regex(
    r"\b(?:[Dd]e|[Hh]et|elke?|iedere?|zijn|haar|hun|door\s+een)\s+(?P<word>[A-ZÀ-Þ][a-zà-ÿ]{4,40})(?![\w+-]|['’]\w|\s+(?:van\s+(?:de\s+)?)?[A-ZÀ-Þ0-9])"
)
_ADJECTIVE = regex(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ]{3,20}e\s(?P<noun>[A-ZÀ-Þ][a-zà-ÿ]{3,30})(?![\w-]|\s+[A-Z])")
_IN_NAME = regex(r"[A-ZÀ-Þ][\w-]+\s(?:op|van|in|aan|bij|voor|en|met|uit|tot|naar|over)\s\Z")
"""Words of a name before "de": Taal op de Vloer."""
_LEAST = 2
"""Uses from which a capital is no slip."""
_WORK = regex(
    r"(?:verklaring|overeenkomst|akkoord|agenda|visie|strategie|programma|nota|notitie|rapport|protocol|convenant|deal"
    r"|dag|week|jaar|prijs|fase)$"
)
"""Endings of names of other texts and of days."""
_PLACE = regex(
    r"(?:park|wijk|kwartier|plein|straat|weg|laan|singel|dijk|dam|kade|vaart|kanaal|polder|meer|plas|haven|eiland|duin(?:en)?|bos"
    r"|brug|kerk|veld|hof|oever|sluis|rivier|gracht|heide|berg|dal|kust|stad|dorp|land|gebied|toren|molen|school|huis|hal"
    r"|centrum|station|zee|delta|streek|regio|schap|poort|markt|krant|blad|museum|zaal|plaat|wad(?:den)?|wetering|boulevard)$"
)
"""Endings of names of places and buildings, which a map settles."""
_LAW = regex(
    r"(?:regeling|reglement|wet|wetboek|besluit|verordening|verdrag|richtlijn|dienst|ministerie|raad|kamer|bank|waterschap)$"
)
"""Endings of names that the law or another text settles."""
_BODY = regex(
    r"(?!staats|euro|kies|kern)[a-zà-ÿ]{3,}(?:commissie|groep|overleg|tafel|team|beraad|bureau|loket|regisseur|makelaar|kassier"
    r"|raad|dossier|pakket|fonds|register|kaart|plan|panel|meter|monitor)"
)
"""Bodies and roles that a deal makes up itself, so that one use asks for a definition."""
_BODIES = ("commissie", "groep", "overleg", "tafel", "team", "beraad", "bureau", "loket", "regisseur", "kassier")
_SCHEME = regex(r"(?:fonds|dossier|pakket|register|kaart|plan|panel|meter|monitor)$")
"""Endings of schemes and works that a letter or a plan may know from elsewhere."""
_AFTER = regex(r"\s([a-zà-ÿ]{3,}+)(?:(?<![td])(?<!en)([.,;)]|\Z))?")
"""Word behind a name, with the sign at the end of a clause where the word is no verb by its ending."""
_PERSON = regex(r"(?:er|aar|eur|or)\Z")
_FIXED = frozenset(
    "partij partijen partner partners regio rijk staat minister ministerie staatssecretaris raad kamer kabinet "
    "regering koning kroon grondwet provincie gemeente gemeenten waterschap unie europa commissie deal convenant "
    "overeenkomst protocol akkoord bijlage artikel hoofdstuk paragraaf tabel begroting besluit regeling wet "
    "verordening richtlijn verdrag statuten college staatscourant staatsblad stadhuis rijksoverheid hoge "
    "burgemeester wethouder commissaris gedeputeerde dijkgraaf aarde".split()
)
"""Words that bear a capital by custom."""


@rule("V114", Severity.INFO)
def begrip_zonder_bepaling(stuk: Stuk) -> Findings:
    has_list = len(stuk.begrippen) >= _LEAST  # without definitions capitals are looser
    uses: dict[str, list[tuple[Alinea, int]]] = {}
    for alinea in passages(stuk, without=UNSPOKEN):
        for match in _USE.finditer(alinea.tekst):
            if _IN_NAME.search(alinea.tekst[max(0, match.start() - 40) : match.start()]):
                continue
            uses.setdefault(match["word"], []).append((alinea, match.start("word")))
    candidates = {
        word: places
        for word, places in uses.items()
        if word.lower() not in _FIXED
        and not (_SCHEME.search(word) and (not isinstance(stuk, Deal) or _goes_on(word, places)))
        and (
            _is_made_up(word.lower())
            or (
                not _LAW.search(word)
                and has_list
                and _is_noun(word.lower())
                and (len(places) >= _LEAST or _is_coined(word))
            )
        )
    }
    if isinstance(stuk, Deal):
        yield from _of_other_kind(stuk)
    for strange in strange_bodies(stuk):
        if strange.words not in candidates:
            message = f"de tekst zegt nergens wie of wat '{strange.words}' is"
            hint = "zeg wie dit is, of noem de naam zoals hij elders staat"
            yield at_words(strange.alinea, (strange.begin, strange.begin + len(strange.words)), message, hint)
    if not candidates:
        return
    settled = _settled(stuk)
    whole = "\n".join(alinea.tekst for alinea in passages(stuk))
    for word, ((alinea, begin), *_) in candidates.items():
        stem = word.lower()[: max(4, len(word) - 2)]
        if any(other.startswith(stem) for other in settled) or _is_introduced(word, whole):
            continue
        message = f"'{word}' heeft een hoofdletter als een begrip, maar is nergens bepaald"
        hint = "neem het op in de begripsbepalingen, of schrijf het zonder hoofdletter"
        yield at_words(alinea, (begin, begin + len(word)), message, hint)


def _of_other_kind(deal: Deal) -> Findings:
    """Defined nouns behind another adjective: "Goedkope Woning" beside the term "Betaalbare woning"."""
    terms = {form.lower() for term in deal.begrippen for form in forms_of_term(term, deal)}
    heads = {form.partition(" ")[2]: form for form in terms if form.count(" ") == 1}
    for alinea in passages(deal, without=UNSPOKEN) if heads else ():
        for match in _ADJECTIVE.finditer(alinea.tekst):
            noun = match["noun"].lower()
            if noun in heads and not {noun, match[0].lower()} & terms:
                message = f"'{match[0]}' heeft hoofdletters als een begrip, maar alleen '{heads[noun]}' is bepaald"
                hint = "neem het op in de begripsbepalingen, of gebruik het begrip"
                yield at_words(alinea, match.span(), message, hint)


def _is_made_up(word: str) -> bool:
    """True for a body, role or list that no dictionary has, or that a deal makes up each time: ``werkgroep``."""
    match = _BODY.fullmatch(word)
    return match is not None and (word not in dictionary().alone or word.endswith(_BODIES))


def _goes_on(word: str, places: list[tuple[Alinea, int]]) -> bool:
    """True if a noun in small letters belongs to the name of a scheme at one place: het Noodfonds huur."""
    after = (_AFTER.match(alinea.tekst, begin + len(word)) for alinea, begin in places)
    words = dictionary()
    return any(match and (match[1] in words.nouns or (match[2] and match[1] in words.alone)) for match in after)


def _is_coined(word: str) -> bool:
    """True for a person, and for a compound that no dictionary has and no map or register settles: ``Wijkschouw``."""
    words, small = dictionary().alone, word.lower()
    person = _PERSON.search(small) is not None and f"{small}s" in words and f"{small}en" not in words
    named = word.startswith(("Staats", "Rijks", "Euro")) or any(ending.search(word) for ending in (_PLACE, _WORK))
    return not named and (small not in words or person)


def _is_noun(word: str) -> bool:
    """True for a noun of the dictionary, and for a compound that ends in a noun: ``walstroomfonds``."""
    words = dictionary()
    if word in words.nouns:
        return True
    return (
        word not in words.alone
        and is_compound(word, words)
        and any(word[cut:] in words.nouns for cut in range(3, len(word) - 3))
    )


def _settled(stuk: Stuk) -> set[str]:
    """Words, in lower case, of the title, the parties, the partners, the definitions and all headings."""
    texts = [stuk.naam, *(term.term for term in stuk.begrippen), *(article.titel for article in stuk.artikelen)]
    texts += [alinea.tekst for alinea in passages(stuk) if alinea.is_heading]
    for division in stuk.aanhef:
        if division.soort in (Soort.PARTIJEN, Soort.PARTNERS):
            texts += [alinea.tekst for alinea in alineas(division, stuk)]
    return {word.lower() for text in texts for word in re.findall(r"\w+", text)}


def _is_introduced(word: str, text: str) -> bool:
    """True if the text introduces a word by "een", quotes or brackets, or has it in lower case too."""
    verbs = r"[Ee]en|genaamd|genoemd|noemen|hierna|heet|als|vormen|vormt"
    called = rf"(?<!door\s)\b(?:{verbs})\W+(?:samen\W+)?(?:de\W+|het\W+)?{word}\b"
    marked = (
        rf"['‘’“”„\"(*]\s*(?:de\s+|het\s+)?{word}\b"
        rf"|\b{word}\s*(?:[:(]|is\s+(?:de|het|een)\b|(?:bestaat\s+uit|wordt\s+gevormd)\b)"
    )
    return re.search(rf"(?<!\w){word.lower()}(?!\w)|{called}|{marked}", text) is not None
