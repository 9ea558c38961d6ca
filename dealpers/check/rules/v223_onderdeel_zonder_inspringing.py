"""Een onderdeel dat bij een ander onderdeel hoort, springt in.

Staat "a." even ver naar links als "1.", dan hoort het niet bij het lid erboven, en klopt geen verwijzing ernaar.

Fout:
    ## Artikel 1 – Taken

    1. De Regio zorgt voor:
    a. het plan;
    b. de uitvoering.
Goed:
    ## Artikel 1 – Taken

    1. De Regio zorgt voor:
       a. het plan;
       b. de uitvoering.
"""

from itertools import pairwise

from dealpers.check.located import at_place
from dealpers.check.passages import lid_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Alinea, Lijst, Severity, Stuk, walk


@rule("V223", Severity.WARNING)
def onderdeel_zonder_inspringing(stuk: Stuk) -> Findings:
    for lijst in walk(stuk, stuk):
        if not isinstance(lijst, Lijst):
            continue
        for above, item in pairwise(lijst.onderdelen):
            opening = above.blokken[-1] if above.blokken else None
            first = item.blokken[0] if item.blokken else None
            if not isinstance(opening, Alinea) or not isinstance(first, Alinea):
                continue
            if above.label.rstrip(".)").isdigit() and item.label.rstrip(".)") == "a" and opening.tekst.endswith(":"):
                message = f"'{item.label}' hoort bij '{above.label}' erboven, maar springt niet in"
                hint = f"zet voor dit onderdeel en de volgende {len(above.label) + 1} spaties"
                yield at_place(item.span, lid_of(first), message, hint, item.label)
