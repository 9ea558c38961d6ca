"""Search index as small files: a reader fetches the head, the words of the query and the passages shown.

``zoek/begin.json`` lists the texts, the kinds of their passages, and the first key of each file of words. The words of
a few texts are in the same file. In ``zoek/<version>/``, ``w<n>.json`` maps keys to passages (``postings.py``). A key
is the stem of a word, or ``=`` with the number of a place. A key of ``~`` with a skeleton gives the stems that share
the skeleton. ``p<n>.json`` holds the records of adjacent passages, and ``kenmerken.json`` the filters. ``version`` is a
checksum of all files, so that files of two builds of the site never mix.
"""

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, pairwise

import msgspec

from dealpers.corpus.mentions import Vermeld
from dealpers.dutch.sentences import capitalised
from dealpers.dutch.stems import STOPWORDS, parts, stem, words
from dealpers.model import Deal, Partij, Stuk
from dealpers.model.source import Source
from dealpers.render.addresses import whole_text
from dealpers.render.search.own_pages import SITE, aliases, our_passages, site_passages
from dealpers.render.search.postings import word_files
from dealpers.render.search.records import Kind, Passage, numbers, passages

FOLDER = "zoek/"
PASSAGES_FILE = 14_000
"""Characters beyond which the next passage starts a new file of passages: 5 kB, compressed."""

FEATURES = "kenmerken.json"
"""Name of the file of the filters."""

IN_HEADING, IN_TEXT, IN_COMPOUND = 3, 2, 1
"""Weight of a word in a passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Index entry of one text, which follows from that text alone.

    ``head`` is the part of the head file about the text, ``features`` its filters, ``passages`` the records of each
    passage, all as JSON. ``keys`` are its keys, one a line. ``postings`` has packed numbers for each key: the
    number of passages with each weight, the heaviest first, and then these passages by rank.
    """

    head: str
    features: str
    passages: tuple[str, ...]
    keys: str
    postings: bytes

    @property
    def lengths(self) -> bytes:
        """Packed numbers of characters of the passages."""
        return array("I", map(len, self.passages)).tobytes()

    def ranks(self) -> dict[str, tuple[list[int], ...]]:
        """Passages with each key by their rank in the text, by falling weight."""
        numbers = memoryview(self.postings).cast("I").tolist()
        ranks: dict[str, tuple[list[int], ...]] = {}
        begin = 0
        for key in self.keys.split("\n") if numbers else ():
            counts, begin = numbers[begin : begin + IN_HEADING], begin + IN_HEADING
            ends = [*accumulate(counts, initial=begin)]
            ranks[key] = tuple(numbers[first:end] for first, end in pairwise(ends))
            begin = ends[-1]
        return ranks


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
    postings = _new_postings()
    for rank, passage in enumerate(every_passage):
        for key, weight in _weights(passage, names).items():
            postings[key][IN_HEADING - weight].append(rank)
    packed = array("I")
    for ranks in postings.values():
        packed.extend(map(len, ranks))
        packed.extend(chain.from_iterable(ranks))
    return Entry(
        head=_json(about | {"reeksen": _runs(every_passage)}),
        features=_json(_features(every_passage, parties)),
        passages=tuple(_json(_records(passage)) for passage in every_passage),
        keys="\n".join(postings),
        postings=packed.tobytes(),
    )


