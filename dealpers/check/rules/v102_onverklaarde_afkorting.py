"""Een afkorting staat één keer voluit, of is de naam van een partij, partner of begrip.

Wie een afkorting niet kent, moet haar in de tekst zelf kunnen vinden.

Fout:
    ## Artikel 1 – Taken

    De Regio vraagt een SPUX aan.
Goed:
    ## Artikel 1 – Taken

    De Regio vraagt met het midden- en kleinbedrijf (MKB) een bijdrage aan, inclusief BTW. Het MKB doet mee, volgens de
    ABC-methode (Altijd Beter Communiceren), en volgt de leefstijl (GROEN: Gezond - Rustig - Open - Eerlijk - Nuchter).
    VRO betaalt. Voor de Stichting DGF bestuivers en vereniging Groot APV tekent hun COO; DGF betaalt ook.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Volkshuisvesting en Ruimtelijke Ordening, de heer A. de Vries, hierna te noemen: VRO.
"""

import re

from dealpers.check.abbreviations import abbreviations, folded, introduced, is_shouted, name_of, spelled, spells
from dealpers.check.located import at_words
from dealpers.check.passages import LABELS, Place, passages
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Alinea, Severity, Soort, Stuk, alineas, called

_KNOWN = frozenset(
    # rechtsvormen en instellingen die ieder kent, en die het woordenboek niet heeft
    "NV CV VOF BSO CAO HBO MBO VMBO WO TV UNESCO TNO NS KPN CBS RIVM RVO RWS PBL CPB SCP CJIB COA "
    "IND DUO UBR BES KRW AI HR PR CEO CFO COO CTO FAQ GPS LED SMS QR PDF URL XML ID IBAN BIC WhatsApp "
    # ministeries
    "AZ BZ BZK EZ EZK FIN IenW JenV KGG LNV LVVN OCW SZW VRO VWS AenM VJenI J&V I&W A&M".split()
)
"""Abbreviations that every reader knows; those that the dictionary has need no place here."""

_SHORT_NOUN = range(3, 5)
"""Letters of a noun that an abbreviation may look like."""
_LONG = 5
"""Letters of a compound for each letter of its abbreviation."""
Texts = list[tuple[Alinea, str]]


@rule("V102", Severity.WARNING, signed=Severity.INFO, whole=True)
def onverklaarde_afkorting(stuk: Stuk, context: RuleContext) -> Findings:
    laws = {short for law in context.wetten for short in law.afkortingen}
    words = dictionary().alone
    slips = {one.words for one in context.found if one.code == "S001"}
    first: dict[str, tuple[Alinea, int, str]] = {}
    texts = [(alinea, alinea.tekst) for alinea in alineas(stuk, stuk)]
    for alinea in passages(stuk, without=LABELS | Place.NOTE | Place.CLOSING):
        for offset, short in abbreviations(alinea.tekst) if not is_shouted(alinea.tekst, words) else ():
            first.setdefault(folded(short), (alinea, offset, short))
    unknown = {
        key: use
        for key, use in first.items()
        if use[2] not in _KNOWN | laws | slips
        and use[2] not in words
        and (use[2].lower() not in words or _is_noun(use[2].lower()))
    }
    if not unknown:
        return
    named = _named(stuk, texts)
    for alinea, offset, short in (use for key, use in unknown.items() if key not in named):
        if not _explained(short, stuk, texts):
            message = f"de afkorting '{short}' staat nergens voluit"
            hint = f"schrijf haar hier voluit, met '({short})' erachter, of neem haar op in de begripsbepalingen"
            yield at_words(
                alinea,
                (offset, offset + len(short)),
                message,
                hint,
                certain=not (short.lower() in words or _is_joined(short, texts)),
            )


def _named(stuk: Stuk, all_texts: Texts) -> set[str]:
    """Abbreviations, folded, that name a party, partner or term, or that the text introduces or writes out."""
    texts = [name for term in stuk.begrippen for name in (term.term, term.afkorting)]
    texts += [name for party in stuk.partijen for name in (party.ambt, party.alias)]
    for division in stuk.aanhef:
        if division.soort in (Soort.PARTIJEN, Soort.PARTNERS):
            texts += [alinea.tekst for alinea in alineas(division, stuk)]
    texts += [stuk.titel.tekst]
    known = {folded(short) for text in texts for _, short in abbreviations(text)}
    known |= {folded(short) for _, text in all_texts for short in introduced(text)}
    return known | {folded(one.short) for _, text in all_texts for one in spelled(text)}


def _explained(short: str, stuk: Stuk, texts: Texts) -> bool:
    """True if a note spells the abbreviation, words with these initials do, or the text has it as a word."""
    as_word, name = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)", re.I), name_of(short)
    small = short.lower()
    for alinea, text in texts:
        spelled_out = small in text.lower() and any(match[0] != short for match in as_word.finditer(text))
        if spelled_out or name.search(text):
            return True
        if short in text and any(spells(short, note.alinea.tekst) for note in called(alinea, stuk)):
            return True
    return False


def _is_joined(short: str, texts: Texts) -> bool:
    """True if a long compound of the text has these letters: BIZ beside "bedrijveninvesteringszone"."""
    long = regex(rf"(?<!\w){short[0]}[a-zà-ÿ]{{{_LONG * len(short)},}}", re.I)
    return any(spells(short, match[0]) for _, text in texts for match in long.finditer(text))


def _is_noun(word: str) -> bool:
    """True for a short noun with a plural on -en, which in capitals is another word: KAP beside kap, kappen."""
    known = dictionary()
    plurals = {f"{word}en", f"{word}{word[-1]}en"}
    return len(word) in _SHORT_NOUN and word in known.nouns and not plurals.isdisjoint(known.alone)
