"""Words that nobody knows are found, and words that somebody means are left alone."""

import pytest
from making import TODAY, check, corpus_of, deal_of, findings_of

from dealpers.check import example_files
from dealpers.check.rules.s001_onbekend_woord import onbekend_woord
from dealpers.dutch.spelling import unknown_words
from dealpers.dutch.spelling.compile import compiled
from dealpers.dutch.spelling.dictionary import EXTRA, dictionary
from dealpers.dutch.spelling.known import is_known
from dealpers.dutch.spelling.suggestions import by_ends, edits, has_close
from dealpers.dutch.spelling.tokens import tokens
from dealpers.model.finding import Severity


def unknown_in(*paragraphs: str, terms: tuple[str, ...] = ()) -> list[str]:
    """The words found in paragraphs."""
    return [unknown.word for unknown in unknown_words(paragraphs, terms)]


def meant(sentence: str) -> tuple[str, ...]:
    """Suggestions for the only unknown word of a sentence."""
    (only,) = unknown_words([sentence])
    assert sentence[only.begin : only.end] == only.word
    return only.suggestions


@pytest.mark.parametrize(
    ("sentence", "suggestions"),
    [
        ("Bij de uitvoering van deze programmaliijn heeft het Rijk een rol.", ("programmalijn",)),
        ("Dan ziet de gemeentezien dat het loont.", ("gemeente zien",)),
        ("Deze hoofddambitie is vertaald in doelen.", ("hoofdambitie",)),
        ("De regio is kansrijkg voor wie er woont.", ("kansrijk",)),
        ("De plannen zijn geintegreerd in het beleid.", ("geïntegreerd",)),
        ("Voor de financiéle dekking is er geld.", ("financiële",)),
        ("De samenwerkingovereenkomst loopt af.", ("samenwerkingsovereenkomst",)),
        ("Het is de Regio die daaraan deelneemmt.", ("deelneemt",)),
        ("In de stads-wijken werken bedrijven.", ("stadswijken",)),
        ("Het gaat om regel- geving van het Rijk.", ("regelgeving",)),
        ("Hierna in- directe lozingen.", ("indirecte",)),
        ("Verkennde gesprekken zijn gevoerd.", ("Verkende",)),
        ("Het is de taak van VVoor partijen.", ("Voor",)),
        ("Zij sluiten het overlegDaarna gaan zij.", ("overleg Daarna",)),
    ],
)
def test_damage_is_found_with_what_was_meant(sentence: str, suggestions: tuple[str, ...]) -> None:
    assert meant(sentence)[:1] == suggestions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "123 € 10,0 mln. (2a) 3b1 O2G2 Q3 18-/18+-problematiek",
        "De uitvoeringsactiviteiten, de voortgangsrapportage en het Rijk-Regio-overleg.",
        "Een multifunctioneel centrum voor wijkbedrijvigheid en een stratenaanpak.",
        "Leer- en ontwikkelingsachterstanden, een communicatiestrategie en -plan, wet- en regelgeving.",
        "De (door)ontwikkeling, een vernieuw(en)d aanbod, arme(re) buurten, een buurt(-schap), netwerk(en).",
        "Zie www.programmaliijn.nl, <https://www.kansrijkg groningen.com/> of post@gemeentezien.nl.",
        "Zie programmaliijn.frl.",
        "De wijk Oosterwolderveen en mevrouw Akkelys Tjaarstra van Niejehuizen.",
        "Het bureau WerkPro, KunstPunt, JenV en BZK/Herstel; de ABCD-methode en het AVE-model.",
        "Het plan 'Nij Begun' en de 'digikamer' zijn klaar.",
        "Zoals men zegt: 'It takes a village to raise a child'.",
        "This paragraph was written in English, which nobody should try to spell in another language.",
        "Kindteam+ en Mozaïqo® doen mee; het uitvoeringsplan² ook.",
        "Zij komen met z'n allen, enz. Er zijn programma's, regio’s en wijkboa's.",
        "Het woord beleids\u00advorming heeft een zacht streepje, cafe\u0301 een los accent.",
        "DE SAMENVATTINGEN VAN DE VOORSTELLEN; HET RIJK EN DE NPLV.",
        "Zodra Dal zorgdraagt, opschaalde, medefinanciert en zorgdroeg, en wat tenietgaat of Veen afschaalt.",
        "De regeling is toekomstbestendig, domeinoverstijgend en sportparkgericht.",
        "In 2024-2025 zijn vijfentwintig vijfsterrenhotels, eenentwintig-jarigen en 25-jarigen geteld.",
    ],
)
def test_an_intended_word_is_left_alone(text: str) -> None:
    assert unknown_in(text) == []


@pytest.mark.parametrize(
    "word",
    "schouwpaden maairesten bodemval vakjournalisten continuïteitsbedreigende aanvaarroute duikerbuis polderkade "
    "warmteplan inzaaimengsel begroeningsplan watercoach flexwonen maaibestek".split(),
)
def test_a_compound_that_no_dictionary_holds_is_left_alone(word: str) -> None:
    assert unknown_in(f"Dat is de {word} van Partijen.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij doen samen toezichts- en handhavingswerk.",
        "De planning en control van het werk volgt good practice.",
        "De keermuur bij de Kruisstrasse in Kranenburg is hersteld.",
        "De heer Verhoevven en mevrouw A. Provinice tekenen.",
    ],
)
def test_a_doubtful_word_is_left_alone(sentence: str) -> None:
    assert unknown_in(sentence) == []


