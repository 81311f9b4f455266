"""Two languages travel with the thing they name."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["zh", "en"]


class Text(BaseModel):
    """One wording in Chinese and in English; neither is a translation of lesser rank."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zh: str
    en: str

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh=zh, en=en)

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def filled(self, *details: object) -> Text:
        """With details in the places marked `{}`; those that are texts themselves speak the same language there."""
        zh = [detail.zh if isinstance(detail, Text) else detail for detail in details]
        en = [detail.en if isinstance(detail, Text) else detail for detail in details]
        return Text(self.zh.format(*zh), self.en.format(*en))


def opening(documented: type) -> str:
    """The paragraph with which a class's docstring opens, on one line."""
    return " ".join((documented.__doc__ or "").strip().partition("\n\n")[0].split())
