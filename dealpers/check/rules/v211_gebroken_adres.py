"""Een webadres is heel: zonder spatie, met een naam en een domein.

Een adres met een spatie erin brengt niemand bij de bron.

Fout:
    ## Artikel 1 – Taken

    De raad volgt het plan.[^1]

    [^1]: <https://www.oever voorbeeld.nl/plan>
Goed, met:
    - [^1]: <https://www.oever voorbeeld.nl/plan>
    + [^1]: <https://www.oever.voorbeeld.nl/plan>
"""

from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.addresses import ENDS_DOMAIN
from dealpers.dutch.regex import regex
from dealpers.model import Adres, Alinea, Severity, Stuk, alineas

_WHOLE = regex(r"(?:https?://)?(?:[^\s/.@:]{1,63}\.){1,10}[^\s/.@:\d]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?")
_LOOSE = regex(r"https?:/?/? +\S+|\bwww\.? +\S+|https?:/(?!/)\S*|https?//\S*|\bwww,\S+|https?:\\\\\S*")
_SPACED = regex(rf"(?:\bwww\.[\w-]+|[\w.-]+@[\w-]+) [\w-]+{ENDS_DOMAIN}(?:/\S*)?")
"""Address with a space inside: "info@haven dagen.nl"."""


@rule("V211", Severity.WARNING)
def gebroken_adres(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for begin, words in _broken(alinea):
            message = f"dit is geen heel webadres: '{words}'"
            hint = "neem het adres over uit de adresbalk van een browser"
            yield at_words(alinea, (begin, begin + len(words)), message, hint, item=True)


def _broken(alinea: Alinea) -> Iterator[tuple[int, str]]:
    """Broken addresses with their offsets, each once."""
    reported = tuple(_in_runs(alinea))
    yield from reported
    for match in _SPACED.finditer(alinea.tekst) if "www." in alinea.tekst or "@" in alinea.tekst else ():
        if all(match.end() <= begin or begin + len(words) <= match.start() for begin, words in reported):
            yield match.start(), match[0]


def _in_runs(alinea: Alinea) -> Iterator[tuple[int, str]]:
    offset = 0
    for run in alinea.inhoud:
        words = getattr(run, "tekst", "")
        if isinstance(run, Adres):
            if not _WHOLE.fullmatch(words.strip()):
                yield offset, words
        elif "http" in words or "www" in words:
            yield from ((offset + match.start(), match[0]) for match in _LOOSE.finditer(words))
        offset += len(words)
