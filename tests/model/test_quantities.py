"""Rounding half up, and sharing by largest remainder."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgplan.model.quantities import largest_remainder, rounded, whole, whole_parts

WHOLE = st.integers(0, 10**9)
WEIGHTS = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 10**6), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("numerator", "denominator", "whole"),
    [(0, 7, 0), (1, 2, 1), (3, 2, 2), (5, 2, 3), (1, 3, 0), (2, 3, 1), (2999, 6000, 0), (3000, 6000, 1), (9, 1, 9)],
)
def test_rounded(numerator: int, denominator: int, whole: int) -> None:
    assert rounded(numerator, denominator) == whole


@given(WHOLE, st.integers(1, 10**6))
def test_rounded_is_exact_half_up(numerator: int, denominator: int) -> None:
    assert rounded(numerator, denominator) == floor(Fraction(numerator, denominator) + Fraction(1, 2))


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 10**9), max_size=12), st.integers(1, 64))
def test_parts_as_shown_add_up_to_the_total_as_shown(numerators: dict[str, int], denominator: int) -> None:
    parts = {key: numerator / denominator for key, numerator in numerators.items()}
    shown = whole_parts(parts)
    assert list(shown) == list(parts)
    assert sum(shown.values()) == whole(sum(parts.values()))
    assert all(floor(parts[key]) <= value <= floor(parts[key]) + 1 for key, value in shown.items())
    assert all(value == parts[key] for key, value in shown.items() if parts[key] == floor(parts[key]))


def test_halves_that_would_be_one_too_many() -> None:
    assert whole_parts({"a": 10.5, "b": 20.5, "c": 3}) == {"a": 11, "b": 20, "c": 3}
    assert whole_parts({}) == {}
    assert [whole(0.5), whole(1.5), whole(2.49)] == [1, 2, 2]


@given(st.integers(0, 10**6), WEIGHTS)
def test_shares_add_up_and_are_within_one_of_their_due(total: int, weights: dict[str, int]) -> None:
    shares = largest_remainder(total, weights)
    assert list(shares) == list(weights)
    assert sum(shares.values()) == total
    parts = weights if any(weights.values()) else dict.fromkeys(weights, 1)
    for key, share in shares.items():
        due = Fraction(total * parts[key], sum(parts.values()))
        assert floor(due) <= share <= floor(due) + (due != floor(due))


@given(st.integers(0, 10**6), WEIGHTS)
def test_whoever_gets_the_extra_one_had_the_larger_remainder_or_the_smaller_id(
    total: int, weights: dict[str, int]
) -> None:
    shares = largest_remainder(total, weights)
    parts = weights if any(weights.values()) else dict.fromkeys(weights, 1)
    due = {key: Fraction(total * part, sum(parts.values())) for key, part in parts.items()}
    claim = {key: (floor(due[key]) - due[key], key) for key in due}
    extra = [claim[key] for key in due if shares[key] > floor(due[key])]
    none = [claim[key] for key in due if shares[key] == floor(due[key])]
    assert not extra or not none or max(extra) < min(none)


@given(st.integers(0, 10**6), WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_the_keys_means_nothing(total: int, weights: dict[str, int], rng: object) -> None:
    keys = list(weights)
    rng.shuffle(keys)
    assert largest_remainder(total, {key: weights[key] for key in keys}) == largest_remainder(total, weights)


@given(st.integers(0, 10**4), WEIGHTS, st.integers(1, 1000))
def test_only_proportions_matter(total: int, weights: dict[str, int], times: int) -> None:
    larger = {key: weight * times for key, weight in weights.items()}
    assert largest_remainder(total, larger) == largest_remainder(total, weights)


@pytest.mark.parametrize(
    ("total", "weights", "shares"),
    [
        (7, {"a": 2, "b": 1}, {"a": 5, "b": 2}),  # 4.67, 2.33
        (5, {"b": 1, "a": 1}, {"a": 3, "b": 2}),  # 2.5 each
        (4, {"a": 100, "b": 600, "c": 300}, {"a": 1, "b": 2, "c": 1}),  # 0.4, 2.4, 1.2
        (3, {"a": 0, "b": 5}, {"a": 0, "b": 3}),
        (5, {"a": 0, "b": 0}, {"a": 3, "b": 2}),  # nothing weighs: alike
        (0, {"a": 1, "b": 2}, {"a": 0, "b": 0}),
        (9, {}, {}),
    ],
)
def test_shares_by_hand(total: int, weights: dict[str, int], shares: dict[str, int]) -> None:
    assert largest_remainder(total, weights) == shares


def test_keys_may_be_pairs() -> None:
    assert largest_remainder(3, {("core", "F2"): 1, ("core", "F1"): 1}) == {("core", "F1"): 2, ("core", "F2"): 1}
