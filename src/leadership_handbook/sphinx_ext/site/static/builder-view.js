/* The table on the page, with the markup of the handbook's others. */
"use strict";

lhBuilder.View = (() => {
  const { root, make } = lhDom;
  const TAGS = new Set(["em", "strong", "code"]);
  const PLACE = /\b((?:pp?|chs?|paras?|figs?|nos?|vols?|secs?)\.|chapters?|pages?|parts?) (?=\d|[IVX]{2,}\b)/gi;

  const shown = (piece) => {
    if (typeof piece === "string") return piece.replace(PLACE, "$1\u00a0"); // as on the other pages
    const [tag, target, ...inner] = piece, children = inner.map(shown);
    if (tag === "a" && target) return make("a", { class: "reference internal", href: root + target }, ...children);
    if (tag === "web" && /^(https?|mailto):/i.test(target)) return make("a", { class: "reference external", href: target }, ...children);
    return make(TAGS.has(tag) ? tag : "span", {}, ...children);
  };
  const paragraph = (pieces) => make("p", {}, ...pieces.map(shown));

  const rowOf = ([first, ...others], columns) => {
    if (!others.length) {
      const head = make("th", { class: "stub", scope: "rowgroup", colspan: columns.length }, paragraph(first.pieces));
      return make("tr", { class: "lh-group" }, head);
    }
    return make("tr", {}, make("th", { class: "stub", scope: "row" }, paragraph(first.pieces)),
      ...others.map((cell, number) => {
        const [title, , side] = columns[number + 1];
        return make("td", { "data-label": title, ...(side && { "data-side": side }) },
          ...(cell.plain ? [paragraph(cell.pieces)] : []));
      }));
  };

  const column = ([, width]) => {
    const made = make("col");
    made.style.width = `${width}%`;
    return made;
  };

  /* Shows tables of the same columns, one after the other. A row that stays is not made
     again: among many rows a few more cost little. */
  return class {
    constructor(columns, title) {
      this.columns = columns;
      this.made = new Map();
      this.body = make("tbody");
      const heads = columns.map(([text, , side]) =>
        make("th", { class: "head", scope: "col", ...(side && { "data-side": side }) }, make("p", {}, text)));
      const table = make("table", { class: "lh-table lh-chosen docutils align-default" },
        make("caption", {}, make("span", { class: "caption-text" }, title)),
        make("colgroup", {}, ...columns.map(column)),
        make("thead", {}, make("tr", {}, ...heads)),
        this.body);
      this.wrapper = make("div", { class: "table-wrapper lh-table lh-chosen colwidths-given docutils container" }, table);
    }

    row(row) {
      if (!this.made.has(row)) this.made.set(row, rowOf(row, this.columns));
      return this.made.get(row);
    }

    /* The table if it has rows, then its notes. */
    show({ rows, notes }) {
      lhDom.arrange(this.body, rows.map((row) => this.row(row)));
      return [...(rows.length ? [this.wrapper] : []), ...notes.map((note) => make("p", {}, note))];
    }
  };
})();
