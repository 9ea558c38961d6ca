"""Random source texts for property tests."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

ARTICLE = "artikelen/01-voorbeeld.md"


OFTEN = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


TOKENS = (
    "Partijen werken *samen* **nu** ***heel*** _a_ __b__ a. 1. 2a. 1°. (b) • - * ** _ \\ \\* \\• \\1°. \\# # ## "
    "{tabel-9} <https://a.nl/b_c> <www.x.nl> <b> &amp; `x` [a] [ ] [^ \\[^1] € | --- é … \u00a0 *(a)* **(b)** "
    "x*y*z *a**b***c** www.x.nl https://x.nl/*a* ii. enz. iv. 2025 -- ‘x’ \u00ad e\u0301 漢字 😀"
).split(" ")


def _joined(gap: str, token: str) -> str:
    """Token behind another; emphasis marks of adjacent words do not touch, which would have no canonical form."""
    return (gap or " " * ("*" in token or "_" in token)) + token + " " * ("*" in token or "_" in token)


# One draw for a token with its gap, and tuples of fixed strategies: drawing may cost more than the law that it tries.
PIECES = tuple(_joined(gap, token) for token in TOKENS for gap in (" ", "", "  ", "\n"))
text = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(lambda drawn: "x" + "".join(drawn))


starts = st.sampled_from(
    (
        "",
        "\\# ",
        "1\\. ",
        "\\- ",
        "A. ",
        "B. ",
        "\\1e ",
        "2e ",
        "1.1 ",
        "Eerste lid ",
        "\\– ",
        "##",
        "za. ",
        "\\(b) ",
        "a\\. ",
        "\\{tabel-1} ",
        "\\• ",
        "1\\°. ",
        "*1.* ",
        "\u00a0",
    )
)


paragraph = st.tuples(starts, text).map("".join)


labels = st.sampled_from(
    (
        *(
            "- ",
            "• ",
            "– ",
            "1. ",
            "2. ",
            "2a. ",
            "a. ",
            "(b) ",
            "ii. ",
            "1°. ",
            "3)  ",
            "a) ",
            "(1) ",
            "1.1 ",
            "1.2. ",
        ),
        *(
            "2.1.1 ",
            "A. ",
            "B. ",
            "I. ",
            "II. ",
            "z. ",
            "za. ",
            "zb. ",
            "1e ",
            "2e ",
            "1º ",
            "Eerste lid. ",
            "Tweede lid. ",
        ),
    )
)


def indented(body: str, by: int) -> str:
    return "\n".join(" " * by + line if line.strip() else line for line in body.split("\n")).strip(" ")


def listed(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = st.tuples(labels, paragraph, st.lists(inner, max_size=2), st.sampled_from(("\n", "\n\n"))).map(
        lambda p: p[0] + indented(p[3].join((p[1].replace("\n", " "), *p[2])), len(p[0]))
    )
    return st.tuples(st.sampled_from(("\n", "\n\n")), st.lists(item, min_size=1, max_size=3)).map(
        lambda drawn: drawn[0].join(drawn[1])
    )


blocks = st.recursive(paragraph, listed, max_leaves=6)


headings = st.tuples(
    st.sampled_from(
        ("##### ", "###### ", "#### 1a ", "### 1. ", "### 2a ", "### ", "#### ", "####", "##### 1. ", "### 3.1 ")
    ),
    text,
).map(lambda p: p[0] + " ".join(p[1].split()))


body = st.lists(st.one_of(blocks, blocks, headings), max_size=5).map("\n\n".join)
