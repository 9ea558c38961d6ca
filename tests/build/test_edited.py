"""After an edit of a few texts the collection that is made from the last one equals one that is made whole."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.build.cache import Memo, MemoryCache
from dealpers.build.edited import LastCollection
from dealpers.build.load import Loaded, load_again
from dealpers.build.pipeline import CheckedCollection
from dealpers.model.ids import StukId
from dealpers.model.instellingen import Eigen, Koppeling
from dealpers.model.source import Span

TODAY = date(2026, 1, 1)
CITED, CITING, BRIEF = "deals/waterland-west", "deals/kleinste", "documenten/brief-waterland"
GOALS, SLUDGE = f"{CITED}/artikelen/01-doelen.md", f"{CITED}/artikelen/02-aanpak.md"
EDITED, WHOLE = Memo(MemoryCache()), Memo(MemoryCache())
"""Results of all tests, in which paths begin at the working folder."""
ONLY = f"{CITING}/artikelen/01-doel.md"


class Edited:
    """Content that is edited, with the collection made from the last one and one made whole beside each other."""

    def __init__(self, content: Path, loaded: Loaded) -> None:
        self.content, self._loaded = content, loaded
        self._memo, self._whole_memo = EDITED, WHOLE
        self._whole = pipeline.examine(loaded, TODAY, memo=self._whole_memo)
        self._last = LastCollection(pipeline.examine(loaded, TODAY, memo=self._memo))

    @property
    def found(self) -> CheckedCollection:
        return self._last.checked

    def codes(self, text: str) -> set[str]:
        return {finding.code for finding in self.found.found_in(StukId(text))}

    def save(self, name: str, change: Callable[[str], str]) -> bool:
        """Change a file; true if the collection was made from the last one."""
        path = self.content / name
        before = path.read_text("utf-8") if path.exists() else ""
        after = change(before)
        assert after != before
        path.write_text(after, "utf-8")
        return self.see(path)

    def see(self, path: Path) -> bool:
        self._loaded = load_again(self.content, self._loaded, [path.absolute()])
        self._whole = pipeline.examine(self._loaded, TODAY, memo=self._whole_memo)
        edited = self._last.edited(self._loaded, TODAY, self._memo)
        if edited is None:
            self._last = LastCollection(pipeline.examine(self._loaded, TODAY, memo=self._memo))
            return False
        assert edited == self._whole
        assert edited.findings == self._whole.findings
        assert list(edited.found) == list(self._whole.found)
        assert edited.linked.linked == self._whole.linked.linked
        assert list(edited.corpus.links) == list(self._whole.corpus.links)
        spans = ([ref.span for ref in one.corpus.verwijzingen()] for one in (edited, self._whole))
        assert next(spans) == next(spans)
        assert [f.span for f in edited.findings] == [f.span for f in self._whole.findings]
        return True


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def edited(content: Path) -> Edited:
    return Edited(content, pipeline.load(content))


@pytest.mark.no_cover  # the same lines again and again
def test_a_word_a_paragraph_and_a_file_are_seen(edited: Edited) -> None:
    assert edited.save(GOALS, lambda text: text.replace("twee dingen", "drie dingen"))
    assert edited.save(GOALS, lambda text: text.replace("- Helder water;", "Er is meer.\n\n- Helder water;"))
    assert edited.save(f"{CITED}/artikelen/06-extra.md", lambda _: "## Artikel 6 Extra\n\nDe kassier meldt iets.\n")
    (edited.content / CITED / "artikelen/06-extra.md").unlink()
    assert edited.see(edited.content / CITED / "artikelen/06-extra.md")
    assert edited.save("deals/polderrand/deal.yml", lambda text: f"{text}\n# niets nieuws\n")


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_word_that_two_texts_use_is_no_slip_in_either(edited: Edited) -> None:
    assert edited.save(SLUDGE, lambda text: text.replace("Het slib gaat", "Het slibzuigertjs gaat"))
    assert "S001" in edited.codes("waterland-west")
    assert edited.save(ONLY, lambda text: text.replace("samen.", "samen met een slibzuigertjs."))
    assert "S001" not in edited.codes("waterland-west") | edited.codes("kleinste")
    assert edited.save(ONLY, lambda text: text.replace(" met een slibzuigertjs.", "."))
    assert "S001" in edited.codes("waterland-west")


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_text_that_cites_an_edited_one_is_linked_again(edited: Edited) -> None:
    title = edited.found.linked.by_id[StukId("waterland-west")].stuk.naam
    assert edited.save(ONLY, lambda text: text.replace("samen.", f"samen volgens artikel 5 van de {title}."))
    assert edited.found.linked.cites[StukId("kleinste")] == ("waterland-west",)
    assert edited.save(f"{CITED}/artikelen/04-geld.md", lambda text: text.replace("Artikel 5 Loop", "Artikel 9 Loop"))
    links = edited.found.corpus.links[StukId("kleinste")].alle_verwijzingen
    assert [link.doelen for link in links if link.document] == [()]
    assert edited.save(ONLY, lambda text: text.replace(f" volgens artikel 5 van de {title}", ""))
    assert not edited.found.linked.cited_by.get(StukId("waterland-west"))


def test_names_in_a_document_are_compared_again(edited: Edited) -> None:
    names = "Het Gemaal Noorderdiep, het Gemaal Zuiderdiep, het Gemaal Oosterdiep en de Stichting Watertaal doen mee."
    assert edited.save(
        f"{BRIEF}/tekst.md", lambda text: text.replace("De polders krijgen", f"{names}\n\nDe polders krijgen")
    )
    assert "V117" not in edited.codes("brief-waterland")
    assert edited.save(SLUDGE, lambda text: text.replace("Riet groeit aan.", names.replace("Watertaal", "Watertaaal")))
    assert "V117" in edited.codes("brief-waterland")
    assert edited.save(SLUDGE, lambda text: text.replace("Het slib", "Meer.\n\nHet slib"))  # moves the other place


@pytest.mark.no_cover  # the same lines as in other tests
def test_older_texts_follow_an_edit(edited: Edited) -> None:
    (older,) = sorted((edited.content / "deals/polderrand/versies").iterdir())[:1]
    (article, *_) = sorted(older.rglob("*.md"))
    name = article.relative_to(edited.content).as_posix()
    assert edited.save(name, lambda text: f"{text}\nDe kassier meldt iets.\n")
    shutil.rmtree(older)
    edited.see(older)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("name", "change"),
    [
        (f"{CITED}/aanhef.md", lambda text: text.replace("# ", "# Nieuwe ", 1)),
        ("pages/over.md", lambda text: f"{text}\nMeer.\n"),
        ("onderwerpen.yml", lambda _: "onderwerpen:\n- id: oever\n  naam: oevers\n"),
        ("deals/nieuw/deal.yml", lambda _: "soort: Regio Deal\n"),
    ],
)
def test_a_change_that_other_texts_may_see_makes_the_collection_whole(
    edited: Edited, name: str, change: Callable[[str], str]
) -> None:
    (edited.content / name).parent.mkdir(exist_ok=True)
    assert not edited.save(name, change)


def test_another_day_or_an_unreadable_file_is_for_the_whole(edited: Edited) -> None:
    path = edited.content / GOALS
    path.write_bytes(b"\xff")
    assert not edited.see(path)
    assert edited.found.found_in(StukId("waterland-west"))
    assert edited._last.edited(edited._loaded, date(2027, 1, 1), edited._memo) is None


def test_a_redirect_to_a_part_follows_an_edit(content: Path) -> None:
    moved = Koppeling(titel="deals/oud/", adres="deals/waterland-west/artikel-5/", span=Span(name="mkdocs.yml"))
    loaded = pipeline.load(content)
    edited = Edited(content, replace(loaded, extra=Eigen(verhuisd=(moved,))))
    assert edited.save(f"{CITED}/artikelen/04-geld.md", lambda text: text.replace("Artikel 5 Loop", "Artikel 9 Loop"))
    assert "B014" in {finding.code for finding in edited.found.found[StukId("")]}
