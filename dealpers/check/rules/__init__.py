"""Every rule, in one list: one rule a file."""

from dealpers.check.rule import Rule
from dealpers.check.rules.a005_verplichting_zonder_partij import verplichting_zonder_partij
from dealpers.check.rules.a006_toetreding_ontbreekt import toetreding_ontbreekt
from dealpers.check.rules.a008_geld_op_meer_plaatsen import geld_op_meer_plaatsen
from dealpers.check.rules.a010_belangen_van_derden_ontbreken import belangen_van_derden_ontbreken
from dealpers.check.rules.a012_uitvoering_zonder_orgaan import uitvoering_zonder_orgaan
from dealpers.check.rules.a014_toezicht_op_uitvoering_ontbreekt import toezicht_op_uitvoering_ontbreekt
from dealpers.check.rules.a015_rapportage_ontbreekt import rapportage_ontbreekt
from dealpers.check.rules.a016_nakoming_ongeregeld import nakoming_ongeregeld
from dealpers.check.rules.a018_evaluatie_ontbreekt import evaluatie_ontbreekt
from dealpers.check.rules.a019_looptijd_ongeregeld import looptijd_ongeregeld
from dealpers.check.rules.a020_opzegging_ongeregeld import opzegging_ongeregeld
from dealpers.check.rules.a021_wijziging_ongeregeld import wijziging_ongeregeld
from dealpers.check.rules.a025_bekendmaking_ontbreekt import bekendmaking_ontbreekt
from dealpers.check.rules.a053_vertegenwoordiging_onbekend import vertegenwoordiging_onbekend
from dealpers.check.rules.a071_doel_ontbreekt import doel_ontbreekt
from dealpers.check.rules.a072_onbepaalde_verplichting import onbepaalde_verplichting
from dealpers.check.rules.a074_begrip_buiten_de_lijst import begrip_buiten_de_lijst
from dealpers.check.rules.a092_verhouding_tot_wet_ontbreekt import verhouding_tot_wet_ontbreekt
from dealpers.check.rules.a093_unierecht_ontbreekt import unierecht_ontbreekt
from dealpers.check.rules.a253_geheimhouding_zonder_grens import geheimhouding_zonder_grens
from dealpers.check.rules.k001_lange_zin_in_het_kort import lange_zin_in_het_kort
from dealpers.check.rules.k002_artikel_zonder_kort import artikel_zonder_kort
from dealpers.check.rules.k003_moeilijk_woord_in_het_kort import moeilijk_woord_in_het_kort
from dealpers.check.rules.r329_lid_in_cijfers import lid_in_cijfers
from dealpers.check.rules.r354_tekst_zonder_nummer import tekst_zonder_nummer
from dealpers.check.rules.r359_opsomming_buiten_model import opsomming_buiten_model
from dealpers.check.rules.r615_wijziging_buiten_model import wijziging_buiten_model
from dealpers.check.rules.s001_onbekend_woord import onbekend_woord
from dealpers.check.rules.v001_dode_verwijzing import dode_verwijzing
from dealpers.check.rules.v002_dubbele_aanduiding import dubbele_aanduiding
from dealpers.check.rules.v003_gebroken_nummering import gebroken_nummering
from dealpers.check.rules.v004_tabel_telt_niet_op import tabel_telt_niet_op
from dealpers.check.rules.v005_afwijking_van_bron import afwijking_van_bron
from dealpers.check.rules.v006_loze_aanvaarding import loze_aanvaarding
from dealpers.check.rules.v101_ongebruikt_begrip import ongebruikt_begrip
from dealpers.check.rules.v102_onverklaarde_afkorting import onverklaarde_afkorting
from dealpers.check.rules.v103_begrip_met_andere_hoofdletter import begrip_met_andere_hoofdletter
from dealpers.check.rules.v104_dubbel_begrip import dubbel_begrip
from dealpers.check.rules.v105_naam_in_meer_schrijfwijzen import naam_in_meer_schrijfwijzen
from dealpers.check.rules.v106_naam_met_wisselende_hoofdletters import naam_met_wisselende_hoofdletters
from dealpers.check.rules.v107_onvolledige_naam import onvolledige_naam
from dealpers.check.rules.v108_afkorting_met_twee_betekenissen import afkorting_met_twee_betekenissen
from dealpers.check.rules.v109_naam_voor_twee_partijen import naam_voor_twee_partijen
from dealpers.check.rules.v110_zelfde_omschrijving import zelfde_omschrijving
from dealpers.check.rules.v111_vorm_zonder_begrip import vorm_zonder_begrip
from dealpers.check.rules.v201_onvolledige_actielijn import onvolledige_actielijn
from dealpers.check.rules.v202_code_met_andere_naam import code_met_andere_naam
from dealpers.check.rules.v203_code_met_langere_naam import code_met_langere_naam
from dealpers.check.rules.v204_groep_past_niet_op_partijen import groep_past_niet_op_partijen
from dealpers.check.rules.v205_ontbrekende_bijlage import ontbrekende_bijlage
from dealpers.check.rules.v206_koppen_met_verschillende_streep import koppen_met_verschillende_streep
from dealpers.check.rules.v207_dubbele_zinsnede import dubbele_zinsnede
from dealpers.check.rules.v208_dubbel_woord import dubbel_woord
from dealpers.check.rules.v209_ongepaard_teken import ongepaard_teken
from dealpers.check.rules.v210_misplaatst_leesteken import misplaatst_leesteken
from dealpers.check.rules.v211_gebroken_adres import gebroken_adres
from dealpers.check.rules.v212_lege_noot import lege_noot
from dealpers.check.rules.v301_bedrag_wijkt_af_van_tabel import bedrag_wijkt_af_van_tabel
from dealpers.check.rules.v302_regio_draagt_minder_bij import regio_draagt_minder_bij
from dealpers.check.rules.v303_ander_deel_van_de_kosten import ander_deel_van_de_kosten
from dealpers.check.rules.v304_rijksbijdrage_buiten_grenzen import rijksbijdrage_buiten_grenzen
from dealpers.check.rules.v305_te_hoge_uitvoeringskosten import te_hoge_uitvoeringskosten
from dealpers.check.rules.v306_bedragen_in_meer_notaties import bedragen_in_meer_notaties
from dealpers.check.rules.v307_regiokassier_buiten_de_overheid import regiokassier_buiten_de_overheid
from dealpers.check.rules.v308_specifieke_uitkering_aan_eiland import specifieke_uitkering_aan_eiland
from dealpers.check.rules.v309_onleesbaar_bedrag import onleesbaar_bedrag
from dealpers.check.rules.v401_onbekende_documentsoort import onbekende_documentsoort
from dealpers.check.rules.v402_vast_deel_ontbreekt import vast_deel_ontbreekt
from dealpers.check.rules.v403_voorstel_met_andere_naam import voorstel_met_andere_naam
from dealpers.check.rules.v404_voorstel_met_ander_bedrag import voorstel_met_ander_bedrag
from dealpers.check.rules.v405_aantal_klopt_niet import aantal_klopt_niet
from dealpers.check.rules.v406_kanttekening_zonder_plaats import kanttekening_zonder_plaats
from dealpers.check.rules.v407_verwijzing_naar_onbekend_document import verwijzing_naar_onbekend_document
from dealpers.check.rules.v408_bijlage_zonder_plaats import bijlage_zonder_plaats
from dealpers.check.rules.v501_dubbele_ondertekening import dubbele_ondertekening
from dealpers.check.rules.v502_datum_in_de_toekomst import datum_in_de_toekomst
from dealpers.check.rules.v503_ondertekening_na_de_deal import ondertekening_na_de_deal
from dealpers.check.rules.v504_ondertekening_onbekend import ondertekening_onbekend

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
