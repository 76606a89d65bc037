/* What can be chosen of a kind: a button, and the panel of boxes that it opens. */
"use strict";

lhBuilder.Picker = class {
  static FILTERED_FROM = 10;  // boxes: with fewer, one sees what there is

  /* `groups` are titles with ids; `choose` is told of a box, `open` of the button. */
  constructor(kind, groups, { words, records, choose, open }) {
    const { make, button } = lhDom;
    Object.assign(this, { kind, words, records, choose });
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
    if (this.boxes.size >= lhBuilder.Picker.FILTERED_FROM) this.panel.append(find);
    this.panel.append(make("div", { class: "lh-build-boxes" }, ...this.groups.map(({ element }) => element)));
  }

  group(title, ids) {
    const element = lhDom.make("div", { class: "lh-build-group" });
    if (title) {
      const heading = lhDom.make("p", { id: `lh-group-${this.kind}-${ids[0]}` }, title);
      element.setAttribute("role", "group");
      element.setAttribute("aria-labelledby", heading.id);
      element.append(heading);
    }
    const boxes = ids.map((id) => this.box(id, title));
    element.append(...boxes.map(({ label }) => label));
    return { element, boxes };
  }

  box(id, title) {
    const { make, fold } = lhDom;
    const input = make("input", { type: "checkbox", value: id, autocomplete: "off" });
    const number = make("span", { class: "lh-build-number" });
    const { name } = this.records.get(id);
    const label = make("label", {}, input, make("span", {}, name, number));
    input.addEventListener("change", () => this.choose(this.kind, id, input.checked));
    const box = { label, input, number, words: fold(`${name} ${title}`), offered: true };
    this.boxes.set(id, box);
    return box;
  }

  /* Show the boxes that fit: those that are offered, and match what is looked for. */
  filter() {
    const sought = lhDom.fold(this.find.value).split(/\s+/);
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
    this.found.textContent = shown < offered ? lhDom.fill(this.words.found, { n: shown, all: offered }) : "";
  }

  /* `numbers` has what is offered, and how much there is of each. */
  show(ids, numbers, { disabled = false, none }) {
    const chosen = new Set(ids);
    for (const [id, box] of this.boxes) {
      box.input.checked = chosen.has(id);
      box.offered = !numbers || numbers.has(id) || box.input.checked;
      lhDom.say(box.number, this.kind === "s" && numbers.has(id) ? ` ${numbers.get(id)}` : "");
    }
    this.button.disabled = disabled;
    this.count.textContent = ids.length ? lhDom.fill(this.words.chosen, { n: ids.length }) : none;
    this.filter();
  }
};
