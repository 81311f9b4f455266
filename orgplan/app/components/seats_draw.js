// The matrix's drawing. Every state has a sign of its own beside its colour.

const SIGNS = { now: "●", gained: "＋", lost: "−", conflict: "✕", none: "" };

function draw(state) {
  const { data, root, tops } = state, held = has_focus(state), frame = root.querySelector(".frame");
  const table = make("table"), head = make("thead"), body = make("tbody"), top = make("tr");
  table.style.setProperty("--leaders", data.leaders.length);
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", data.words.label);
  top.append(make("th", "corner", data.words.rows), ...data.leaders.map((leader) => draw_leader(leader)));
  head.append(top);
  for (const group of data.groups) body.append(draw_group(state, group), ...group.rows.map((each) => draw_row(state, each)));
  table.append(head, body);
  frame.replaceChildren(table);
  Object.assign(frame, { scrollTop: tops.top ?? 0, scrollLeft: tops.left ?? 0 });
  root.querySelector(".hint").textContent = data.words.hint;
  draw_legend(state);
  const first = (state.focused && cell(state, ...state.focused)) ?? root.querySelector("td");
  if (first) first.firstChild.tabIndex = 0;
  if (first && held) first.firstChild.focus({ preventScroll: true });
}

function draw_leader(leader) {
  const head = make("th"), chip = make("div", leader.over ? "chip over" : "chip");
  head.scope = "col";
  head.dataset.leader = chip.dataset.leader = leader.id;
  chip.draggable = true;
  chip.title = leader.note;
  chip.append(make("b", "", leader.over ? `✕ ${leader.name}` : leader.name), make("small", "", leader.facts));
  head.append(chip);
  return head;
}

function draw_group(state, group) {
  const line = make("tr", "group"), title = make("th", "", group.name);
  title.colSpan = state.data.leaders.length + 1;
  title.scope = "rowgroup";
  line.append(title);
  return line;
}

function draw_row(state, each) {
  const line = make("tr", each.vacant ? "vacant" : ""), head = make("th"), chip = make("div", "chip");
  head.scope = "row";
  head.dataset.row = chip.dataset.row = each.id;
  chip.draggable = true;
  chip.append(make("b", "", each.name));
  if (each.facts) chip.append(" ", make("small", "", each.facts));
  if (each.vacant && !each.facts.includes(state.data.words.vacant)) chip.append(" ", make("small", "empty", state.data.words.vacant));
  head.append(chip);
  line.append(head, ...state.data.leaders.map((leader) => draw_cell(state, each, leader)));
  return line;
}

function draw_cell(state, each, leader) {
  const { words } = state.data, { kind, barred, note } = known(state, leader.id, each.id);
  const box = make("td", [kind, barred ? "barred" : ""].join(" ").trim()), button = make("button");
  const what = [kind !== "none" || !barred ? words[kind] : "", barred && !note ? words.barred : "", note];
  button.append(make("span", "mark", SIGNS[kind]));
  box.dataset.leader = leader.id;
  box.dataset.row = each.id;
  button.type = "button";
  button.tabIndex = -1;
  button.title = [`${leader.name} · ${each.name}`, ...what].filter(Boolean).join("\n");
  button.setAttribute("aria-label", [leader.name, each.name, ...what].filter(Boolean).join(" · "));
  button.setAttribute("aria-pressed", String(HELD.includes(kind)));
  box.append(button);
  return box;
}

function draw_legend(state) {
  const { words } = state.data, legend = state.root.querySelector(".legend");
  const keys = ["now", "gained", "lost", "conflict", "barred"].map((kind) => {
    const key = make("span", `key ${kind}`);
    key.append(make("i", "mark", SIGNS[kind] ?? ""), make("span", "", words[kind]));
    return key;
  });
  legend.replaceChildren(...keys);
}
