// The plan as a board: cards are dragged, moved by keyboard or by a menu; Python answers with the new plan.
// Every text comes in as data and goes out as textContent; nothing of a user's ever becomes markup.

const EDGE = 60, PACE = 14;
const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".board");
  const state = states.get(root) ?? begin(root);
  state.data = data;
  state.send = setTriggerValue;
  draw(state);
}

function begin(root) {
  const state = { root, dragged: null, menu: null, focused: null };
  states.set(root, state);
  root.ondragstart = (event) => lift(state, event);
  root.ondragover = (event) => over(state, event);
  root.ondragleave = (event) => { if (!root.contains(event.relatedTarget)) target(state, null); };
  root.ondrop = (event) => drop(state, event);
  root.ondragend = () => settle(state);
  root.onclick = (event) => click(state, event);
  root.onkeydown = (event) => key(state, event);
  root.onfocusin = (event) => { state.focused = event.target.closest?.(".card")?.dataset.card ?? state.focused; };
  return state;
}

function make(tag, kind, text) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
}

// --- drawing --------------------------------------------------------------------------------------------------------

function draw(state) {
  const { data, root } = state;
  const held = root.contains(root.getRootNode().activeElement) ? state.focused : null;
  const groups = ["back", "front", "county"].map((name) => group(state, name)).filter(Boolean);
  root.querySelector(".groups").replaceChildren(...groups);
  root.querySelector(".hint").textContent = data.words.hint;
  close(state);
  const again = held && card(state, held);
  const first = again ?? root.querySelector(".card");
  if (first) first.tabIndex = 0;
  if (again) again.focus({ preventScroll: true });
}

function group(state, name) {
  const { data } = state;
  const columns = data.columns.filter((column) => column.group === name);
  if (!columns.length) return null;
  const box = make("section", `group ${name}`);
  box.append(make("h4", "", data.words[name]));
  const row = make("div", "columns");
  row.append(...columns.map((column) => draw_column(state, column)));
  if (name === "front" || (name === "back" && !data.columns.some((column) => column.group === "front"))) {
    if (data.offers.length) row.append(offer(state));
  }
  box.append(row);
  return box;
}

function draw_column(state, column) {
  const { words } = state.data;
  const box = make("div", `column ${column.tone}`);
  box.dataset.column = column.id;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", `${column.name} · ${column.facts}`);
  const head = make("header");
  head.append(make("b", "", column.name), make("small", "", column.facts));
  if (column.over) head.append(" ", make("small", "over", words[column.over]));
  if (column.load !== null) head.append(load(column, words));
  const cards = make("div", "cards");
  cards.append(...column.cards.map((each) => draw_card(state, each)));
  if (!column.cards.length) cards.append(make("span", "empty", words.empty));
  box.append(head, cards);
  return box;
}

function load(column, words) {
  const bar = make("div", "load"), full = 1.6;
  const share = (value) => `${Math.min(100, Math.max(0, value / full * 100))}%`;
  const band = make("i", "band"), length = make("i", "bar");
  band.style.left = share(1 - column.band);
  band.style.width = share(2 * column.band);
  length.style.width = share(column.load);
  bar.append(band, length);
  bar.title = words.load.replace("{}", Math.round(column.load * 100)).replace("{}", Math.round(column.band * 100));
  return bar;
}

function draw_card(state, each) {
  const { words, selected } = state.data;
  const kind = ["card", each.tone, each.tag ? "part" : "", each.stationed ? "stationed" : "", each.pinned ? "pinned" : "",
    each.id === selected ? "selected" : ""].filter(Boolean).join(" ");
  const box = make("div", kind);
  box.dataset.card = each.id;
  box.draggable = each.movable && !each.pinned;
  box.tabIndex = -1;
  box.title = each.note;
  box.setAttribute("role", "button");
  const marks = [each.tag && ["", each.tag], each.pinned && ["pin", words.pinned], each.moved && ["moved", words.moved],
    each.struck.length && ["", words.struck.replace("{}", each.struck.length)]].filter(Boolean);
  box.setAttribute("aria-label", [each.note, ...marks.map(([, text]) => text)].join(" · "));
  const dots = make("button", "dots", "⋯");
  dots.type = "button";
  dots.tabIndex = -1;
  dots.title = words.menu;
  dots.setAttribute("aria-label", `${words.menu} ${each.name}`);
  const tags = make("span", "tags");
  tags.append(...marks.map(([name, text]) => make("span", `tag ${name}`, text)));
  box.append(make("span", "", each.name), make("span", "heads", each.heads ? String(each.heads) : ""), dots, tags);
  return box;
}

