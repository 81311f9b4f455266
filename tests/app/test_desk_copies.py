"""Saved under another name, deleted and taken back: what becomes of the original, and of what others see."""

from __future__ import annotations

import pytest

from orgplan.app import desk
from orgplan.app.solving import JOBS
from orgplan.app.words import desk as words
from tests.app.planner import Planner

# --- saved as --------------------------------------------------------------------------------------------------------


def test_saving_as_leaves_the_original_as_it_was_saved() -> None:
    mine = Planner("甲").begins("甲镇").notes("一办").does(lambda: desk.save("会商稿"))
    old = mine.open.scenario.id
    yours = Planner("乙", scenario=old)
    mine.notes("二办").does(lambda: desk.save_as("另稿"))
    assert (mine.open.scenario.name, mine.noted) == ("另稿", "二办")
    assert words.ORIGINAL_AS_SAVED.zh.format("会商稿", 2) in mine.told.replace("\\", "")
    again = Planner("甲", scenario=old)
    assert again.noted == yours.look().noted == "一办"
    assert again.open.scenario.saved == again.open.version.id, "nothing unsaved is left in it"
    assert again.does(desk.redo).noted == "二办", "and yet nothing is lost"
    assert mine.notes("三办").noted == "三办"
    assert Planner("乙", scenario=old).noted == "一办"


def test_saving_as_from_a_draft_or_anothers_leaves_them_alone() -> None:
    mine = Planner("甲").begins("甲镇").notes("一办")
    draft = mine.open.scenario.id
    mine.does(lambda: desk.save_as("另稿"))
    assert words.ORIGINAL_TOO.zh.format("甲镇") in mine.told.replace("\\", "")
    assert Planner("甲", scenario=draft).noted == "一办"
    yours = Planner("乙", scenario=draft).does(lambda: desk.save_as("乙稿"))
    assert (yours.open.scenario.name, yours.noted, yours.own) == ("乙稿", "一办", True)
    assert Planner("甲", scenario=draft).noted == "一办"


def test_saving_as_in_one_window_leaves_what_another_has_made() -> None:
    first = Planner().begins("甲镇").does(lambda: desk.save("会商稿"))
    link = first.open.scenario.id
    first.notes("先改")
    second = Planner(scenario=link)
    first.notes("再改")
    second.does(lambda: desk.save_as("另稿"))
    assert second.noted == "先改"
    assert words.ORIGINAL_MOVED.zh.format("会商稿") in second.told.replace("\\", "")
    assert first.look().noted == Planner(scenario=link).noted == "再改"


def test_what_is_being_solved_goes_on_in_the_copy() -> None:
    planner = Planner().begins("甲镇").does(lambda: desk.save("会商稿"))
    old = planner.open.scenario.id
    planner.app.session_state[JOBS] = {old: ("a-job", planner.open.version.id)}
    field = next(field for field in planner.app.text_input if (field.key or "").startswith("save-name-"))
    field.set_value("另稿")
    planner.app.button(key="branch-now").click()
    planner.look()
    assert planner.app.session_state[JOBS] == {planner.open.scenario.id: ("a-job", planner.open.version.id)}
    assert planner.open.scenario.id != old


@pytest.mark.parametrize("button", ["save-now", "branch-now"])
def test_a_name_too_long_is_refused_and_stays_in_its_field(button: str) -> None:
    planner = Planner().begins("甲镇")
    field = next(field for field in planner.app.text_input if (field.key or "").startswith("save-name-"))
    field.set_value("长" * 81)
    planner.app.button(key=button).click()
    planner.look()
    assert words.NAME_TOO_LONG.zh.format(81, 80) in planner.told
    assert planner.open.scenario.name == "甲镇"
    field = next(field for field in planner.app.text_input if (field.key or "").startswith("save-name-"))
    assert field.value == "长" * 81
    field.set_value("长" * 80)
    planner.app.button(key=button).click()
    assert planner.look().open.scenario.name == "长" * 80


def test_a_copy_of_a_long_name_is_still_called_a_copy() -> None:
    planner = Planner().begins("长" * 80)
    planner.app.button(key="branch-now").click()
    assert planner.look().open.scenario.name == "长" * 75 + "…（另存）"


# --- deleted and taken back ------------------------------------------------------------------------------------------


def test_what_is_deleted_is_on_no_shelf_and_comes_back() -> None:
    seen: list[list[str]] = []

    def see() -> None:
        seen.append([scenario.name for scenario in (*desk.shelf(), *desk.deleted())])

    mine, yours = Planner("甲").begins().does(lambda: desk.save("会商稿")), Planner("乙")
    link = mine.open.scenario.id
    yours.does(lambda: desk.delete(link)).does(see)
    mine.does(lambda: desk.delete(link))
    assert mine.at_nothing
    assert "scenario" not in mine.app.query_params
    assert words.DELETED.zh.format("会商稿") in mine.told.replace("\\", "")
    yours.does(see).does(lambda: desk.undelete(link))
    mine.does(see).does(lambda: desk.undelete(link))
    yours.does(see)
    assert seen == [["会商稿"], [], ["会商稿"], ["会商稿"]], "nobody deletes or restores for another"


def test_a_link_to_what_was_deleted_says_so_and_its_owner_takes_it_back() -> None:
    here: list[str | None] = []

    def see() -> None:
        found = desk.deleted_here()
        here.append(found.name if found else None)

    mine = Planner("甲").begins("甲镇").notes("一办")
    link = mine.open.scenario.id
    mine.does(lambda: desk.delete(link))
    again = Planner("甲", scenario=link).does(see)
    assert again.at_nothing
    again.does(lambda: desk.undelete_here(link)).does(see)
    assert again.noted == "一办"
    assert here == ["甲镇", None]


def test_a_change_to_what_another_window_has_deleted_is_kept_aside() -> None:
    first = Planner().begins("甲镇")
    second = Planner(scenario=first.open.scenario.id)
    second.does(lambda: desk.delete(second.open.scenario.id))
    first.notes("后改")
    assert words.DELETED_MEANWHILE.zh.format("甲镇（另存）") in first.told.replace("\\", "")
    assert first.noted == "后改"
