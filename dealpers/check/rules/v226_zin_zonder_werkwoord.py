"""Een zin heeft een werkwoord dat zegt wat er gebeurt; een bijzin aan het eind ervan ook.

Zonder werkwoord staat er niet wie wat doet, en is iets te lezen als belofte of als streven. In een brief of plan is een
korte zin die doorgaat op de vorige stijl.

Fout:
    ## Artikel 1 – Taken

    De Regio beheert het park. Een bedrag van € 5.000 voor de aanleg van een oever. Het Rijk betaalt.
Fout:
    ## Artikel 1 – Taken

    1. De Regio voor 1 maart 2027 een kaart van het grondwater. Partijen in de zomer opnieuw bijeen voor overleg.
    2. Het Rijk betaalt. Daarover afspraken in het overleg van april. Ten tweede bewoners bij de aanleg van het park.
    3. Het Rijk betaalt. Het rapport naar alle gemeenten en naar de provincie.
Goed:
    ## Artikel 1 – Taken

    De Regio beheert het park. Zij legt een oever aan. Dit geldt ook voor het Rijk.
    De oever ligt er, en het zorgt voor rust. Deze regel geldt altijd. Partijen overleggen over het park.
    Zie voor de verdeling de kaart van het park. Het start met een bijeenkomst voor alle gemeenten.
    Ten tweede kost het starten veel tijd. Dit staat los van alle andere plannen. OVW staat voor Oever Voor Wonen.
"""

import re
from functools import lru_cache

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, clauses, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nouns import is_infinitive, is_plural, singulars
from dealpers.dutch.numbers import is_count_word, rank
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Alinea, Deal, Severity, Stuk, ids

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VERBS = frozenset(
    "is was wordt werd kan kon mag mocht zal zou wil wou moet moest heeft had heb hebben zijn waren worden werden ben "
    "bent gaf nam kwam ging bleek bleef stond lag zat deed liet hield bracht dacht zag las sprak trof trad vond bood "
    "sloot koos hing viel schreef steeg daalde kreeg droeg vroeg sloeg loog liep "
    "hielp begon won wees riep hief zond trok dreef verdween scheen leek bewoog genoot schoof ving wierp "
    "greep vocht zong dronk bond schoot vroor stierf zwom brak "
    "verliep zie lees let geef neem doe ga kom laat maak denk houd kies vul blijf blijk sta ken weet".split()
)
_PREFIX = regex(r"(?:be|ver|ont|her|over|onder|voor)(?=[a-z]{4})")
"""Unstressed first part of a verb, which leaves its past as it is: ``bedroeg``."""
_OPENING = frozenset("zorg stel gebruik vraag begin werk".split())
"""Nouns that are a verb at the beginning of a sentence alone."""
_ENDING = regex(r"(?:t|en|aan|ien|oen|de|te|ën|eet)$")
_NO_VERB = frozenset(
    "het met niet tot uit dat wat dit met naast want omdat zodat iet vast juist recht echt laatst eerst "
    "meest minst best "
    "en een geen deze die de te mede beide ene alle elke iedere ten den aan tegen binnen buiten boven beneden tussen "
    "maart januari februari juni juli augustus september oktober november december april mei "
    "bijeen uiteen overeen ineen meteen heen opnieuw ongeacht niettemin inmiddels tezamen gezamenlijk bovendien "
    "samen eigen open alleen zeven tien negen dertien veertien worden-".split()
)
_BEFORE = frozenset(
    "de het een deze dit die dat elk elke ieder iedere alle geen hun haar zijn ons onze van voor in op "
    "aan bij met door "
    "naar over onder tot uit per als om tussen tegen zonder binnen buiten via inclusief exclusief circa ruim minimaal "
    "maximaal en of".split()
)
_NOUN_FOLLOWS = frozenset("de een alle elke iedere hun telkens gratis geen".split())
"""Words behind which a noun or its adjective follows: "alle betrokken organisaties"."""
_NO_VERB_FOLLOWS = frozenset("te van met tijdens via zonder namens wegens".split())
"""Words that no finite verb follows: "met" is "mee" without its noun."""
_ADJECTIVE_FOLLOWS = frozenset("de het een geen".split())
_POINTING = frozenset("dat dit deze die het".split())
"""Subjects of a sentence, where these begin it: "Dat zijn de doelen"."""
_PARTICLE = regex(r"(?:aan|af|op|uit|in|bij|mee|toe)(?=[a-z]{4})")
"""Particle that a main clause parts from its verb, so that "afspraken" is a noun there."""
_I = regex(r"\b(?:ik|wij|we)\b", re.I)
_LOOSE = regex(
    r"(?:aan|bij|bijvoorbeeld|door|en|enerzijds|anderzijds|in|maar|met|naast|of|om|ook|op|over|samen|tot|uit|van|voor|want|zoals"
    r"|zowel|zonder|alleen|juist|denk)\b",
    re.I,
)
"""Beginnings of a sentence that goes on from the one before, which is style in a letter or a plan."""
_CUT = regex(r"(?:\b[^\W\d_]{1,3}|bijv|mevr|\.\w+)\.\s*$")
_REACH = 80
"""Maximum distance in characters from the end of a sentence back to an abbreviation."""
_QUOTING = frozenset(":‘“”\"'")
_SHORTEST, _SHORT = 6, 4
"""Minimum number of words of a sentence alone, and of one among others, that is judged; shorter ones are headings."""
_CLAUSE = regex(
    r"(?:,\s(?P<clause>(?:die|dat|waarbij|waarin|waarmee|zodat|omdat|mits|tenzij|nadat)\s[^,;:()]{12,200})"
    r"|(?<=[a-zë]{3})\s(?P<inner>waar(?:in|mee|op|voor)\s[^;:()]{12,200}))\.\Z"
)
"""Clause at the end of a sentence, which has a verb of its own."""


