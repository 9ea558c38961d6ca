"""Every rule, in one list, and how they are run."""

from dataclasses import replace
from datetime import date

from dealpers.check.accept import accept
from dealpers.check.rule import Context, Profile, Rule, example_files
from dealpers.check.v001_dode_verwijzing import dode_verwijzing
from dealpers.check.v002_dubbele_aanduiding import dubbele_aanduiding
from dealpers.check.v003_gebroken_nummering import gebroken_nummering
from dealpers.check.v004_tabel_telt_niet_op import tabel_telt_niet_op
from dealpers.check.v005_afwijking_van_bron import afwijking_van_bron
from dealpers.check.v006_loze_aanvaarding import loze_aanvaarding
from dealpers.diagnostics import Diagnostic
from dealpers.resolve import Corpus

RULES: tuple[Rule, ...] = (
    dode_verwijzing,
    dubbele_aanduiding,
    gebroken_nummering,
    tabel_telt_niet_op,
    afwijking_van_bron,
    loze_aanvaarding,
)

__all__ = ["RULES", "Profile", "Rule", "check", "example_files"]


def check(corpus: Corpus, today: date, profile: Profile = Profile.DEAL) -> tuple[Diagnostic, ...]:
    """All findings of a profile's rules, those marked that an editor accepted; each rule knows what came before it."""
    context = Context(today)
    for rule in RULES:
        if rule.profile is not Profile.DEAL and rule.profile is not profile:
            continue
        context = replace(context, found=(*context.found, *rule.findings(corpus, context)))
    return accept(context.found, corpus.deals)
