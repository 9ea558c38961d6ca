"""A preamble with parties, for tests of duties and moments, and what stands below one, for tests of parties."""

AANHEF = """# Regio Deal Lange Meer

## Partijen:

1. De Minister van Water, mevrouw A. de Vries, hierna te noemen: Water.
2. De Minister van Bouwen, de heer J. Steen, hierna te noemen: MinBouw.

Partijen genoemd onder 1 en 2 hierna samen te noemen: het Rijk.

3. Het college van burgemeester en wethouders van de gemeente Meerdam, namens deze: C. Jan, hierna te noemen: Meerdam.
4. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: D. Pieters, hierna te noemen: Oever.
5. De provincie Waddenoord, namens deze: E. Bos.

Partijen genoemd onder 3 tot en met 5 hierna samen te noemen: de Regio.

## Partners

- Schone Oevers;

## Begripsbepalingen

- *Regiokassier*: de publieke partij die de middelen beheert.
- *Programmaraad*: het adviesorgaan van bewoners en bedrijven.
- *Oeverfonds*: het fonds voor paden langs het water.
- *Regio Deal*: dit convenant van Rijk en Regio.
"""
BODY = """Overwegende:

- dat de kade verzakt;
- dat samen bouwen goedkoper is;

komen het volgende overeen:

Artikel 1 Doel

1. De kade is droog.
2. De kade blijft droog.
"""
