"""Verbs of the command line, one a module that is imported when its verb is called."""

from importlib import import_module

import click

from dealpers.build.collector import without_collector

VERBS = {
    "build": "controleer, en maak de site met gazetten en gegevens",
    "check": "controleer de bronnen",
    "serve": "toon een voorbeeld dat meeloopt met elke wijziging",
    "export": "één deal of document in één vorm",
    "fmt": "zet de Markdown in de vaste opmaak; verandert nooit een woord",
    "new": "een nieuwe deal of een nieuw document om mee te beginnen, of de voortgang van een jaar om in te vullen",
    "import": "zet een vreemde tekst om in een deal of document, en meld elk herstel",
    "teken": "leg de tekst van een deal vast, met controlesom en dag",
    "wijzig": "zet een nieuwe tekst van een deal klaar; de tekst die er is, blijft bewaard",
    "explain": "wat een regel vraagt, waarom, met een fout en een goed voorbeeld",
    "schema": "JSON Schema’s waarmee een editor de YAML-bestanden nakijkt",
    "verify": "ga na of een gepubliceerde site of een pakket nog is wat het was",
    "init": "een eigen verzameling in een lege map, klaar voor redacteuren en een git-omgeving",
    "doctor": "wat hier ontbreekt om te werken, en hoe u daaraan komt",
    "verschil": "wat er in de teksten is veranderd sinds een stand van git, als ‘was en wordt’",
}
"""Help of each verb, in the order of the help of the program."""

_KEYWORDS = ("import",)
"""Verbs that are keywords of Python: their module and function end in an underscore."""


def loaded(name: str) -> click.Command:
    """Verb of this name, from its module."""
    word = f"{name}_" if name in _KEYWORDS else name
    with without_collector():  # a module lives until exit
        command = getattr(import_module(f"{__name__}.{word}"), word)
    assert isinstance(command, click.Command)
    return command
