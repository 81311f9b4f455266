"""What a row, or the rows together, must fulfil beyond readable cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from orgplan.ingest.checks.leadership import (
    candidates,
    one_holder,
    open_to_holder,
    posts_at_a_time,
    posts_within_quota,
    twin_posts,
    twins_apart,
)
from orgplan.ingest.checks.organisation import (
    certified_heads,
    devolved_but_left_alone,
    example_data,
    head_range,
    pinned_function_of_unit,
    repeated_demands,
    self_references,
    some_units,
    stationed_terms,
    units_of_one_name,
    zone_has_name,
)
from orgplan.ingest.checks.pins import contradicting_pins
from orgplan.ingest.checks.staff import (
    certified_staff,
    heads_with_names,
    mutual_kin,
    staff_beside_the_plan,
    staff_within_heads,
)
from orgplan.ingest.checks.workload import (
    hours_of_a_year,
    kept_out,
    one_workload,
    purchases,
    statutory_roles,
    within_the_budget,
)
from orgplan.ingest.draft import Draft
from orgplan.ingest.references import ambiguous_ids, duplicate_ids, unknown_references
from orgplan.model.findings import Finding

__all__ = ["CHECKS", "Check"]

Check = Callable[[Draft], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    duplicate_ids,
    ambiguous_ids,
    unknown_references,
    self_references,
    example_data,
    zone_has_name,
    some_units,
    units_of_one_name,
    stationed_terms,
    devolved_but_left_alone,
    certified_heads,
    one_workload,
    hours_of_a_year,
    purchases,
    within_the_budget,
    kept_out,
    statutory_roles,
    head_range,
    pinned_function_of_unit,
    repeated_demands,
    contradicting_pins,
    twin_posts,
    twins_apart,
    posts_within_quota,
    candidates,
    one_holder,
    posts_at_a_time,
    open_to_holder,
    mutual_kin,
    staff_within_heads,
    heads_with_names,
    certified_staff,
    staff_beside_the_plan,
)
