/* Sorts the handbook's tables by a column and filters their rows. What is chosen stands
   in the address, so that it can be shared. Without this script a table is whole, and in
   the handbook's own order. Words come from the page; what is shown is set as text. */
"use strict";
{
  const SORTED_FROM = 4, FILTERED_FROM = 8; // rows: smaller tables stay quiet
  const MOST_WORDS = 6; // that one chooses from: longer lists are searched
  const words = JSON.parse(document.getElementById("lh-words").textContent);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const { make, button, fill, fold, keep } = lhDom;

  /* What a cell says, without what its buttons open. */
  function textOf(cell) {
    const copy = cell.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[popover], .headerlink")) hidden.remove();
    return copy.textContent.trim();
  }

  /* The rows below each heading, with all that sorting and filtering ask of them. */
  function read(body) {
    let heading = null, above = "";
    const rows = [];
    for (const row of body.rows) {
      if (row.classList.contains("lh-group")) {
        heading = row;
        above = textOf(row);
      } else {
        const cells = [...row.cells].map((cell) => ({ text: textOf(cell), rank: cell.dataset.rank }));
        rows.push({ row, heading, cells, words: fold([above, ...cells.map((c) => c.text)].join(" ")) });
      }
    }
    return rows;
  }

  function compare(one, other) {
    if (!one.text || !other.text) return !one.text - !other.text;
    if (one.rank && other.rank) return one.rank - other.rank;
    return order.compare(one.text, other.text);
  }

  class View {
    /* `suffix` tells the tables of a page apart in its address; the first has none. */
    constructor(table, rows, suffix) {
      this.table = table;
      this.body = table.tBodies[0];
      this.inOrder = [...this.body.rows];
      this.rows = rows;
      this.suffix = suffix;
      this.heads = [...table.tHead.querySelectorAll("[scope=col]")];
      this.titles = this.heads.map(textOf);
      this.addButtons();
      this.addTools();
      this.open();
    }

    addButtons() {
      this.heads.forEach((head, column) => {
        const place = head.firstElementChild || head;
        const sort = () => {
          const title = this.titles[column];
          const next = { [title]: `-${title}`, [`-${title}`]: "" };
          this.sort.value = next[this.sort.value] ?? title;
          this.change();
        };
        const inner = document.createDocumentFragment();
        inner.append(...place.childNodes);
        place.append(button(inner, sort, { class: "lh-sort" }));
      });
    }

    addTools() {
      const label = this.table.caption ? textOf(this.table.caption) : "";
      this.tools = make("div", { class: "lh-tools", role: "group", "aria-label": label });
      this.find = make("input", { type: "search", autocomplete: "off", maxlength: "200" });
      this.selects = [];
      this.status = make("span", { role: "status" });
      const clear = () => {
        this.clear();
        this.find.focus();
      };
      this.reset = button(words.reset, clear, { hidden: "" });
      if (this.rows.length >= FILTERED_FROM) this.addFilters();
      this.sort = this.select(words.sort, [["", words.own], ...this.titles.flatMap((column) => [
        [column, fill(words.up, { column })], [`-${column}`, fill(words.down, { column })]])]);
      this.sort.parentElement.classList.add("lh-stacked"); // where there are no headers to press
      if (this.rows.length >= FILTERED_FROM) this.tools.append(make("span", { class: "lh-count" }, this.status, this.reset));
      this.tools.addEventListener("input", () => this.change());
      this.nothing = make("p", { class: "lh-nothing", hidden: "" });
      this.nothing.textContent = words.none;
      this.everywhere = make("a", {}, words.everywhere);
      if (document.querySelector("form.lh-search")) this.nothing.append(" ", this.everywhere);
      (this.table.closest(".lh-region, .table-wrapper") || this.table).before(this.tools, this.nothing);
    }

    addFilters() {
      this.tools.append(make("label", {}, words.find, " ", this.find));
      this.titles.forEach((title, column) => {
        const cells = this.rows.map((row) => row.cells[column]);
        const values = [...new Set(cells.sort(compare).map((cell) => cell.text))];
        if (values.length < 2 || values.length > MOST_WORDS || cells.some((cell) => !cell.rank)) return;
        const select = this.select(title, [["", words.any], ...values.map((value) => [value, value])]);
        this.selects.push({ select, column });
      });
    }

    select(title, choices) {
      const options = choices.map(([value, text]) => make("option", { value }, text));
      const select = make("select", { autocomplete: "off" }, ...options);
      this.tools.append(make("label", {}, title, " ", select));
      return select;
    }

    /* Take over what the address says; what fits nothing here does nothing. `q` in it is
       what the search box looks for, so this box has a name of its own. */
    open() {
      const asked = new URLSearchParams(location.search);
      this.find.value = asked.get(`find${this.suffix}`) || "";
      this.sort.value = asked.get(`sort${this.suffix}`) || "";
      if (this.sort.selectedIndex < 0) this.sort.value = "";
      for (const { select } of this.selects) {
        const fits = (value) => [...select.options].some((option) => option.value === value);
        select.value = asked.getAll(`only${this.suffix}`).find(fits) || "";
      }
      this.show();
    }

    change() {
      this.show();
      const url = new URL(location.href), asked = url.searchParams;
      const set = (name, values) => {
        asked.delete(name + this.suffix);
        for (const value of values) if (value) asked.append(name + this.suffix, value);
      };
      set("find", [this.find.value.trim()]);
      set("sort", [this.sort.value]);
      set("only", this.selects.map(({ select }) => select.value));
      keep(url);
    }

    clear() {
      for (const { select } of this.selects) select.value = "";
      this.find.value = this.sort.value = "";
      this.change();
    }

    show() {
      const sought = fold(this.find.value).split(/\s+/);
      const found = this.rows.filter((row) => sought.every((word) => row.words.includes(word)) &&
        this.selects.every(({ select, column }) => !select.value || select.value === row.cells[column].text));
      const down = this.sort.value.startsWith("-"), title = this.sort.value.slice(down ? 1 : 0);
      const column = this.titles.indexOf(title);
      const sign = down ? -1 : 1;
      const by = ({ cells: a }, { cells: b }) =>
        compare(a[column], b[column]) * (a[column].text && b[column].text ? sign : 1);
      for (const row of this.inOrder) row.hidden = true;
      for (const { row, heading } of found) {
        row.hidden = false;
        if (heading && column < 0) heading.hidden = false; // groups dissolve in another order
      }
      this.sayGroups(column >= 0);
      this.body.append(...(column < 0 ? this.inOrder : [...this.rows].sort(by).map(({ row }) => row)));
      this.heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      const n = found.length, all = this.rows.length;
      this.status.textContent = fill(n < all ? words.found : words.rows, { n, all });
      this.reset.hidden = !(this.sort.value || n < all);
      this.nothing.hidden = n > 0;
      this.everywhere.href = `?q=${encodeURIComponent(this.find.value.trim())}`;
    }

    /* Where groups have dissolved, each row says what its heading said. */
    sayGroups(dissolved) {
      for (const row of this.rows) {
        if (dissolved && row.heading && !row.group) {
          row.group = make("small", { class: "lh-of" });
          row.group.textContent = textOf(row.heading);
          row.row.cells[0].append(row.group);
        }
        if (row.group) row.group.hidden = !dissolved;
      }
    }
  }

  /* Where many columns stand side by side, the one that is pointed at or entered is told. */
  function followColumns(table) {
    const heads = [...table.tHead.querySelectorAll("[scope=col]")], columns = table.getElementsByTagName("col");
    const follow = ({ target }) => {
      const cell = target.closest("td, th"), place = heads.includes(cell) ? heads.indexOf(cell) : cell?.cellIndex;
      heads.forEach((head, number) => {
        const here = number === place && number > 0;
        head.classList.toggle("lh-here", here);
        columns[number].classList.toggle("lh-here", here);
      });
    };
    for (const event of ["pointerover", "focusin", "pointerleave"]) table.addEventListener(event, follow);
  }
  document.querySelectorAll("table.lh-who-says-what").forEach(followColumns);

  /* On a phone nothing is left to scroll: then there is nothing to stop at. */
  function stopWhereItScrolls(region) {
    const scrolls = () => region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
    new ResizeObserver(() => { region.tabIndex = scrolls() ? 0 : -1; }).observe(region);
  }
  document.querySelectorAll(".lh-region").forEach(stopWhereItScrolls);

  const views = [];
  for (const table of document.querySelectorAll("table.lh-table:not(.lh-model)")) {
    const rows = read(table.tBodies[0]);
    if (rows.length >= SORTED_FROM) views.push(new View(table, rows, views.length ? String(views.length + 1) : ""));
  }

  for (const table of document.querySelectorAll("table.lh-table")) lhCopy.add(table, words.copying);

  /* An address that leads to a row leads there, whatever is filtered or sorted. */
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("table.lh-table")) return;
    for (const view of views) if (view.table.contains(target.closest("tr[hidden]"))) view.clear();
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
}
