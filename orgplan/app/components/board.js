// A board of cards in columns: moved by mouse, keyboard or menu; Python answers each act with the board drawn anew.
// Every text comes in as data and goes out as textContent; nothing of a user's ever becomes markup.
// Its drawing stands in board_draw.js, its menu in board_menu.js, what the seats need as well in hand.js;
// Python joins them into one module.

const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".board");
  const state = states.get(root) ?? begin(root);
  state.send = setTriggerValue;
  state.observer.observe(root);
  if (state.dragged) state.late = data; // drawing now would tear the card out of the hand
  else take(state, data);
  return () => {
    state.observer.disconnect();
    part(state);
  };
}

function begin(root) {
  const state = inherit({ root, data: null, text: "", late: null, dragged: null, hover: null, menu: null, follow: null,
    focused: null, left: 0, held: false, pending: null, queue: [], timer: 0, tops: {} });
  states.set(root, state);
  state.observer = new ResizeObserver(() => spread(state));
  root.ondragstart = (event) => lift(state, event);
  root.ondragover = (event) => over(state, event);
  root.ondragleave = (event) => { if (!root.contains(event.relatedTarget)) target(state, null); };
  root.ondrop = (event) => drop(state, event);
  root.ondragend = () => end(state);
  root.onclick = (event) => click(state, event);
  root.onkeydown = (event) => key(state, event);
  root.addEventListener("focusin", (event) => focused(state, event.target)); // these two have no property
  root.addEventListener("focusout", (event) => left(state, event.relatedTarget));
  root.addEventListener("scroll", (event) => scrolled(state, event.target), true);
  return state;
}

// --- what is where --------------------------------------------------------------------------------------------------

const all = (state, kind) => [...state.root.querySelectorAll(kind)];
const card = (state, id) => all(state, ".card").find((each) => each.dataset.card === id);
const face = (box) => box?.querySelector(".face");
const column_of = (element) => element?.closest?.("[data-column]");
const place_of = (state, id) => state.data.columns.find(({ cards }) => cards.some((each) => each.id === id));
const known = (state, id) => place_of(state, id)?.cards.find((each) => each.id === id);
const barred = (state, id, column) => Boolean(known(state, id)?.struck.includes(column));
const markable = (state, id) => state.data.columns.find((column) => column.id === id)?.group !== "county";
const title = (state, id) => state.data.columns.find((column) => column.id === id)?.name
  ?? state.data.offers.find(([offer]) => offer === id)?.[1] ?? "";

// --- acts -----------------------------------------------------------------------------------------------------------

function move(state, id, to, rev = state.data.rev) {
  const box = card(state, id), there = all(state, "[data-column]").find((each) => each.dataset.column === to);
  const each = known(state, id), { words } = state.data;
  if (!box || !there || !each || there === column_of(box)) return;
  if (each.pinned || !each.movable) return say(state, words.is_pinned, each.name);
  if (barred(state, id, to)) return say(state, words.is_barred, each.name, title(state, to));
  const held = state.root.contains(box.getRootNode().activeElement);
  there.querySelector(".cards").append(box); // at once; the answer draws it in its right place, or takes it back
  box.classList.add("waiting");
  if (held) face(box).focus({ preventScroll: true });
  say(state, words.said_moving, each.name, title(state, to));
  submit(state, "move", { card: id, to, rev }, (now) => move(now, id, to));
}

function mark(state, id, kind, column) {
  if (!markable(state, column)) return say(state, state.data.words.no_mark, title(state, column));
  submit(state, "mark", { card: id, kind, column }, (now) => mark(now, id, kind, column));
}

const pin = (state, id) => mark(state, id, known(state, id).pinned ? "unpin" : "pin", place_of(state, id).id);
const open = (state, id) => submit(state, "open", id, (now) => open(now, id));

function report(state, { name, value }) {
  const { words } = state.data, id = value.card, each = known(state, id), here = place_of(state, id);
  if (name === "open" || !each) return true;
  const { struck, pinned } = each, { kind, column, to } = value;
  const took = { pin: pinned, unpin: !pinned, strike: struck.includes(column), unstrike: !struck.includes(column) }[kind]
    ?? here.id === to;
  if (name === "move" && took) arrive(state, id);
  if (name === "move") say(state, took ? words.said_moved : words.said_kept, each.name, title(state, to));
  else if (took) say(state, words[`said_${kind}`], each.name, title(state, column));
  return took;
}

