"""What if the county takes a delegated power back? Run: `python examples/withdraw_a_power.py`."""

from orgplan.run import case_of, open_town, solve
from orgplan.shipped import DATA
from orgplan.structure import without_power

case = open_town(DATA / "liaoheyuan")
if case.town is not None:
    delegated = [f for f in case.town.functions if f.delegated_from and not f.county_only]
    power = max(delegated, key=lambda function: function.workload)
    print(f"{power.name}: {power.workload} hours a year, from {power.delegated_from}")
    for name, town in (("with it", case.town), ("without it", without_power(case.town, power.id))):
        outcome = solve(case_of(town))
        if outcome.report is not None:
            print(f"{name}: {outcome.status}, {outcome.objective} hours")
