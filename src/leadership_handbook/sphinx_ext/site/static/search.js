/* The search box: a combobox whose list opens over the page. The index and the ranking
   are loaded when the box is first used. Without this script the box is a plain form.
   Texts of records and of the address are set as text, never as markup. */
"use strict";

(() => {
  const form = document.querySelector("form.lh-search");
  if (!form) return;
  document.querySelector(".lh-without-script")?.remove();
  const { root, make, button, fill } = lhDom;
  const input = form.querySelector("input");
  const onSearchPage = Boolean(document.getElementById("search-results"));
  // The box's own: `lh.search` gives every hit. Results shown at first and at most, those
  // that are only near in words, and the least share of the best one's score.
  const FIRST = 8, MOST = 30, NEAR = 4, LEAST = 0.25;

  // Loading: the index comes in parts, each of them a script that calls lhPart; which one
  // it is says the name of its file, and a host may have .js in its own

  const arrived = new Map(), parts = new Map();
  globalThis.lhPart = (data) => arrived.set(/([^/]+)\.js(?:[?#]|$)/u.exec(document.currentScript.src)[1], data);
  const part = (name) => {
    if (!parts.has(name)) {
      parts.set(name, lhDom.load(`search/${name}`).then(() => arrived.get(name), (failed) => {
        parts.delete(name);
        throw failed;
      }));
    }
    return parts.get(name);
  };

  let engine, head, loading = false;
  const load = async () => {
    if (loading || engine) return;
    loading = true;
    try {
      const scripts = ["search-words", "search-engine", "search-stemmer"].map(lhDom.load);
      [head] = await Promise.all([part("head"), ...scripts]);
      engine = lhSearch(head, lhWords(head.rules, lhStem), part);
      globalThis.lhEngine = engine;
    } catch {
      failed();
    }
    loading = false;
    if (!engine) return;
    name();
    refresh();
  };
  const failed = () => { status.textContent = form.dataset.failed; };

  // The parts of the box

  const list = make("div", { id: "lh-results", role: "listbox", class: "lh-results" });
  const chips = make("div", { role: "group", class: "lh-chips" });
  const status = make("p", { role: "status", class: "lh-search-status" });
  const all = make("a", {});
  const az = make("a", { href: form.getAttribute("action") });
  const foot = make("p", { class: "lh-search-foot" }, all, " · ", az);
  const close = make("button", { type: "button", class: "lh-search-close" });
  const rest = make("p", { class: "lh-chips" });
  const people = make("div", { role: "group", class: "lh-chips" });
  const panel = make("div", { class: "lh-search-panel", hidden: "" },
    make("div", { class: "lh-filters" }, chips, people), status, list, rest, foot);
  input.parentElement.append(close);
  form.append(panel);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id,
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
  })) input.setAttribute(name, value);
  form.setAttribute("popover", "manual");
  close.textContent = form.dataset.close;

  const opener = make("button", { type: "button", class: "lh-search-opener", "aria-label": input.ariaLabel });
  document.querySelector(".mobile-header .header-right")?.prepend(opener);
  const find = document.querySelector(".lh-find");
  const big = make("button", { type: "button", class: "lh-find-opener" });
  if (find && !onSearchPage) {
    const [asked, word] = [find.querySelector("input"), find.querySelector("button")];
    big.id = asked.id; // its label is the button's now
    big.append(make("span", {}), make("b", {}));
    big.firstChild.textContent = asked.placeholder;
    big.lastChild.textContent = word.textContent;
    find.querySelector(".lh-find-box").replaceWith(big);
  }

  /* Put in the words that come with the index. */
  const name = () => {
    const { words } = head;
    list.setAttribute("aria-label", words.results);
    chips.setAttribute("aria-label", words.kind);
    people.setAttribute("aria-label", words.about);
    const others = Object.keys(words.who);
    for (const [entry, sign] of [...head.who].entries()) if (others[sign]) whoOf.set(entry, others[sign]);
    all.textContent = words.text;
    az.textContent = words.az;
  };

  // Opening and closing

  let before;
  const isOpen = () => form.classList.contains("lh-open");
  const open = () => {
    load();
    if (isOpen()) return;
    before = document.activeElement === input ? opener : document.activeElement;
    form.classList.add("lh-open");
    form.showPopover?.();
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.focus();
    refresh();
  };
  const shut = ({ keepAddress = false, focus = true } = {}) => {
    if (!isOpen()) return;
    const inside = form.contains(document.activeElement);
    form.classList.remove("lh-open");
    form.hidePopover?.();
    panel.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
    if (!keepAddress) address("");
    if (!inside || !focus) return;
    // On a phone the box is out of sight again: go back to what opened it.
    const visible = before?.isConnected && before.getClientRects().length ? before : input;
    visible.focus();
  };

  const address = (text) => {
    const url = new URL(location);
    if (text) url.searchParams.set("q", text);
    else url.searchParams.delete("q");
    if (url.href !== location.href && !onSearchPage) lhDom.keep(url);
  };

  /* What comes nearest to words, for a page that shows it itself. */
  globalThis.lhNearest = async (text, most) => {
    await load();
    if (!engine) return [];
    const { hits } = await engine.search(text);
    return engine.texts(hits.slice(0, most));
  };

  // Results

  let kind = "", options = [], active = -1, most = FIRST, asked = 0, ready;
  // Whom it is about, if the reader says so: then only such situations are shown.
  let about = "";
  const whoOf = new Map();

  const marked = (text, hit) => engine.pieces(text, hit.matched)
    .map((piece) => (piece.marked ? make("mark", {}, piece.text) : piece.text));

  const option = (hit) => {
    const { words } = head;
    const [title, ...others] = hit.names;
    const link = make("a", {
      role: "option", id: `lh-option-${options.length}`, tabindex: "-1",
      href: root + hit.address, "data-record": `${hit.kind}:${hit.id}`, "aria-selected": "false",
    });
    const heading = make("p", {}, make("strong", {}, ...marked(title, hit)));
    const why = (...said) => heading.append(" ", make("span", { class: "lh-why" }, ...said));
    if (hit.kind === "source" && others[0]) why(...marked(others[0], hit));
    else if (hit.name > 0) {
      const alias = hit.names[hit.name];
      const whole = engine.isWhole(alias, hit.matched) ? words.alias : words.also;
      const said = hit.list ? fill(words.listed, { name: "{name}", list: head.lists[hit.list] }) : whole;
      const [start, end] = said.split("{name}");
      why(start, make("q", {}, ...marked(alias, hit)), end);
    }
    link.append(heading);
    if (hit.kind === "distinction") link.append(sides(hit));
    else for (const line of hit.lines) link.append(make("p", {}, ...marked(line, hit)));
    options.push(link);
    return link;
  };

  const sides = (hit) => make("div", { class: "lh-result-spread" }, ...hit.lines.map((line, side) => {
    const word = make("span", { class: "lh-side" }, head.words.sides[side]);
    const page = make("div", { class: side ? "lh-management" : "lh-leadership" }, word, " ");
    page.append(...marked(line, hit));
    return page;
  }));

  const group = (title, hits) => {
    const id = `lh-group-${title.replace(/\W+/g, "")}`;
    const heading = make("p", { id, class: "lh-group-title", role: "presentation" }, title);
    return make("div", { role: "group", "aria-labelledby": id }, heading, ...hits.map(option));
  };

  const byKind = (hits) => {
    const found = new Map();
    for (const hit of hits) found.set(hit.kind, [...(found.get(hit.kind) ?? []), hit]);
    return found;
  };

  const chip = (value, text, number) => button(`${text} ${number}`, async () => {
    kind = value;
    await refresh();
    [...chips.children].find((other) => other.ariaPressed === "true")?.focus();
  }, { "aria-pressed": String(kind === value) });

  const person = (who) => button(head.words.who[who], async () => {
    about = about === who ? "" : who;
    kind = "";
    await refresh();
    [...people.children].find((other) => other.dataset.who === who)?.focus();
  }, { "aria-pressed": String(about === who), "data-who": who });

  const more = (total) => button(`${head.words.more} (${total - FIRST})`, async () => {
    const next = options.length;
    most = MOST;
    await refresh();
    input.focus();
    choose(next);
  });

  /* What one can type, for who does not know what to type. */
  const example = (text) => button(text, () => {
    input.value = text;
    input.focus();
    refresh();
  });

  /* Search, and show what is found unless something else is asked meanwhile. */
  const refresh = () => {
    if (!isOpen() || !engine) return ready;
    list.setAttribute("aria-busy", "true");
    ready = show(++asked).catch(failed);
    return ready;
  };
  const show = async (number) => {
    const text = input.value.trim();
    address(text);
    all.href = `${form.dataset.all}?q=${encodeURIComponent(text)}`;
    const { hits, near } = text ? await engine.search(input.value) : { hits: [] };
    if (number !== asked) return;
    const best = near ? hits.slice(0, NEAR)
      : hits.filter((hit) => hit.score >= LEAST * hits[0].score).slice(0, MOST);
    const have = new Set(near ? [] : hits.map((hit) => whoOf.get(hit.entry)));
    if (!have.has(about)) about = "";
    const good = about ? hits.filter((hit) => whoOf.get(hit.entry) === about).slice(0, MOST) : best;
    people.replaceChildren(...Object.keys(head.words.who).filter((who) => have.has(who)).map(person));
    people.hidden = !best.some((hit) => whoOf.has(hit.entry)) || near;
    const kinds = byKind(good);
    if (!kinds.has(kind) || near) kind = "";
    const chosen = kind ? kinds.get(kind) : good;
    const shown = await engine.texts(chosen.slice(0, most));
    if (number !== asked) return;
    fillList(text, near, kinds, good, shown);
    rest.replaceChildren(...(text ? [] : head.examples.map(example)),
      ...(shown.length < chosen.length ? [more(chosen.length)] : []));
    list.hidden = !options.length;
    list.setAttribute("aria-busy", "false");
    list.dataset.query = text;
    panel.scrollTop = 0;
  };
  const fillList = (text, near, kinds, good, shown) => {
    const { words } = head;
    options = [];
    choose(-1);
    list.replaceChildren();
    chips.replaceChildren();
    if (!text) status.textContent = words.hint;
    else if (!good.length) status.textContent = words.none;
    else if (near) status.textContent = words.near;
    else {
      chips.append(chip("", words.all, good.length));
      for (const [each, hits] of kinds) chips.append(chip(each, words.kinds[each], hits.length));
      const found = kind ? kinds.get(kind).length : good.length;
      status.textContent = found === 1 ? words.one : fill(words.many, { n: found });
    }
    for (const [each, hits] of byKind(shown)) list.append(group(words.kinds[each], hits));
  };

  const choose = (number) => {
    options[active]?.setAttribute("aria-selected", "false");
    active = number;
    const chosen = options[active];
    if (!chosen) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen.id);
  };

  // What the reader does

  input.addEventListener("focus", load);
  input.addEventListener("click", open);
  input.addEventListener("input", () => {
    most = FIRST;
    open();
    refresh();
  });
  close.addEventListener("click", () => shut());
  for (const button of [opener, big]) {
    button.addEventListener("click", () => {
      open();
      before = button;
      input.select();
    });
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!input.value.trim() || !engine) return;
    await ready;
    if (options.length) options[Math.max(active, 0)].click();
    else location.href = all.href;
  });
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("a");
    // A result on this page is only scrolled to: the list would hide it.
    if (chosen && chosen.pathname === location.pathname) shut({ keepAddress: true, focus: false });
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) shut({ focus: false });
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) shut({ focus: false });
  });

  const keys = {
    ArrowDown: () => choose(active + 1 < options.length ? active + 1 : 0),
    ArrowUp: () => choose(active > 0 ? active - 1 : options.length - 1),
    Home: () => choose(0),
    End: () => choose(options.length - 1),
  };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const arrow = event.key.startsWith("Arrow");
    if (event.key in keys && (arrow || active >= 0) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      if (event.key === "ArrowDown") open();
      if (!options.length) return;
      event.preventDefault();
      keys[event.key]();
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      shut();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    const slash = event.key === "/" && !typing && !event.altKey && !event.ctrlKey && !event.metaKey;
    const letter = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !letter) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open();
    input.select();
  }, true);

  /* Show what the address asks for: when the page opens, and when somebody comes back. */
  const fromAddress = () => {
    const text = onSearchPage ? "" : new URL(location).searchParams.get("q");
    if (!text) return;
    input.value = text;
    open();
  };
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
