// Who holds what: leaders in columns, posts and bodies in rows. A click or a leader dropped on a row seats them there.
// Every text comes in as data and goes out as textContent.

const states = new WeakMap();
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SYMBOLS = { now: "●", gained: "●", lost: "○", conflict: "✕", none: "" };

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".seats");
  const state = states.get(root) ?? begin(root);
  state.data = data;
  state.send = setTriggerValue;
  draw(state);
}

function begin(root) {
  const state = { root, dragged: null, at: null };
  states.set(root, state);
  root.ondragstart = (event) => lift(state, event);
  root.ondragover = (event) => over(state, event);
  root.ondrop = (event) => drop(state, event);
  root.ondragend = () => target(state, null);
  root.onclick = (event) => {
    const cell = event.target.closest?.("td");
    if (cell) seat(state, cell.dataset.leader, cell.dataset.row);
  };
  root.onkeydown = (event) => walk(state, event);
  return state;
}

function make(tag, kind, text) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
}

function draw(state) {
  const { data, root } = state, held = root.contains(root.getRootNode().activeElement) ? state.at : null;
  const table = make("table"), head = make("thead"), body = make("tbody"), top = make("tr");
  top.append(make("th", "", data.words.rows));
  top.append(...data.leaders.map((leader) => heading(state, leader)));
  head.append(top);
  for (const group of data.groups) {
    const row = make("tr", "group"), title = make("th", "", group.name);
    title.colSpan = data.leaders.length + 1;
    row.append(title);
    body.append(row, ...group.rows.map((each) => line(state, each)));
  }
  table.append(head, body);
  root.querySelector(".frame").replaceChildren(table);
  root.querySelector(".hint").textContent = data.words.hint;
  const first = held ? cell(state, ...held) : root.querySelector("td button");
  if (first) first.tabIndex = 0;
  if (held) first?.focus({ preventScroll: true });
}

function heading(state, leader) {
  const head = make("th"), chip = make("div", leader.over ? "leader over" : "leader");
  chip.draggable = true;
  chip.dataset.leader = leader.id;
  chip.title = leader.note;
  chip.append(leader.name, make("br"), make("small", "", leader.facts));
  head.scope = "col";
  head.append(chip);
  return head;
}

function line(state, each) {
  const row = make("tr", each.vacant ? "vacant" : ""), head = make("th");
  row.dataset.row = each.id;
  head.scope = "row";
  head.append(make("b", "", each.name));
  if (each.facts) head.append(" ", make("small", "", each.facts));
  row.append(head, ...state.data.leaders.map((leader) => spot(state, each, leader)));
  return row;
}

function spot(state, each, leader) {
  const { words } = state.data, known = each.cells[leader.id] ?? { kind: "none", note: "", barred: false };
  const box = make("td", [known.kind, known.barred ? "barred" : ""].join(" ").trim());
  const button = make("button", "", SYMBOLS[known.kind]);
  box.dataset.leader = leader.id;
  box.dataset.row = each.id;
  button.type = "button";
  button.tabIndex = -1;
  button.title = known.note;
  button.setAttribute("aria-label", `${leader.name} · ${each.name} · ${words[known.kind]} ${known.note}`);
  button.setAttribute("aria-pressed", String(["now", "gained", "conflict"].includes(known.kind)));
  box.append(button);
  return box;
}

const cell = (state, leader, row) => [...state.root.querySelectorAll("td")]
  .find((each) => each.dataset.leader === leader && each.dataset.row === row)?.firstChild;

function seat(state, leader, row) {
  state.at = [leader, row];
  const name = state.data.leaders.find((each) => each.id === leader)?.name ?? "";
  state.root.querySelector(".said").textContent = state.data.words.said.replace("{}", name);
  state.send("seat", { leader, row, rev: state.data.rev });
}

function lift(state, event) {
  const chip = event.target.closest?.(".leader");
  if (!chip) return;
  state.dragged = chip.dataset.leader;
  event.dataTransfer.setData("text/plain", state.dragged);
}

function over(state, event) {
  const row = event.target.closest?.("tr[data-row]");
  if (!state.dragged) return;
  target(state, row);
  if (row) event.preventDefault();
}

function target(state, row) {
  for (const each of state.root.querySelectorAll(".target")) each.classList.remove("target");
  row?.classList.add("target");
}

function drop(state, event) {
  const row = event.target.closest?.("tr[data-row]"), leader = state.dragged;
  event.preventDefault();
  state.dragged = null;
  target(state, null);
  if (row && leader) seat(state, leader, row.dataset.row);
}

function walk(state, event) {
  const box = event.target.closest?.("td"), step = ARROWS[event.key];
  if (!box || !step) return;
  const rows = [...state.root.querySelectorAll("tr[data-row]")], here = rows.indexOf(box.parentElement);
  const cells = [...box.parentElement.querySelectorAll("td")], at = cells.indexOf(box);
  const next = rows[here + step[1]]?.querySelectorAll("td")[at + step[0]]?.firstChild;
  event.preventDefault();
  if (!next) return;
  box.firstChild.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  state.at = [next.parentElement.dataset.leader, next.parentElement.dataset.row];
}
