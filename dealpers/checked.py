"""The collection as it was examined: texts that know of each other, with every finding; and what readers may see."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from dealpers import study
from dealpers.check import Profile
from dealpers.diagnostics import Diagnostic
from dealpers.disclosure import disclosed_findings, open_texts
from dealpers.kept import ALONE, Desk
from dealpers.load import Loaded
from dealpers.mentions import Vermeld
from dealpers.resolve import Corpus
from dealpers.study import Study


@dataclass(frozen=True)
class Checked:
    """The collection, resolved, with every finding."""

    study: Study
    findings: tuple[Diagnostic, ...]
    loaded: Loaded
    today: date
    desk: Desk = field(default=ALONE, compare=False, repr=False)

    @property
    def corpus(self) -> Corpus:
        """All texts with their links."""
        return self.study.corpus

    @cached_property
    def findings_by_text(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """The findings in each text."""
        found: dict[str, list[Diagnostic]] = {}
        for finding in self.findings:
            found.setdefault(finding.deal, []).append(finding)
        return {text: tuple(own) for text, own in found.items()}

    def mentioned(self) -> tuple[Vermeld, ...]:
        """Everyone and everything that some text names, with every sentence that does."""
        return study.mentioned(self.study, self.desk)

    def disclosed(self, *, drafts: bool = False) -> "Checked":
        """What readers may see today; with ``drafts`` an editor sees whole texts that readers may not see yet."""
        texts = open_texts(self.corpus, self.today, drafts=drafts)
        if texts == self.corpus.stukken:
            return self
        opened = study.without(self.study, texts, self.desk)
        again = study.checked(opened, self.loaded, self.today, Profile.DEAL, self.desk)
        findings = disclosed_findings(self.findings, again, self.corpus, opened.corpus)
        return replace(self, study=opened, findings=findings)
