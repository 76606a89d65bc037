/* The button of a page that is made to be printed. A phone hides printing in a menu. A session
   has a second one, and each of its handouts one of its own. */
"use strict";
{
  const { label, all, one } = document.currentScript.dataset;
  const root = document.documentElement;
  const handouts = () => [...document.querySelectorAll(".lh-handout")];
  let opened = [];
  /* Print the page with these handouts, or one of them alone. */
  const printed = (wanted, alone = null) => {
    for (const handout of opened) handout.open = false;
    opened = wanted.filter((handout) => !handout.open);
    for (const handout of opened) handout.open = true;
    root.classList.toggle("lh-alone", Boolean(alone));
    for (const handout of handouts()) handout.classList.toggle("lh-printed", handout === alone);
    print();
  };
  const offer = (text, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lh-print-it";
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  };
  const buttons = [offer(label, () => printed([]))];
  if (all) buttons.push(offer(all, () => printed(handouts())));
  document.querySelector(".lh-print").after(...buttons);
  addEventListener("DOMContentLoaded", () => {
    for (const handout of handouts()) {
      handout.querySelector("summary").after(offer(one, () => printed([handout], handout)));
    }
  });
}
