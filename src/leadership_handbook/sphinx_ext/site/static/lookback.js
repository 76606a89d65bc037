/* Looking back on a week: which pairs are shown, the gap in boxes and in words, and what to
   try next. The sheet works without this. Nothing is stored or sent: the answers are in the
   address only if the reader asks for it, and behind a # even then, which no server sees. */
"use strict";

(() => {
  const { make, button, fill, keep } = lhDom;
  const form = document.querySelector("form.lh-lookback");
  const source = document.getElementById("lh-lookback-words");
  if (!form || !source) return;
  const words = JSON.parse(source.textContent);
  const SIDES = ["leadership", "management"];
  const FIRST = 3; // pairs shown before anything is chosen

  const pairs = [...form.querySelectorAll(".lh-pair")].map((element) => {
    const inputs = [...element.querySelectorAll("input")];
    const id = inputs[0].name.split(".")[0];
    const names = [...new Set(inputs.map((input) => input.name))];
    const title = element.querySelector(".lh-pair-title a")?.textContent ?? id;
    return { element, id, names, title, theme: element.closest(".lh-theme") };
  });

  /* What a reader has counted, "" where nothing is: 3 is three or more. */
  const value = (name) => form.elements[name].value;
  const set = (name, number) => {
    for (const input of form.elements[name]) input.checked = input.value === number;
  };

  /* The gap in words. With "3 or more" one knows only what it is at least. */
  const gap = (did, needed) => {
    const more = Math.abs(did - needed);
    if (!more) return did === 3 ? words.about : words.none;
    const least = Math.max(did, needed) === 3 ? 1 : 0;
    return fill(words[did < needed ? "short" : "spare"][least], { n: words.numbers[more] });
  };

  const boxes = (did, needed) => {
    const row = make("div", { class: "lh-boxes", "aria-hidden": "true" });
    for (let place = 0; place < Math.max(did, needed); place += 1) {
      if (place === needed) row.append(make("i", { class: "lh-mark" }));
      row.append(make("i", place < did ? { class: "lh-on" } : {}));
    }
    if (needed >= did) row.append(make("i", { class: "lh-mark" }));
    return row;
  };

  /* One side of a pair: its boxes and its gap, once both counts are there. */
  const showSide = (pair, side) => {
    const cell = pair.element.querySelector(`.lh-cell.lh-${side}`);
    const place = cell.querySelector(".lh-said-gap") ?? cell.appendChild(make("div", { class: "lh-said-gap", "aria-live": "polite" }));
    const [did, needed] = ["did", "needed"].map((what) => value(`${pair.id}.${side}.${what}`));
    if (did === "" || needed === "") {
      place.replaceChildren();
      return null;
    }
    const said = make("p", { class: "lh-gap" }, fill(words.counted, { did: words.counts[did], needed: words.counts[needed] }), " ");
    said.append(make("strong", {}, `${gap(+did, +needed)}.`));
    place.replaceChildren(boxes(+did, +needed), said);
    return +did < +needed ? side : null;
  };

  /* What one may try next: for each side that fell short, when to lean its way. */
  const then = document.querySelector(".lh-then");
  const next = then?.appendChild(make("ul"));
  const tryNext = (pair, side) => {
    const item = make("li", {}, make("strong", {}, pair.title), ": ");
    for (const name of [`lh-next-${side}`, "lh-next-try"]) {
      const told = pair.element.querySelector(`.${name}`);
      if (told) item.append(...told.cloneNode(true).childNodes, " ");
    }
    return item;
  };

  const show = () => {
    const found = [];
    for (const pair of shown()) for (const side of then ? SIDES : []) {
      const short = showSide(pair, side);
      if (short) found.push(tryNext(pair, short));
    }
    next?.replaceChildren(...found);
  };

  /* Which pairs are shown */
  const picks = new Map();
  const shown = () => pairs.filter((pair) => picks.get(pair).checked);
  const summary = make("summary");
  const choose = () => {
    for (const pair of pairs) pair.element.hidden = !picks.get(pair).checked;
    for (const theme of form.querySelectorAll(".lh-theme")) theme.hidden = !theme.querySelector(".lh-pair:not([hidden])");
    summary.textContent = fill(words.chosen, { n: shown().length, all: pairs.length });
    for (const link of document.querySelectorAll("main a, article a")) {
      if (/colleague\.html|colleague\/$/.test(link.pathname)) link.hash = chosen();
    }
    show();
  };
  const chosen = () => `pairs=${shown().map((pair) => pair.id).join(",")}`;

  const chooser = () => {
    const box = make("details", { class: "lh-choose" }, summary);
    for (const theme of new Set(pairs.map((pair) => pair.theme))) {
      const own = pairs.filter((pair) => pair.theme === theme);
      const all = button(words.all, () => {
        for (const pair of pairs) picks.get(pair).checked = pair.theme === theme;
        choose();
      }, { "aria-label": fill(words.allOf, { theme: theme.firstElementChild.textContent }) });
      const group = make("fieldset", {}, make("legend", {}, theme.firstElementChild.textContent));
      for (const pair of own) {
        const pick = make("input", { type: "checkbox" });
        pick.addEventListener("change", choose);
        picks.set(pair, pick);
        group.append(make("label", {}, pick, pair.title));
      }
      group.append(all);
      box.append(group);
    }
    return box;
  };

  /* The address: `#pairs=a,b` and, if the reader keeps the answers, `&a=0123`. */
  const answers = () => shown().map(({ id, names }) => `${id}=${names.map((name) => value(name) || "-").join("")}`);
  const restore = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const wanted = (asked.get("pairs") ?? "").split(",");
    for (const pair of pairs) {
      picks.get(pair).checked = wanted.includes(pair.id);
      const kept = asked.get(pair.id) ?? "";
      for (const [place, name] of pair.names.entries()) set(name, /[0-3]/.test(kept[place] ?? "") ? kept[place] : "");
    }
    if (!shown().length) for (const pair of pairs.slice(0, FIRST)) picks.get(pair).checked = true;
    choose();
  };

  const status = make("p", { class: "lh-copied", role: "status" });
  const keepAddress = async () => {
    keep(`#${[chosen(), ...answers()].join("&")}`);
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = words.copied;
    } catch {
      status.textContent = words.kept;
    }
  };
  const clear = () => {
    form.reset();
    keep("#");
    for (const place of form.querySelectorAll(".lh-said-gap")) place.replaceChildren();
    status.textContent = words.cleared;
    choose();
  };

  form.before(chooser());
  const acts = make("p", { class: "lh-acts" }, button(words.keep, keepAddress), button(words.clear, clear));
  (then ?? form).append(acts, status);
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", restore);
  document.body.classList.add("lh-scripted");
  restore();
})();
