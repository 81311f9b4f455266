"""Waiting lines with several servers (M/M/c) after Erlang (1917): who waits, how long, how many servers do."""

from __future__ import annotations

from math import ceil

MOST_SERVERS = 10_000
"""No hall is larger. Beyond it everybody is taken to wait, so that a slip of the hand in a workbook costs no time."""


def erlang_c(servers: int, load: float) -> float:
    """Probability that one who arrives has to wait (M/M/c); `load` = arrivals an hour × hours of service, in erlangs.

    By the recursion of Erlang B, which has no factorials: B(0) = 1, B(k) = aB(k−1) / (k + aB(k−1)),
    C = cB / (c − a(1 − B)). It is 1 where the servers cannot keep up.
    """
    if load >= servers or servers > MOST_SERVERS:
        return 1.0
    blocked = 1.0
    for k in range(1, servers + 1):
        blocked = load * blocked / (k + load * blocked)
    return servers * blocked / (servers - load * (1 - blocked))


def mean_wait(servers: int, load: float, service: float) -> float:
    """Mean wait of all who arrive, in the unit of the mean `service` time; the servers keep up (load < servers)."""
    return erlang_c(servers, load) * service / (servers - load)


def windows_needed(load: float, service: float, wait: float) -> int:
    """The fewest windows that keep up and keep the mean wait within `wait`, in the unit of `service`.

    As C ≤ 1, so many that a + service / wait are reached are always enough.
    """
    if load <= 0:
        return 0
    enough = ceil(load + service / wait)
    if enough > MOST_SERVERS:
        return enough
    fewer = range(int(load) + 1, enough)
    return next((servers for servers in fewer if mean_wait(servers, load, service) <= wait), enough)