function offer(state) {
  const box = make("div", "offer", state.data.words.offer);
  box.dataset.offer = "yes";
  return box;
}

// --- what is where --------------------------------------------------------------------------------------------------

const card = (state, id) => [...state.root.querySelectorAll(".card")].find((each) => each.dataset.card === id);
const column_of = (element) => element?.closest?.(".column");
const known = (state, id) => state.data.columns.flatMap((column) => column.cards).find((each) => each.id === id);
const barred = (state, id, column) => Boolean(known(state, id)?.struck.includes(column));
const title = (state, column) => [...state.data.columns.map(({ id, name }) => [id, name]), ...state.data.offers]
  .find(([id]) => id === column)?.[1] ?? "";

function say(state, text, ...details) {
  state.root.querySelector(".said").textContent = details.reduce((said, detail) => said.replace("{}", detail), text);
}

// --- dragging -------------------------------------------------------------------------------------------------------

function lift(state, event) {
  const box = event.target.closest?.(".card");
  if (!box?.draggable) return;
  state.dragged = box.dataset.card;
  event.dataTransfer.setData("text/plain", box.dataset.card);
  event.dataTransfer.effectAllowed = "move";
  box.classList.add("dragged");
  close(state);
  for (const column of state.root.querySelectorAll(".column"))
    column.classList.toggle("barred", barred(state, state.dragged, column.dataset.column));
}

function over(state, event) {
  if (!state.dragged) return;
  const spot = event.target.closest?.(".column, .offer");
  target(state, spot);
  if (spot && !spot.classList.contains("barred")) event.preventDefault();
  const page = document.querySelector('[data-testid="stMain"]') ?? document.scrollingElement;
  if (event.clientY < EDGE) page.scrollBy(0, -PACE);
  if (event.clientY > innerHeight - EDGE) page.scrollBy(0, PACE);
}

function target(state, spot) {
  for (const each of state.root.querySelectorAll(".target")) if (each !== spot) each.classList.remove("target");
  spot?.classList.add("target");
}

function drop(state, event) {
  const spot = event.target.closest?.(".column, .offer"), id = state.dragged;
  event.preventDefault();
  settle(state);
  if (!spot || !id) return;
  if (spot.dataset.offer) return open_menu(state, card(state, id), true);
  move(state, id, spot.dataset.column);
}

function settle(state) {
  state.dragged = null;
  target(state, null);
  for (const each of state.root.querySelectorAll(".barred, .dragged")) each.classList.remove("barred", "dragged");
}

function move(state, id, column) {
  const box = card(state, id), there = [...state.root.querySelectorAll(".column")].find((c) => c.dataset.column === column);
  if (!box || column_of(box)?.dataset.column === column) return;
  const { words } = state.data, each = known(state, id);
  if (each.pinned) return say(state, words.is_pinned, each.name);
  if (barred(state, id, column)) return say(state, words.is_barred, each.name, title(state, column));
  there?.querySelector(".cards").append(box); // at once; Python's answer draws it anew
  say(state, words.said_moved, each.name, title(state, column));
  state.focused = id;
  state.send("move", { card: id, to: column, rev: state.data.rev });
}

const mark = (state, id, kind, column) => state.send("mark", { card: id, kind, column });

// --- menu -----------------------------------------------------------------------------------------------------------

