// What the board and the seats share: making elements, saying what happens, scrolling at the edges, one act at a time.

const EDGE = 56, PACE = 16, PATIENCE = 10_000, READING = 6_000, REMOVAL = 300, RETURN = 3_000;
let parted = null;

// Where a page gains or loses something above it, Streamlit takes the component down and puts it up anew:
// focus, what waits for an answer, and the place in each list then move over to the new one.
function part(state) {
  parted = { state, at: Date.now(), held: Date.now() - state.left < REMOVAL };
}

function inherit(state) {
  if (!parted || parted.state.root.isConnected || Date.now() - parted.at > RETURN) return state;
  const { data, focused, pending, queue, tops } = parted.state;
  return Object.assign(state, { data, focused, pending, queue, tops, held: parted.held });
}

function has_focus(state) { // or had it until the component was taken down
  const held = state.held || state.root.contains(state.root.getRootNode().activeElement);
  state.held = false;
  return held;
}

function make(tag, kind, text) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  return element;
}

function fill(text, ...details) { // piece by piece: a "{}" in a name stays a name
  const pieces = text.split("{}");
  return pieces.map((piece, at) => piece + (at < pieces.length - 1 ? details[at] ?? "" : "")).join("");
}

function say(state, text, ...details) {
  const line = state.root.querySelector(".said");
  line.textContent = fill(text, ...details);
  line.classList.add("shown");
  clearTimeout(state.timer);
  state.timer = setTimeout(() => line.classList.remove("shown"), READING); // screen readers keep it
}

// The next act waits for Python's answer, so that it is made on the plan that the hand has seen.
// By then the component may have been put up anew: `again` is given the state of that time.
function submit(state, name, value, again) {
  if (state.pending && Date.now() - state.pending.at < PATIENCE) return state.queue.push(again);
  state.pending = { name, value, at: Date.now() };
  state.send(name, value);
}

// Python's answer, or another change of the plan: each draws itself and reports what became of its act.
// The same data again are no news.
function take(state, data) {
  state.late = null;
  const text = JSON.stringify(data), old = state.data;
  if (text === state.text) return;
  state.text = text;
  state.data = data;
  draw(state);
  const done = state.pending;
  if (!done || old.answers === data.answers) return;
  state.pending = null;
  proceed(state, report(state, done));
}

function proceed(state, took) { // what was begun after something that did not happen is not done either
  const again = took && state.queue.shift();
  if (again) again(state);
  else state.queue = [];
}

function nudge(box, y) {
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect(), edge = Math.min(EDGE, (bottom - top) / 5);
  if (y < top + edge) box.scrollBy(0, -PACE);
  else if (y > Math.min(bottom, innerHeight) - edge) box.scrollBy(0, PACE);
}

function scroller(element) { // of the page, whichever of its boxes that is
  let at = element;
  while (at && !(at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)))
    at = at.parentElement ?? at.getRootNode().host;
  return at ?? document.scrollingElement;
}
