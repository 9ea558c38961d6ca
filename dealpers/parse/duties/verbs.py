"""Verbs that bind their subject: a list for any place in a sentence, and more verbs right behind a subject."""

import re

from dealpers.dutch.regex import regex
from dealpers.model import Kracht

_DO = """
adviseert adviseren|baggert baggeren|beheert beheren|begeleidt begeleiden|benoemt benoemen|benut benutten
beoordeelt beoordelen|bepaalt bepalen|beschermt beschermen|beslist beslissen|bespreekt bespreken|besteedt besteden
bestrijdt bestrijden|betaalt betalen|betrekt betrekken|bevordert bevorderen|bewaakt bewaken|biedt bieden|borgt borgen
bouwt bouwen|brengt brengen|communiceert communiceren|continueert continueren|coördineert coördineren|deelt delen
doet doen|dient dienen|draagt dragen|evalueert evalueren|faciliteert faciliteren|financiert financieren
formuleert formuleren|garandeert garanderen|gebruikt gebruiken|geeft geven|handelt handelen|houdt houden
informeert informeren|initieert initiëren|int innen|investeert investeren|kijkt kijken|koopt kopen|legt leggen
levert leveren|maakt maken|meldt melden|moet moeten|monitort monitoren|neemt nemen|nodigt nodigen
onderhoudt onderhouden|onderneemt ondernemen|onderzoekt onderzoeken|ondersteunt ondersteunen|ontwikkelt ontwikkelen
ontwerpt ontwerpen|organiseert organiseren|overlegt overleggen|pakt pakken|plaatst plaatsen|plant planten
publiceert publiceren|rapporteert rapporteren|realiseert realiseren|regelt regelen|reserveert reserveren
richt richten|signaleert signaleren|spreekt spreken|start starten|stelt stellen|stemt stemmen|stimuleert stimuleren
stort storten|stuurt sturen|toetst toetsen|treedt treden|treft treffen|verantwoordt verantwoorden
verbetert verbeteren|verbindt verbinden|verdeelt verdelen|vergadert vergaderen|vergroot vergroten
verhoogt verhogen|verkent verkennen|verleent verlenen|vermindert verminderen|verplicht verplichten
verschaft verschaffen|versterkt versterken|verstrekt verstrekken|vertegenwoordigt vertegenwoordigen
vervult vervullen|verzamelt verzamelen|verzorgt verzorgen|voert voeren|voorziet voorzien|vormt vormen
vraagt vragen|waarborgt waarborgen|wijst wijzen|werkt werken
sluit sluiten|besluit besluiten|ontsluit ontsluiten|onthoudt onthouden|verricht verrichten|bericht berichten
licht lichten|vermeldt vermelden|bereidt bereiden|verspreidt verspreiden|breidt breiden|meet meten|begroot begroten
beantwoordt beantwoorden|vergoedt vergoeden|ontbindt ontbinden|belast belasten|verzendt verzenden|schat schatten
vult vullen|bouwt bouwen
zal zullen|laat laten|zendt zenden|ziet zien|kent kennen|zet zetten|zorgt zorgen
"""
_STRIVE = "streeft streven|spant spannen|gaat gaan|tracht trachten|probeert proberen"
_AIM = "beoogt beogen|wil willen|wenst wensen"
_MAY = "kan kunnen|mag mogen"

SINGULAR: dict[str, Kracht] = {}
PLURAL: dict[str, Kracht] = {}
for _words, _force in (
    (_DO, Kracht.PLICHT),
    (_STRIVE, Kracht.INSPANNING),
    (_AIM, Kracht.DOEL),
    (_MAY, Kracht.BEVOEGDHEID),
):
    for _pair in re.split(r"[|\n]", _words.strip()):
        _one, _many = _pair.split()
        SINGULAR[_one], PLURAL[_many] = _force, _force

