"""The table of all deals in a real browser: filters in the address, sorting, a count that says of what, and a file."""

import re
from pathlib import Path

from browser import Open
from playwright.sync_api import expect


def test_filters_are_in_the_address_and_the_count_says_of_what(open_page: Open) -> None:
    page = open_page("deals/")
    page.get_by_text("Kies en sorteer").click()
    page.locator("#f-landsdeel").select_option("Noord")
    expect(page.locator("#getoond")).to_contain_text("U ziet 4 van 17. Som van 1 deal en 3 voorstellen")
    expect(page).to_have_url(re.compile(r"\?landsdeel=Noord$"))
    page.get_by_label("Naam bevat").fill("fryslan")
    expect(page.locator(".portfolio tbody tr:visible")).to_have_count(1)
    page.get_by_role("button", name="Wis keuzes").click()
    expect(page.locator(".portfolio tbody tr:visible")).to_have_count(17)
    expect(page).to_have_url(re.compile("deals/$"))


def test_an_address_opens_the_table_as_it_was(open_page: Open) -> None:
    page = open_page("deals/?soort=voorstel&landsdeel=Zuid&sorteer=-rijk")
    names = page.locator(".portfolio tbody tr:visible th").all_inner_texts()
    assert names == ["Noordoost-Brabant", "Parkstad Limburg", "Zuid-Limburg"]
    expect(page.locator("#voorstel-lijst th[aria-sort='descending']")).to_have_text("Rijk")
    expect(page.get_by_label("Soort")).to_have_value("voorstel")


def test_the_download_has_the_rows_that_are_shown(open_page: Open, tmp_path: Path) -> None:
    page = open_page("deals/?landsdeel=BES")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download wat u ziet (CSV)").click()
    path = tmp_path / "selectie.csv"
    started.value.save_as(path)
    lines = path.read_text("utf-8").splitlines()
    assert lines[0].startswith("soort,naam,landsdeel,provincies")
    assert [line.split(",")[1] for line in lines[1:]] == ["Bonaire"]
    assert "13000000.00" in lines[1]


def test_without_script_the_table_is_whole_and_the_filters_are_not_there(open_page: Open) -> None:
    page = open_page("deals/", java_script_enabled=False)
    expect(page.locator(".portfolio tbody tr:visible")).to_have_count(17)
    expect(page.locator("#f-landsdeel")).to_have_count(1)
    assert not page.locator("#f-landsdeel").is_visible()
