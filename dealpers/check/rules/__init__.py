"""Registry of the rules: one module a rule, named by its code and its fault, in families."""

from dataclasses import dataclass
from importlib import import_module

from dealpers.check.rule import Rule


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one subject, by the names of their modules in this package."""

    naam: str
    modules: tuple[str, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Rules of the family: in each module the one that bears its name without the code."""
        return tuple(map(_rule, self.modules))


def _rule(module: str) -> Rule:
    _, _, name = module.partition("_")
    rule = getattr(import_module(f"{__name__}.{module}"), name)
    assert isinstance(rule, Rule)
    return rule


FAMILIES = (
    Family(
        "Inhoud van een convenant",
        (
            "a005_verplichting_zonder_partij",
            "a006_toetreding_ontbreekt",
            "a008_geld_op_meer_plaatsen",
            "a010_belangen_van_derden_ontbreken",
            "a012_uitvoering_zonder_orgaan",
            "a014_toezicht_op_uitvoering_ontbreekt",
            "a015_rapportage_ontbreekt",
            "a016_nakoming_ongeregeld",
            "a018_evaluatie_ontbreekt",
            "a019_looptijd_ongeregeld",
            "a020_opzegging_ongeregeld",
            "a021_wijziging_ongeregeld",
            "a025_bekendmaking_ontbreekt",
            "a053_vertegenwoordiging_onbekend",
            "a071_doel_ontbreekt",
            "a072_onbepaalde_verplichting",
            "a074_begrip_buiten_de_lijst",
            "a092_verhouding_tot_wet_ontbreekt",
            "a093_unierecht_ontbreekt",
            "a253_geheimhouding_zonder_grens",
        ),
    ),
    Family(
        "Onze woorden",
        (
            "k001_lange_zin_in_het_kort",
            "k002_artikel_zonder_kort",
            "k003_moeilijk_woord_in_het_kort",
            "k004_getal_buiten_de_tekst",
            "k005_grens_anders_dan_de_tekst",
            "k006_naam_buiten_de_tekst",
            "k007_kan_tegenover_moet",
            "k008_stelliger_dan_de_tekst",
        ),
    ),
    Family(
        "Vorm van regelgeving",
        (
            "r329_lid_in_cijfers",
            "r354_tekst_zonder_nummer",
            "r359_opsomming_buiten_model",
            "r615_wijziging_buiten_model",
        ),
    ),
    Family(
        "Spelling",
        ("s001_onbekend_woord", "s002_verkeerde_uitdrukking"),
    ),
    Family(
        "Aanduidingen en bron",
        (
            "v001_dode_verwijzing",
            "v002_dubbele_aanduiding",
            "v003_gebroken_nummering",
            "v004_tabel_telt_niet_op",
            "v005_afwijking_van_bron",
        ),
    ),
    Family(
        "Begrippen, namen en afkortingen",
        (
            "v101_ongebruikt_begrip",
            "v102_onverklaarde_afkorting",
            "v103_begrip_met_andere_hoofdletter",
            "v104_dubbel_begrip",
            "v105_naam_in_meer_schrijfwijzen",
            "v106_naam_met_wisselende_hoofdletters",
            "v107_onvolledige_naam",
            "v108_afkorting_met_twee_betekenissen",
            "v109_naam_voor_twee_partijen",
            "v110_zelfde_omschrijving",
            "v111_vorm_zonder_begrip",
            "v112_begrip_in_eigen_bepaling",
            "v113_naam_op_een_letter_na",
            "v114_begrip_zonder_bepaling",
            "v115_zaak_met_meer_namen",
            "v116_afkorting_opnieuw_voluit",
            "v117_andere_naam_in_ander_stuk",
            "v118_bijna_dezelfde_naam",
        ),
    ),
    Family(
        "Samenhang en tekens",
        (
            "v201_onvolledige_actielijn",
            "v202_code_met_andere_naam",
            "v203_code_met_langere_naam",
            "v204_groep_past_niet_op_partijen",
            "v205_ontbrekende_bijlage",
            "v206_koppen_met_verschillende_streep",
            "v207_dubbele_zinsnede",
            "v208_dubbel_woord",
            "v209_ongepaard_teken",
            "v210_misplaatst_leesteken",
            "v211_gebroken_adres",
            "v212_lege_noot",
            "v213_verwijzing_naar_zichzelf",
            "v214_rest_van_het_opstellen",
            "v215_losse_opmaak",
            "v216_dag_die_niet_bestaat",
            "v217_einde_voor_begin",
            "v218_verloren_woord",
            "v219_samen_voor_een",
            "v220_zelfde_kop",
            "v221_dubbele_noot",
            "v222_begintekst_blijft_staan",
            "v223_onderdeel_zonder_inspringing",
            "v224_eerste_persoon",
            "v226_zin_zonder_werkwoord",
            "v227_tijd_van_de_lezer",
            "v228_getal_in_woord_en_cijfer",
            "v229_streepje_zonder_vervolg",
            "v225_losse_samenstelling",
        ),
    ),
    Family(
        "Geld",
        (
            "v301_bedrag_wijkt_af_van_tabel",
            "v302_regio_draagt_minder_bij",
            "v303_ander_deel_van_de_kosten",
            "v304_rijksbijdrage_buiten_grenzen",
            "v305_te_hoge_uitvoeringskosten",
            "v306_bedragen_in_meer_notaties",
            "v307_regiokassier_buiten_de_overheid",
            "v308_specifieke_uitkering_aan_eiland",
            "v309_onleesbaar_bedrag",
            "v310_bedragen_in_zin_tellen_niet_op",
        ),
    ),
    Family(
        "Documenten",
        (
            "v401_onbekende_documentsoort",
            "v402_vast_deel_ontbreekt",
            "v403_voorstel_met_andere_naam",
            "v404_voorstel_met_ander_bedrag",
            "v405_aantal_klopt_niet",
            "v406_kanttekening_zonder_plaats",
            "v407_verwijzing_naar_onbekend_document",
            "v408_bijlage_zonder_plaats",
            "v409_voorheen_bestaat_nog",
            "v410_landsdeel_past_niet_bij_provincie",
            "v411_soort_niet_als_in_titel",
            "v412_tranche_niet_in_lijst",
            "v413_provincie_van_partij_ontbreekt",
            "v414_thema_niet_in_lijst",
        ),
    ),
    Family(
        "Ondertekening en dagen",
        (
            "v501_dubbele_ondertekening",
            "v502_datum_in_de_toekomst",
            "v503_ondertekening_na_de_deal",
            "v504_ondertekening_onbekend",
            "v505_tekst_zonder_bron",
            "v506_dag_van_ondertekening_wijkt_af",
            "v507_ondertekenaar_anders_dan_aanhef",
            "v520_verbetering_klopt_niet",
        ),
    ),
    Family(
        "Levensloop",
        (
            "v511_gebeurtenis_zonder_grond",
            "v512_vreemde_bij_gebeurtenis",
            "v513_onvolledige_instemming",
            "v514_ingang_te_vroeg",
            "v515_opzegging_past_niet",
            "v516_overleg_te_laat",
            "v517_verschil_zonder_akte",
            "v518_akte_zonder_verschil",
            "v519_nieuwe_partij_verkeerd_geplaatst",
            "v521_einde_wijkt_af",
        ),
    ),
    Family(
        "Voortgang",
        (
            "v701_voortgang_over_onbekend_deel",
            "v702_resultaat_zonder_indicator",
            "v703_waarde_voor_de_nulmeting",
            "v704_dalend_totaal",
            "v705_percentage_buiten_bereik",
            "v706_dubbele_meting",
            "v707_meer_besteed_dan_verplicht",
            "v708_rijk_betaalt_meer_dan_zijn_deel",
            "v709_uitvoeringskosten_boven_de_grens",
            "v710_toezegging_wijkt_af_van_tabel",
            "v711_jaar_zonder_verslag",
            "v712_op_schema_ver_onder_de_lijn",
            "v713_afwijking_zonder_bijsturing",
            "v714_onbekende_code_in_verslag",
            "v715_vergadering_van_onbekend_orgaan",
            "v716_gemeld_voor_de_dag",
            "v717_stille_wijziging",
        ),
    ),
    Family(
        "Redactie",
        (
            "v006_loze_aanvaarding",  # last: reads what all others found
        ),
    ),
)

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
