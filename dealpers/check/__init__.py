"""Every rule, in one list, and how they are run."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain

from dealpers.check.a005_verplichting_zonder_partij import verplichting_zonder_partij
from dealpers.check.a006_toetreding_ontbreekt import toetreding_ontbreekt
from dealpers.check.a008_geld_op_meer_plaatsen import geld_op_meer_plaatsen
from dealpers.check.a010_belangen_van_derden_ontbreken import belangen_van_derden_ontbreken
from dealpers.check.a012_uitvoering_zonder_orgaan import uitvoering_zonder_orgaan
from dealpers.check.a014_toezicht_op_uitvoering_ontbreekt import toezicht_op_uitvoering_ontbreekt
from dealpers.check.a015_rapportage_ontbreekt import rapportage_ontbreekt
from dealpers.check.a016_nakoming_ongeregeld import nakoming_ongeregeld
from dealpers.check.a018_evaluatie_ontbreekt import evaluatie_ontbreekt
from dealpers.check.a019_looptijd_ongeregeld import looptijd_ongeregeld
from dealpers.check.a020_opzegging_ongeregeld import opzegging_ongeregeld
from dealpers.check.a021_wijziging_ongeregeld import wijziging_ongeregeld
from dealpers.check.a025_bekendmaking_ontbreekt import bekendmaking_ontbreekt
from dealpers.check.a053_vertegenwoordiging_onbekend import vertegenwoordiging_onbekend
from dealpers.check.a071_doel_ontbreekt import doel_ontbreekt
from dealpers.check.a072_onbepaalde_verplichting import onbepaalde_verplichting
from dealpers.check.a074_begrip_buiten_de_lijst import begrip_buiten_de_lijst
from dealpers.check.a092_verhouding_tot_wet_ontbreekt import verhouding_tot_wet_ontbreekt
from dealpers.check.a093_unierecht_ontbreekt import unierecht_ontbreekt
from dealpers.check.a253_geheimhouding_zonder_grens import geheimhouding_zonder_grens
from dealpers.check.accept import accept
from dealpers.check.k001_lange_zin_in_het_kort import lange_zin_in_het_kort
from dealpers.check.k002_artikel_zonder_kort import artikel_zonder_kort
from dealpers.check.k003_moeilijk_woord_in_het_kort import moeilijk_woord_in_het_kort
from dealpers.check.r329_lid_in_cijfers import lid_in_cijfers
from dealpers.check.r354_tekst_zonder_nummer import tekst_zonder_nummer
from dealpers.check.r359_opsomming_buiten_model import opsomming_buiten_model
from dealpers.check.r615_wijziging_buiten_model import wijziging_buiten_model
from dealpers.check.rule import Context, Profile, Rule, example_files
from dealpers.check.s001_onbekend_woord import onbekend_woord, strange
from dealpers.check.v001_dode_verwijzing import dode_verwijzing
from dealpers.check.v002_dubbele_aanduiding import dubbele_aanduiding
from dealpers.check.v003_gebroken_nummering import gebroken_nummering
from dealpers.check.v004_tabel_telt_niet_op import tabel_telt_niet_op
from dealpers.check.v005_afwijking_van_bron import afwijking_van_bron
from dealpers.check.v006_loze_aanvaarding import loze_aanvaarding
from dealpers.check.v101_ongebruikt_begrip import ongebruikt_begrip
from dealpers.check.v102_onverklaarde_afkorting import onverklaarde_afkorting
from dealpers.check.v103_begrip_met_andere_hoofdletter import begrip_met_andere_hoofdletter
from dealpers.check.v104_dubbel_begrip import dubbel_begrip
from dealpers.check.v105_naam_in_meer_schrijfwijzen import naam_in_meer_schrijfwijzen
from dealpers.check.v106_naam_met_wisselende_hoofdletters import naam_met_wisselende_hoofdletters
from dealpers.check.v107_onvolledige_naam import onvolledige_naam
from dealpers.check.v108_afkorting_met_twee_betekenissen import afkorting_met_twee_betekenissen
from dealpers.check.v109_naam_voor_twee_partijen import naam_voor_twee_partijen
from dealpers.check.v110_zelfde_omschrijving import zelfde_omschrijving
from dealpers.check.v111_vorm_zonder_begrip import vorm_zonder_begrip
from dealpers.check.v201_onvolledige_actielijn import onvolledige_actielijn
from dealpers.check.v202_code_met_andere_naam import code_met_andere_naam
from dealpers.check.v203_code_met_langere_naam import code_met_langere_naam
from dealpers.check.v204_groep_past_niet_op_partijen import groep_past_niet_op_partijen
from dealpers.check.v205_ontbrekende_bijlage import ontbrekende_bijlage
from dealpers.check.v206_koppen_met_verschillende_streep import koppen_met_verschillende_streep
from dealpers.check.v207_dubbele_zinsnede import dubbele_zinsnede
from dealpers.check.v208_dubbel_woord import dubbel_woord
from dealpers.check.v209_ongepaard_teken import ongepaard_teken
from dealpers.check.v210_misplaatst_leesteken import misplaatst_leesteken
from dealpers.check.v211_gebroken_adres import gebroken_adres
from dealpers.check.v212_lege_noot import lege_noot
from dealpers.check.v301_bedrag_wijkt_af_van_tabel import bedrag_wijkt_af_van_tabel
from dealpers.check.v302_regio_draagt_minder_bij import regio_draagt_minder_bij
from dealpers.check.v303_ander_deel_van_de_kosten import ander_deel_van_de_kosten
from dealpers.check.v304_rijksbijdrage_buiten_grenzen import rijksbijdrage_buiten_grenzen
from dealpers.check.v305_te_hoge_uitvoeringskosten import te_hoge_uitvoeringskosten
from dealpers.check.v306_bedragen_in_meer_notaties import bedragen_in_meer_notaties
from dealpers.check.v307_regiokassier_buiten_de_overheid import regiokassier_buiten_de_overheid
from dealpers.check.v308_specifieke_uitkering_aan_eiland import specifieke_uitkering_aan_eiland
from dealpers.check.v309_onleesbaar_bedrag import onleesbaar_bedrag
from dealpers.check.v401_onbekende_documentsoort import onbekende_documentsoort
from dealpers.check.v402_vast_deel_ontbreekt import vast_deel_ontbreekt
from dealpers.check.v403_voorstel_met_andere_naam import voorstel_met_andere_naam
from dealpers.check.v404_voorstel_met_ander_bedrag import voorstel_met_ander_bedrag
from dealpers.check.v405_aantal_klopt_niet import aantal_klopt_niet
from dealpers.check.v406_kanttekening_zonder_plaats import kanttekening_zonder_plaats
from dealpers.check.v407_verwijzing_naar_onbekend_document import verwijzing_naar_onbekend_document
from dealpers.check.v408_bijlage_zonder_plaats import bijlage_zonder_plaats
from dealpers.check.v501_dubbele_ondertekening import dubbele_ondertekening
from dealpers.check.v502_datum_in_de_toekomst import datum_in_de_toekomst
from dealpers.check.v503_ondertekening_na_de_deal import ondertekening_na_de_deal
from dealpers.check.v504_ondertekening_onbekend import ondertekening_onbekend
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.terms import Finder
from dealpers.model import Deal, Document
from dealpers.model.finding import Diagnostic

RULES: tuple[Rule, ...] = (
    verplichting_zonder_partij,
    toetreding_ontbreekt,
    geld_op_meer_plaatsen,
    belangen_van_derden_ontbreken,
    uitvoering_zonder_orgaan,
    toezicht_op_uitvoering_ontbreekt,
    rapportage_ontbreekt,
    nakoming_ongeregeld,
    evaluatie_ontbreekt,
    looptijd_ongeregeld,
    opzegging_ongeregeld,
    wijziging_ongeregeld,
    bekendmaking_ontbreekt,
    vertegenwoordiging_onbekend,
    doel_ontbreekt,
    onbepaalde_verplichting,
    begrip_buiten_de_lijst,
    verhouding_tot_wet_ontbreekt,
    unierecht_ontbreekt,
    geheimhouding_zonder_grens,
    lange_zin_in_het_kort,
    artikel_zonder_kort,
    moeilijk_woord_in_het_kort,
    lid_in_cijfers,
    tekst_zonder_nummer,
    opsomming_buiten_model,
    wijziging_buiten_model,
    onbekend_woord,
    dode_verwijzing,
    dubbele_aanduiding,
    gebroken_nummering,
    tabel_telt_niet_op,
    afwijking_van_bron,
    ongebruikt_begrip,
    onverklaarde_afkorting,
    begrip_met_andere_hoofdletter,
    dubbel_begrip,
    naam_in_meer_schrijfwijzen,
    naam_met_wisselende_hoofdletters,
    onvolledige_naam,
    afkorting_met_twee_betekenissen,
    naam_voor_twee_partijen,
    zelfde_omschrijving,
    vorm_zonder_begrip,
    onvolledige_actielijn,
    code_met_andere_naam,
    code_met_langere_naam,
    groep_past_niet_op_partijen,
    ontbrekende_bijlage,
    koppen_met_verschillende_streep,
    dubbele_zinsnede,
    dubbel_woord,
    ongepaard_teken,
    misplaatst_leesteken,
    gebroken_adres,
    lege_noot,
    bedrag_wijkt_af_van_tabel,
    regio_draagt_minder_bij,
    ander_deel_van_de_kosten,
    rijksbijdrage_buiten_grenzen,
    te_hoge_uitvoeringskosten,
    bedragen_in_meer_notaties,
    regiokassier_buiten_de_overheid,
    specifieke_uitkering_aan_eiland,
    onleesbaar_bedrag,
    onbekende_documentsoort,
    vast_deel_ontbreekt,
    voorstel_met_andere_naam,
    voorstel_met_ander_bedrag,
    aantal_klopt_niet,
    kanttekening_zonder_plaats,
    verwijzing_naar_onbekend_document,
    bijlage_zonder_plaats,
    dubbele_ondertekening,
    datum_in_de_toekomst,
    ondertekening_na_de_deal,
    ondertekening_onbekend,
    loze_aanvaarding,
)

__all__ = [
    "RULES",
    "Around",
    "Profile",
    "Rule",
    "check",
    "check_text",
    "example_files",
    "shared_words",
    "strange",
    "titles_of",
]


def check(corpus: Corpus, today: date, profile: Profile = Profile.DEAL) -> tuple[Diagnostic, ...]:
    """All findings of a profile's rules, text by text, those marked that an editor accepted."""
    titles, shared = titles_of(corpus.deals), shared_words(tuple(map(strange, corpus.stukken)))
    return tuple(
        finding
        for stuk, words in zip(corpus.stukken, shared, strict=True)
        for finding in check_text(corpus, stuk, Around(titles, frozenset(words), today, profile))
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What the rules know beside one text: all titles, its strange words that others share, the day and the profile."""

    titles: Finder
    shared: frozenset[str]
    today: date
    profile: Profile


def titles_of(deals: Iterable[Deal]) -> Finder:
    """Finds the titles of these deals."""
    return _finder(tuple((deal.naam, deal.id) for deal in deals))


@lru_cache(maxsize=2)
def _finder(titles: tuple[tuple[str, str], ...]) -> Finder:
    return Finder(titles)


@lru_cache(maxsize=2)
def shared_words(strange_words: tuple[frozenset[str], ...]) -> tuple[tuple[str, ...], ...]:
    """Of the words of each text that the dictionary does not know those that another text uses too, in order."""
    counts = Counter(chain.from_iterable(strange_words))
    return tuple(tuple(sorted(word for word in words if counts[word] > 1)) for words in strange_words)


def check_text(corpus: Corpus, stuk: Deal | Document, around: Around) -> tuple[Diagnostic, ...]:
    """The findings about one text of the collection; each rule knows what came before it.

    They follow from that text with its own links, from the titles and identifiers of the others, the statutes, the day,
    the profile, and its strange words that are shared; from nothing else. So what was found once may be kept as long as
    all those stay the same.
    """
    alone = corpus.alone(stuk)
    chosen = tuple(rule for rule in RULES if rule.profile in (Profile.DEAL, around.profile))
    skipped = tuple(rule.code for rule in RULES if rule not in chosen)
    context = Context(around.today, (), skipped, around.titles, around.shared)
    for rule in chosen:
        if rule.documenten or alone.deals:
            context = replace(context, found=(*context.found, *rule.findings(alone, context)))
    return accept(context.found, alone.stukken)
