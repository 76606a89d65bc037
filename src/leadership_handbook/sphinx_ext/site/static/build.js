/* Lets a reader choose distinctions, aspects and sources, and shows their table at once.
   What is chosen stands in the address, so that it can be shared. Texts of records and
   of the address are set as text, never as markup; ids count only if the data has them. */
"use strict";

(() => {
  const place = document.getElementById("lh-build");
  if (!place) return;
  const root = document.documentElement.dataset.content_root;
  const KINDS = ["d", "a", "s"];
  const FILTERED_FROM = 10, TOLD = 5, LONGEST = 40;  // boxes; unknown ids, and their letters

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const button = (text, action, attributes = {}) => {
    const made = make("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", action);
    return made;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const begin = () => {
    const words = lhBuild.words, tables = lhTables(lhBuild);
    const records = { d: tables.distinctions, a: tables.aspects, s: tables.sources };
    let chosen = { d: [], a: [], s: [] }, unknown = [], table = null;

    // The address

    const asked = (name) => {
      const ids = new URLSearchParams(location.search).getAll(name).join(",").split(",");
      return [...new Set(ids.map((id) => id.trim()).filter(Boolean))];
    };
    const read = () => {
      unknown = [];
      for (const kind of KINDS) {
        chosen[kind] = asked(kind).filter((id) => records[kind].has(id));
        unknown.push(...asked(kind).filter((id) => !records[kind].has(id)));
      }
    };
    const query = (choice) => KINDS.filter((kind) => choice[kind]?.length)
      .map((kind) => `${kind}=${choice[kind].join(",")}`).join("&");
    const address = () => {
      const url = new URL(location.href), said = query(chosen);
      url.search = said && `?${said}`;
      url.hash = "";
      return url.href;
    };
    const keep = () => {
      try {
        history.replaceState(history.state, "", address());
      } catch {
        // Some browsers keep the address of a file as it is, or count the changes.
      }
    };

    // What can be chosen: a button for each kind, and the boxes that it opens

    class Picker {
      constructor(kind, groups) {
        this.kind = kind;
        this.count = make("span", { class: "lh-build-count" });
        this.button = button(make("span", {}, words.titles[kind]), () => open(this.panel.hidden ? this : null), {
          "aria-expanded": "false", "aria-controls": `lh-pick-${kind}`,
        });
        this.button.append(" ", this.count);
        this.boxes = new Map();
        this.groups = groups.map(([title, ids]) => this.group(title, ids));
        this.found = make("span", { class: "lh-build-found", role: "status" });
        this.find = make("input", { type: "search", autocomplete: "off", maxlength: "100" });
        this.find.addEventListener("input", () => this.filter());
        const find = make("label", { class: "lh-build-find" }, words.find, " ", this.find, this.found);
        this.panel = make("fieldset", { id: `lh-pick-${kind}`, hidden: "" },
          make("legend", {}, words.titles[kind]), make("p", {}, words.hints[kind]));
        if (this.boxes.size >= FILTERED_FROM) this.panel.append(find);
        this.panel.append(make("div", { class: "lh-build-boxes" }, ...this.groups.map(({ element }) => element)));
      }

      group(title, ids) {
        const element = make("div", { class: "lh-build-group" });
        if (title) {
          const heading = make("p", { id: `lh-group-${this.kind}-${ids[0]}` }, title);
          element.setAttribute("role", "group");
          element.setAttribute("aria-labelledby", heading.id);
          element.append(heading);
        }
        const boxes = ids.map((id) => this.box(id, title));
        element.append(...boxes.map(({ label }) => label));
        return { element, boxes };
      }

      box(id, title) {
        const input = make("input", { type: "checkbox", value: id, autocomplete: "off" });
        const number = make("span", { class: "lh-build-number" });
        const { name } = records[this.kind].get(id);
        const label = make("label", {}, input, make("span", {}, name, number));
        input.addEventListener("change", () => choose(this.kind, id, input.checked));
        const box = { label, input, number, words: fold(`${name} ${title}`), offered: true };
        this.boxes.set(id, box);
        return box;
      }

      /* Show the boxes that fit: those that are offered, and match what is looked for. */
      filter() {
        const sought = fold(this.find.value).split(/\s+/);
        let offered = 0, shown = 0;
        for (const { element, boxes } of this.groups) {
          const fitting = boxes.filter((box) => {
            const fits = box.offered && sought.every((word) => box.words.includes(word));
            box.label.hidden = !fits;
            offered += box.offered;
            return fits;
          });
          element.hidden = !fitting.length;
          shown += fitting.length;
        }
        this.found.textContent = shown < offered ? fill(words.found, { n: shown, all: offered }) : "";
      }

      /* `numbers` has what is offered, and how much there is of each. */
      show(numbers) {
        const ids = chosen[this.kind];
        for (const [id, box] of this.boxes) {
          box.input.checked = ids.includes(id);
          box.offered = !numbers || numbers.has(id) || box.input.checked;
          box.number.textContent = this.kind === "s" && numbers.has(id) ? ` ${numbers.get(id)}` : "";
        }
        this.button.disabled = this.kind !== "d" && !chosen.d.length;
        const all = this.kind === "a" && chosen.d.length && !chosen.s.length;
        this.count.textContent = ids.length ? fill(words.chosen, { n: ids.length }) : all ? words.all : words.none;
        this.filter();
      }
    }

    const themes = lhBuild.themes.map(([title, numbers]) =>
      [title || words.unthemed, numbers.map((number) => lhBuild.distinctions[number][0])]);
    const pickers = { d: themes, a: [["", [...records.a.keys()]]], s: [["", [...records.s.keys()]]] };
    for (const kind of KINDS) pickers[kind] = new Picker(kind, pickers[kind]);

    const open = (picker) => {
      for (const kind of KINDS) {
        const one = pickers[kind];
        one.panel.hidden = one !== picker;
        one.button.setAttribute("aria-expanded", String(one === picker));
      }
    };

    /* How many rows each aspect and source would have. */
    const numbers = () => {
      const found = { a: new Map(), s: new Map() };
      const add = (kind, list, number) => {
        const id = list[number][0];
        found[kind].set(id, (found[kind].get(id) ?? 0) + 1);
      };
      for (const { contrasts, claims } of chosen.d.map((id) => records.d.get(id))) {
        for (const [number] of contrasts) add("a", lhBuild.aspects.rows, number);
        for (const [number] of claims) add("s", lhBuild.sources.rows, number);
      }
      return found;
    };

    const choose = (kind, id, on) => {
      chosen[kind] = chosen[kind].filter((other) => other !== id);
      if (on) chosen[kind].push(id);
      unknown = [];
      keep();
      show();
    };

    // The table, with the markup of the handbook's others

    const TAGS = new Set(["em", "strong", "code"]);
    const shown = (piece) => {
      if (typeof piece === "string") return piece;
      const [tag, target, ...inner] = piece, children = inner.map(shown);
      if (tag === "a" && target) return make("a", { class: "reference internal", href: root + target }, ...children);
      if (tag === "web" && /^(https?|mailto):/i.test(target)) return make("a", { class: "reference external", href: target }, ...children);
      return make(TAGS.has(tag) ? tag : "span", {}, ...children);
    };
    const paragraph = (pieces) => make("p", {}, ...pieces.map(shown));

    const rowOf = (cells, columns) => {
      const [first, ...others] = cells;
      if (!others.length) {
        const head = make("th", { class: "stub", scope: "rowgroup", colspan: columns.length }, paragraph(first.pieces));
        return make("tr", { class: "lh-group" }, head);
      }
      return make("tr", {}, make("th", { class: "stub", scope: "row" }, paragraph(first.pieces)),
        ...others.map((cell, number) => {
          const [title, , side] = columns[number + 1];
          return make("td", { "data-label": title, ...(side && { "data-side": side }) }, paragraph(cell.pieces));
        }));
    };

    const tableOf = ({ columns, rows, notes }) => {
      const heads = columns.map(([title, , side]) =>
        make("th", { class: "head", scope: "col", ...(side && { "data-side": side }) }, make("p", {}, title)));
      const widths = columns.map(([, width]) => {
        const column = make("col");
        column.style.width = `${width}%`;
        return column;
      });
      const made = make("table", { class: "lh-table lh-chosen docutils align-default" },
        make("caption", {}, make("span", { class: "caption-text" }, words.title)),
        make("colgroup", {}, ...widths),
        make("thead", {}, make("tr", {}, ...heads)),
        make("tbody", {}, ...rows.map((row) => rowOf(row, columns))));
      const wrapper = make("div", { class: "table-wrapper lh-table lh-chosen colwidths-given docutils container" }, made);
      return [...(rows.length ? [wrapper] : []), ...notes.map((note) => make("p", {}, note))];
    };

    // Examples, for who has chosen nothing yet

    const most = (kind, list) => {
      const having = list.rows.slice(0, list.known).map(([id, name], number) => {
        const has = (d) => (kind === "a" ? d.contrasts : d.claims).some(([other]) => other === number);
        return { id, name, ids: [...records.d.values()].filter(has).map((d) => d.id) };
      });
      return having.sort((one, other) => other.ids.length - one.ids.length)[0];
    };
    const examples = () => {
      const FEW = 5, found = [];
      const [one, ...rest] = records.d.values();
      const common = (other) => other.contrasts.filter(([number]) => one.contrasts.some(([own]) => own === number)).length;
      const [other] = rest.sort((a, b) => common(b) - common(a));
      if (other) found.push([fill(words.pair, { name: one.name, other: other.name }), { d: [one.id, other.id] }]);
      for (const [kind, list, text] of [["a", lhBuild.aspects, words.across], ["s", lhBuild.sources, words.says]]) {
        const best = most(kind, list);
        if (!best?.ids.length) continue;
        const ids = best.ids.slice(0, FEW);
        found.push([fill(text, { name: best.name, n: ids.length }), { d: ids, [kind]: [best.id] }]);
      }
      return found.map(([text, choice]) => make("li", {}, make("a", { class: "reference internal", href: `?${query(choice)}` }, text)));
    };

    // Copying: also where the browser has no clipboard for us, as with some files

    const selected = (text) => {
      const before = document.activeElement;
      const area = make("textarea", { class: "lh-build-copy", readonly: "", rows: "6", "aria-label": words.text });
      const exact = (event) => {
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
      };
      area.value = text;
      told.replaceChildren(area);
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
      told.replaceChildren();
      before?.focus();
      return true;
    };
    const copy = async (text, said) => {
      let done = true;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        done = selected(text);
      }
      status.textContent = done ? said : words.failed;
    };
    const copying = (name, text) => button(words[name], () => copy(text(), words.copied[name]));

    // The parts of the page

    const chips = make("div", { class: "lh-build-chosen", role: "group", "aria-label": words.choice });
    const status = make("p", { role: "status", class: "lh-build-status" });
    const told = make("div");
    const actions = make("div", { class: "lh-build-actions" },
      copying("markdown", () => tables.markdown(table)),
      copying("csv", () => tables.csv(table)),
      copying("address", address),
      button(words.print, () => print()),
      button(words.clear, () => {
        chosen = { d: [], a: [], s: [] };
        unknown = [];
        keep();
        show();
        open(pickers.d);
        pickers.d.button.focus();
      }));
    const result = make("div", { class: "lh-build-result" });
    const from = make("p", { class: "lh-build-from" });
    const bar = make("div", { class: "lh-build-bar" }, ...KINDS.map((kind) => pickers[kind].button));
    const form = make("form", { autocomplete: "off" }, bar, ...KINDS.map((kind) => pickers[kind].panel));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => {
      const picker = KINDS.map((kind) => pickers[kind]).find(({ panel }) => panel.contains(event.target));
      if (event.key !== "Escape" || !picker || (event.target === picker.find && picker.find.value)) return;
      open(null);
      picker.button.focus();
    });

    const chip = (kind, id) => {
      const { name } = records[kind].get(id);
      const removal = () => {
        const place = [...chips.children].indexOf(made);
        choose(kind, id, false);
        (chips.children[Math.min(place, chips.children.length - 1)] ?? pickers.d.button).focus();
      };
      const made = button(name, removal, { class: `lh-build-${kind}`, "aria-label": fill(words.remove, { name }) });
      return made;
    };

    const show = () => {
      const found = numbers(), some = chosen.d.length > 0;
      pickers.d.show(null);
      pickers.a.show(found.a);
      pickers.s.show(found.s);
      chips.replaceChildren(...KINDS.flatMap((kind) => chosen[kind].map((id) => chip(kind, id))));
      table = some ? tables.table(chosen.d, chosen.a, chosen.s) : null;
      const rows = some ? table.rows.filter((row) => row.length > 1).length : 0;
      const names = unknown.slice(0, TOLD).map((id) => id.slice(0, LONGEST)).join(", ");
      told.replaceChildren();
      status.textContent = [
        unknown.length ? fill(words.unknown, { names: unknown.length > TOLD ? `${names}, …` : names }) : "",
        some ? fill(rows === 1 ? words.one : words.many, { n: rows }) : "",
      ].filter(Boolean).join(" ");
      actions.hidden = !some;
      chips.hidden = !chips.children.length;
      result.replaceChildren(...(some ? tableOf(table) : [make("p", {}, words.start), make("ul", {}, ...examples())]));
      from.textContent = some ? `${words.handbook}: ${address()}` : "";
      document.documentElement.classList.toggle("lh-built", some);
    };

    place.replaceChildren(form, chips, actions, status, told, result, from);
    const restore = () => {
      read();
      show();
      open(chosen.d.length ? null : pickers.d);
    };
    addEventListener("popstate", restore);
    restore();
  };

  const script = make("script", { src: `${root}_static/build-data.js` });
  script.onload = begin;
  script.onerror = () => {
    place.textContent = place.dataset.failed;
  };
  document.head.append(script);
})();
