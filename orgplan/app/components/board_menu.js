// The menus of a card: where it can go, and where it must never be.

const MARGIN = 8, HEADER = 68;

function open_menu(state, box) {
  const { columns, offers, words } = state.data, id = box.dataset.card, each = known(state, id);
  const here = place_of(state, id).id, menu = begin_menu(state, each.name);
  const fixed = each.pinned || !each.movable ? words.off_pinned : "";
  item(state, menu, words.open, "", () => open(state, id));
  if (markable(state, here))
    item(state, menu, each.pinned ? words.unpin : fill(words.pin, title(state, here)), "", () => pin(state, id));
  item(state, menu, words.bar, "", () => open_bars(state, card(state, id)));
  menu.append(make("p", "", words.to));
  const places = [...columns.map((column) => [column.id, column.name]), ...offers];
  for (const [to, name] of places) {
    if (to === offers[0]?.[0]) menu.append(make("p", "", words.offer));
    const off = to === here ? words.here : barred(state, id, to) ? words.off_barred : fixed;
    const button = item(state, menu, name, off, () => move(state, id, to));
    button.dataset.to = to;
  }
  show_menu(state, menu, box);
}

function open_bars(state, box) {
  const { columns, offers, words } = state.data, id = box.dataset.card, each = known(state, id);
  const here = place_of(state, id).id, menu = begin_menu(state, fill(words.never, each.name));
  menu.append(make("p", "", fill(words.never, each.name)));
  const places = [...columns.filter((column) => markable(state, column.id)).map(({ id, name }) => [id, name]), ...offers];
  for (const [to, name] of places) {
    const struck = each.struck.includes(to), off = each.pinned && to === here ? words.off_pinned : "";
    const button = item(state, menu, name, off, () => mark(state, id, struck ? "unstrike" : "strike", to));
    button.setAttribute("role", "menuitemcheckbox");
    button.setAttribute("aria-checked", String(struck));
    button.dataset.bar = to;
  }
  show_menu(state, menu, box);
}

function begin_menu(state, label) {
  close(state);
  const menu = make("div", "menu");
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  menu.tabIndex = -1;
  return menu;
}

function item(state, menu, text, off, act) {
  const button = make("button", "", text);
  button.type = "button";
  button.tabIndex = -1;
  button.setAttribute("role", "menuitem");
  if (off) button.setAttribute("aria-disabled", "true");
  if (off) button.append(make("small", "", off));
  button.onclick = (event) => {
    event.stopPropagation();
    if (off) return;
    back(state);
    act();
  };
  menu.append(button);
  return button;
}

// Above everything on the page, beside its card and whole on the screen, wherever the page is scrolled to.
function show_menu(state, menu, box) {
  focused(state, box);
  state.root.append(menu);
  state.menu = menu;
  menu.popover = "manual";
  menu.showPopover();
  state.follow = () => lay(menu, box);
  addEventListener("scroll", state.follow, true);
  lay(menu, box);
  menu.querySelector("button:not([aria-disabled])")?.focus({ preventScroll: true });
}

function lay(menu, box) {
  const { left, top, bottom } = box.getBoundingClientRect(), { offsetWidth: width, offsetHeight: height } = menu;
  const below = bottom + 2 + height < innerHeight - MARGIN, over = top - 2 - height > HEADER;
  const at = below ? bottom + 2 : over ? top - 2 - height : Math.max(HEADER, innerHeight - MARGIN - height);
  menu.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  menu.style.top = `${at}px`;
}

function close(state) {
  const { menu } = state;
  state.menu = null; // first: removing it takes the focus away, which would close it again
  removeEventListener("scroll", state.follow, true);
  menu?.remove();
}

function back(state) {
  close(state);
  const box = card(state, state.focused);
  if (box) face(box).focus({ preventScroll: true });
}

function menu_key(state, event) {
  const items = [...state.menu.querySelectorAll("button:not([aria-disabled])")];
  const at = items.indexOf(state.root.getRootNode().activeElement), last = items.length - 1;
  const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
  if (event.key === "Escape" || event.key === "Tab") back(state);
  else if (next !== undefined) items[next]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
