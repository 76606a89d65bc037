/* Copying: also where the browser has no clipboard for us, as with some files. */
"use strict";

/* Copy a text, or else leave it selected in `place`; tell whether it is copied. */
lhBuilder.copy = async (text, place, label) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return lhBuilder.copySelected(text, place, label);
  }
};

lhBuilder.copySelected = (text, place, label) => {
  const before = document.activeElement;
  const area = lhDom.make("textarea", { class: "lh-build-copy", readonly: "", rows: "6", "aria-label": label });
  const exact = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  area.value = text;
  place.replaceChildren(area);
  area.select();
  document.addEventListener("copy", exact);
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Then the text stays there, selected.
  }
  document.removeEventListener("copy", exact);
  if (!done) return false;
  place.replaceChildren();
  before?.focus();
  return true;
};
