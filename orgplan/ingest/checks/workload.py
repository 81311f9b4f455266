def one_workload(draft: Draft) -> Iterator[Finding]:
    """Exactly one of hours, or cases and minutes."""
    expected = Text("只填年工时，或同时填年办件量和件均分钟", "either hours, or both cases and minutes")
    for function in draft["functions"]:
        hours, cases, minutes = (function.filled(column) for column in ("hours", "cases", "minutes"))
        if hours and (cases or minutes):
            message = Text("年工时与年办件量、件均分钟只能填一种", "Give hours, or cases and minutes, not both")
            yield function.find(Fault("workload-twice", message, expected), "hours")
        elif not hours and not (cases and minutes):
            column = "minutes" if cases else "cases" if minutes else "hours"
            message = Text("缺少工作量", "The work is missing")
            yield function.find(Fault("workload-missing", message, expected), column)


def purchases(draft: Draft) -> Iterator[Finding]:
    for function in draft["functions"]:
        if not function["purchasable"]:
            continue
        if function["role"]:
            message = Text(
                f"承担法定角色“{function['role'].text.zh}”的职能不得购买",
                f"A statutory duty is not bought: this function carries the role {function['role'].text.en}",
            )
            yield function.find(Fault("statutory-purchase", message, Text("否，或空", "no, or empty")), "purchasable")
        if not function["price"] and not function.unread("price"):
            message = Text(
                "可购买的职能没有购买价，将按 0 元计算", "A purchasable function without a price counts as free"
            )
            yield function.find(warning("price-missing", message, Text("一年的购买价", "the price of a year")), "price")


def kept_out(draft: Draft) -> Iterator[Finding]:
    for function in draft["functions"]:
        if function["county_only"]:
            message = Text(
                f"“{function['name']}”须由县级行使，不列入任何机构，仅在报告中说明",
                f"'{function['name']}' stays with the county by law: kept out of every body and reported",
            )
            fault = Fault("county-only", message, None, Severity.NOTE, (function["id"] or "",))
            yield function.find(fault, "county_only")


def statutory_roles(draft: Draft) -> Iterator[Finding]:
    """A town without these does not fail; it should know."""
    table = draft.tables.get("functions")
    if table is None or not table.records:
        return
    carried = {function["role"] for function in draft["functions"]}
    for role in (LegalRole.TREASURY, LegalRole.SAFETY_SUPERVISION):
        if role not in carried:
            message = Text(
                f"没有职能承担法定角色“{role.text.zh}”，相应规则无从检验",
                f"No function carries the role '{role}'; the rule about it has nothing to hold on to",
            )
            place = Place(
                file=table.names.file, sheet=table.names.sheet, column=table.names.columns.get("role", "role")
            )
            expected = Text(f"某项职能的法定角色为“{role.text.zh}”", f"a function whose role is {role}")
            yield warning(f"no-{role}", message, expected).at(place)
