"""Laws of documents over made texts: nothing stumbles, nothing is lost, what is written reads the same."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from making import resolve
from random_texts import OFTEN, body, text
from small_documents import FACTS, parsed, written_again

from dealpers.corpus.fidelity import deal_words
from dealpers.parse.soorten import SOORTEN
from dealpers.render.source.document import reformatted_document, unparse_document

heads = st.tuples(
    st.integers(1, 6).map("#".__mul__),
    st.sampled_from(("", "1. ", "2.1 ", "Hoofdstuk 3. ", "Bijlage I. ", "Fase 2: ", "✿ ", "15 ")),
    text,
).map(lambda p: f"{p[0]} {p[1]}{' '.join(p[2].split())}")


@OFTEN
@given(st.lists(st.one_of(heads, body), max_size=8).map("\n\n".join))
def test_a_document_is_read_again_as_it_was_written(words: str) -> None:
    result = parsed({"document.yml": FACTS, "tekst.md": words + "\n"})
    document = result.document
    resolve([], (), [document])
    for kind in SOORTEN:
        kind.read(document)
        list(kind.lacks(document))
    assume(not result.findings)
    again = written_again(document)
    assert not again.findings
    assert again.document == document
    assert unparse_document(again.document) == unparse_document(document)
    (neat,) = reformatted_document(document).values()
    once = parsed({"document.yml": FACTS, "tekst.md": neat}).document
    assert once == document
    assert [word.text for word in deal_words(once)] == [word.text for word in deal_words(document)]


@settings(OFTEN, max_examples=300)
@given(st.text(max_size=300), st.text(max_size=200), st.text(max_size=200))
def test_no_text_makes_reading_stumble(words: str, facts: str, beside: str) -> None:
    for files in (
        {"document.yml": FACTS, "tekst.md": words, "redactie.yml": beside},
        {"document.yml": facts, "tekst.md": words, "tabellen.yml": beside, "herkomst.yml": facts},
    ):
        result = parsed(files)
        unparse_document(result.document)
        resolve([], (), [result.document])
        assert all(finding.hint for finding in result.findings)
