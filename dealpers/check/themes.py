"""Themes of the TaxonomieBeleidsagenda (OWMS), which the metadata of an official publication takes.

Names as public data sets carry them; no primary source could be read, so an unknown theme is a remark (decision 0021).
"""

THEMAS = tuple(
    """Afval|Arbeidsomstandigheden|Arbeidsvoorwaarden|Basisonderwijs|Begroting|Belasting|Beroepsonderwijs|Bestuur
    |Bestuursrecht|Bezwaar en klachten|Bodem|Bouwen en verbouwen|Bouwnijverheid|Burgerlijk recht|Criminaliteit|Cultuur
    |Cultuur en recreatie|De Nederlandse Antillen en Aruba|Defensie|Dieren|Economie|Emigratie|Energie|Ethiek
    |Europese zaken|Financieel toezicht|Financiën|Geluid|Gemeenten|Geneesmiddelen en medische hulpmiddelen
    |Gezin en kinderen|Gezondheidsrisico's|Handel|Hoger onderwijs|Huisvesting|Huren en verhuren|ICT|Immigratie|Industrie
    |Inkomensbeleid|Integratie|Internationaal|Internationale samenwerking|Jongeren|Koninklijk Huis|Kopen en verkopen
    |Kunst|Landbouw|Levensloop|Lucht|Luchtvaart|Markttoezicht|Media|Migratie en integratie|Militaire missies
    |Nabestaanden|Natuur en milieu|Natuur- en landschapsbeheer|Nederlanderschap|Netwerken|Ondernemen
    |Onderwijs en wetenschap|Onderzoek en wetenschap|Ontslag|Ontwikkelingssamenwerking|Openbare orde en veiligheid
    |Organisatie en beleid|Ouderen|Overige economische sectoren|Overige vormen van onderwijs|Parlement|Planten
    |Politie, brandweer en hulpdiensten|Provincies|Rampen|Recht|Rechtspraak|Recreatie|Reizen|Religie|Rijksoverheid
    |Ruimte en infrastructuur|Ruimtelijke ordening|Sociale zekerheid|Spoor|Sport|Staatsrecht|Staatsveiligheid|Stoffen
    |Strafrecht|Terrorisme|Tijdelijk verblijf|Toerisme|Transport|Verkeer|Verzekeringen|Voeding|Voedselkwaliteit
    |Voortgezet onderwijs|Water|Waterkeringen en waterbeheer|Waterschappen|Weg|Werk|Werkgelegenheid|Werkloosheid
    |Ziekte en arbeidsongeschiktheid|Ziekten en behandelingen|Zorg en gezondheid""".replace("\n    ", "").split("|")
)
