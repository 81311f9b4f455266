// The board's drawing: groups of columns of cards.

const NARROWEST = 112, FULL = 1.6, PATHS = {
  pin: "M10 1l5 5-1.2 1.2-.9-.1-2.7 2.7.2 2.6-1.3 1.3-2.9-2.9L2 15l-1-1 4.2-4.2L2.3 6.9l1.3-1.3 2.6.2 2.7-2.7-.1-.9z",
  moved: "M9.5 2L15 7.5 9.5 13V9.8C5.6 9.6 3 10.8 1 14c.3-4.6 3-8.2 8.5-8.8z",
  bar: "M8 1a7 7 0 100 14A7 7 0 008 1zM3 8a5 5 0 017.9-4.1l-7 7A5 5 0 013 8zm5 5a5 5 0 01-2.7-.8l7-7A5 5 0 018 13z",
};

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", name);
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

function draw(state) {
  const { data, root } = state, held = has_focus(state);
  close(state);
  root.setAttribute("aria-label", data.words.label);
  root.querySelector(".groups").replaceChildren(...data.groups.map(([id, name]) => draw_group(state, id, name)).filter(Boolean));
  if (data.offers.length) root.querySelector(".groups").append(draw_offers(state));
  root.querySelector(".hint").textContent = data.words.hint;
  spread(state);
  for (const each of all(state, ".column")) each.querySelector(".cards").scrollTop = state.tops[each.dataset.column] ?? 0;
  const again = card(state, state.focused) ?? root.querySelector(".card");
  if (again) face(again).tabIndex = 0;
  if (again && held) face(again).focus({ preventScroll: true });
}

// As many columns beside one another as have room, and rows of equal length.
function spread(state) {
  const width = state.root.clientWidth - 20;
  for (const row of all(state, ".group.back .columns")) {
    const count = row.children.length, rows = Math.ceil(count / Math.max(1, Math.floor(width / NARROWEST)));
    row.style.setProperty("--across", Math.ceil(count / rows));
  }
}

function draw_group(state, id, name) {
  const columns = state.data.columns.filter((column) => column.group === id);
  if (!columns.length) return null;
  const box = make("section", `group ${id}`), row = make("div", "columns");
  box.style.setProperty("--count", columns.length);
  row.append(...columns.map((column) => draw_column(state, column)));
  box.append(make("h4", "", name), row);
  box.setAttribute("aria-label", name);
  return box;
}

function draw_column(state, column) {
  const { words } = state.data, over = column.over ? `${words[column.over]}` : "";
  const box = make("div", `column ${column.tone} ${column.over}`), head = make("header"), cards = make("ul", "cards");
  box.dataset.column = column.id;
  box.dataset.no = words.off_barred;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", [column.name, column.facts, over].filter(Boolean).join(" · "));
  head.append(make("b", "", column.name), draw_facts(column.facts));
  if (over) head.append(make("small", "over", over));
  if (column.load !== null) head.append(draw_load(column, words));
  cards.append(...column.cards.map((each, at) => draw_card(state, each, column.cards[at - 1])));
  cards.dataset.empty = words.empty;
  box.append(head, cards);
  return box;
}

// Broken only between facts, and before what is in brackets, never within.
function draw_facts(facts) {
  const line = make("small", "facts");
  line.append(...facts.split(/ · | ?(?=[（(])/).map((fact) => make("span", "", fact)));
  return line;
}

function draw_load(column, words) {
  const box = make("div", "load"), band = make("i", "band"), bar = make("i", "bar");
  const share = (value) => `${Math.min(100, Math.max(0, value / FULL * 100))}%`;
  band.style.left = share(1 - column.band);
  band.style.width = share(2 * column.band);
  bar.style.width = share(column.load);
  box.append(bar, band);
  box.title = fill(words.load, Math.round(column.load * 100), Math.round(column.band * 100));
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", box.title);
  return box;
}

function draw_card(state, each, before) {
  const { words, selected } = state.data, follows = each.of && before?.of === each.of;
  const kinds = { part: each.tag, stationed: each.stationed, pinned: each.pinned, selected: each.id === selected, follows,
    stuck: !each.movable };
  const box = make("li", ["card", each.tone, ...Object.keys(kinds).filter((kind) => kinds[kind])].join(" "));
  const front = make("span", "face"), dots = make("button", "dots", "⋯");
  const marks = [each.tag, each.pinned && words.pinned, each.moved && words.moved,
    each.struck.length && fill(words.struck, each.struck.length)].filter(Boolean);
  box.dataset.card = each.id;
  box.draggable = each.movable;
  box.title = [each.note, ...marks.filter((text) => text !== each.tag)].join(" · ");
  front.setAttribute("role", "button");
  front.setAttribute("aria-roledescription", words.card);
  front.setAttribute("aria-label", [each.note, ...marks].join(" · "));
  front.setAttribute("aria-keyshortcuts", "Enter M P X Alt+ArrowLeft Alt+ArrowRight");
  front.setAttribute("aria-pressed", String(each.id === selected));
  front.tabIndex = -1;
  dots.type = "button";
  dots.tabIndex = -1;
  dots.setAttribute("aria-haspopup", "menu");
  dots.setAttribute("aria-label", fill(words.menu_of, each.name));
  dots.title = words.menu;
  if (each.of && !follows) front.append(make("span", "of", each.of));
  front.append(draw_name(each, words));
  box.append(front, make("span", "heads", each.heads ? String(each.heads) : ""), dots);
  return box;
}

function draw_name(each, words) {
  const name = make("span", "name");
  if (each.pinned) name.append(icon("pin"));
  if (each.tag) name.append(make("span", "tag", each.tag));
  name.append(make("span", "text", each.name));
  if (each.moved) {
    const moved = make("span", "tag moved", words.moved);
    moved.prepend(icon("moved"));
    name.append(moved);
  }
  if (each.struck.length) name.append(icon("bar"));
  return name;
}

function draw_offers(state) {
  const { words, offers } = state.data, box = make("section", "group more"), list = make("div", "offers");
  box.setAttribute("aria-label", words.offer);
  box.title = words.offer_hint;
  for (const [id, name] of offers) {
    const offer = make("div", "offer");
    offer.dataset.column = id;
    offer.append(make("span", "", name), make("ul", "cards"));
    list.append(offer);
  }
  box.append(make("h4", "", words.offer), list);
  return box;
}

function arrive(state, id) {
  const box = card(state, id);
  box?.classList.add("arrived");
  box?.scrollIntoView({ block: "nearest" });
}
