/* What can be taken along of a table: copied with its cells for slides and documents, as
   Markdown, as CSV, and the address of what is shown. */
"use strict";

globalThis.lhCopy = (() => {
  const { make, button } = lhDom;

  /* Put texts of one or two kinds on the clipboard; tell whether it is done. Where the
     browser has none for us, as with some files, what is selected is copied; where that
     fails too, the text is left selected in `place`: one key copies it. */
  const copy = async (texts, place, label) => {
    try {
      const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copySelected(texts, place, label);
    }
  };

  const copySelected = (texts, place, label) => {
    const before = document.activeElement;
    const area = make("textarea", { class: "lh-left", readonly: "", rows: "6", "aria-label": label });
    area.value = texts["text/plain"];
    place.replaceChildren(area);
    area.select();
    const exact = (event) => {
      for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text);
      event.preventDefault();
    };
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

  /* Where a table is from: the public address of a page that is read from a folder. */
  const origin = (url) => {
    const canonical = document.querySelector("link[rel=canonical]")?.href;
    const { protocol, search, hash } = new URL(url);
    return protocol === "file:" && canonical ? canonical + search + hash : url;
  };

  /* The buttons for a table. `given` makes what they copy: the table as it is shown, its
     Markdown and CSV, the address of this view. What happened is said in `told`; what could
     not be copied is left in `place`. */
  const tools = (words, given, told, place) => {
    const plain = (text) => ({ "text/plain": text });
    const slides = () => {
      const shown = given.shown(), from = `${words.handbook}: ${origin(given.address())}`;
      return { "text/plain": lhTexts.tabbed(shown, words.group), "text/html": lhTexts.html(shown, from) };
    };
    const copied = {
      slides,
      markdown: () => plain(given.markdown()),
      csv: () => plain(given.csv()),
      address: () => plain(given.address()),
    };
    return Object.entries(copied).map(([name, texts]) => button(words[name], async () => {
      const done = await copy(texts(), place, words.text);
      told.textContent = done ? words.copied[name] : words.failed;
    }));
  };

  /* Give a table of the page its buttons, after its notes. */
  const add = (table, words) => {
    let last = table.closest(".lh-region, .table-wrapper") || table;
    const notes = [];
    while (last.nextElementSibling?.matches("p.lh-note")) {
      last = last.nextElementSibling;
      notes.push(last);
    }
    const shown = () => lhTexts.read(table, notes);
    const address = () => {
      const url = new URL(location.href);
      url.hash = table.closest("section section[id]")?.id ?? ""; // none: the page begins with it
      return url.href;
    };
    const told = make("span", { role: "status" }), place = make("div");
    const given = {
      shown,
      markdown: () => lhTexts.markdown(shown()),
      csv: () => lhTexts.csv(shown(), words.group),
      address,
    };
    const label = table.caption ? lhTexts.said(table.caption) : "";
    last.after(make("div", { class: "lh-take", role: "group", "aria-label": label },
      ...tools(words, given, told, place), told, place));
  };

  return { tools, add };
})();
