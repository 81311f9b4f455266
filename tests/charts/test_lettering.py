"""Lettering: nothing is wider than its room, nothing is lost without an ellipsis."""

from hypothesis import given
from hypothesis import strategies as st

from orgplan.charts.lettering import ELLIPSIS, clean, measure, shorten, wrap

TEXTS = st.text(st.characters(codec="utf-8"), max_size=80) | st.text("规划建设办公室（审批）和、AWil -/", max_size=60)


@given(TEXTS, st.integers(40, 300), st.booleans())
def test_lines_fit_their_room(text: str, room: int, bold: bool) -> None:
    lines = wrap(text, 12, room, bold)
    assert 1 <= len(lines) <= 3
    assert all(measure(line, 12, bold) <= room for line in lines)


@given(TEXTS, st.integers(40, 300))
def test_nothing_is_lost_without_an_ellipsis(text: str, room: int) -> None:
    lines = wrap(text, 12, room)
    if not lines[-1].endswith(ELLIPSIS):
        assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


def test_a_full_width_character_is_one_em_wide() -> None:
    assert measure("镇", 12) == 12
    assert measure("镇党委", 10, bold=True) > measure("镇党委", 10)


def test_lines_are_of_like_length_and_words_stay_whole() -> None:
    assert wrap("农业技术推广服务站", 12, 84) == ("农业技术", "推广服务站")
    assert wrap("规划建设和生态环境办公室", 14, 110) == ("规划建设和生态", "环境办公室")


def test_punctuation_never_starts_a_line() -> None:
    for room in range(36, 120):
        assert not any(
            line.startswith(("、", "，", "）", ",")) for line in wrap("工会、团委、妇联，残联, A, B", 12, room, most=9)
        )


def test_a_short_bracket_stays_whole() -> None:
    assert wrap("退役军人服务站（审批）", 12, 90)[-1].endswith("（审批）")


def test_past_three_lines_an_ellipsis() -> None:
    lines = wrap("很长的名字" * 20, 12, 60)
    assert len(lines) == 3
    assert lines[-1].endswith(ELLIPSIS)


def test_an_endless_word_is_broken() -> None:
    assert len(wrap("Donaudampfschifffahrtsgesellschaft", 12, 100, most=9)) > 1


def test_unseen_characters_are_dropped() -> None:
    assert clean("财\u202e政\x00所\n") == "财政所"
    assert clean("\u200b \x07") == "—"


def test_shorten_leaves_what_fits() -> None:
    assert shorten("财政所", 12, 100) == "财政所"
    assert shorten("农村集体资产监督管理", 12, 60).endswith(ELLIPSIS)