_WORD = regex(r"[a-zà-ÿ]+")
_STATIVE = frozenset(
    """
    acht achten behoort behoudt behouden beschikt beschikken beschouwt beschouwen beseft beseffen bestaat
    bestaan betreft betreuren
    betreurt bevat bevatten bevindt bevinden bezit bezitten bleef blijft blijven constateert constateren denkt denken
    daalt dalen deelt erkent erkennen ervaart ervaren geniet genieten gelooft geloven grenst groeit groeien hecht
    hechten heeft hebben hoeft hoeven hoopt hopen kampt kampen kan kent kennen komt komen krijgt krijgen kunnen lag
    ligt liggen lijdt lijdt lijkt lijken loopt lopen mag meent menen merkt merken moest moesten mogen omvat omvatten
    onderkent onderkennen onderschrijft onderschrijven ontbreekt ontbreken ontleent ontlenen ontstaat ontvangt
    ontvangen profiteert profiteren scoort scoren staat staan stijgt stijgen telt tellen verkeert verkeren verliest
    verliezen vindt vinden verwacht verwachten waardeert waarderen was waren weet weten wenst wensen wil willen woont
    wonen wordt worden zag zagen ziet zien zijn zou zouden geacht genoemd bedoeld betrokken samen tussen binnen buiten
    tegen boven beneden naast boven achter voren vanwege met niet tot uit dat het wat omdat zodat want naast mogen
    achten mocht mochten durft durven blijkt blijken geldt gelden heet heten kost kosten leest lezen leeft leven lukt
    beginnen eindigt eindigen vervalt vervallen verliest vertrouwt vertrouwen zit zitten herkent herkennen juicht
    behoeft behoeven
    """.split()
)

_ALSO_NOUNS = frozenset("besluit licht bericht schat start plant int begroot".split())


def is_finite(word: str) -> bool:
    """True if a word in small letters is a verb in the singular, and no noun too: "bezit", "stelt"."""
    state = word in _STATIVE and word.endswith("t") and len(word) > len("niet")
    return (word in SINGULAR or state) and word not in _ALSO_NOUNS


