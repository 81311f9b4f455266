"""What may be said as the value of an option."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable

from orgplan.text import Language, Text

POSITIVE = Text("“{}”不是大于 0 的数", "'{}' is not a number above 0")
PAIR = Text("“{}”应写成 职能=机构", "'{}' is not FUNCTION=UNIT")
WHOLE = Text("“{}”不是 {} 至 {} 之间的整数", "'{}' is not a whole number from {} to {}")


def positive(language: Language) -> Callable[[str], float]:
    """A finite number above nought."""

    def value(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = 0.0
        if not 0 < number < float("inf"):
            raise ArgumentTypeError(POSITIVE[language].format(text))
        return number

    return value


def whole(language: Language, least: int, most: int = 2**31 - 1) -> Callable[[str], int]:
    """A whole number within bounds."""

    def value(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise ArgumentTypeError(WHOLE[language].format(text, least, most))
        return number

    return value


def pair(language: Language) -> Callable[[str], tuple[str, str]]:
    """Two codes with an equals sign between."""

    def value(text: str) -> tuple[str, str]:
        function, _, unit = text.partition("=")
        if not function or not unit:
            raise ArgumentTypeError(PAIR[language].format(text))
        return function, unit

    return value
