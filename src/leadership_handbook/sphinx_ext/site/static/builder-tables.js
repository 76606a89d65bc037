/* Any chosen distinctions side by side, and what Markdown and CSV make of them: the same
   tables as `chosen` makes in Python, byte for byte, from the rows of `compact`.
   A cell is what it says in plain words, the pieces it is shown as, and its Markdown. */
"use strict";

lhBuilder.tables = (data) => {
  const words = data.words;
  const escaped = (text) => text.replace(/\n/g, " ").replace(/[\\`*_[\]<>|~&]/g, "\\$&");
  const unique = (list) => [...new Set(list)];

  /* Records of a kind by id, in the handbook's order; hidden ones cannot be chosen. */
  const byId = (rows) => new Map(rows.map(([id, name, address, ...more], number) =>
    [id, { id, name, address, number, more }]));
  const distinctions = byId(data.distinctions);
  const listed = ({ rows, known }) => ({ all: [...byId(rows).values()], known: byId(rows.slice(0, known)) });
  const aspects = listed(data.aspects), sources = listed(data.sources);
  for (const distinction of distinctions.values()) [distinction.contrasts, distinction.claims] = distinction.more;

  // Cells: a text, or pieces and Markdown

  const wordsOf = (piece) => (typeof piece === "string" ? piece : piece.slice(2).map(wordsOf).join(""));
  const cell = (from) => {
    const [pieces, marked] = typeof from === "string" ? [[from]] : from;
    const plain = pieces.map(wordsOf).join("");
    return { plain, pieces, markdown: marked ?? escaped(plain) };
  };
  const link = ({ name, address }) => cell([[["a", address, name]]]);

  // Rows: a heading has one cell

  const rowsOf = (part, { number }, chosen) => chosen.flatMap((distinction) => distinction[part]
    .filter(([about]) => about === number)
    .map(([, ...cells]) => [link(distinction), ...cells.map(cell)]));

  /* The aspects of some distinctions, in the handbook's order; hidden ones come last. */
  const allAspects = (chosen) => {
    const found = unique(chosen.flatMap(({ contrasts }) => contrasts.map(([number]) => number)));
    const known = found.filter((number) => number < data.aspects.known).sort((a, b) => a - b);
    return unique([...known, ...found]).map((number) => aspects.all[number]);
  };

  /* A table of what is chosen, by ids that are known. */
  const table = (ids, aspectIds, sourceIds) => {
    const chosen = unique(ids).map((id) => distinctions.get(id));
    const all = !aspectIds.length && !sourceIds.length;
    const wanted = all ? allAspects(chosen) : unique(aspectIds).map((id) => aspects.known.get(id));
    const groups = [
      ...wanted.map((aspect) => [[link(aspect)], ...rowsOf("contrasts", aspect, chosen)]),
      ...unique(sourceIds).map((id) => sources.known.get(id))
        .map((source) => [[link(source)], ...rowsOf("claims", source, chosen)]),
    ];
    const full = groups.filter((group) => group.length > 1);
    const notes = full.length < groups.length ? [words.leftOut] : [];
    if (!full.length) notes.push(words.noRecord);
    return { columns: data.columns, rows: full.flat(), notes };
  };

  // Formats

  const markdown = ({ columns, rows, notes }) => {
    const titles = columns.map(([title]) => escaped(title));
    const cells = rows.map((row) => (row.length > 1
      ? row.map((cell) => cell.markdown)
      : titles.map((_, column) => (column ? "" : `**${row[0].markdown}**`))));
    const lines = [titles, titles.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`);
    const below = notes.flatMap((note) => ["", escaped(note)]);
    return [`**${escaped(words.title)}**`, "", ...lines, ...below, ""].join("\n");
  };

  /* A text that no spreadsheet takes for a formula, in quotation marks where it needs them. */
  const value = (text) => {
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  };
  const csv = ({ columns, rows }) => {
    const titles = columns.map(([title]) => title), lines = [];
    let group = "";
    for (const row of rows) {
      if (row.length > 1) lines.push([group, ...row.map((cell) => cell.plain)]);
      else group = row[0].plain;
    }
    const all = [rows.length ? [words.group, ...titles] : titles, ...lines];
    return all.map((line) => `${line.map(value).join(",")}\r\n`).join("");
  };

  return { table, markdown, csv, distinctions, aspects: aspects.known, sources: sources.known };
};