@rule("V226", Severity.INFO)
def zin_zonder_werkwoord(stuk: Stuk) -> Findings:
    binding = set() if isinstance(stuk, Deal) else {alinea.id for alinea in clauses(stuk)}
    for alinea in passages(stuk, without=UNSPOKEN):
        loose = not isinstance(stuk, Deal) and alinea.id not in binding
        every = sentences(alinea.tekst) if _judged(alinea) else sentences(alinea.tekst)[1:] if not loose else []
        for begin, sentence in every if len(every) > 1 or loose or _is_lid(alinea) or not _judged(alinea) else ():
            clause = _CLAUSE.search(sentence)
            group = clause.lastgroup or "" if clause else ""
            if loose and group != "inner" and ((len(every) > 1 and _LOOSE.match(sentence)) or _I.search(sentence)):
                continue
            asked = clause and (not loose or group == "inner") and _has_verb(sentence[: clause.start()])
            if clause and asked and not _has_verb(clause[group]):
                message, hint = "in dit zinsdeel is geen werkwoord te vinden", "schrijf wie wat doet"
                yield at_words(alinea, (begin + clause.start(group), begin + clause.end(group)), message, hint)
            elif _is_sentence(sentence, _SHORTEST if loose or len(every) == 1 else _SHORT) and not _has_verb(sentence):
                message, hint = "in deze zin is geen werkwoord te vinden", "schrijf wie wat doet"
                yield at_words(alinea, (begin, begin + len(sentence)), message, hint, words=sentence[:80])


def _judged(alinea: Alinea) -> bool:
    """True if a paragraph has whole sentences: an item of a list and a note may lack a verb."""
    kinds = [kind for kind, _ in ids.parse(alinea.deel).steps]
    return not {"onderdeel", "streepje", "noot", "tabel"} & set(kinds)


