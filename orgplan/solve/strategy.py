"""How CP-SAT searches. Measured on the towns of `benchmarks/`; the ratios stand in its README."""

from __future__ import annotations

from ortools.sat.python import cp_model

from orgplan.limits import Limits


def configure(solver: cp_model.CpSolver, limits: Limits) -> None:
    """Set the parameters of a solver."""
    parameters = solver.parameters
    parameters.max_time_in_seconds = limits.seconds
    parameters.random_seed = limits.seed
    parameters.num_workers = limits.workers
    if limits.effort is not None:
        parameters.max_deterministic_time = limits.effort
    # The model's strength is its linear relaxation: all of it, and all at once.
    parameters.linearization_level = 2
    parameters.add_lp_constraints_lazily = False
    # With the relaxation that strong, more than one light round of presolve costs more than it brings.
    parameters.cp_model_probing_level = 0
    parameters.max_presolve_iterations = 1
    if limits.workers > 1:
        # By default few workers include none that raises the bound; with names they do.
        parameters.subsolvers.extend(["max_lp", "default_lp", "reduced_costs"])