function open_menu(state, box, only_offers = false) {
  close(state);
  if (!box) return;
  const { data } = state, each = known(state, box.dataset.card), here = column_of(box).dataset.column;
  const menu = make("div", "menu");
  menu.setAttribute("role", "menu");
  const add = (text, act, off = false) => {
    const button = make("button", "", text);
    button.type = "button";
    button.disabled = off;
    button.setAttribute("role", "menuitem");
    button.onclick = (event) => { event.stopPropagation(); close(state); act(); };
    menu.append(button);
  };
  if (!only_offers) {
    add(data.words.open, () => state.send("open", each.id));
    if (here !== "county") add(each.pinned ? data.words.unpin : data.words.pin,
      () => mark(state, each.id, each.pinned ? "unpin" : "pin", here));
    menu.append(make("p", "", data.words.to));
    for (const column of data.columns) if (column.id !== here)
      add(column.name, () => move(state, each.id, column.id), each.pinned || barred(state, each.id, column.id));
  }
  if (data.offers.length) menu.append(make("p", "", data.words.offer));
  for (const [id, name] of data.offers)
    add(name, () => move(state, each.id, id), each.pinned || barred(state, each.id, id));
  if (!only_offers) strikes(state, menu, add, each, here);
  place(state, menu, box);
}

function strikes(state, menu, add, each, here) {
  const { words } = state.data;
  menu.append(make("p", "", words.never));
  if (here !== "county" && !barred(state, each.id, here))
    add(words.strike.replace("{}", title(state, here)), () => mark(state, each.id, "strike", here), each.pinned);
  for (const column of each.struck)
    add(words.unstrike.replace("{}", title(state, column)), () => mark(state, each.id, "unstrike", column));
}

function place(state, menu, box) {
  state.root.append(menu);
  state.menu = menu;
  state.focused = box.dataset.card;
  const outer = state.root.getBoundingClientRect(), inner = box.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(inner.left - outer.left, outer.width - menu.offsetWidth))}px`;
  const below = inner.bottom - outer.top + 2;
  const fits = inner.bottom + menu.offsetHeight < innerHeight || inner.top < menu.offsetHeight;
  menu.style.top = `${fits ? below : inner.top - outer.top - menu.offsetHeight - 2}px`;
  menu.querySelector("button:not(:disabled)")?.focus({ preventScroll: true });
}

function close(state) {
  state.menu?.remove();
  state.menu = null;
}

// --- mouse and keyboard ---------------------------------------------------------------------------------------------

function click(state, event) {
  const box = event.target.closest?.(".card");
  if (event.target.closest?.(".dots")) return open_menu(state, box);
  if (!event.target.closest?.(".menu")) close(state);
  if (box) state.send("open", box.dataset.card);
}

function key(state, event) {
  if (state.menu) return menu_key(state, event);
  const box = event.target.closest?.(".card");
  if (!box || event.ctrlKey || event.metaKey) return;
  const here = column_of(box).dataset.column, each = known(state, box.dataset.card);
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key], upright = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const act = event.altKey ? sideways && (() => shift(state, box, sideways)) : {
    Enter: () => state.send("open", each.id), " ": () => state.send("open", each.id),
    m: () => open_menu(state, box), x: () => here !== "county" && mark(state, each.id, "strike", here),
    p: () => here !== "county" && mark(state, each.id, each.pinned ? "unpin" : "pin", here),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    ?? (sideways && (() => walk(state, box, sideways, 0))) ?? (upright && (() => walk(state, box, 0, upright)));
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function menu_key(state, event) {
  const items = [...state.menu.querySelectorAll("button:not(:disabled)")];
  const at = items.indexOf(state.root.getRootNode().activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    close(state);
    card(state, state.focused)?.focus();
  } else if (step) items[(at + step + items.length) % items.length]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function shift(state, box, step) {
  const ids = state.data.columns.map((column) => column.id);
  const to = ids[ids.indexOf(column_of(box).dataset.column) + step];
  if (to) move(state, box.dataset.card, to);
}

function walk(state, box, aside, along) {
  const columns = [...state.root.querySelectorAll(".column")], here = columns.indexOf(column_of(box));
  const cards = [...columns[here].querySelectorAll(".card")], at = cards.indexOf(box);
  let next = cards[at + along];
  for (let c = here + aside; aside && columns[c] && (!next || next === box); c += aside) {
    const others = columns[c].querySelectorAll(".card");
    next = others[Math.min(at, others.length - 1)];
  }
  if (!next || next === box) return;
  box.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
