// What Streamlit says by itself is said in the page's language; the page tells readers which language that is.
// Only whole words of Streamlit's own, in its own places, are exchanged: what people typed stays as it is.

let rules = [];
let places = "";
let hidden = "";
let watching = null;

export default function ({ data }) {
  document.documentElement.lang = data.lang;
  rules = data.rules.map(([selector, place, said, ...from]) => ({ selector, place, said, from: from.map(pattern) }));
  places = [...new Set(rules.map((rule) => rule.selector))].join(", ");
  hidden = data.hidden;
  exchange(document.body);
  watching ??= watch();
}

function watch() {
  const observer = new MutationObserver((records) => { // before the next painting: nobody sees the first wording
    for (const root of new Set(records.flatMap(changed))) if (root?.isConnected) exchange(root);
  });
  const attributeFilter = ["aria-label", "title", "placeholder", "alt"];
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  return observer;
}

const changed = ({ type, target, addedNodes }) => (type === "childList" ? [...addedNodes] : [target])
  .map((node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement));

function pattern(text) {
  const parts = text.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^]*)")}$`);
}

function exchange(root) {
  for (const element of all(root, places))
    for (const rule of rules) if (element.matches(rule.selector)) apply(rule, element);
  for (const sign of all(root, hidden)) if (sign.ariaHidden !== "true") sign.ariaHidden = "true";
}

const all = (root, selector) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];

function apply(rule, element) {
  if (rule.place !== "text") {
    const now = element.getAttribute(rule.place), said = now && reworded(rule, now);
    if (said && said !== now) element.setAttribute(rule.place, said);
    return;
  }
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const now = node.data.trim(), said = now && reworded(rule, now);
    if (said && said !== now) node.data = said; // the node stays React's own
  }
}

function reworded(rule, now) {
  const found = rule.from.map((each) => each.exec(now)).find(Boolean);
  return found ? rule.said.replace("{}", () => found[1] ?? "") : "";
}
