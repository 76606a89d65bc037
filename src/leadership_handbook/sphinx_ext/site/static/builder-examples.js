/* How much there is to choose from, and examples for who has chosen nothing yet. */
"use strict";

/* How many rows each aspect and source would have among some distinctions, by id. */
lhBuilder.numbers = (distinctions, { aspects, sources }) => {
  const found = { a: new Map(), s: new Map() };
  const count = (kind, { rows }, about) => {
    for (const [number] of about) {
      const [id] = rows[number];
      found[kind].set(id, (found[kind].get(id) ?? 0) + 1);
    }
  };
  for (const { contrasts, claims } of distinctions) {
    count("a", aspects, contrasts);
    count("s", sources, claims);
  }
  return found;
};

/* The record that most distinctions have rows about, and these: of `rows`, or none. */
lhBuilder.most = ({ rows, known }, distinctions, part) => {
  const having = rows.slice(0, known).map(([id, name], number) => {
    const has = (distinction) => distinction[part].some(([about]) => about === number);
    return { id, name, ids: distinctions.filter(has).map((distinction) => distinction.id) };
  });
  return having.sort((one, other) => other.ids.length - one.ids.length)[0];
};

/* Choices that have a table, each after what to say of it. */
lhBuilder.examples = (distinctions, { aspects, sources, words }) => {
  const FEW = 5, found = [], { fill } = lhDom;
  const [one, ...rest] = distinctions;
  const common = (other) =>
    other.contrasts.filter(([about]) => one.contrasts.some(([own]) => own === about)).length;
  const [other] = rest.sort((a, b) => common(b) - common(a));
  if (other) found.push([fill(words.pair, { name: one.name, other: other.name }), { d: [one.id, other.id] }]);
  const kinds = [["a", aspects, "contrasts", words.across], ["s", sources, "claims", words.says]];
  for (const [kind, records, part, text] of kinds) {
    const best = lhBuilder.most(records, distinctions, part);
    if (!best?.ids.length) continue;
    const ids = best.ids.slice(0, FEW);
    found.push([fill(text, { name: best.name, n: ids.length }), { d: ids, [kind]: [best.id] }]);
  }
  return found;
};
