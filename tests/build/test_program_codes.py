"""Codes of patterns and templates on disk: of this user and this Python, or absent."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, nodes

from dealpers.build.cache import learn_patterns, learn_templates, program_codes, save_patterns, save_templates
from dealpers.dutch import pattern_codes
from dealpers.dutch.pattern_codes import Code
from dealpers.dutch.regex import regex
from dealpers.render.website import compiled
from dealpers.render.website.compiled import Compiled, CompiledTemplates


@pytest.fixture(autouse=True)
def codes(monkeypatch: pytest.MonkeyPatch) -> Mapping[tuple[str, int], Code]:
    """Codes that this process knows; a test begins without any."""
    known: dict[tuple[str, int], Code] = {}
    monkeypatch.setattr(pattern_codes, "_codes", known)
    monkeypatch.setattr(pattern_codes, "_fresh", {})
    return known


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Private folder of a user without codes."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "dealpers" / "programma"


def saved(state: Path, *sources: str) -> Path:
    """File with the codes of these patterns."""
    for source in sources:
        assert regex(source).search("") is None
    save_patterns()
    (path,) = state.iterdir()
    return path


def test_the_patterns_of_every_run_are_stored(state: Path, codes: Mapping[tuple[str, int], Code]) -> None:
    saved(state, "lid")
    saved(state, "[\ud800-\udfff]")
    learn_patterns()
    assert {source for source, _ in codes} == {"lid", "[\ud800-\udfff]"}


def test_a_damaged_file_gives_no_codes(state: Path, codes: Mapping[tuple[str, int], Code]) -> None:
    path = saved(state, "lid")
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    learn_patterns()
    assert not codes


def test_codes_of_another_python_are_not_used(
    state: Path, codes: Mapping[tuple[str, int], Code], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(state, "lid")
    monkeypatch.setattr("sys.version", "3.99")
    learn_patterns()
    assert not codes


def test_without_a_new_pattern_nothing_is_written(state: Path) -> None:
    path = saved(state, "lid")
    before = path.stat().st_ino
    save_patterns()
    assert path.stat().st_ino == before


_PROGRAM = b"hash of a program"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the templates that are compiled from here on."""
    names: list[str] = []
    generate = Environment._generate

    def counted(self: Environment, source: nodes.Template, name: str | None, *more: object, **options: bool) -> str:
        names.append(str(name))
        return generate(self, source, name, *more, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Environment, "_generate", counted)
    return names


def rendered(monkeypatch: pytest.MonkeyPatch, program: bytes, source: str, kind: str = "paginas") -> str:
    """Text of a template in a new process of this program, which stores what it compiled."""
    templates = CompiledTemplates()
    monkeypatch.setattr(compiled, "TEMPLATES", templates)
    monkeypatch.setattr(program_codes, "TEMPLATES", templates)
    learn_templates(program)
    environment = Environment(loader=DictLoader({"deal.html": source}), bytecode_cache=Compiled(kind), autoescape=True)
    text = environment.get_template("deal.html").render(naam="<b>")
    save_templates()
    return text


def test_a_later_process_compiles_no_template_anew(
    state: Path, compilations: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [rendered(monkeypatch, _PROGRAM, "Deal {{ naam }}") for _ in range(2)]
    assert texts == ["Deal &lt;b&gt;"] * 2
    assert compilations == ["deal.html"]
    assert len(list(state.iterdir())) == 1


@pytest.mark.parametrize(
    "change",
    [
        (b"another program", "Deal {{ naam }}", "paginas"),
        (_PROGRAM, "{{ naam }}", "paginas"),
        (_PROGRAM, "Deal {{ naam }}", "kader"),
    ],
)
def test_another_program_source_or_environment_compiles_its_own(
    change: tuple[bytes, str, str], compilations: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(monkeypatch, _PROGRAM, "Deal {{ naam }}")
    program, source, kind = change
    assert rendered(monkeypatch, program, source, kind).endswith("&lt;b&gt;")
    assert compilations == ["deal.html"] * 2


def test_damaged_code_of_a_template_never_runs(
    state: Path, compilations: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(monkeypatch, _PROGRAM, "Deal {{ naam }}")
    (path,) = state.iterdir()
    content = path.read_bytes()
    path.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
    assert rendered(monkeypatch, _PROGRAM, "Deal {{ naam }}") == "Deal &lt;b&gt;"
    assert compilations == ["deal.html"] * 2