def _new_postings() -> "dict[str, tuple[array[int], ...]]":
    """Passages by key, for each weight from the heaviest."""
    return defaultdict(lambda: (array("I"), array("I"), array("I")))


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
    for every_word, weight in ((dict.fromkeys(text), IN_TEXT), (dict.fromkeys(heading), IN_HEADING)):
        for word in every_word:
            if word not in STOPWORDS:
                key = stem(word)
                if weights.get(key, 0) < weight:
                    weights[key] = weight
                for part in parts(word):
                    weights.setdefault(stem(part), IN_COMPOUND)
    for record in passage.records:
        weights |= {f"={number}": IN_HEADING for number in numbers(record)}
    return weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Search index of a collection without the texts of its files.

    ``heads`` and ``features`` are those of each entry, ``lengths`` the packed numbers of characters of its passages.
    ``firsts`` has the first key of each file of words; ``words`` is the only file of words, empty if there are more.
    """

    heads: tuple[str, ...]
    features: tuple[str, ...]
    lengths: tuple[bytes, ...]
    firsts: tuple[str, ...]
    words: str = ""

    @property
    def features_text(self) -> str:
        """File of the filters."""
        return f"[{','.join(self.features)}]\n"

    def begin(self, version: str) -> tuple[str, bytes]:
        """Path and content of the head file."""
        sheets = [last - first for first, last in sheet_ranges(self.lengths)]
        begin = {"versie": version, "soorten": list(Kind), "sleutels": self.firsts, "bladen": sheets}
        words_here = f',"woorden":{self.words.strip()}' if self.words else ""
        return f"{FOLDER}begin.json", f'{_json(begin)[:-1]}{words_here},"stukken":[{",".join(self.heads)}]}}\n'.encode()


def version_of(checksums: Mapping[str, str]) -> str:
    """Version of an index: a hash of the checksum of each of its files, by name."""
    rows = "".join(f"{name} {checksum}\n" for name, checksum in sorted(checksums.items()))
    return hashlib.sha256(rows.encode()).hexdigest()[:12]


def search_files(entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    """Files of the index, by path below the root of the site, from the entries in order."""
    index, texts = whole_index(entries)
    files = {name: text.encode() for name, text in texts.items()}
    version = version_of({name: hashlib.sha256(content).hexdigest() for name, content in files.items()})
    yield index.begin(version)
    for name, content in files.items():
        yield f"{FOLDER}{version}/{name}", content


def whole_index(entries: Iterable[Entry]) -> tuple[Index, dict[str, str]]:
    """Index of the entries in order, with the text of each of its files by name."""
    heads: list[str] = []
    features: list[str] = []
    lengths: list[bytes] = []
    records: list[str] = []
    postings = _new_postings()
    for text_entry in entries:
        heads.append(text_entry.head)
        features.append(text_entry.features)
        lengths.append(text_entry.lengths)
        _add(text_entry, len(records), postings)
        records += text_entry.passages
    shards = list(word_files(postings))
    index = Index(
        heads=tuple(heads),
        features=tuple(features),
        lengths=tuple(lengths),
        firsts=tuple(first for first, _ in shards),
        words=shards[0][1] if len(shards) == 1 else "",
    )
    files = {f"w{rank}.json": text for rank, (_, text) in enumerate(shards)} if len(shards) > 1 else {}
    sheets = sheet_ranges(index.lengths)
    files |= {f"p{rank}.json": sheet(records[first:last]) for rank, (first, last) in enumerate(sheets)}
    return index, files | {FEATURES: index.features_text}


def _add(text_entry: Entry, before: int, postings: "dict[str, tuple[array[int], ...]]") -> None:
    """Add the passages of a text behind those of the texts before it, of which there are ``before``."""
    numbers = memoryview(text_entry.postings).cast("I").tolist()
    begin = 0
    for key in text_entry.keys.split("\n") if numbers else ():
        counts, begin = numbers[begin : begin + IN_HEADING], begin + IN_HEADING
        for ranks, count in zip(postings[key], counts, strict=True):
            if count == 1:  # of most keys in most texts
                ranks.append(before + numbers[begin])
            elif count:
                ranks.extend([before + rank for rank in numbers[begin : begin + count]])
            begin += count


def sheet(passages: Iterable[str]) -> str:
    """File of passages, each as JSON."""
    return f"[{','.join(passages)}]\n"


def sheet_ranges(lengths: Iterable[bytes]) -> list[tuple[int, int]]:
    """First passage of each file of passages, and the one behind its last; a file may hold those of several texts."""
    ranges: list[tuple[int, int]] = []
    first = filled = rank = 0
    for rank, length in enumerate(chain.from_iterable(memoryview(packed).cast("I") for packed in lengths)):
        if rank > first and filled + length > PASSAGES_FILE:
            ranges.append((first, rank))
            first, filled = rank, 0
        filled += length
    return [*ranges, (first, rank + 1)] if filled else ranges


def _records(passage: Passage) -> list[object]:
    """Passage as its heading and its records: address, title, text, and the numbers that are not in the address."""
    rows: list[object] = []
    for record in passage.records:
        anchor = record.address.rpartition("#")[2].strip("/")
        hidden = [number for number in numbers(record) if number != anchor and not number.startswith(f"{anchor}-")]
        rows.append([record.address, record.title, record.text, *([hidden] if hidden else [])])
    return [passage.context, rows]


def _runs(every_passage: tuple[Passage, ...]) -> list[list[int]]:
    """Passages of an entry as runs of one kind and action line: kind, line, number of passages."""
    kinds, lines = list(Kind), _lines(every_passage)
    runs = groupby(every_passage, key=lambda passage: (kinds.index(passage.kind), lines.index(passage.line)))
    return [[*pair, sum(1 for _ in row)] for pair, row in runs]


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
    return msgspec.json.encode(value).decode()