# These verbs bind with the words listed here; without these words the verbs describe a state.
_NEEDS = {
    "laat": r"\b(?!onverlet\b)\w{3,}en\b(?=\s*(?:[,.;]|$)|\s+(?:door|op|in|met|uit|voor|aan|naar)\b)",
    "laten": r"\b(?!onverlet\b)\w{3,}en\b(?=\s*(?:[,.;]|$)|\s+(?:door|op|in|met|uit|voor|aan|naar)\b)",
    "ziet": r"\b(?:erop\s+)?(?:toe|af)\b", "zien": r"\b(?:erop\s+)?(?:toe|af)\b",
    "spant": r"\bin\b", "spannen": r"\bin\b",
    "dient": r"\b(?:te|in)\b", "dienen": r"\b(?:te|in)\b",
    "kent": r"\btoe\b", "kennen": r"\btoe\b",
    "spreekt": r"\b(?:af|aan|uit)\b", "spreken": r"\b(?:af|aan)\b",
    "vormt": r"\bom\b", "vormen": r"\bom\b",
    "voorziet": r"\bin\b", "voorzien": r"\bin\b",
    "biedt": r"\b(?:aan|ruimte|hulp|steun|ondersteuning|plaats)\b",
}  # fmt: skip
# Words without force: the sentence states, assumes or allows.
_NOT = regex(
    r"(?:stel(?:t|len)\s+vast\s+dat|ga(?:at|an)\s+(?:er\s?van\s+uit|uit\s+van|akkoord)|ne(?:emt|men)\s+kennis\s+van"
    r"|ne(?:emt|men)\s+(?:\w+\s+){0,4}in\s+(?:overweging|aanmerking|ogenschouw)\b"
    r"|ne(?:emt|men)\s+aan\s+dat|spreken\s+(?:\w+\s+){0,2}af\s+dat\b(?!\s+zij\b)|spreekt\s+(?:\w+\s+){0,2}af\s+dat"
    r"|spre(?:ekt|ken)\s+de\s+(?:wens|hoop|verwachting)|del(?:en)?\s+de\s+(?:mening|opvatting|conclusie|zorg)"
    r"|deelt\s+de\s+(?:mening|opvatting|conclusie|zorg)|houd(?:t|en)\s+(?:van|vast\s+aan)|\w+\s+(?:\w+\s+){0,3}(?:al|reeds)\s+(?:bij|mee|samen)\b|dra(?:agt|gen)\s+geen\b|(?:werk|overleg)(?:t|en|gen)\s+(?:\w+\s+){0,2}(?:sinds|vanaf)\s+(?:\d{4}|jaren|lang)|make?(?:n|t)?\s+deel\s+uit"
    r"|(?:stelt|stellen|levert|leveren|betaalt|betalen|verstrekt|verstrekken|verleent|verlenen|geeft|geven|legt|leggen|biedt|bieden)"
    r"\s+(?:\w+\s+){0,4}geen\s+(?:\w+\s+)?(?:geld|middelen|bijdragen?|subsidies?|financiering|vergoeding|budget)\b"
    r"|(?:betaalt|betalen)\s+niet\s+mee\b|(?:draagt|dragen)\s+niet\s+bij\b"
    r"|maakt\s+deel\s+uit|doe(?:t|n)\s+mee|werken\s+(?:al|reeds)\s|werkt\s+(?:al|reeds)\s|zal\s+kunnen|zullen\s+kunnen"
    r"|treedt\s+in\s+werking|voer(?:t|en)\s+aan\s+dat|tre(?:edt|den)\s+toe)"
)
_PHRASE = regex(
    r"(?P<duty>(?:is|zijn)\s+(?:(?!niet\b|geen\b)\w+\s+){0,2}(?:(?:eind|mede)?verantwoordelijk\s+voor|verplicht\b|gehouden\s+(?:om|tot|te|aan)|gehouden\b(?=[^.;]{1,80}\bte\b)|belast\s+met"
    r"|in\s+de\s+lead\b|aan\s+zet\b|trekker\b|opdrachtgever\b|aanspreekpunt\b)"
    r"|(?:heeft|hebben)\s+(?:(?!niet\b|geen\b)\w+\s+){0,2}(?:tot\s+taak|als\s+taak|de\s+taak|de\s+plicht|de\s+verplichting|de\s+zorg\s+voor)"
    r"|(?:blijft|blijven)\s+(?:\w+\s+){0,2}verantwoordelijk\s+voor"
    r"|(?:komt|komen)\s+(?:\w+\s+){0,8}(?:bijeen|bij\s+elkaar|samen\s+voor)"
    r"|(?:komt|komen)\s+(?:\w+\s+){0,4}met\s+(?:\w+\s+){1,3}?(?:voorstel|plan|advies|uitwerking|aanpak|agenda|opzet)\w*\b"
    r"|zit(?:ten)?\s+(?:[\w-]+\s+){0,6}voor\b(?=\s*(?:[.,;]|$|en\b))"
    r"|sta(?:at|an)\s+(?:er\s?)?(?:voor\s+)?in\s+voor\b|sta(?:at|an)\s+(?:\w+\s+){0,4}garant\b"
    r"|(?:komt|komen)\s+overeen\s+(?:om\b|dat\s+zij\b)|denk(?:t|en)\s+mee\b)"
    r"|(?P<effort>(?:zet|zetten)\s+zich\s+(?:er(?:toe|voor)\s+|\w+\s+)?in\b|doe(?:t|n)\s+(?:hun|haar|zijn)\s+(?:uiterste\s+)?best"
    r"|(?:wil|willen)\s+zich\s+inspannen|doe(?:t|n)\s+(?:al\s+het\s+(?:redelijkerwijs\s+)?mogelijke|(?:al\s+)?(?:hun|haar|zijn)?\s*moeite\b)"
    r"|bevorder(?:t|en)\b|lever(?:t|en)\s+(?:een\s+|de\s+|hun\s+|haar\s+)?(?:\w+\s+)?inspanning(?:en)?\b|stimule(?:ert|ren)\b|beijver(?:t|en)\b|ijver(?:t|en)\s+voor\b|ma(?:akt|ken)\s+zich\s+(?:\w+\s+)?(?:sterk|hard)\s+voor"
    r"|(?:heeft|hebben)\s+(?:(?!niet\b|geen\b)\w+\s+){0,2}(?:aandacht|oog)\s+voor|zoek(?:t|en)\s+(?:\w+\s+){0,3}naar\b"
    r"|(?:kijk(?:t|en)|verken(?:t|nen)|onderzoek(?:t|en))\s+(?:(?!niet\b|geen\b)[\w-]+\s+){0,7}mogelijkhe(?:id|den)\b"
    r"|(?:zet|zetten)\s+(?:(?:ook|sterk|vol|extra|samen|gezamenlijk|verder|nadrukkelijk|daarbij|hierbij)\s+){0,2}(?:in\s+op\b|(?:daar|hier|er)op\s+in\b)"
    r"|werk(?:t|en)\s+(?:\w+\s+){0,3}toe\s+naar\b"
    r"|(?:zal|zullen)\s+zich\s+(?:\w+\s+){0,4}inzetten\b"
    r"|(?:zal|zullen|moet|moeten|dient|dienen)\s+(?:(?!niet\b|geen\b)[^\s,;:.]+\s+){0,12}?"
    r"(?:inspannen|streven|nastreven|trachten|proberen|bevorderen|stimuleren|beijveren)\b"
    r"|(?:heeft|hebben|ga(?:at|an)|neemt|nemen|levert|leveren)\s+(?:(?!niet\b|geen\b)\w+\s+){0,3}inspanningsverplichting)"
    r"|(?P<aim>(?:heeft|hebben)\s+(?:(?!niet\b|geen\b)\w+\s+){0,2}(?:de\s+intentie|de\s+ambitie|tot\s+doel|als\s+doel|ten\s+doel)"
    r"|stel(?:t|len)\s+zich\s+(?:[\w-]+\s+){0,4}ten\s+doel\b"
    r"|(?:is|zijn)\s+(?:voornemens|van\s+plan|van\s+zins))"
    r"|(?P<power>beh(?:oudt|ouden)\s+zich\s+(?:\w+\s+){0,4}(?:recht|bevoegdheid|mogelijkheid|voor)\b|(?:is|zijn)\s+(?:(?!niet\b)\w+\s+)?(?:bevoegd|gerechtigd|vrij\s+(?:om|in))\b"
    r"|(?:heeft|hebben)\s+(?:(?!niet\b|geen\b)\w+\s+){0,4}(?:het\s+recht|de\s+bevoegdheid|de\s+mogelijkheid|recht\s+op)\b)"
)


