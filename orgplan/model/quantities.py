"""Integer arithmetic that two people get the same result with: rounding half up, sharing by largest remainder."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import Annotated, TypeVar

from pydantic import Field

Count = Annotated[int, Field(ge=0, le=10**15)]
"""Whole, not negative, and small enough to be reckoned with."""
Heads = Count
"""Persons on post."""
Hours = Count
"""Person-hours a year."""
Fen = Count
"""Money; 100 fen are one yuan (CNY)."""
Hundredths = Count
"""A number with two decimals, times 100."""

Key = TypeVar("Key", str, tuple[str, str])


def rounded(numerator: int, denominator: int) -> int:
    """`numerator / denominator` rounded half up; both not negative, the denominator positive."""
    return (2 * numerator + denominator) // (2 * denominator)


def whole(amount: float | Fraction) -> int:
    """As it is shown: rounded half up."""
    return floor(amount + 0.5)


def whole_parts(parts: Mapping[Key, float]) -> dict[Key, int]:
    """Parts as they are shown, in whole numbers that add up to the total as it is shown.

    Each is rounded down, and those with the largest remainders up; ties go to the smaller key. What is whole stays.
    """
    shown = {key: floor(part) for key, part in parts.items()}
    left = whole(sum(parts.values())) - sum(shown.values())
    for key in sorted(parts, key=lambda key: (shown[key] - parts[key], key))[:left]:
        shown[key] += 1
    return shown


def largest_remainder(total: int, weights: Mapping[Key, int]) -> dict[Key, int]:
    """Share `total` over the keys in proportion to their weights, in whole numbers that add up to it.

    Ties go to the smaller key. When every weight is zero the keys share alike. No keys, no shares.
    """
    if not weights:
        return {}
    even = not any(weights.values())
    parts = {key: 1 if even else weight for key, weight in weights.items()}
    whole = sum(parts.values())
    shares = {key: total * part // whole for key, part in parts.items()}
    by_remainder = sorted(parts, key=lambda key: (-(total * parts[key] % whole), key))
    for key in by_remainder[: total - sum(shares.values())]:
        shares[key] += 1
    return shares
