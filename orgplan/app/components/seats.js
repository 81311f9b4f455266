// Who holds what: leaders in columns, posts and bodies in rows. A click, or a leader and a row dropped on one another,
// seats or unseats; Python answers with the matrix drawn anew.
// Every text comes in as data and goes out as textContent; nothing of a user's ever becomes markup.
// Its drawing stands in seats_draw.js, what the board needs as well in hand.js; Python joins them into one module.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".seats");
  const state = states.get(root) ?? begin(root);
  state.send = setTriggerValue;
  if (state.dragged) state.late = data; // drawing now would tear the leader out of the hand
  else take(state, data);
  return () => part(state);
}

function begin(root) {
  const state = inherit({ root, data: null, text: "", late: null, dragged: null, hover: null, focused: null, left: 0,
    held: false, pending: null, queue: [], timer: 0, tops: {} });
  states.set(root, state);
  root.ondragstart = (event) => lift(state, event);
  root.ondragover = (event) => over(state, event);
  root.ondragleave = (event) => { if (!root.contains(event.relatedTarget)) target(state, null); };
  root.ondrop = (event) => drop(state, event);
  root.ondragend = () => end(state);
  root.onclick = (event) => click(state, event);
  root.onkeydown = (event) => walk(state, event);
  root.addEventListener("focusin", (event) => focused(state, event.target)); // these two have no property
  root.addEventListener("focusout", () => { state.left = Date.now(); });
  root.addEventListener("scroll", (event) => { state.tops = { top: event.target.scrollTop, left: event.target.scrollLeft }; }, true);
  return state;
}

const HELD = ["now", "gained", "conflict"];
const rows = (state) => state.data.groups.flatMap((group) => group.rows);
const row_of = (state, id) => rows(state).find((each) => each.id === id);
const leader_of = (state, id) => state.data.leaders.find((each) => each.id === id);
const known = (state, leader, row) => row_of(state, row)?.cells[leader] ?? { kind: "none", note: "", barred: false };
const holds = (state, leader, row) => HELD.includes(known(state, leader, row).kind);
const cell = (state, leader, row) => [...state.root.querySelectorAll("td")]
  .find((each) => each.dataset.leader === leader && each.dataset.row === row);

function seat(state, leader, row, rev = state.data.rev) {
  const box = cell(state, leader, row), { words } = state.data;
  if (!box) return;
  const was = holds(state, leader, row);
  box.classList.add("waiting"); // at once; the answer draws it as it is
  box.querySelector(".mark").textContent = was ? "" : "…";
  say(state, words.seating, leader_of(state, leader).name, row_of(state, row).name);
  submit(state, "seat", { leader, row, rev, was }, (now) => seat(now, leader, row));
}

function report(state, { value: { leader, row, was } }) {
  const { words } = state.data, took = holds(state, leader, row) !== was, { kind } = known(state, leader, row);
  const names = [leader_of(state, leader)?.name, row_of(state, row)?.name];
  if (took) say(state, words.seated, ...names, words[kind]);
  else say(state, words.kept, ...names);
  return took;
}

// --- dragging: a leader onto a row, or a row onto a leader ----------------------------------------------------------

function lift(state, event) {
  const chip = event.target.closest?.("[draggable=true]");
  if (!chip) return;
  const { leader, row } = chip.dataset;
  state.dragged = { leader, row };
  event.dataTransfer.setData("text/plain", chip.textContent);
  event.dataTransfer.effectAllowed = "move";
  state.root.classList.add("dragging");
}

// The leader and the row that a drop here would bring together.
function pair(state, element) {
  const spot = element.closest?.("td, th[data-leader], th[data-row]"), { leader, row } = state.dragged;
  const found = { leader: leader ?? spot?.dataset.leader, row: row ?? spot?.dataset.row };
  return found.leader && found.row ? found : null;
}

function over(state, event) {
  if (!state.dragged) return;
  const found = pair(state, event.target), frame = state.root.querySelector(".frame");
  target(state, found);
  if (found) event.preventDefault();
  nudge(frame, event.clientY);
  nudge(scroller(state.root), event.clientY);
}

function target(state, found) {
  const spot = found && cell(state, found.leader, found.row);
  if (state.hover === spot) return;
  for (const each of state.root.querySelectorAll(".target")) each.classList.remove("target");
  state.hover = spot;
  if (!spot) return;
  spot.classList.add("target");
  spot.parentElement.querySelector("th").classList.add("target");
  [...state.root.querySelectorAll("th[data-leader]")].find((each) => each.dataset.leader === found.leader).classList.add("target");
}

function drop(state, event) {
  if (!state.dragged) return;
  const found = pair(state, event.target), strange = state.late && !state.pending ? state.data.rev : undefined;
  event.preventDefault();
  end(state);
  if (!found) return;
  const { leader, row } = found, { words } = state.data;
  if (holds(state, leader, row)) say(state, words.already, leader_of(state, leader).name, row_of(state, row).name);
  else seat(state, leader, row, strange);
}

function end(state) {
  if (!state.dragged) return;
  state.dragged = null;
  target(state, null);
  state.root.classList.remove("dragging");
  if (state.late) take(state, state.late);
}

// --- mouse and keyboard ---------------------------------------------------------------------------------------------

function click(state, event) {
  const box = event.target.closest?.("td");
  if (box) seat(state, box.dataset.leader, box.dataset.row);
}

function focused(state, element) {
  const box = element.closest?.("td");
  if (!box) return;
  const before = state.focused && cell(state, ...state.focused);
  if (before) before.firstChild.tabIndex = -1;
  box.firstChild.tabIndex = 0;
  state.focused = [box.dataset.leader, box.dataset.row];
}

function walk(state, event) {
  const box = event.target.closest?.("td"), step = ARROWS[event.key];
  if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
  const lines = [...state.root.querySelectorAll("tbody tr:not(.group)")], line = box.parentElement;
  const cells = [...line.querySelectorAll("td")], at = cells.indexOf(box);
  const to = step ? lines[lines.indexOf(line) + step[1]]?.querySelectorAll("td")[at + step[0]]
    : { Home: cells[0], End: cells.at(-1) }[event.key];
  if (!step && !to) return;
  event.preventDefault();
  to?.firstChild.focus();
}