// --- dragging -------------------------------------------------------------------------------------------------------

function lift(state, event) {
  const box = event.target.closest?.(".card"), each = box && known(state, box.dataset.card);
  if (!each) return;
  if (each.pinned || !each.movable) {
    event.preventDefault();
    return say(state, state.data.words.is_pinned, each.name);
  }
  state.dragged = each.id;
  event.dataTransfer.setData("text/plain", each.name);
  event.dataTransfer.effectAllowed = "move";
  close(state);
  requestAnimationFrame(() => box.classList.add("dragged")); // after the browser has taken its picture of the card
  state.root.classList.add("dragging");
  for (const spot of all(state, "[data-column]")) spot.classList.toggle("barred", barred(state, each.id, spot.dataset.column));
}

function over(state, event) {
  if (!state.dragged) return;
  const spot = column_of(event.target);
  target(state, spot);
  if (spot) event.preventDefault(); // also where the drop will be refused: only so does it come here, to be told why
  nudge(event.target.closest?.(".cards, .offers"), event.clientY);
  nudge(scroller(state.root), event.clientY);
}

function target(state, spot) {
  if (state.hover === spot) return;
  state.hover?.classList.remove("target");
  spot?.classList.add("target");
  state.hover = spot;
}

function drop(state, event) {
  const spot = column_of(event.target), id = state.dragged;
  if (!spot || !id) return;
  event.preventDefault();
  const strange = state.late && !state.pending ? state.data.rev : undefined; // the board changed under the hand
  end(state);
  move(state, id, spot.dataset.column, strange);
}

function end(state) {
  if (!state.dragged) return;
  state.dragged = null;
  target(state, null);
  state.root.classList.remove("dragging");
  for (const each of all(state, ".barred, .dragged")) each.classList.remove("barred", "dragged");
  if (state.late) take(state, state.late);
}

// --- mouse and keyboard ---------------------------------------------------------------------------------------------

function click(state, event) {
  const box = event.target.closest?.(".card");
  if (event.target.closest?.(".dots")) return open_menu(state, box);
  if (box) open(state, box.dataset.card);
}

function focused(state, element) {
  const box = element.closest?.(".card");
  if (!box || state.focused === box.dataset.card) return;
  const before = card(state, state.focused);
  if (before) face(before).tabIndex = -1;
  face(box).tabIndex = 0;
  state.focused = box.dataset.card;
}

function scrolled(state, list) {
  const column = column_of(list)?.dataset.column;
  if (column) state.tops[column] = list.scrollTop;
}

function left(state, to) {
  state.left = Date.now();
  if (state.menu && !state.menu.contains(to)) close(state);
}

function key(state, event) {
  if (state.menu) return menu_key(state, event);
  const box = event.target.closest?.(".card");
  if (!box || event.ctrlKey || event.metaKey || event.target.matches(".dots")) return;
  const id = box.dataset.card;
  const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key], along = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const act = event.altKey ? aside && (() => shift(state, id, aside)) : {
    enter: () => open(state, id), " ": () => open(state, id), m: () => open_menu(state, box),
    p: () => pin(state, id), x: () => open_bars(state, box),
    home: () => step(box, -Infinity), end: () => step(box, Infinity),
  }[event.key.toLowerCase()] || (aside && (() => walk(state, box, aside))) || (along && (() => step(box, along)));
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function shift(state, id, aside) {
  const ids = state.data.columns.map((column) => column.id);
  const to = ids[ids.indexOf(column_of(card(state, id)).dataset.column) + aside];
  if (to) move(state, id, to);
  else say(state, state.data.words.is_last, known(state, id).name);
}

function step(box, along) {
  const cards = [...column_of(box).querySelectorAll(".card")];
  face(cards[Math.max(0, Math.min(cards.indexOf(box) + along, cards.length - 1))]).focus();
}

function walk(state, box, aside) {
  const columns = all(state, ".column"), at = [...column_of(box).querySelectorAll(".card")].indexOf(box);
  for (let next = columns.indexOf(column_of(box)) + aside; columns[next]; next += aside) {
    const cards = columns[next].querySelectorAll(".card");
    if (cards.length) return face(cards[Math.min(at, cards.length - 1)]).focus();
  }
}
