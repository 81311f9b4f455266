"""What the board says by itself."""

from orgplan.text import Text

GROUPS = {
    "back": Text("后台", "Back office"),
    "front": Text("前台", "Front office"),
    "county": Text("留在县里（派驻）", "Kept by the county (stationed)"),
}
WORDS = {
    "label": Text("机构调整板", "Board of bodies"),
    "hint": Text(
        "拖动卡片到别的机构，或点卡片上的“⋯”。"
        "键盘：方向键选卡片，Alt+←/→ 移到相邻机构，M 移到……，P 固定，X 不得归入，回车看详情。",
        "Drag a card to another body, or use its ⋯ button. "
        "Keyboard: arrows choose a card, Alt+←/→ next body, M move to, P pin, X bar, Enter details.",
    ),
    "card": Text("卡片", "card"),
    "load": Text("人均工时为全镇平均的 {}%（容许 ±{}%）", "Hours a head at {}% of the town's average (tolerance ±{}%)"),
    "busy": Text("▲ 偏忙", "▲ busy"),
    "idle": Text("▼ 偏闲", "▼ idle"),
    "empty": Text("暂无，可拖到这里", "Nothing yet: drop here"),
    "pinned": Text("已固定", "pinned"),
    "moved": Text("手工调整", "by hand"),
    "struck": Text("有 {} 个机构不得归入", "barred from {}"),
    "menu": Text("移到、固定……", "Move, pin …"),
    "menu_of": Text("“{}”：移到、固定……", "{}: move, pin …"),
    "open": Text("查看详情", "Details"),
    "pin": Text("固定在“{}”", "Pin in {}"),
    "unpin": Text("解除固定", "Unpin"),
    "to": Text("移到……", "Move to …"),
    "offer": Text("＋ 增设机构", "+ Set up another body"),
    "offer_hint": Text("拖到名称上即增设", "Drop on a name to set it up"),
    "bar": Text("不得归入……", "Never in …"),
    "never": Text("勾选“{}”不得归入的机构", "Tick the bodies that {} must never be in"),
    "here": Text("目前在此", "lies here"),
    "off_pinned": Text("须先解除固定", "unpin first"),
    "off_barred": Text("不得归入", "barred"),
    "is_pinned": Text("“{}”已固定，须先解除固定才能移动。", "{} is pinned: unpin it before moving it."),
    "is_barred": Text("“{}”不得归入“{}”，没有移动。", "{} is barred from {} and stays where it was."),
    "is_last": Text("“{}”旁边没有别的机构了。", "There is no body beyond {}."),
    "said_moving": Text("“{}”移到“{}”，正在计算……", "{} goes to {}, computing …"),
    "said_moved": Text("“{}”已移到“{}”。", "{} is now in {}."),
    "said_kept": Text("“{}”没有移动。", "{} was not moved."),
    "said_pin": Text("已把“{}”固定在“{}”。", "{} is pinned in {}."),
    "said_unpin": Text("“{}”不再固定在“{}”。", "{} is no longer pinned in {}."),
    "said_strike": Text("“{}”不得归入“{}”。", "{} must never be in {}."),
    "said_unstrike": Text("“{}”又可归入“{}”。", "{} may be in {} again."),
    "no_mark": Text("“{}”里不能固定，也不能设为不得归入。", "Nothing can be pinned or barred in {}."),
}
