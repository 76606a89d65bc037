/* Narrows the lists of a page by the words typed. Without this script they are whole. */
"use strict";
{
  const form = document.querySelector(".lh-filter");
  const input = form.querySelector("input"), status = form.querySelector("p");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  /* An entry is an item, or a term with what is said of it. */
  const entries = (list) => (list.matches("dl")
    ? [...list.children].filter((item) => item.matches("dt")).map((dt) => [dt, dt.nextElementSibling])
    : [...list.children].map((item) => [item]));
  const NARROWED = ".lh-situations, .lh-az, .lh-leads, .lh-bibliography, .lh-glossary";
  const lists = [...document.querySelectorAll(NARROWED)].map((list) => ({
    part: list.closest(".lh-letter, section section") ?? list, // the page's own has the box, too
    items: entries(list).map((item) => ({ item, text: fold(item.map((e) => e.textContent).join(" ")) })),
  }));

  function narrow() {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { part, items } of lists) {
      let here = 0;
      for (const { item, text } of items) {
        const fits = wanted.every((word) => text.includes(word));
        for (const element of item) element.hidden = !fits;
        here += fits;
      }
      part.hidden = !here;
      shown += here;
    }
    status.textContent = shown ? "" : status.dataset.none;
    if (shown || !document.querySelector("form.lh-search")) return;
    const search = document.createElement("a"); // the box opens with what an address asks
    search.href = `?q=${encodeURIComponent(input.value)}`;
    search.textContent = status.dataset.search;
    status.append(" ", search);
  }

  input.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  narrow(); // a browser that goes back keeps the words
}
