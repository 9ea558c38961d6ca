"""Derived values say from which words they follow and how sure they are."""

import json
from functools import reduce
from typing import Any

from conftest import DEAL
from making import deal_of

from dealpers.corpus.derivations import Afleiding, Zekerheid, derivations
from dealpers.model import Deal, alineas
from dealpers.render.data.files import deal_json

PREAMBLE = """# Deal Voorbeeld

## Partijen

1. De Minister van Water, mevrouw T. Sluis, hierna te noemen: MinW.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

2. Het college van de gemeente Oever, namens deze: A. Bos (burgemeester), hierna te noemen: Oever.

Partij genoemd onder 2 handelend als bestuursorgaan, hierna te noemen: de Regio.
"""
ARTICLE = (
    "## Artikel 1 – Taken\n\nOever maakt vóór 1 mei 2027 een plan. Uiterlijk in het voorjaar van 2028 is het af.\n"
)


def value_at(data: Any, pointer: str) -> Any:
    """Value at a JSON Pointer."""
    return reduce(lambda node, key: node[int(key) if isinstance(node, list) else key], pointer.split("/")[1:], data)


def words_of(found: Afleiding, deal: Deal) -> list[str]:
    texts = {text.id: text.tekst for text in alineas(deal, deal)}
    return [texts[words.alinea][words.begin : words.eind] for words in found.bron]


def test_each_derived_value_points_at_its_words() -> None:
    deal = deal_of(ARTICLE, aanhef=PREAMBLE)
    told = {found.waarde: (found.zekerheid.value, words_of(found, deal)) for found in derivations(deal)}
    assert told["/partijen/0/persoon"] == ("letterlijk", ["T. Sluis"])
    assert told["/partijen/1/functie"] == ("letterlijk", ["burgemeester"])
    assert told["/partijen/1/kant"] == ("gelezen", ["Regio"])
    assert told["/groepen/0/naam"] == ("letterlijk", ["het Rijk"])
    assert told["/taken/0/wie"] == ("gelezen", ["Oever"])
    assert told["/taken/0/kracht"] == ("gelezen", ["Oever maakt vóór 1 mei 2027 een plan."])
    assert told["/tijdstippen/0/van"] == ("gelezen", ["1 mei 2027"])
    assert told["/tijdstippen/1/tot"] == ("geschat", ["voorjaar van 2028"])


def test_pointers_of_the_real_deal_lead_to_values_and_literal_values_are_their_words(site: dict[str, bytes]) -> None:
    data = json.loads(site[f"deals/{DEAL}/{DEAL}.json"])
    found = data["afleidingen"]
    assert {"partijen", "groepen", "begrippen", "actielijnen", "taken", "termijnen", "tijdstippen", "tabellen"} <= {
        entry["waarde"].split("/")[1] for entry in found
    }
    texts = dict(_texts(data))
    for entry in found:
        value = value_at(data, entry["waarde"])
        assert value not in ("", None, [])
        assert entry["bron"]
        for words in entry["bron"]:
            printed = texts[words["alinea"]][words["begin"] : words["eind"]]
            assert printed
            if entry["zekerheid"] == Zekerheid.LETTERLIJK.value:
                assert printed == value


def _texts(node: Any) -> Any:
    """Paragraphs in a data file, with their words without note marks."""
    if isinstance(node, dict):
        if node.get("type") == "Alinea":
            yield node["id"], "".join(run.get("tekst", "") for run in node["inhoud"] if run["type"] != "Nootmark")
        for inner in node.values():
            yield from _texts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner)


def test_every_duty_date_and_amount_of_a_deal_has_its_words() -> None:
    deal = deal_of(ARTICLE, aanhef=PREAMBLE)
    data = json.loads(deal_json(deal))
    told = {entry["waarde"] for entry in data["afleidingen"]}
    assert {f"/taken/{rank}/wie" for rank in range(len(data["taken"]))} <= told
    assert {f"/tijdstippen/{rank}/van" for rank in range(len(data["tijdstippen"]))} <= told
