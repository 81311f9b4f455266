"""What the matrix of leaders says by itself."""

from orgplan.text import Text

WORDS = {
    "label": Text("班子配备和分管", "Posts and oversight"),
    "rows": Text("岗位、机构 ＼ 领导", "Post or body \\ leader"),
    "now": Text("在任或分管", "holds or oversees"),
    "gained": Text("新任", "newly holds"),
    "lost": Text("不再担任", "holds no more"),
    "conflict": Text("违反规则", "against a rule"),
    "none": Text("未任", "does not hold"),
    "barred": Text("不具备资格", "not eligible"),
    "vacant": Text("空缺", "vacant"),
    "hint": Text(
        "点单元格即任免；也可把领导拖到岗位或机构，或把岗位、机构拖到领导。键盘：方向键移动，回车任免。",
        "Click a cell to seat or unseat, or drag a leader onto a row, or a row onto a leader. "
        "Keyboard: arrows walk, Enter seats.",
    ),
    "already": Text("“{}”已在“{}”，没有变动。", "{} already has {}: nothing changes."),
    "seating": Text("“{}”：{}，正在计算……", "{}: {}, computing …"),
    "seated": Text("“{}”：{}（{}）。", "{}: {} ({})."),
    "kept": Text("“{}”：{}，没有变动。", "{}: {}, nothing changed."),
}
