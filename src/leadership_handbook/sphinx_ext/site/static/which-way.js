/* Which way this week: up to three signs, and what each of them points to, in both
   directions. The list is there without this; nothing is stored, sent or added up. */
"use strict";

(() => {
  const { make, button } = lhDom;
  const form = document.querySelector("form.lh-which-way");
  const source = document.getElementById("lh-lookback-words");
  if (!form || !source) return;
  const words = JSON.parse(source.textContent);
  const MOST = 3;

  const signs = [...form.querySelectorAll("li[id^='lh-sign-']")].map((item) => {
    const pick = make("input", { type: "checkbox" });
    const text = item.querySelector("p");
    const label = make("label", { class: "lh-sign" }, pick, make("span", {}, ...text.childNodes));
    text.replaceChildren(label);
    pick.addEventListener("change", () => show());
    return { pick, label, item, pair: item.closest(".lh-pair"), side: item.closest(".lh-leadership") ? "leadership" : "management" };
  });

  /* What a pair says on one side: its word, and the first of its signs. */
  const told = (pair, side) => {
    const cell = pair.querySelector(`.lh-${side}`);
    const line = make("p", {}, make("strong", {}, `${cell.querySelector(".lh-side").textContent}, ${cell.querySelector(".lh-label").textContent}: `));
    line.append(cell.querySelector("li .lh-sign span, li p").textContent);
    return line;
  };
  const OTHER = { leadership: "management", management: "leadership" };

  /* A pair that some signs point to: the sides they speak for, then the other ones. */
  const pointed = (pair, own) => {
    const title = pair.querySelector(".lh-pair-title a").cloneNode(true);
    const item = make("li", {}, make("p", {}, make("strong", {}, title)));
    const sides = [...new Set(own.map(({ side }) => side))];
    for (const { item: sign, label } of own) {
      if (sign.previousElementSibling) item.append(make("p", {}, make("em", {}, label.textContent)));
    }
    item.append(...sides.map((side) => told(pair, side)));
    if (sides.length === 1) item.append(make("p", {}, words.other), told(pair, OTHER[sides[0]]));
    return item;
  };

  const answer = make("section", { class: "lh-answer", "aria-live": "polite", hidden: "" }, make("h2", {}, words.answer));
  const list = answer.appendChild(make("ol"));
  answer.append(make("p", { class: "lh-acts" }, button(words.clear, () => {
    for (const { pick } of signs) pick.checked = false;
    show();
    signs[0].pick.focus();
  })));

  const show = () => {
    const chosen = signs.filter(({ pick }) => pick.checked);
    for (const { pick } of signs) pick.disabled = !pick.checked && chosen.length >= MOST;
    const exercise = chosen[0]?.pair.querySelector(".lh-next p");
    const pairs = [...new Set(chosen.map(({ pair }) => pair))];
    list.replaceChildren(...pairs.map((pair) => pointed(pair, chosen.filter((sign) => sign.pair === pair))));
    if (exercise) list.lastElementChild.append(exercise.cloneNode(true));
    answer.hidden = !chosen.length;
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.after(answer);
  form.reset();
  show();
})();
