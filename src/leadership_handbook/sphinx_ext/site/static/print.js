/* The button of a page that is made to be printed. A phone hides printing in a menu. */
"use strict";
{
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lh-print-it";
  button.textContent = document.currentScript.dataset.label;
  button.addEventListener("click", () => print());
  document.querySelector(".lh-print").after(button);
}
