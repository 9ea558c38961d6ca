"""Een bedrag of getal in onze woorden heeft dezelfde grens als in de tekst: ten hoogste, ten minste, ongeveer.

"Het Rijk betaalt 10 miljoen euro" belooft meer dan "maximaal € 10 miljoen". Wie de grens weglaat of omdraait, zegt
iets toe dat partijen niet toezeggen.

Fout:
    ## Artikel 1 – Geld

    Het Rijk reserveert maximaal € 6 miljoen. De Regio reserveert minimaal € 6 miljoen.
    --- kort.yml
    artikel-1: Rijk en Regio leggen elk 6 miljoen euro in.
Fout, met:
    - artikel-1: Rijk en Regio leggen elk 6 miljoen euro in.
    + artikel-1: Het Rijk betaalt minstens 6 miljoen euro.
Goed, met:
    - artikel-1: Rijk en Regio leggen elk 6 miljoen euro in.
    + artikel-1: Het Rijk reserveert hooguit 6 miljoen euro, de Regio minstens 6 miljoen euro.
"""

import re
from collections.abc import Iterator

from dealpers.check.explained import Uitleg, explained
from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.quantities import Grens, Hoeveelheid, Maat, bound_of_heading, quantities
from dealpers.dutch.sentences import sentences
from dealpers.model import Kant, Rol, Severity, Stuk

_BOUNDED = frozenset({Maat.BEDRAG, Maat.DEEL, Maat.AANTAL, Maat.DUUR})
_ALIKE = {Grens.MEER: {Grens.MEER, Grens.MINSTENS}, Grens.MINSTENS: {Grens.MEER, Grens.MINSTENS}}
_Stated = tuple[tuple[object, ...], Kant, Grens]


@rule("K005", Severity.WARNING)
def grens_anders_dan_de_tekst(stuk: Stuk) -> Findings:
    sides = _sides(stuk)
    for uitleg in explained(stuk):
        ours = list(_stated(uitleg.tekst, sides))
        printed = list(_printed(uitleg, sides)) if ours else []
        for quantity, side in ours:
            bounds = {grens for value, kant, grens in printed if value == quantity.waarde and kant is side}
            bounds = bounds or {grens for value, _, grens in printed if value == quantity.waarde}
            if bounds and not bounds & _ALIKE.get(quantity.grens, {quantity.grens}):
                yield at_part(uitleg, _message(quantity, bounds), _hint(bounds), quantity.tekst)


def _message(quantity: Hoeveelheid, bounds: set[Grens]) -> str:
    if quantity.grens is Grens.GEEN:
        return f"'{quantity.tekst}' heeft in de tekst een grens ({_worded(bounds)}), in onze woorden niet"
    return f"in onze woorden is '{quantity.tekst}' {quantity.grens.value}, in de tekst {_worded(bounds)}"


def _hint(bounds: set[Grens]) -> str:
    return "laat de grens weg" if bounds == {Grens.GEEN} else f"schrijf erbij: {_worded(bounds - {Grens.GEEN})}"


def _worded(bounds: set[Grens]) -> str:
    return " of ".join(sorted(grens.value or "zonder grens" for grens in bounds))


def _printed(uitleg: Uitleg, sides: re.Pattern[str]) -> Iterator[_Stated]:
    roles = {Rol.RIJK: Kant.RIJK, Rol.REGIO: Kant.REGIO}
    for passage in uitleg.bron:
        if passage.bedrag:
            side = roles.get(passage.rol, Kant.ONBEKEND) if passage.rol else Kant.ONBEKEND
            yield (Maat.BEDRAG, passage.bedrag.eurocenten), side, bound_of_heading(passage.kop)
        else:
            yield from ((quantity.waarde, side, quantity.grens) for quantity, side in _stated(passage.tekst, sides))


def _stated(text: str, sides: re.Pattern[str]) -> Iterator[tuple[Hoeveelheid, Kant]]:
    """Bounded quantities in a text, each with the side that its sentence names last before the quantity."""
    for _, sentence in sentences(text):
        for quantity in quantities(sentence):
            if quantity.maat in _BOUNDED:
                named = list(sides.finditer(sentence, 0, quantity.begin))
                side = Kant.ONBEKEND if not named else Kant.RIJK if named[-1]["rijk"] else Kant.REGIO
                yield quantity, side


def _sides(stuk: Stuk) -> re.Pattern[str]:
    names = {Kant.RIJK: {"Rijk", "Rijksbijdrage", "rijksbijdrage"}, Kant.REGIO: {"Regio(?! Deal| Envelop)"}}
    for party in stuk.partijen:
        if party.kant in names:
            names[party.kant] |= {re.escape(name) for name in (party.alias, party.kort) if name}
    return re.compile(rf"\b(?:(?P<rijk>{_any_of(names[Kant.RIJK])})|(?P<regio>{_any_of(names[Kant.REGIO])}))(?!\w)")


def _any_of(names: set[str]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
