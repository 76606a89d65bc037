/* Lets a reader choose distinctions, aspects and sources, and shows their table at once.
   What is chosen stands in the address, so that it can be shared. Texts of records and
   of the address are set as text, never as markup. */
"use strict";

lhBuilder.Form = class {
  static TOLD = 5;  // unknown ids
  static LONGEST = 40;  // letters of one

  constructor(place, data) {
    this.words = data.words;
    this.data = data;
    this.tables = lhBuilder.tables(data);
    this.records = { d: this.tables.distinctions, a: this.tables.aspects, s: this.tables.sources };
    this.choice = new lhBuilder.Choice(this.records);
    this.view = new lhBuilder.View(data.columns, this.words.title);
    this.made = Object.fromEntries(lhBuilder.KINDS.map((kind) => [kind, new Map()])); // chips
    this.addPickers();
    const { make } = lhDom;
    this.chips = make("div", { class: "lh-build-chosen", role: "group", "aria-label": this.words.choice });
    this.status = make("p", { role: "status", class: "lh-build-status" });
    this.told = make("div");
    this.result = make("div", { class: "lh-build-result" });
    this.from = make("p", { class: "lh-build-from" });
    this.addActions();
    place.replaceChildren(
      this.form(), this.chips, this.actions, this.status, this.told, this.result, this.from);
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  // The parts of the page

  addPickers() {
    const { themes, distinctions } = this.data;
    const groups = {
      d: themes.map(([title, numbers]) =>
        [title || this.words.unthemed, numbers.map((number) => distinctions[number][0])]),
      a: [["", [...this.records.a.keys()]]],
      s: [["", [...this.records.s.keys()]]],
    };
    this.pickers = {};
    for (const kind of lhBuilder.KINDS) {
      this.pickers[kind] = new lhBuilder.Picker(kind, groups[kind], {
        words: this.words,
        records: this.records[kind],
        choose: (...chosen) => this.choose(...chosen),
        open: (picker) => this.open(picker),
      });
    }
  }

  addActions() {
    const { words } = this;
    const given = {
      shown: () => {
        const rows = [...this.result.querySelectorAll("table")].flatMap((table) => lhTexts.read(table).rows);
        return { ...this.tables.titled(this.table), rows }; // no table without a row
      },
      markdown: () => this.tables.markdown(this.table),
      csv: () => this.tables.csv(this.table),
      address: () => this.choice.address,
    };
    this.actions = lhDom.make("div", { class: "lh-build-actions lh-take" },
      ...lhCopy.tools(words.copying, given, this.status, this.told),
      lhDom.button(words.print, () => print()),
      lhDom.button(words.clear, () => this.clear()));
  }

  form() {
    const pickers = Object.values(this.pickers);
    const bar = lhDom.make("div", { class: "lh-build-bar" }, ...pickers.map((picker) => picker.button));
    const form = lhDom.make("form", { autocomplete: "off" }, bar, ...pickers.map((picker) => picker.panel));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => {
      const picker = pickers.find(({ panel }) => panel.contains(event.target));
      if (event.key !== "Escape" || !picker || (event.target === picker.find && picker.find.value)) return;
      this.open(null);
      picker.button.focus();
    });
    return form;
  }

  chip(kind, id) {
    const made = this.made[kind];
    if (!made.has(id)) made.set(id, this.makeChip(kind, id));
    return made.get(id);
  }

  makeChip(kind, id) {
    const { name } = this.records[kind].get(id);
    const removal = () => {
      const place = [...this.chips.children].indexOf(made);
      this.choose(kind, id, false);
      const others = this.chips.children;
      (others[Math.min(place, others.length - 1)] ?? this.pickers.d.button).focus();
    };
    const label = lhDom.fill(this.words.remove, { name });
    const made = lhDom.button(name, removal, { class: `lh-build-${kind}`, "aria-label": label });
    return made;
  }

  // What the reader does

  choose(kind, id, on) {
    this.choice.set(kind, id, on);
    this.changed();
  }

  clear() {
    this.choice.clear();
    this.changed();
    this.open(this.pickers.d);
    this.pickers.d.button.focus();
  }

  changed() {
    lhDom.keep(this.choice.address);
    this.show();
  }

  restore() {
    this.choice.read();
    this.show();
    // A phone shows first what one can begin with, and not a list of boxes.
    this.open(this.choice.some || matchMedia("(max-width: 46rem)").matches ? null : this.pickers.d);
  }

  open(picker) {
    for (const one of Object.values(this.pickers)) {
      one.panel.hidden = one !== picker;
      one.button.setAttribute("aria-expanded", String(one === picker));
    }
  }

  // What is shown

  show() {
    const { words, choice } = this, { ids, some } = choice;
    this.showPickers();
    lhDom.arrange(this.chips, lhBuilder.KINDS.flatMap((kind) => ids[kind].map((id) => this.chip(kind, id))));
    this.table = some ? this.tables.table(ids.d, ids.a, ids.s) : null;
    this.told.replaceChildren();
    this.status.textContent = [this.unknown(), this.rows()].filter(Boolean).join(" ");
    this.actions.hidden = !some;
    this.chips.hidden = !this.chips.children.length;
    lhDom.arrange(this.result, some ? this.view.show(this.table) : this.start());
    this.from.textContent = some ? `${words.handbook}: ${choice.address}` : "";
    document.documentElement.classList.toggle("lh-built", some);
  }

  showPickers() {
    const { words, pickers } = this, { ids, some } = this.choice, chosen = ids.d.map((id) => this.records.d.get(id));
    const numbers = lhBuilder.numbers(chosen, this.data);
    const none = some && !ids.s.length ? words.all : words.none;
    pickers.d.show(ids.d, null, { none: words.none });
    pickers.a.show(ids.a, numbers.a, { none, disabled: !some });
    pickers.s.show(ids.s, numbers.s, { none: words.none, disabled: !some });
  }

  unknown() {
    const { TOLD, LONGEST } = lhBuilder.Form, { unknown } = this.choice;
    if (!unknown.length) return "";
    const names = unknown.slice(0, TOLD).map((id) => id.slice(0, LONGEST)).join(", ");
    return lhDom.fill(this.words.unknown, { names: unknown.length > TOLD ? `${names}, …` : names });
  }

  rows() {
    if (!this.table) return "";
    const n = this.table.rows.filter((row) => row.length > 1).length;
    return lhDom.fill(n === 1 ? this.words.one : this.words.many, { n });
  }

  /* For who has chosen nothing yet. */
  start() {
    const { make } = lhDom, examples = lhBuilder.examples([...this.records.d.values()], this.data);
    const links = examples.map(([text, ids]) =>
      make("li", {}, make("a", { class: "reference internal", href: `?${lhBuilder.Choice.query(ids)}` }, text)));
    return [make("p", {}, this.words.start), make("ul", {}, ...links)];
  }
};

{
  const place = document.getElementById("lh-build");
  if (place) {
    lhDom.load("build-data").then(
      () => new lhBuilder.Form(place, lhBuild),
      () => {
        place.textContent = place.dataset.failed;
      });
  }
}
