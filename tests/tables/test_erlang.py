"""Erlang C against printed values, and against its definition summed term by term in exact fractions."""

from fractions import Fraction
from math import factorial

import pytest

from orgplan.tables.erlang import MOST_SERVERS, erlang_c, mean_wait, windows_needed


def summed(servers: int, load: Fraction) -> Fraction:
    """(a^c / c!) c/(c − a) over Σ_{k<c} a^k / k! and itself: no recursion, no floats."""
    top = load**servers / factorial(servers) * servers / (servers - load)
    below = sum((load**k / Fraction(factorial(k)) for k in range(servers)), Fraction(0))
    return top / (below + top)


@pytest.mark.parametrize("load", ["0.1", "0.5", "0.9", "0.99"])
def test_one_server_keeps_people_waiting_as_often_as_it_is_busy(load: str) -> None:
    """M/M/1: P(wait) = ρ."""
    assert erlang_c(1, float(load)) == pytest.approx(float(load), abs=1e-12)


@pytest.mark.parametrize(
    ("servers", "load", "waits"),
    [(2, 1.0, 1 / 3), (3, 1.0, 1 / 11), (3, 2.0, 4 / 9), (4, 2.0, 4 / 23), (5, 4.0, 0.5541), (10, 8.0, 0.4092)],
)
def test_values_worked_out_by_hand(servers: int, load: float, waits: float) -> None:
    """Two servers, one erlang: ½·2 / (1 + 1 + 1) = 1/3; three, two erlangs: (8/6)·3 / (1 + 2 + 2 + 4) = 4/9."""
    assert erlang_c(servers, load) == pytest.approx(waits, abs=5e-5)


@pytest.mark.parametrize(
    ("servers", "waits", "line", "hours"),
    [(2, 0.245, 0.175, 0.018), (3, 0.058, 0.022, 0.002), (4, 0.011, 0.003, 0.0), (5, 0.002, 0.0, 0.0)],
)
def test_agrees_with_a_published_sheet(servers: int, waits: float, line: float, hours: float) -> None:
    """Cengage Learning, "Multiple Server Queueing Model" (sheet to its textbooks on management science), 10 arrivals
    and 12 services an hour, printed to three digits: probability of waiting, mean number in line, mean wait.
    """
    load = 10 / 12
    assert round(erlang_c(servers, load), 3) == waits
    assert round(erlang_c(servers, load) * load / (servers - load), 3) == line
    assert round(mean_wait(servers, load, 1 / 12), 3) == hours


def test_agrees_with_a_published_figure_to_all_its_digits() -> None:
    """pyworkforce 0.1.0, project page (pypi.org/project/pyworkforce/0.1.0): 100 calls of 3 minutes in half an hour are
    10 erlangs; with 14 positions `waiting_probability` is printed as below, and the load a position as 10 / 14.
    """
    assert erlang_c(14, 100 * 3 / 30) == pytest.approx(0.1741319335950498, abs=1e-15)


def test_waits_agree_with_two_textbooks() -> None:
    """Exact fractions, so to four digits and more. Hillier and Lieberman, Introduction to Operations Research, County
    Hospital: 2 doctors, 2 patients an hour, 20 minutes each: P = 1/6, wait 1/24 hour. Gross and Harris, Fundamentals
    of Queueing Theory, eye clinic: 3 doctors, 6 patients an hour, 20 minutes each: 8/9 in line, so a wait of 4/27 hour.
    """
    assert erlang_c(2, 2 / 3) == pytest.approx(1 / 6, abs=5e-5)
    assert mean_wait(2, 2 / 3, 1 / 3) == pytest.approx(1 / 24, abs=5e-5)
    assert erlang_c(3, 2.0) * 2 / (3 - 2) == pytest.approx(8 / 9, abs=5e-5)
    assert mean_wait(3, 2.0, 1 / 3) == pytest.approx(4 / 27, abs=5e-5)


@pytest.mark.parametrize("servers", [1, 2, 3, 5, 8, 13, 40, 120])
@pytest.mark.parametrize("percent", [1, 30, 70, 95, 99])
def test_the_recursion_is_the_sum(servers: int, percent: int) -> None:
    load = Fraction(servers * percent, 100)
    assert erlang_c(servers, float(load)) == pytest.approx(float(summed(servers, load)), rel=1e-9)


def test_everybody_waits_where_servers_cannot_keep_up() -> None:
    assert erlang_c(3, 3.0) == erlang_c(3, 7.0) == erlang_c(0, 0.0) == 1.0
    assert erlang_c(4, 0.0) == 0.0


@pytest.mark.parametrize("load", [0.01, 0.5, 1.0, 2.0, 7.3, 40.0, 312.5])
@pytest.mark.parametrize("wait", [0.5, 5.0, 60.0])
def test_windows_are_enough_and_one_fewer_is_not(load: float, wait: float) -> None:
    windows = windows_needed(load, 12.0, wait)
    assert windows > load
    assert mean_wait(windows, load, 12.0) <= wait
    assert windows - 1 <= load or mean_wait(windows - 1, load, 12.0) > wait


def test_nobody_comes_and_no_window_is_needed() -> None:
    assert windows_needed(0.0, 10.0, 5.0) == 0


def test_a_slip_of_the_hand_is_answered_at_once_and_on_the_safe_side() -> None:
    assert windows_needed(1e10, 60.0, 5.0) == 10**10 + 12
    assert erlang_c(MOST_SERVERS + 1, 1.0) == 1.0
