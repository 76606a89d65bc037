/* A table as texts that other programs take: as Python writes its Markdown and CSV, byte
   for byte; with tabs between the cells; and as HTML that keeps its cells in a document
   or a slide. A table has a title, columns, rows and notes; a row that is a heading has one
   cell; a cell is what it says, its Markdown, and its HTML. */
"use strict";

globalThis.lhTexts = (() => {
  const escaped = (text) => text.replace(/\n/g, " ").replace(/[\\`*_[\]<>|~&]/g, "\\$&");
  const inHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  const markdown = ({ title, columns, rows, notes }) => {
    const titles = columns.map(escaped);
    const cells = rows.map((row) => (row.length > 1
      ? row.map((cell) => cell.markdown)
      : titles.map((_, column) => (column ? "" : `**${row[0].markdown}**`))));
    const lines = [titles, titles.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`);
    const below = notes.flatMap((note) => ["", escaped(note)]);
    return [`**${escaped(title)}**`, "", ...lines, ...below, ""].join("\n");
  };

  /* The rows in plain words, each after the heading above it, and the titles first. */
  const plain = ({ columns, rows }, group) => {
    const grouped = rows.some((row) => row.length === 1), lines = [];
    let heading = "";
    for (const row of rows) {
      if (row.length > 1) lines.push([...(grouped ? [heading] : []), ...row.map((cell) => cell.plain)]);
      else heading = row[0].plain;
    }
    return [grouped ? [group, ...columns] : columns, ...lines];
  };

  /* A text that no spreadsheet takes for a formula. */
  const harmless = (text) => (/^[ \u3000\xa0]*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const csv = (table, group) => plain(table, group)
    .map((line) => `${line.map((text) => quoted(harmless(text))).join(",")}\r\n`).join("");
  const tabbed = (table, group) => plain(table, group)
    .map((line) => `${line.map((text) => harmless(text.replace(/\s+/g, " "))).join("\t")}\r\n`).join("");

  /* `from` says where it is from, in a last row: so it goes where the table goes. */
  const html = ({ title, columns, rows, notes }, from) => {
    const across = (tag, inner) => `<tr><${tag} colspan="${columns.length}" align="left">${inner}</${tag}></tr>`;
    const line = ([first, ...others]) => (others.length
      ? `<tr><th align="left" valign="top">${first.html}</th>${others.map((cell) => `<td valign="top">${cell.html}</td>`).join("")}</tr>`
      : across("th", first.html));
    const heads = columns.map((text) => `<th align="left">${inHtml(text)}</th>`).join("");
    const below = [...notes, from].map((text) => across("td", `<small>${inHtml(text)}</small>`)).join("");
    return `<table border="1" cellspacing="0" cellpadding="5" style="border-collapse: collapse"><caption>${inHtml(title)}</caption>` +
      `<thead><tr>${heads}</tr></thead><tbody>${rows.map(line).join("")}${below}</tbody></table>`;
  };

  // What a page shows

  const UNSAID = "[popover], .headerlink, .lh-more";
  const code = (text) => {
    const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
    const space = /^`|`$/.test(text) ? " " : "";
    return (fence + space + text.replace(/\n/g, " ") + space + fence).replace(/\|/g, "\\|");
  };

  /* Links of the site are words in Markdown, as in Python; in HTML they lead to it, if it is
     on the web: a folder of one's own is nobody else's. */
  const linked = (node, inner, form) => {
    const url = node.href, outside = node.classList.contains("external");
    if (form === "html") return /^(https?|mailto):/.test(url) ? `<a href="${inHtml(url)}">${inner}</a>` : inner;
    return outside ? `[${inner}](<${node.getAttribute("href").replace(/[<>|]/g, encodeURIComponent)}>)` : inner;
  };
  const MARKS = { STRONG: "**", EM: "*" };

  const written = (node, form) => {
    if (node.nodeType === Node.TEXT_NODE) return form === "html" ? inHtml(node.data) : escaped(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(UNSAID)) return "";
    const inner = () => [...node.childNodes].map((child) => written(child, form)).join("");
    const tag = node.tagName;
    if (tag === "A") return linked(node, inner(), form);
    if (tag === "CODE" || tag === "PRE") return form === "html" ? `<code>${inHtml(node.textContent)}</code>` : code(node.textContent);
    if (!MARKS[tag]) return inner();
    return form === "html" ? `<${tag.toLowerCase()}>${inner()}</${tag.toLowerCase()}>` : MARKS[tag] + inner() + MARKS[tag];
  };

  const said = (node) => {
    const copy = node.cloneNode(true);
    for (const part of copy.querySelectorAll(UNSAID)) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  const cellOf = (place) => {
    const blocks = [...place.querySelectorAll("p, pre")].filter((block) => !block.closest("[popover]"));
    const parts = blocks.length ? blocks : [place];
    const joined = (form) => parts.map((part) => written(part, form).replace(/\s+/g, " ").trim()).join("<br>");
    return { plain: parts.map(said).join("\n"), markdown: joined("markdown"), html: joined("html") };
  };

  /* A table of the page, as it is shown: sorted, and without the rows that are filtered out. */
  const read = (table, notes = []) => ({
    title: table.caption ? said(table.caption) : "",
    columns: [...table.tHead.querySelectorAll("[scope=col]")].map(said),
    rows: [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden).map((row) => [...row.cells].map(cellOf)),
    notes: notes.map(said),
  });

  return { escaped, markdown, csv, tabbed, html, said, read };
})();
