/* What a reader has chosen: distinctions, aspects and sources, by id, in the order in
   which they were chosen. It stands in the address; ids count only if the data has them. */
"use strict";

globalThis.lhBuilder = {};

lhBuilder.KINDS = ["d", "a", "s"];

lhBuilder.Choice = class {
  /* `records` has what can be chosen: a map by id for each kind. */
  constructor(records) {
    this.records = records;
    this.clear();
  }

  clear() {
    this.ids = { d: [], a: [], s: [] };
    this.unknown = [];
  }

  get some() {
    return this.ids.d.length > 0;
  }

  /* Take over what the address says. */
  read() {
    this.clear();
    for (const kind of lhBuilder.KINDS) {
      const asked = new URLSearchParams(location.search).getAll(kind).join(",").split(",");
      for (const id of new Set(asked.map((one) => one.trim()).filter(Boolean))) {
        (this.records[kind].has(id) ? this.ids[kind] : this.unknown).push(id);
      }
    }
  }

  set(kind, id, on) {
    this.ids[kind] = this.ids[kind].filter((other) => other !== id);
    if (on) this.ids[kind].push(id);
    this.unknown = [];
  }

  /* What an address asks for that chooses these. */
  static query(ids) {
    return lhBuilder.KINDS.filter((kind) => ids[kind]?.length)
      .map((kind) => `${kind}=${ids[kind].join(",")}`).join("&");
  }

  get address() {
    const url = new URL(location.href), said = lhBuilder.Choice.query(this.ids);
    url.search = said && `?${said}`;
    url.hash = "";
    return url.href;
  }
};
