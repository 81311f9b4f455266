"""Solves in the background: they queue, stop, break off alone, and are forgotten in the end."""

from __future__ import annotations

import threading

import pytest

from orgplan.app.jobs import KEPT, Job, Jobs
from orgplan.limits import Limits
from orgplan.model.outcome import Outcome

DONE = Outcome.model_construct(seconds=0.1)


def test_a_job_ends_with_its_outcome() -> None:
    job = Jobs().start(Limits(), lambda job: DONE)
    assert job.wait(5)
    assert job.outcome is DONE
    assert not job.running
    assert job.seconds >= 0


def test_a_fault_of_the_program_ends_that_job_alone(caplog: pytest.LogCaptureFixture) -> None:
    def broken(job: Job) -> Outcome:
        raise MemoryError

    jobs = Jobs()
    bad = jobs.start(Limits(), broken)
    assert bad.wait(5)
    assert bad.outcome is None
    assert bad.failure is not None
    assert "完好" in bad.failure.message.zh
    assert "broke off" in caplog.text
    good = jobs.start(Limits(), lambda job: DONE)
    assert good.wait(5)
    assert good.outcome is DONE


def test_more_jobs_than_may_run_wait_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgplan.app.jobs.AT_ONCE", 1)
    jobs, release = Jobs(), threading.Event()

    def slow(job: Job) -> Outcome:
        release.wait(5)
        return DONE

    first, second = jobs.start(Limits(), slow), jobs.start(Limits(), slow)
    assert not second.wait(0.1)
    assert second.begun is None
    assert second.seconds == 0
    assert jobs.ahead(second) == 1
    assert jobs.ahead(first) == 0
    release.set()
    assert first.wait(5)
    assert second.wait(5)


def test_cancelling_is_told_to_the_solve() -> None:
    def until_stopped(job: Job) -> Outcome:
        assert job.stop.wait(5)
        return DONE

    job = Jobs().start(Limits(), until_stopped)
    job.cancel()
    assert job.cancelled
    assert job.wait(5)
    assert job.outcome is DONE


def test_finished_jobs_are_forgotten_in_the_end_and_running_ones_never(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgplan.app.jobs.AT_ONCE", 2)
    jobs, release = Jobs(), threading.Event()

    def slow(job: Job) -> Outcome:
        release.wait(10)
        return DONE

    running = jobs.start(Limits(), slow)
    finished = [jobs.start(Limits(), lambda job: DONE) for _ in range(KEPT + 10)]
    assert all(job.wait(5) for job in finished)
    newest = jobs.start(Limits(), lambda job: DONE)
    assert jobs.get(finished[0].id) is None
    assert jobs.get(running.id) is running
    assert jobs.get(newest.id) is newest
    release.set()
