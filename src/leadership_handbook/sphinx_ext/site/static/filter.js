/* Narrows the lists of a page by the words typed. Without this script they are whole. */
"use strict";
{
  const form = document.querySelector(".lh-filter");
  const input = form.querySelector("input"), status = form.querySelector("p");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  const lists = [...document.querySelectorAll(".lh-situations, .lh-az")].map((list) => ({
    part: list.closest(".lh-letter, section"),
    items: [...list.children].map((item) => ({ item, text: fold(item.textContent) })),
  }));

  function narrow() {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { part, items } of lists) {
      let here = 0;
      for (const { item, text } of items) {
        item.hidden = !wanted.every((word) => text.includes(word));
        here += !item.hidden;
      }
      part.hidden = !here;
      shown += here;
    }
    status.textContent = shown ? "" : status.dataset.none;
  }

  input.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".lh-without-script")?.remove();
  form.hidden = false;
  narrow(); // a browser that goes back keeps the words
}