_HEDGE = regex(
    r"\b(?:zo\s?veel\s+(?:als\s+)?mogelijk|zo\s+goed\s+(?:als\s+)?mogelijk|zo\s+mogelijk|(?:waar|indien|(?:voor)?\s?zover)\s+(?:\w+\s+)?mogelijk"
    r"|naar\s+(?:beste\s+)?(?:vermogen|kunnen)|in\s+de\s+mate\s+van\s+het\s+mogelijke|binnen\s+(?:hun|haar|zijn|de|ieders)\s+mogelijkheden)\b",
    re.I,
)
_DESCRIBES = frozenset("bestaat is heeft telt kent bevat omvat vormt".split())
_AND = regex(r"\ben\s+(?=[a-zà-ÿ]+t\b)")
_FAR = 200
"""Maximum distance in characters from a first verb to the second."""
_APART_CLAUSE = regex(r"[;:.]|\b(?:die|dat|welke|wie|waar\w*|als|indien|om|zodat|omdat|opdat|wanneer|tenzij|kan|mag)\b")
_CLAUSE_END = regex(
    r"[;:(]|\b(?:die|dat|welke|waarvan|waarmee|waarin|zodat|omdat|opdat)\b|,\s+(?:en|maar|terwijl|waarbij)\b"
)
_RELEASE = regex(
    r"(?:be)?hoe(?:ft|ven)\s+(?:[^\s.;]+\s+){0,20}?(?P<word>niets?|geen|noch|niemand|slechts|alleen|enkel|pas|maar)\s"
    r"(?=[^.;]{0,160}\bte\s)"
    r"|(?:is|zijn|wordt|worden)\s+(?:[^\s.;,]+\s+){0,3}?"
    r"(?:(?:niet|evenmin|nimmer)\s+(?:langer\s+)?(?:verplicht|gehouden)|(?:vrijgesteld|ontheven|ontslagen)\s+van)\b"
)
"""Regex of words that release a subject; behind "slechts" or "pas" the sentence asks something after all."""
_FORCES = {
    "duty": Kracht.PLICHT,
    "effort": Kracht.INSPANNING,
    "aim": Kracht.DOEL,
    "power": Kracht.BEVOEGDHEID,
}
_DENIED = regex(r"(?:[^,;.]{0,60}\s)?(?:niet|geen)\b")
_NO_POWER = regex(
    r"[^,;.]{0,160}\b(?:worden|gebeuren|ontstaan|leiden|blijken|betekenen)\b"
    r"|(?:\s+(?:tussentijds|nog|ook|later|wel|onderling|(?:per|van)\s+\w+|(?:gedurende|tijdens|in)\s+(?:de|het)\s+\w+)){0,4}"
    r"\s+(?:wijzigen|wisselen|verschillen)\b"
)


