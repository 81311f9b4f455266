"""Against brute force: an oracle written from the model's text alone, which shares nothing with orgplan but nouns."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from benchmarks.brute import best_plan
from benchmarks.check_oracles import tiny_town
from benchmarks.plain import solve_plain
from benchmarks.terms import Terms
from benchmarks.towns import synthetic_town
from orgplan.model import PolicyRow, Town
from orgplan.model.vocabulary import Status
from orgplan.run import case_of, solve

TOWNS = 150


def stated(town: Town, terms: Terms) -> Town:
    """The town with the oracle's settings as rows of its policy sheet."""
    rows = (
        PolicyRow(code="body-cap", setting="most", value=str(terms.most)),
        PolicyRow(code="certified-officers", setting="least", value=str(terms.least)),
        PolicyRow(code="span", setting="comfortable", value=str(terms.comfortable)),
    )
    return town.model_copy(update={"policy": rows})


@pytest.mark.parametrize("first", range(0, TOWNS, 30))
def test_the_optimum_is_that_of_brute_force(first: int) -> None:
    lawful = 0
    for seed in range(first, first + 30):
        town, terms = tiny_town(seed)
        terms = replace(terms, always_one=True)
        outcome = solve(case_of(stated(town, terms)))
        best = best_plan(town, terms)
        if best is None:
            assert outcome.status is Status.INFEASIBLE, seed
            assert outcome.findings, f"nothing is blamed for town {seed}"
        else:
            assert outcome.status is Status.OPTIMAL, seed
            assert outcome.objective == pytest.approx(float(best["objective"])), seed
            lawful += 1
    assert lawful >= 5


@pytest.mark.parametrize("seed", range(3))
def test_the_optimum_is_that_of_the_plain_formulation(seed: int) -> None:
    town = synthetic_town(10, seed, purchasing=True)
    outcome = solve(case_of(town))
    plain = solve_plain(town, seconds=60, workers=2)
    assert (outcome.status, plain.status) == (Status.OPTIMAL, "optimal")
    assert plain.objective is not None
    assert outcome.objective == pytest.approx(float(Fraction(plain.objective)))
