"""What the board says by itself."""

from orgplan.text import Text

WORDS = {
    "back": Text("后台", "Back office"),
    "front": Text("前台", "Front office"),
    "county": Text("不划入本镇机构", "In no body of the town"),
    "hint": Text(
        "拖动单位到别的机构，或点“⋯”选择；"
        "键盘：方向键移动光标，Alt+←/→ 移到相邻机构，M 菜单，P 固定，X 不得归入，回车看详情。",
        "Drag a unit to another body, or use its ⋯ menu. "
        "Keyboard: arrows walk, Alt+←/→ moves to the next body, M menu, P pins, X bars, Enter opens.",
    ),
    "load": Text("人均工时为全镇平均的 {}%（容许 ±{}%）", "Hours a head at {}% of the town's average (tolerance ±{}%)"),
    "busy": Text("▲ 偏忙", "▲ busy"),
    "idle": Text("▼ 偏闲", "▼ idle"),
    "empty": Text("拖到这里", "Drop here"),
    "pinned": Text("固定", "pinned"),
    "moved": Text("手工", "by hand"),
    "struck": Text("禁入 {}", "barred: {}"),
    "menu": Text("移动、固定……", "Move, pin …"),
    "open": Text("查看详情和移动代价", "Details and what a move costs"),
    "pin": Text("固定在这里", "Pin here"),
    "unpin": Text("解除固定", "Unpin"),
    "to": Text("移到", "Move to"),
    "offer": Text("＋ 增设机构", "+ Set up another body"),
    "never": Text("不得归入", "Never in"),
    "strike": Text("不得归入“{}”", "Bar from {}"),
    "unstrike": Text("允许归入“{}”", "Allow in {}"),
    "is_pinned": Text("“{}”已固定，请先解除固定。", "{} is pinned; unpin it first."),
    "is_barred": Text("“{}”不得归入“{}”。", "{} is barred from {}."),
    "said_moved": Text("“{}”移到“{}”，正在计算……", "{} moved to {}, computing …"),
}
