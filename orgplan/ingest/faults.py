"""What can be wrong with a cell, before anybody knows where the cell is."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from orgplan.ingest.limits import MAX_CANDIDATES, MAX_CODE
from orgplan.model.findings import Finding, Place
from orgplan.model.vocabulary import Severity
from orgplan.text import Text

BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff"


def fold(text: str) -> str:
    """Spelling without width, case, blanks, hyphens and the star that marks required columns."""
    return re.sub(r"[\s_*\u200b\ufeff\u2010-\u2015-]", "", unicodedata.normalize("NFKC", text).casefold())


class Refused(Exception):  # noqa: N818 - it is an answer, not an error of ours
    """The file as a whole cannot be read; `reason` says why and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.reason = Text(zh, en)


@dataclass(frozen=True)
class Fault:
    """A finding still without its place."""

    code: str
    message: Text
    expected: Text | None = None
    severity: Severity = Severity.ERROR
    subjects: tuple[str, ...] = ()

    @property
    def fatal(self) -> bool:
        return self.severity is Severity.ERROR

    def at(self, place: Place | None) -> Finding:
        return Finding(
            code=self.code,
            severity=self.severity,
            message=Text(_sentence(self.message.zh, "。"), _sentence(self.message.en, ".")),
            expected=self.expected,
            place=place,
            subjects=self.subjects,
        )


def _sentence(text: str, stop: str) -> str:
    return text if text.endswith(("?", "？", stop)) else text + stop


def warning(code: str, message: Text, expected: Text | None = None, subjects: tuple[str, ...] = ()) -> Fault:
    return Fault(code, message, expected, Severity.WARNING, subjects)


def closest(value: str, candidates: Iterable[str]) -> str:
    """The candidate most like `value`, or nothing."""
    if len(value) > MAX_CODE:
        return ""
    return next(iter(difflib.get_close_matches(value, list(islice(candidates, MAX_CANDIDATES)), n=1, cutoff=0.5)), "")


@lru_cache(maxsize=4096)
def alike(written: str, titles: tuple[Text, ...]) -> Text | None:
    """The title that was probably meant, in whichever language."""
    spellings = {fold(name): title for title in titles for name in (title.zh, title.en)}
    return spellings.get(closest(fold(written), spellings))


def did_you_mean(message: Text, guess: Text | None) -> Text:
    if guess is None:
        return message
    return Text(f"{message.zh}。是否应为“{guess.zh}”？", f"{message.en}. Did you mean '{guess.en}'?")


def listed(titles: Iterable[Text]) -> Text:
    titles = tuple(titles)
    return Text("、".join(title.zh for title in titles), ", ".join(title.en for title in titles))


def unknown(code: str, what: Text, written: str, titles: Iterable[Text]) -> Fault:
    """A name that the contract does not have: passed over, not refused."""
    titles = tuple(titles)
    message = Text(f"未识别的{what.zh}，已忽略", f"Unknown {what.en}, ignored")
    return warning(code, did_you_mean(message, alike(written, titles)), listed(titles))
