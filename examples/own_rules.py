"""What if: the same town with eight bodies, and with a rule only preferred. Run: `python examples/own_rules.py`."""

from orgplan.model import PolicyRow
from orgplan.model.vocabulary import Strength
from orgplan.run import case_of, open_town, solve
from orgplan.shipped import DATA

case = open_town(DATA / "liaoheyuan")
print("as it is:", solve(case).objective)
print("with eight bodies:", solve(case, max_bodies=8).objective)

if case.town is not None:
    preferred = PolicyRow(code="body-size", strength=Strength.PREFER, setting="price", value="100")
    town = case.town.model_copy(update={"policy": (*case.town.policy, preferred)})
    print("small bodies allowed at 100 hours for each head short:", solve(case_of(town)).objective)
