"""Click in Dutch: verbs, kinds of values, help and messages."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from dealpers.build.interrupts import interrupts_waiting
from dealpers.cli.verbs import VERBS, loaded

_PATH = click.Path(path_type=Path)


_HEADINGS = {
    "Usage:": "gebruik:",
    "Positional arguments:": "te geven:",
    "Options:": "opties:",
    "Commands:": "werkwoorden:",
}


class _Help(click.Command):
    """Command whose help is in Dutch."""

    def get_help(self, ctx: click.Context) -> str:
        text = super().get_help(ctx)
        for english, dutch in _HEADINGS.items():
            text = re.sub(f"^{english}", dutch, text, flags=re.MULTILINE)
        return text

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "deze uitleg"
        return option


class Verb(_Help):
    """Verb of the command line; words that no parameter takes are refused in Dutch."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.args:
            raise click.UsageError(f"onbekend: {' '.join(ctx.args)}", ctx)
        return rest


class Verbs(_Help, click.Group):
    """Program: a group of verbs; the module of a verb is imported when the verb is called."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        with interrupts_waiting():
            return loaded(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in VERBS:
            raise click.UsageError(f"geen mogelijke keuze: '{args[0]}' (kies uit {', '.join(VERBS)})", ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


class Choice(click.ParamType[str]):
    """Type of a parameter: one word of a list."""

    name = "keuze"

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices:
            self.fail(f"geen mogelijke keuze: '{value}' (kies uit {', '.join(self.choices)})", param, ctx)
        return str(value)


class Day(click.ParamType[date]):
    """Type of a parameter: a day in ISO form, ``2028-12-31``."""

    name = "datum"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise ValueError(value)
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"geen datum als 2028-12-31: '{value}'", param, ctx)


class Port(click.ParamType[int]):
    """Type of a parameter: a port of TCP, 0 to 65535."""

    name = "poort"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not re.fullmatch(r"[0-9]{1,5}", str(value)) or int(value) > 65535:
            self.fail(f"geen poort van 0 tot en met 65535: '{value}'", param, ctx)
        return int(value)


class Required(click.Option):
    """Option that must be given; its help says so in its own words, not in English."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        extra = super().get_help_extra(ctx)
        extra.pop("required", None)
        return extra


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def verb(name: str) -> Callable[[Callable[..., int]], click.Command]:
    """Make a verb of the function below, which returns an exit status."""
    return click.command(name, cls=Verb, help=VERBS[name], options_metavar="[OPTIES]")


def path_option(name: str, metavar: str, help_: str, default: str | None = None, *names: str) -> Decorator:
    """Option whose value is a path; other spellings of the option may follow."""
    return click.option(*names, name, type=_PATH, default=default, metavar=metavar, help=help_)


def content_option() -> Decorator:
    """Option for the folder with sources."""
    return path_option("--content", "MAP", "de bronnen (content)", "content")


def day_option(help_: str) -> Decorator:
    """Option ``--today``."""
    return click.option("--today", type=Day(), metavar="DATUM", help=help_)


def paths_argument(help_: str) -> Decorator:
    """Argument of any number of paths."""
    return click.argument("paths", nargs=-1, type=_PATH, metavar="[PAD]…", help=help_)


def path_argument(name: str, metavar: str, help_: str, default: str | None = None) -> Decorator:
    """Argument of one path; required without a default."""
    return click.argument(name, type=_PATH, default=default, required=default is None, metavar=metavar, help=help_)


def message(error: click.UsageError) -> str:
    """Message of a wrong use, in Dutch."""
    match error:
        case click.NoSuchOption():
            return f"onbekend: {error.option_name}"
        case click.MissingParameter():
            param = error.param
            return f"er ontbreekt iets: {param.metavar or param.opts[0] if param else ''}"
        case click.BadOptionUsage():
            return f"{error.option_name}: hier hoort een waarde achter"
        case click.BadParameter():
            param = error.param
            return f"{param.opts[0]}: {error.message}" if isinstance(param, click.Option) else error.message
    return error.message