def test_a_slip_in_a_capitalised_word_is_found_within_a_name() -> None:
    assert meant("Volgens de Provinice Turfland is dat zo.") == ("Provincie",)


def test_a_word_that_a_space_parts_is_broken() -> None:
    assert meant("De uitspoeling neemt aan zienlijk af.") == ("aanzienlijk",)
    assert unknown_in("Zij denken aan werkelijk alles, en voor haalbare doelen.") == []


@pytest.mark.parametrize("nonsense", ["a", "(", "a-", "a'", "'", "(a)", "-", "a@", "\u00ad", "é", "\u0301"])
def test_nonsense_is_no_word(nonsense: str) -> None:
    assert unknown_in(nonsense * 2_000) == []


def test_a_word_of_its_own_that_comes_back_is_meant() -> None:
    assert unknown_in("De wijkflarp komt.", "Een wijkflarp gaat.") == []
    assert unknown_in("De wijkflarp komt.") == ["wijkflarp"]


def test_a_word_that_comes_back_is_still_suspicious_beside_the_word_that_it_should_be() -> None:
    texts = ("Het programmateam is er.", "Een programmteam werkt.", "Elk programmteam wint.")
    assert unknown_in(*texts) == ["programmteam", "programmteam"]


def test_a_term_of_the_deal_is_meant_unless_it_is_close_to_another_word_of_it() -> None:
    assert unknown_in("De wijkflarp komt.", terms=("wijkflarp",)) == []
    assert unknown_in("De programmaliijn is een programmalijn.", terms=("programmaliijn",)) == ["programmaliijn"]


def test_an_abbreviation_is_suspicious_beside_the_one_that_is_often_there() -> None:
    assert unknown_in("Het NPLV is er. Dit NPLV en dat NPLV. Ook NPLYV doet mee.") == ["NPLYV"]


def test_a_word_is_found_once_in_a_paragraph_and_again_in_the_next() -> None:
    assert unknown_in("De programmaliijn en de programmaliijn.", "Die programmaliijn.") == ["programmaliijn"] * 2


def test_words_between_brackets_keep_their_place() -> None:
    text = "Zie (ook) de ('hard- en software') en [de (kern)teams]."
    assert [text[token.begin : token.end] for token in tokens(text)] == [token.word for token in tokens(text)]
    assert "(kern)teams" in [token.word for token in tokens(text)]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("example", onbekend_woord.wrong)
def test_the_rule_finds_its_wrong_examples(example: str) -> None:
    assert [finding.code for finding in findings_of(example_files(example)) if finding.code == "S001"] == ["S001"]


@pytest.mark.parametrize("example", onbekend_woord.right)
def test_the_rule_finds_nothing_in_its_right_examples(example: str) -> None:
    assert [finding.words for finding in findings_of(example_files(example)) if finding.code == "S001"] == []


def test_a_finding_says_where_and_is_only_information() -> None:
    files = example_files("## Artikel 1 – Taken\n\n1. Zij doen het.\n2. Een <https://a.nl/> programmaliijn.\n")
    (finding,) = (fault for fault in findings_of(files) if fault.code == "S001")
    assert (finding.severity, finding.place, finding.words) == (Severity.INFO, "artikel-1-lid-2", "programmaliijn")
    assert (finding.span.line, finding.span.column) == (4, 24)


def test_words_of_one_deal_are_known_in_another() -> None:
    one = deal_of("## Artikel 1 – Taken\n\nDe wijkflarp komt.\n", "een")
    other = deal_of("## Artikel 1 – Taken\n\nEen wijkflarp gaat.\n", "ander")
    both, alone = (check(corpus_of(*deals), TODAY) for deals in ((one, other), (one,)))
    assert [f.words for f in both if f.code == "S001"] == []
    assert [f.words for f in alone if f.code == "S001"] == ["wijkflarp"]


AFF = """SET UTF-8
COMPOUNDRULE (N1)(N2)
CHECKCOMPOUNDPATTERN en loo
SFX Za Y 1
SFX Za 0 s/CaCp [^s]
PFX Pb Y 1
PFX Pb 0 aan .
"""
DIC = "5\nregel/ZaPbCc\nĳs/Cx\nfiets/Fw\neen/N1\ntig/N2\n"


def test_affixes_rules_and_flags_are_expanded() -> None:
    lines = compiled(AFF, DIC).split("\n\n")
    kinds = {word: paragraph.split("\n")[0] for paragraph in lines for word in paragraph.split("\n")[1:]}
    assert kinds == {
        "regel": "laatst los naamwoord",
        "regels": "eerst laatst los",
        "aanregel": "los",
        "aanregels": "los",
        "fiets": "fout",
        "een": "los",
        "tig": "los",
        "eentig": "los",
        "en loo": "naad",
    }


def test_no_word_of_our_own_is_in_the_dictionary_twice() -> None:
    lines = [line for line in EXTRA.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) == len(set(lines))
    assert all(is_known(line.strip("-"), dictionary()) for line in lines)


@pytest.mark.parametrize("word", ["kas", "dijk", "waterschap", "gebiedsontwikkeling", "één", "digi-kamer"])
def test_every_word_that_is_one_slip_away_is_noticed(word: str) -> None:
    slips = {slip for slip in edits(word) if slip != word}
    assert [slip for slip in slips if not has_close(word, by_ends([slip]))] == []
    assert not has_close(word, by_ends([f"{word}en", f"on{word}", "geheel anders"]))
