"""Search index as small files: a reader fetches the head, the words of the query and the passages shown.

``zoek/begin.json`` lists the texts, the kinds of their passages, and the first key of each file of words.
In ``zoek/<version>/``, ``w<n>.json`` maps keys to passages. A key is the stem of a word, or ``=`` with the number of a
place. A key of ``~`` with a skeleton gives the stems that share the skeleton. ``p<n>.json`` holds the records of
adjacent passages, and ``kenmerken.json`` the filters. ``version`` is a checksum of all files, so that files of two
editions of the site never mix.
"""

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dealpers.corpus.mentions import Vermeld
from dealpers.dutch.stems import STOPWORDS, parts, skeleton, stem, words
from dealpers.model import Deal, Partij, Stuk
from dealpers.model.source import Source
from dealpers.render.addresses import whole_text
from dealpers.render.part_names import capitalised
from dealpers.render.search.own_pages import SITE, aliases, our_passages, site_passages
from dealpers.render.search.records import Kind, Passage, numbers, passages

FOLDER = "zoek/"
WORDS_FILE = 30_000
"""Characters beyond which the next key starts a new file of words."""
PASSAGES_FILE = 6_000
"""Characters beyond which the next passage starts a new file of passages."""

IN_HEADING, IN_TEXT, IN_COMPOUND = 3, 2, 1
"""Weight of a word in a passage."""

SHORTEST_ALIKE = 4
"""Minimum number of letters of a stem that may be matched as misspelt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Index entry of one text, which follows from that text alone.

    ``head`` is the part of the head file about the text, ``features`` its filters, both as JSON. ``sheets`` are its
    files of passages; ``weights`` has for each passage the weight of each key.
    """

    head: str
    features: str
    sheets: tuple[str, ...]
    weights: tuple[dict[str, int], ...]


def entry(stuk: Stuk) -> Entry:
    """Index entry of one text."""
    every_passage = (*passages(stuk), *our_passages(stuk))
    about: dict[str, object] = {
        "adres": f"{stuk.map}/{stuk.id}/",
        "tekst": whole_text(stuk).removeprefix(f"{stuk.map}/{stuk.id}/"),
        "naam": stuk.naam,
        "soort": stuk.feiten.soort,
    }
    if isinstance(stuk, Deal):
        about["artikelen"] = len(stuk.artikelen)
    return _entry(about, every_passage, [_party(party) for party in stuk.partijen], (stuk.naam, *aliases(stuk)))


def site_entry(mentioned: Iterable[Vermeld], pages: Mapping[str, Source]) -> Entry:
    """Index entry of the pages about all texts together; ``pages`` are our own texts, by name."""
    about: dict[str, object] = {"adres": "", "tekst": "", "naam": SITE, "soort": ""}
    return _entry(about, tuple(site_passages(mentioned, pages)), [], ())


def _entry(
    about: dict[str, object], every_passage: tuple[Passage, ...], parties: list[str], names: tuple[str, ...]
) -> Entry:
    sheets = list(_sheets(every_passage))
    return Entry(
        head=_json(about | _head(every_passage, sheets)).strip(),
        features=_json(_features(every_passage, parties)).strip(),
        sheets=tuple(_json([_records(passage) for passage in sheet]) for sheet in sheets),
        weights=tuple(_weights(passage, names) for passage in every_passage),
    )


def _weights(passage: Passage, names: tuple[str, ...]) -> dict[str, int]:
    """Weight of each key in a passage; the passage that describes a text bears its names."""
    weights: dict[str, int] = {}
    heading = words(
        " ".join(
            [
                *(names if passage.kind is Kind.OVERZICHT else ()),
                passage.context,
                *(record.title for record in passage.records),
            ]
        )
    )
    text = words(" ".join(record.text for record in passage.records))
    for stems, weight in ((dict.fromkeys(text), IN_TEXT), (dict.fromkeys(heading), IN_HEADING)):
        for word in stems:
            if word not in STOPWORDS:
                weights[stem(word)] = max(weight, weights.get(stem(word), 0))
                for part in parts(word):
                    weights.setdefault(stem(part), IN_COMPOUND)
    for record in passage.records:
        weights |= {f"={number}": IN_HEADING for number in numbers(record)}
    return weights


