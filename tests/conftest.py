"""Shared fixtures: the real collection, checked and rendered once, and the flag that refreshes golden files."""

import gc
import importlib
import os
import pkgutil
from collections.abc import Callable, Generator, Iterator
from datetime import date
from functools import cache, wraps
from pathlib import Path
from typing import Any

import pdf_conformance
import pytest
from hypothesis import settings

import dealpers
from dealpers.build import pipeline
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import Project, SiteRenderer
from dealpers.model import Deal
from dealpers.preview.lazy_site import LazySite
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.pdf import Typesetter

# No deadline: a busy machine is no fault. In CI the same examples each time: a new one is found at a desk.
settings.register_profile("dealpers", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("dealpers")

# The shared collections live as long as the tests; to look through them again and again took a tenth of the time.
gc.set_threshold(50_000, 20, 100)

pytest_plugins = ["browser"]

ROOT = Path(__file__).parent.parent
DEAL = "groningen-noord-ii"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write golden files anew; read them before you commit")
    parser.addoption("--attack", action="store_true", help="also run the long forms of the attacks")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Stop the coverage that pytest-cov starts early in a worker; the worker's own, which ``no_cover`` pauses, follows.

    A coverage that pauses hands over to the one before it, so that ``no_cover`` would count on.
    """
    if _is_worker(session) and (controller := _coverage(session)):
        controller.cov.stop()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Count the lines that run on import, in the first process alone, and no line while tests are collected."""
    controller = _coverage(session)
    if not controller:
        return (yield)
    if not _is_worker(session):
        for module in pkgutil.walk_packages(dealpers.__path__, "dealpers."):
            importlib.import_module(module.name)
    controller.pause()
    collected = yield
    if session.config.getoption("dist", "no") == "no":  # no tests run where others run them
        controller.resume()
    return collected


def _is_worker(session: pytest.Session) -> bool:
    return hasattr(session.config, "workerinput")


def _coverage(session: pytest.Session) -> Any:
    """Controller of pytest-cov in this process; None where nothing is counted."""
    plugin = session.config.pluginmanager.get_plugin("_cov")
    return plugin and plugin.cov_controller


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked ``attack`` unless asked for; count no coverage in tests that repeat the same lines.

    Counting takes most of the time of a test that runs the same lines a thousand times.
    """
    if not config.getoption("--attack"):
        long = [item for item in items if item.get_closest_marker("attack")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
    for item in items:
        in_browser = {"chromium", "open_page"} & set(getattr(item, "fixturenames", ()))
        by_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if in_browser or by_property or "whole" in item.path.parts:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare a text with the golden file of a name, or write it with ``--golden``."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; refresh it with --golden and read it"

    return compare


@pytest.fixture(scope="session", autouse=True)
def every_pdf_conforms() -> Iterator[None]:
    """Validate each PDF that a test renders or reads against PDF/UA-1 and PDF/A-3a, where veraPDF is available."""

    def tried(print_it: Callable[..., bytes]) -> Callable[..., bytes]:
        @wraps(print_it)
        def printed(*arguments: Any, **named: Any) -> bytes:
            pdf = print_it(*arguments, **named)
            pdf_conformance.hold(pdf)
            return pdf

        return printed

    with pytest.MonkeyPatch.context() as patch:
        if pdf_conformance.available() is None:
            patch.setattr(Typesetter, "pdf", tried(Typesetter.pdf))
            patch.setattr(SiteRenderer, "pdf", tried(SiteRenderer.pdf))
        yield


@pytest.fixture(scope="session", autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """State of this user in a folder of the tests, such as the key of the cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session", autouse=True)
def one_process() -> Iterator[None]:
    """Prevent forks in a test process: Typst has started threads, and a fork would wait for them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dealpers.build.pipeline.available", lambda: 1)
        yield


@pytest.fixture(scope="session")
def collection() -> CheckedCollection:
    """Real collection, parsed and checked."""
    return pipeline.examine(pipeline.load(ROOT / "content"), date(2026, 1, 1))


@pytest.fixture(scope="session")
def small() -> CheckedCollection:
    """Small fictional deals, parsed and checked."""
    return pipeline.examine(pipeline.load(ROOT / "tests" / "content"), date(2026, 1, 1))


@pytest.fixture(scope="session")
def renderer() -> SiteRenderer:
    """Frame, templates and fonts of the real site."""
    return SiteRenderer(Project(root=ROOT, content=ROOT / "content", site=ROOT / "site"))


@pytest.fixture(scope="session")
def site(collection: CheckedCollection, renderer: SiteRenderer) -> LazySite:
    """Files of the real site by path, each rendered on request."""
    return LazySite(renderer, collection)


@pytest.fixture(scope="session")
def small_site(small: CheckedCollection, renderer: SiteRenderer) -> LazySite:
    """Public files of the site of the small deals by path, each rendered on request."""
    return LazySite(renderer, small.disclosed())


@pytest.fixture(scope="session")
def gazette(collection: CheckedCollection, renderer: SiteRenderer) -> bytes:
    """Gazette of the real deal."""
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    return renderer.pdf(deal, collection)


@pytest.fixture(scope="session")
def in_form(
    collection: CheckedCollection, small: CheckedCollection, renderer: SiteRenderer
) -> Callable[[str, Layout], tuple[Deal, bytes]]:
    """Print the real deal or a small one in a form of the gazette, with its files, once."""

    @cache
    def printed(name: str, form: Layout) -> tuple[Deal, bytes]:
        checked = collection if name == DEAL else small
        (deal,) = [deal for deal in checked.corpus.deals if deal.id == name]
        return deal, renderer.pdf(deal, checked, form)

    return printed


@pytest.fixture(scope="session")
def real(collection: CheckedCollection, renderer: SiteRenderer) -> bytes:
    """Package of the real deal."""
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    return renderer.package(deal, collection)
