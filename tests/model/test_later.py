"""A record of a cache is read field by field, and is equal to one that was built at once."""

import pickle
from dataclasses import replace

import pytest
from making import deal_of

from dealpers.build.cache import Form
from dealpers.model import Deal, Loop
from dealpers.model.later import changed, later

TEXT = "## Artikel 1 – Doel\n\nPartijen leggen een oever aan.\n"
FORM: Form[Deal] = Form(Deal)


def lazily(deal: Deal) -> tuple[Deal, list[str]]:
    """Deal that is read later, and the names of the fields that were read."""
    read: list[str] = []

    def source(name: str) -> object:
        read.append(name)
        return getattr(deal, name)

    return later(Deal, source), read


def test_only_the_fields_that_are_asked_for_are_read_each_once() -> None:
    deal, read = lazily(deal_of(TEXT))
    assert (deal.naam, deal.naam, deal.id) == (deal.titel.tekst, deal.titel.tekst, "voorbeeld")
    assert read == ["titel", "id"]


def test_it_is_equal_has_the_same_class_and_survives_pickling() -> None:
    whole = deal_of(TEXT)
    assert lazily(whole)[0] == whole
    assert type(lazily(whole)[0]) is Deal
    assert replace(lazily(whole)[0], kort=()) == replace(whole, kort=())
    assert pickle.loads(pickle.dumps(lazily(whole)[0])) == whole


def test_a_changed_field_leaves_the_others_unread() -> None:
    whole = deal_of(TEXT)
    deal, read = lazily(whole)
    lapsed = changed(deal, loop=Loop.AFGELOPEN)
    assert (lapsed.loop, read) == (Loop.AFGELOPEN, [])
    assert lapsed == replace(whole, loop=Loop.AFGELOPEN) == changed(whole, loop=Loop.AFGELOPEN)


def test_a_name_that_is_no_field_is_an_attribute_error() -> None:
    whole = deal_of(TEXT)
    for deal in (whole, FORM.value_in(FORM.bytes_of(whole))):
        with pytest.raises(AttributeError):
            getattr(deal, "kleur")  # noqa: B009 - a type checker knows better


def test_a_deal_with_a_field_too_few_is_no_deal() -> None:
    content = FORM.bytes_of(deal_of(TEXT))
    assert FORM.value_in(content) is not None
    assert FORM.value_in(Form[object](tuple[str, ...]).bytes_of(("proef",))) is None
