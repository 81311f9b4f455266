// Brings one rule into view. Only the code of a rule comes in, nothing of the user's text.
export default function ({ data, parentElement }) {
  if (!data.code || parentElement.orgplanTurn === data.turn) {
    return;
  }
  parentElement.orgplanTurn = data.turn;
  let tries = 0;
  const wait = setInterval(() => {
    tries += 1;
    const card = document.querySelector(`.st-key-at-${CSS.escape(data.code)}`);
    if (card) {
      card.scrollIntoView({ block: "center" });
    }
    if (card || tries > 20) {
      clearInterval(wait);
    }
  }, 100);
}
