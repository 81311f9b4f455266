"""Read a town, find its best lawful structure, and print the bodies. Run: `python examples/solve_a_town.py`."""

from orgplan.run import open_town, solve
from orgplan.shipped import DATA

case = open_town(DATA / "helong")
for finding in case.findings:
    print(finding.severity.text.en, finding.message.en)

outcome = solve(case)
print(f"{outcome.status}: {outcome.objective} hours, bound {outcome.bound}, gap {outcome.gap}")
if outcome.report is not None:
    for row in outcome.report.bodies:
        print(f"{row.name_en or row.name}: {row.heads} heads, {row.load} hours a head")
