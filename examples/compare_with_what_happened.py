"""Feicheng: what the town did in 2002 beside what the model proposes."""

from orgplan.model import Plan
from orgplan.model.outcome import Report
from orgplan.run import evaluate, load_plan, open_town, solve
from orgplan.shipped import DATA

town = DATA / "feicheng-1993"
case = open_town(town)
real = load_plan(town / "outcome-2002" / "plan.json")
proposed = solve(case)
if isinstance(real, Plan) and isinstance(report := evaluate(case, real), Report) and proposed.report is not None:
    for code, measure in report.measures.items():
        print(f"{code:14} {measure:>8} in 2002, {proposed.report.measures[code]:>8} proposed")
