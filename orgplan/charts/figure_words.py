"""What the analytic figures say by themselves."""

from orgplan.text import Text

TIE_HOVER = Text("{} ↔ {}<br>{} 工时/年 · {}", "{} ↔ {}<br>{} hours a year · {}")
OWN_HOVER = Text("{}<br>本单位各部分之间 {} 工时/年 · {}", "{}<br>between its own parts {} hours a year · {}")
INSIDE = Text("同一机构", "inside one body")
ACROSS = Text("跨机构", "across bodies")
APART = Text("各自独立", "separate units")


def where(first: bool, second: bool, together: bool) -> Text:
    """What a tie is, by whether its ends lie in bodies, and in the same."""
    if together:
        return INSIDE
    return ACROSS if first or second else APART


UNIT_HOVER = Text("{}<br>{}<br>{} 人 · 协同 {} 工时/年", "{}<br>{}<br>{} staff · ties {} hours a year")
PART_HOVER = Text(
    "{}<br>{}<br>随职责 {} 人 · 协同 {} 工时/年", "{}<br>{}<br>{} staff whose work it is · ties {} hours a year"
)
NO_BODY = Text("不在本镇机构内", "In no body of the town")
WITH_COUNTY = Text("县级承担", "with the county")
BOUGHT_PART = Text("购买服务", "bought as a service")
UNPLACED = Text("未安排", "not placed")
TIES_SHOWN = Text("显示工时最多的 {} 条协同关系，共 {} 条", "Shown: {} of {} ties, those with most hours")
HOURS_AXIS = Text("工时/年", "hours a year")
GROUP_TOTAL = Text("{}：框内 {}，框外 {}", "{}: {} inside, {} outside")
AMOUNTS = {"heads": Text("{} 人", "{} staff"), "hours": Text("{} 工时/年", "{} hours a year")}
COUNTY = Text("县里（保留派驻）", "County (stays stationed)")
BOUGHT = Text("购买服务", "Bought as a service")
RADAR_HOVER = Text("{}<br>{}：{} 工时（所比方案中最高者的 {}%）", "{}<br>{}: {} hours ({}% of the highest compared)")
LOADS_HOVER = Text("{}<br>{}：{} 工时/人 · {} 人", "{}<br>{}: {} hours a head · {} staff")
