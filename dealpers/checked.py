"""The collection as it was examined: texts that know of each other, with every finding; and what readers may see."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain

from dealpers import study
from dealpers.check import Profile
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld
from dealpers.corpus.visibility import findings_shown, open_texts
from dealpers.kept import ALONE, Desk
from dealpers.load import Loaded
from dealpers.model.finding import Diagnostic, in_order
from dealpers.study import Study

NO_TEXT = ""
"""Under which what was found in files of no text, or could not be read at all, stands among the findings by text."""


@dataclass(frozen=True)
class Checked:
    """The collection, resolved, with every finding: ``found`` has those of each text in order, by its identifier.

    A text for which nothing changed has the very same findings as before: so what is new is soon known.
    """

    study: Study
    found: Mapping[str, tuple[Diagnostic, ...]]
    loaded: Loaded
    today: date
    desk: Desk = field(default=ALONE, compare=False, repr=False)

    @property
    def corpus(self) -> Corpus:
        """All texts with their links."""
        return self.study.corpus

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Every finding, in order."""
        return in_order(chain.from_iterable(self.found.values()))

    def found_in(self, text: str) -> tuple[Diagnostic, ...]:
        """The findings in a text as it is now, not in those that it had before."""
        return tuple(finding for finding in self.found.get(text, ()) if finding.deal == text)

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
        shown = findings_shown(chain.from_iterable(again.values()), self.corpus, opened.corpus)
        found = {text: tuple(filter(shown, own)) for text, own in self.found.items()}
        return replace(self, study=opened, found=found)