def search_files(entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    """Files of the index, by path below the root of the site, from the entries in order."""
    heads: list[str] = []
    features: list[str] = []
    sheets: list[str] = []
    postings: dict[str, tuple[array[int], ...]] = defaultdict(lambda: (array("I"), array("I"), array("I")))
    passage = 0
    for text_entry in entries:
        heads.append(text_entry.head)
        features.append(text_entry.features)
        sheets += text_entry.sheets
        for weights in text_entry.weights:
            for key, weight in weights.items():
                postings[key][IN_HEADING - weight].append(passage)
            passage += 1
    shards = list(_shards(_postings(postings)))
    files = {f"w{rank}.json": text for rank, (_, text) in enumerate(shards)}
    files |= {f"p{rank}.json": text for rank, text in enumerate(sheets)}
    files["kenmerken.json"] = f"[{','.join(features)}]\n"
    postings.clear()
    checksum = hashlib.sha256()
    for name, text in sorted(files.items()):
        checksum.update((name + text).encode())
    version = checksum.hexdigest()[:12]
    begin = _json({"versie": version, "soorten": list(Kind), "sleutels": [first for first, _ in shards]}).strip()
    yield f"{FOLDER}begin.json", f'{begin[:-1]},"stukken":[{",".join(heads)}]}}\n'.encode()
    for name, text in files.items():
        yield f"{FOLDER}{version}/{name}", text.encode()


def _postings(postings: Mapping[str, "tuple[array[int], ...]"]) -> Iterator[tuple[str, str]]:
    """Keys in order, each with the JSON of its passages by weight; passage numbers are delta-coded."""
    alike: dict[str, list[str]] = defaultdict(list)
    for key in postings:
        if key.isalpha() and len(key) >= SHORTEST_ALIKE:
            alike[f"~{skeleton(key)}"].append(key)
    for key in sorted(postings.keys() | alike.keys()):
        yield key, _json(sorted(alike[key]) if key in alike else [_steps(numbers) for numbers in postings[key]])


def _steps(numbers: "array[int]") -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _shards(keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Files of words, each with its first key; a key with many passages has a file of its own."""
    row: list[tuple[str, str]] = []
    length = 0
    for key, text in keys:
        if row and length + len(text) > WORDS_FILE:
            yield row[0][0], _object(row)
            row, length = [], 0
        row.append((key, text))
        length += len(key) + len(text)
    if row:
        yield row[0][0], _object(row)


def _object(row: Iterable[tuple[str, str]]) -> str:
    return "{" + ",\n".join(f"{_json(key).strip()}:{text.strip()}" for key, text in row) + "}\n"


def _sheets(every_passage: Iterable[Passage]) -> Iterator[list[Passage]]:
    """Passages of one text by file."""
    row: list[Passage] = []
    length = 0
    for passage in every_passage:
        size = sum(len(record.text) for record in passage.records)
        if row and length + size > PASSAGES_FILE:
            yield row
            row, length = [], 0
        row.append(passage)
        length += size
    if row:
        yield row


def _records(passage: Passage) -> list[object]:
    """Passage as its heading and its records: address, title, text, and the numbers that are not in the address."""
    rows: list[object] = []
    for record in passage.records:
        anchor = record.address.rpartition("#")[2].strip("/")
        hidden = [number for number in numbers(record) if number != anchor and not number.startswith(f"{anchor}-")]
        rows.append([record.address, record.title, record.text, *([hidden] if hidden else [])])
    return [passage.context, rows]


def _head(every_passage: tuple[Passage, ...], sheets: list[list[Passage]]) -> dict[str, object]:
    """Passages of an entry in ``begin.json``: runs of one kind and action line, and passages per file."""
    kinds, lines = list(Kind), _lines(every_passage)
    runs = groupby(every_passage, key=lambda passage: (kinds.index(passage.kind), lines.index(passage.line)))
    return {
        "reeksen": [[*pair, sum(1 for _ in row)] for pair, row in runs],
        "bladen": [len(sheet) for sheet in sheets],
    }


def _lines(every_passage: tuple[Passage, ...]) -> list[str]:
    """Names of the action lines of a text; the first, empty name is for passages outside any line."""
    return ["", *dict.fromkeys(passage.line for passage in every_passage if passage.line)]


def _features(every_passage: tuple[Passage, ...], parties: list[str]) -> dict[str, object]:
    """Filters of a text: its action lines, its parties, and by year the passages that name it, by rank in the text."""
    years: dict[int, list[int]] = defaultdict(list)
    for rank, passage in enumerate(every_passage):
        for year in passage.years:
            years[year].append(rank)
    return {"lijnen": _lines(every_passage), "partijen": parties, "jaren": dict(sorted(years.items()))}


def _party(party: Partij) -> str:
    """Name of a party across deals: its own name, or else its office."""
    if " " in party.alias and "/" not in party.alias:
        return party.alias
    office = party.ambt.removeprefix("De ").removeprefix("Het ")
    return f"{office} ({party.alias})" if party.alias and party.alias != office else capitalised(office)


def _json(value: object) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
