/* Any chosen distinctions side by side: the same tables as `chosen` makes in Python, from
   the rows of `compact`.
   A cell is what it says in plain words, the pieces it is shown as, and its Markdown. */
"use strict";

lhBuilder.tables = (data) => {
  const words = data.words;
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
    return { plain, pieces, markdown: marked ?? lhTexts.escaped(plain) };
  };
  const link = ({ name, address }) => cell([[["a", address, name]]]);

  // Rows: a heading has one cell. Each is made once, so that who shows it knows it again

  const made = new Map();
  const once = (from, make) => {
    if (!made.has(from)) made.set(from, make());
    return made.get(from);
  };
  const heading = (record) => once(record, () => [link(record)]);
  const rowsOf = (part, { number }, chosen) => chosen.flatMap((distinction) => distinction[part]
    .filter(([about]) => about === number)
    .map((row) => once(row, () => [link(distinction), ...row.slice(1).map(cell)])));

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
      ...wanted.map((aspect) => [heading(aspect), ...rowsOf("contrasts", aspect, chosen)]),
      ...unique(sourceIds).map((id) => sources.known.get(id))
        .map((source) => [heading(source), ...rowsOf("claims", source, chosen)]),
    ];
    const full = groups.filter((group) => group.length > 1);
    const notes = full.length < groups.length ? [words.leftOut] : [];
    if (!full.length) notes.push(words.noRecord);
    return { columns: data.columns, rows: full.flat(), notes };
  };

  // What is copied

  const titled = ({ columns, ...others }) => ({ ...others, title: words.title, columns: columns.map(([title]) => title) });
  const markdown = (made) => lhTexts.markdown(titled(made));
  const csv = (made) => lhTexts.csv(titled(made), words.group);

  return { table, titled, markdown, csv, distinctions, aspects: aspects.known, sources: sources.known };
};
