// Brings one rule into view and keeps it there until the page has come to rest or the reader moves it.
// Only the code of a rule comes in, nothing of the user's text.
const EVERY = 100;
const CALM = 5; // ticks without a shift
const TICKS = 60;
const MOVES = ["wheel", "pointerdown", "keydown"];

export default function ({ data, parentElement }) {
  if (!data.code || parentElement.orgplanTurn === data.turn) {
    return;
  }
  parentElement.orgplanTurn = data.turn;
  let ticks = 0;
  let calm = 0;
  let last = null;
  const wait = setInterval(hold, EVERY);
  MOVES.forEach((move) => document.addEventListener(move, stop, { capture: true }));

  function hold() {
    const card = document.querySelector(`.st-key-at-${CSS.escape(data.code)}`);
    card?.scrollIntoView({ block: "center" });
    const top = card?.getBoundingClientRect().top ?? null;
    calm = top !== null && top === last ? calm + 1 : 0;
    last = top;
    ticks += 1;
    if (calm >= CALM || ticks >= TICKS) {
      stop();
    }
  }

  function stop() {
    clearInterval(wait);
    MOVES.forEach((move) => document.removeEventListener(move, stop, { capture: true }));
  }
}
