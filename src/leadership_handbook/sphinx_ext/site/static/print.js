/* The button of a page that is made to be printed. A phone hides printing in a menu. A session has a second one. */
"use strict";
{
  const { label, all } = document.currentScript.dataset;
  let opened = [];
  const offer = (text, isAll) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lh-print-it";
    button.textContent = text;
    button.addEventListener("click", () => {
      for (const handout of opened) handout.open = false;
      opened = isAll ? [...document.querySelectorAll(".lh-handout:not([open])")] : [];
      for (const handout of opened) handout.open = true;
      print();
    });
    return button;
  };
  const buttons = [offer(label, false)];
  if (all) buttons.push(offer(all, true));
  document.querySelector(".lh-print").after(...buttons);
}