def _is_sentence(sentence: str, shortest: int) -> bool:
    """True if words are a whole sentence that is not cut at an abbreviation, and are no quotation."""
    if not sentence[:1].isupper() or not sentence.rstrip().endswith(".") or not _QUOTING.isdisjoint(sentence):
        return False
    words = _WORD.findall(sentence)
    whole_word = bool(words) and len(words[-1]) > 1 and words[-1] in dictionary().alone  # "uur." is no abbreviation
    cut = _CUT.search(sentence, max(0, len(sentence) - _REACH)) and not whole_word
    return len(words) >= shortest and not cut and words[0] != "Aldus"


def _is_lid(alinea: Alinea) -> bool:
    """True for the only sentence of a numbered lid, or of an article 1.1, which is no list and no heading."""
    kind, label = ids.parse(alinea.deel).steps[-1]
    return not alinea.is_heading and (kind == "lid" or (kind == "artikel" and "-" in label))


def _has_verb(sentence: str) -> bool:
    """True if a word may be a finite verb: by its ending, unless its place or the word before makes a noun of it."""
    nouns, words = dictionary().nouns, dictionary().alone
    earlier, before, after_name, end = "", "", False, 0
    for match in _WORD.finditer(sentence):
        word, small = match[0], match[0].lower()
        if re.search(r"\d", sentence[end : match.start()]):
            before = "-"  # a year or number is between
        named = word[0].isupper() and match.start() > 0
        if small in _OPENING and not before:
            return True
        if {small, _PREFIX.sub("", small)} & _VERBS and not (small == "zijn" and before in _BEFORE):
            return True
        bent = before.endswith("e") and before not in nouns and not after_name and earlier != "ten"
        noun = _is_noun(small, nouns) and (not before or before in _BEFORE or is_count_word(before) or bent)
        noun = noun or (earlier == "een" and before in words and small.endswith("en") and _is_noun(small, nouns))
        noun = noun or (earlier == "een" and before in words and before not in nouns and small in nouns)
        noun = noun or (before in _ADJECTIVE_FOLLOWS and small.endswith("e"))
        noun = noun or (_PARTICLE.match(small) is not None and _is_noun(small, nouns))
        noun = (
            noun or rank(small) is not None or (earlier == "" and before == "-" and _is_pointed_at(small, nouns, words))
        )
        noun = noun or (is_plural(small) and not is_infinitive(small))
        noun = noun or before in _NOUN_FOLLOWS or (small in nouns and not _has_infinitive(small))
        if (
            not named
            and not noun
            and small not in _NO_VERB
            and _ENDING.search(small)
            and before not in _NO_VERB_FOLLOWS
        ):
            return True
        subject = small in _POINTING and not before
        earlier, before, after_name, end = (
            before,
            "-" if subject or (word.isupper() and len(word) > 1) else small,
            word[0].isupper(),
            match.end(),
        )
    return False


def _is_pointed_at(word: str, nouns: frozenset[str], words: frozenset[str]) -> bool:
    """True for a noun behind "Het" or "Dit" that is no verb as well: ``rapport``, beside ``start`` and ``gestart``."""
    return word in nouns and word.endswith("t") and word != "staat" and f"ge{word}" not in words


@lru_cache(maxsize=1 << 14)
def _is_noun(word: str, nouns: frozenset[str]) -> bool:
    """True for a noun in the singular, or in the plural on -en or -n: ``wijzigingen``, ``geschillen``, ``weken``."""
    return word in nouns or (word.endswith("n") and not singulars(word).isdisjoint(nouns)) or is_plural(word)


@lru_cache(maxsize=1 << 14)
def _has_infinitive(word: str) -> bool:
    """True unless a word on -t is a noun only: ``kaart``, beside ``werkt`` of ``werken``."""
    if not word.endswith("t"):
        return True
    stem = word[:-1]
    soft = stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1:], stem[-1:])
    short = re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", soft)
    open_ = re.sub(r"([aeou])\1(?=t$)", r"\1", word)  # meet, meten
    forms = {f"{form}en" for form in (word, open_, f"{word}t", stem, soft, short, stem + stem[-1:])}
    return not forms.isdisjoint(dictionary().alone)
