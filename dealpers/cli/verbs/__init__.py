"""Verbs of the command line, one a module."""

import click

from dealpers.cli.verbs.build import build
from dealpers.cli.verbs.check import check
from dealpers.cli.verbs.doctor import doctor
from dealpers.cli.verbs.explain import explain
from dealpers.cli.verbs.export import export
from dealpers.cli.verbs.fmt import fmt
from dealpers.cli.verbs.import_ import import_
from dealpers.cli.verbs.init import init
from dealpers.cli.verbs.new import new
from dealpers.cli.verbs.schema import schema
from dealpers.cli.verbs.serve import serve
from dealpers.cli.verbs.teken import teken
from dealpers.cli.verbs.verify import verify
from dealpers.cli.verbs.verschil import verschil
from dealpers.cli.verbs.wijzig import wijzig

VERBS: tuple[click.Command, ...] = (
    build, check, serve, export, fmt, new, import_, teken, wijzig, explain, schema, verify, init, doctor, verschil,
)  # fmt: skip
"""Every verb, in the order of the help."""
