// Shows our own SVG: zoom, pan, keyboard, and a trigger when a card is picked.
// The SVG comes escaped from Python and is parsed as XML; nothing else ever becomes markup.

const LARGEST = 1.25, DEEPEST = 4, SMALLEST = 0.1, TALLEST = 760, LOWEST = 260, STEP = 1.2, SLIP = 4;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const view = parentElement.querySelector(".view");
  const state = states.get(view) ?? begin(view);
  state.pick = (about, id) => setTriggerValue("pick", { about, id });
  state.fold = (id) => setTriggerValue("fold", id);
  label(parentElement, state, data.words);
  if (state.source !== data.svg) show(state, data.svg);
  mark(state, data.selected);
  signs(state, data.folded, data.words);
  state.observer.observe(view);
  addEventListener("beforeprint", state.whole);
  addEventListener("afterprint", state.again);
  return () => {
    state.observer.disconnect();
    removeEventListener("beforeprint", state.whole);
    removeEventListener("afterprint", state.again);
  };
}

function begin(view) {
  const state = { view, source: null, svg: null, scale: 1, x: 0, y: 0, fitted: true, selected: null, drag: null };
  states.set(view, state);
  state.observer = new ResizeObserver(() => resized(state));
  state.whole = () => paper(state); // on paper the whole chart, whatever part the screen shows
  state.again = () => { state.printing = false; if (state.svg) draw(state); };
  view.onpointerdown = (event) => press(state, event);
  view.onpointermove = (event) => drag(state, event);
  view.onpointerup = view.onpointercancel = () => release(state);
  view.onclick = (event) => pick(state, event.target);
  view.onkeydown = (event) => key(state, event);
  view.onwheel = (event) => wheel(state, event);
  return state;
}

function label(root, state, words) {
  const buttons = { ".in": [words.zoom_in, () => zoom(state, STEP)], ".out": [words.zoom_out, () => zoom(state, 1 / STEP)],
    ".fit": [words.fit, () => fit(state)] };
  for (const [name, [text, act]] of Object.entries(buttons)) {
    const button = root.querySelector(name);
    button.title = text;
    button.setAttribute("aria-label", text);
    button.onclick = act;
  }
  root.querySelector(".fit").textContent = words.fit;
  root.querySelector(".hint").textContent = words.hint;
  state.label = words.label;
}

function show(state, source) {
  const hand = state.svg && inHand(state), held = hand && state.view.contains(state.view.getRootNode().activeElement);
  const before = state.svg && !state.fitted && state.folding && centre(body(state, state.folding));
  const svg = document.importNode(new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
  state.full = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", state.label);
  state.view.replaceChildren(svg);
  state.svg = svg;
  state.source = source;
  cards(state).forEach((card, at) => {
    card.setAttribute("role", "button");
    card.setAttribute("tabindex", at === 0 ? "0" : "-1");
  });
  place(state, before);
  const again = held && cards(state).find((card) => same(card, { about: hand.dataset.about, id: hand.dataset.subject }));
  if (again) focus(state, again);
}

function place(state, before) { // a zoom by hand stays as it is when a body is folded, and the body under the mouse
  const now = before && body(state, state.folding);
  state.folding = null;
  if (!now) return fit(state);
  state.x += centre(now).x - before.x;
  state.y += centre(now).y - before.y;
  draw(state);
}

// Below every body that has units the sign that folds them away; beside the cards, for a button holds no button.
function signs(state, folded, words) {
  for (const old of state.svg.querySelectorAll(".fold")) old.remove();
  for (const card of cards(state).filter((each) => each.matches("g.body"))) {
    const shut = folded.includes(card.dataset.subject), box = card.getBBox();
    const [x, y] = [box.x + box.width - 11, box.y + box.height];
    const sign = shape(state.svg, "g", { class: "fold", role: "button", "aria-expanded": String(!shut) });
    const name = (card.getAttribute("aria-label") ?? "").split("\n")[0];
    sign.dataset.fold = card.dataset.subject;
    sign.setAttribute("aria-label", (shut ? words.unfold : words.fold).split("{}").join(name));
    shape(sign, "title", {}).textContent = sign.getAttribute("aria-label");
    shape(sign, "circle", { class: "reach", cx: x, cy: y, r: 10 });
    shape(sign, "circle", { class: "disc", cx: x, cy: y, r: 6.5 });
    shape(sign, "path", { d: `M${x - 3.5} ${y}h7${shut ? `M${x} ${y - 3.5}v7` : ""}` });
  }
}

function shape(parent, kind, traits) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
  for (const [name, value] of Object.entries(traits)) made.setAttribute(name, value);
  return parent.appendChild(made);
}

const body = (state, id) => cards(state).find((card) => card.matches("g.body") && card.dataset.subject === id);

function fold(state, id) {
  if (!body(state, id)) return;
  state.folding = id;
  state.fold(id);
}

const cards = (state) => [...state.svg.querySelectorAll("[data-about]")];
const same = (card, picked) => picked && card.dataset.about === picked.about && card.dataset.subject === picked.id;

function mark(state, selected) {
  state.selected = selected;
  for (const card of cards(state)) {
    card.classList.toggle("selected", Boolean(same(card, selected)));
    card.setAttribute("aria-pressed", String(Boolean(same(card, selected))));
  }
}

function paper(state) {
  if (!state.svg) return;
  state.printing = true;
  state.svg.setAttribute("viewBox", `0 0 ${state.full.width} ${state.full.height}`);
}

