"""Sources in, a typed deal and the faults of its form out."""

from dealpers.parse.deal import Parsed, parse_deal
from dealpers.parse.facts import statutes
from dealpers.parse.report import FAULTS, Fault, Report

__all__ = ["FAULTS", "Fault", "Parsed", "Report", "parse_deal", "statutes"]