def _allowed(verb: str, rest: str) -> tuple[str, Kracht] | None:
    """Force of a verb of permission: a power; a prohibition is a duty, and a passive possibility is neither."""
    if _DENIED.match(rest):
        return (verb, Kracht.PLICHT) if verb.startswith("m") else None
    return None if _NO_POWER.match(rest) else (verb, Kracht.BEVOEGDHEID)


def binding(text: str, begin: int, end: int, *, plural: bool, openly: bool) -> tuple[str, Kracht] | None:
    """Words at offset ``at`` that bind a subject of that number, with their force; None for other words.

    ``openly`` accepts any verb of action, which is safe only right behind a subject that opens a sentence.
    """
    if release := _RELEASE.match(text, begin, end):
        asks = release["word"] in ("slechts", "alleen", "enkel", "pas", "maar")
        return None if asks else (release[0].split(maxsplit=1)[0], Kracht.VRIJSTELLING)
    if phrase := _PHRASE.match(text, begin, end):
        return phrase[0], _FORCES[phrase.lastgroup or "duty"]
    return _of_verb(text, begin, end, plural=plural, openly=openly)


def _of_verb(text: str, begin: int, end: int, *, plural: bool, openly: bool) -> tuple[str, Kracht] | None:
    """Verb at an offset that binds a subject of that number, with its force."""
    word = _WORD.match(text, begin, end)
    if word is None or _NOT.match(text, begin, end):
        return None
    verb = word[0]
    rest = text[word.end() : min(end, word.end() + 300)]
    force = (PLURAL if plural else SINGULAR).get(verb)
    if force is Kracht.BEVOEGDHEID:
        return _allowed(verb, rest)
    if force:
        needed = _NEEDS.get(verb)
        return (verb, force) if needed is None or re.search(needed, rest) else None
    if openly and is_action(verb, plural=plural):
        return verb, Kracht.PLICHT
    return None


def further(text: str, begin: int, end: int) -> tuple[str, Kracht] | None:
    """Second verb of a subject in the singular, behind "en": "bestaat uit drie leden en komt twee keer bijeen".

    The first verb at ``begin`` describes. An infinitive cannot be meant, because it has another form in the singular.
    """
    first = _WORD.match(text, begin, end)
    if first is None or first[0] not in _DESCRIBES:
        return None
    for mark in _AND.finditer(text, first.end(), min(end, first.end() + _FAR)):
        if _APART_CLAUSE.search(text, first.end(), mark.start()):
            return None
        if bond := binding(text, mark.end(), end, plural=False, openly=False):
            return bond if bond[1] is Kracht.PLICHT else None
    return None


def clause_start(text: str, begin: int, subject: int) -> int:
    """Offset of the main clause of a subject: behind the last semicolon before it, else the begin of the sentence."""
    mark = text.rfind(";", begin, subject)
    while mark >= 0 and text[mark + 1 : mark + 2].isspace():
        mark += 1
    return begin if mark < 0 else mark + 1


def softened(force: Kracht, before: str, behind: str) -> Kracht:
    """Force of a clause with the words around its subject: "zoveel mogelijk" makes an effort of a duty."""
    if force is not Kracht.PLICHT:
        return force
    opening = before[max((mark.end() for mark in _CLAUSE_END.finditer(before)), default=0) :]
    cut = _CLAUSE_END.search(behind)
    closing = behind[: cut.start()] if cut else behind
    return Kracht.INSPANNING if _HEDGE.search(opening) or _HEDGE.search(closing) else force


def is_action(verb: str, *, plural: bool) -> bool:
    """True if a word has the form of a verb of action in that number: ``belegt``, ``wisselen``; no state, no noun."""
    ending = r"\w{2,}[^dt]en" if plural else r"\w{3,}t"
    return (
        re.fullmatch(ending, verb) is not None and verb not in _STATIVE and verb not in (SINGULAR if plural else PLURAL)
    )