function draw(state) {
  if (state.printing) return;
  const { clientWidth: width, clientHeight: height } = state.view;
  const spare = 80 / state.scale;
  state.x = clamp(state.x, spare - width / state.scale, state.full.width - spare);
  state.y = clamp(state.y, spare - height / state.scale, state.full.height - spare);
  state.svg.setAttribute("viewBox", [state.x, state.y, width / state.scale, height / state.scale].join(" "));
}

function fit(state) {
  const width = state.view.clientWidth;
  if (!width || !state.svg) return;
  const scale = Math.min(width / state.full.width, LARGEST);
  const height = clamp(Math.ceil(state.full.height * scale), LOWEST, TALLEST);
  state.view.style.height = `${height}px`;
  state.scale = Math.min(scale, height / state.full.height);
  state.x = (state.full.width - width / state.scale) / 2;
  state.y = 0;
  state.fitted = true;
  state.width = width;
  draw(state);
}

function resized(state) {
  if (!state.svg || state.printing || state.width === state.view.clientWidth) return;
  if (state.fitted) return fit(state);
  state.width = state.view.clientWidth;
  draw(state);
  const card = cards(state).find((each) => same(each, state.selected));
  if (card) reveal(state, card);
}

function zoom(state, factor, at) {
  const { clientWidth, clientHeight } = state.view;
  const card = at ? null : inHand(state);
  const middle = card && centre(card);
  const [px, py] = at ?? (middle ? [(middle.x - state.x) * state.scale, (middle.y - state.y) * state.scale]
    : [clientWidth / 2, clientHeight / 2]);
  const scale = clamp(state.scale * factor, SMALLEST, DEEPEST);
  state.x += px / state.scale - px / scale;
  state.y += py / state.scale - py / scale;
  state.scale = scale;
  state.fitted = false;
  draw(state);
  if (card) reveal(state, card);
}

function inHand(state) { // the card under the keyboard, else the one whose details are open
  const focused = state.view.getRootNode().activeElement?.closest?.("[data-about]");
  return focused ?? cards(state).find((card) => same(card, state.selected));
}

function pan(state, dx, dy) {
  state.x += dx / state.scale;
  state.y += dy / state.scale;
  state.fitted = false;
  draw(state);
}

function wheel(state, event) {
  const inside = state.view.contains(state.view.getRootNode().activeElement);
  if (!event.ctrlKey && !inside) return; // the page scrolls until the chart has been clicked
  event.preventDefault();
  if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) return pan(state, event.deltaX, 0);
  if (event.deltaY === 0) return;
  const box = state.view.getBoundingClientRect();
  zoom(state, event.deltaY < 0 ? STEP : 1 / STEP, [event.clientX - box.left, event.clientY - box.top]);
}

function press(state, event) {
  state.slipped = false;
  if (event.button === 0) state.drag = { x: event.clientX, y: event.clientY };
}

function drag(state, event) {
  if (!state.drag) return;
  const dx = event.clientX - state.drag.x, dy = event.clientY - state.drag.y;
  if (!state.slipped && Math.hypot(dx, dy) < SLIP) return;
  if (!state.slipped) state.view.setPointerCapture(event.pointerId);
  state.slipped = true;
  state.view.classList.add("panning");
  state.drag = { x: event.clientX, y: event.clientY };
  pan(state, -dx, -dy);
}

function release(state) {
  state.drag = null;
  state.view.classList.remove("panning");
}

function pick(state, target) {
  const card = target.closest("[data-about]"), sign = target.closest(".fold");
  if (sign && !state.slipped) return fold(state, sign.dataset.fold);
  if (state.slipped || !card) return;
  focus(state, card);
  state.pick(card.dataset.about, card.dataset.subject);
}

function key(state, event) {
  const card = event.target.closest("[data-about]");
  const act = {
    Enter: () => card && pick(state, card), " ": () => card && pick(state, card), Escape: () => state.pick("", ""),
    "+": () => zoom(state, STEP), "=": () => zoom(state, STEP), "-": () => zoom(state, 1 / STEP), 0: () => fit(state),
    f: () => card && fold(state, card.dataset.subject),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? (DIRECTIONS[event.key] && card && (() => move(state, card, DIRECTIONS[event.key])));
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  state.slipped = false;
  act();
}

function move(state, from, [dx, dy]) {
  const here = centre(from);
  let best = null, least = Infinity;
  for (const card of cards(state)) {
    const there = centre(card);
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (card === from || along <= 1 || along + 3 * aside >= least) continue;
    least = along + 3 * aside;
    best = card;
  }
  if (best) focus(state, best);
}

function focus(state, card) {
  for (const each of cards(state)) each.setAttribute("tabindex", each === card ? "0" : "-1");
  card.focus({ preventScroll: true });
  reveal(state, card);
}

function reveal(state, card) {
  const box = card.getBBox(), room = 16 / state.scale;
  const width = state.view.clientWidth / state.scale, height = state.view.clientHeight / state.scale;
  const x = clamp(state.x, box.x + box.width + room - width, box.x - room);
  const y = clamp(state.y, box.y + box.height + room - height, box.y - room);
  if (x === state.x && y === state.y) return;
  Object.assign(state, { x, y });
  draw(state);
}

function centre(card) {
  const box = card.getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const clamp = (value, low, high) => Math.max(low, Math.min(value, high));
