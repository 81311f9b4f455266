// Scrolls the table to a cell and frames it for a moment. Only numbers come in, nothing of the user's text.
const HEADING = 35;
const SECONDS = 2.6;

function frame(box) {
  const mark = document.createElement("div");
  mark.className = "orgplan-located";
  Object.assign(mark.style, {
    position: "fixed",
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    border: "2px solid #c0392b",
    borderRadius: "3px",
    background: "rgba(192, 57, 43, 0.08)",
    pointerEvents: "none",
    zIndex: 1000,
    transition: "opacity 0.5s",
  });
  document.body.append(mark);
  setTimeout(() => { mark.style.opacity = "0"; }, SECONDS * 1000 - 500);
  setTimeout(() => mark.remove(), SECONDS * 1000);
  // Who types or scrolls has seen it, and the cell may be elsewhere then.
  ["keydown", "wheel"].forEach((act) => document.addEventListener(act, () => mark.remove(), { once: true }));
}

function show(data) {
  const table = document.querySelector(".st-key-sheet-table .dvn-scroller");
  if (!table) {
    return;
  }
  document.querySelectorAll(".orgplan-located").forEach((old) => old.remove());
  table.closest(".st-key-sheet-table").scrollIntoView({ block: "nearest" });
  const pinned = data.pinned;
  const middle = (table.clientHeight - HEADING) / 2;
  table.scrollTop = Math.max(0, data.row * data.height - middle + data.height);
  if (!data.kept) {
    table.scrollLeft = Math.max(0, data.left - pinned - (table.clientWidth - pinned - data.width) / 2);
  }
  requestAnimationFrame(() => {
    const outer = table.getBoundingClientRect();
    const left = outer.left + data.left - (data.kept ? 0 : table.scrollLeft);
    frame({
      left,
      top: outer.top + HEADING + data.row * data.height - table.scrollTop,
      width: Math.min(data.width, outer.right - left),
      height: data.height,
    });
  });
}

export default function ({ data, parentElement }) {
  if (data.turn === 0 || parentElement.orgplanTurn === data.turn) {
    return;
  }
  parentElement.orgplanTurn = data.turn;
  let tries = 0;
  const wait = setInterval(() => {
    tries += 1;
    const ready = document.querySelector(".st-key-sheet-table .dvn-scroller");
    if (ready || tries > 20) {
      clearInterval(wait);
      show(data);
    }
  }, 100);
}
