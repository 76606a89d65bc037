/* A button beside each reference copies it. Without this script it is there to be marked. */
"use strict";
{
  const words = JSON.parse(document.getElementById("lh-cite-words").textContent);

  /* Mark the text, so that one key copies it where the browser gives us no clipboard. */
  const mark = (place) => getSelection().selectAllChildren(place);

  for (const list of document.querySelectorAll(".lh-cites")) {
    for (const place of list.querySelectorAll("dd > p")) {
      const style = place.parentElement.previousElementSibling.textContent.replace(/:$/, "");
      const copy = lhDom.button(words.copy, async () => {
        try {
          await navigator.clipboard.writeText(place.textContent.replace(/\s/g, " "));
          copy.textContent = words.copied;
        } catch {
          mark(place);
        }
      }, { class: "lh-copy", "aria-label": lhDom.fill(words.of, { style }) });
      place.after(copy);
    }
  }
}
