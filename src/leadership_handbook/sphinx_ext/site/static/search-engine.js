/* The ranking of leadership_handbook.searching, step by step and in the same order, so
   that both give the same hits with the same scores. Its lists and weights come with the
   index. `lhSearch(index, stem)` gives an object with `search` and `pieces`. */
"use strict";

globalThis.lhSearch = (data, stem) => {
  const { weights: W, rules } = data;
  const LINES = -1;

  // Words: folded, in one spelling, and stemmed

  const folds = new Map();
  for (const [to, letters] of rules.folds) for (const one of letters) folds.set(one, to);
  const hyphen = new RegExp(`[${rules.hyphens}]`, "u");
  const mark = new RegExp(`[${rules.marks}]`, "u");
  const letter = new RegExp(`^(?:(?![${rules.noLetters}])[${rules.letters}])+$`, "u");
  const spelling = rules.spelling.map(([from, to]) => [new RegExp(from, "gu"), to]);
  const spelled = (word) => spelling.reduce((now, [from, to]) => now.replace(from, to), word);
  const stopped = new Set(rules.stop);
  const known = new Map();
  const stemmed = (word) => {
    if (!known.has(word)) {
      const start = word.startsWith(rules.apart) ? rules.apart : "";
      known.set(word, start + stem(word.slice(start.length)));
    }
    return known.get(word);
  };

  /* Each word of a text as the parts that hyphens join, and where it stands. */
  function* joined(text) {
    let parts = [""], start = 0, end = 0, at = 0;
    for (const one of `${text} `) {
      const to = folds.get(one) ?? one;
      if (to === "" || mark.test(to)) {
        if (parts.join("")) end = at + one.length;
      } else if (letter.test(to)) {
        if (!parts.join("")) start = at;
        parts[parts.length - 1] += to;
        end = at + one.length;
      } else if (hyphen.test(to)) {
        parts.push("");
      } else {
        parts = parts.filter(Boolean);
        if (parts.length) yield { parts, start, end };
        parts = [""];
      }
      at += one.length;
    }
  }

  const parts = (text) => [...joined(text)].flatMap((word) => word.parts.map(spelled));
  const forms = (parts) =>
    parts.length > 1 ? [...parts.map(spelled), spelled(parts.join(""))] : parts.map(spelled);
  const words = (text) => [...joined(text)].flatMap((word) => forms(word.parts));

  // The index: which words stand where, and how much each of them says

  const entries = data.kinds.flatMap(({ kind, address, rows }, order) =>
    rows.map(([id, names, lines, own]) => (
      { kind, order, id, names, lines, address: own ?? address.replace("*", id) })));
  const places = new Map();
  const names = [];
  const add = (word, number, place) => {
    if (!places.has(word)) places.set(word, []);
    const there = places.get(word);
    const last = there[there.length - 1];
    if (!last || last[0] !== number || last[1] !== place) there.push([number, place]);
  };
  entries.forEach((entry, number) => {
    names.push(entry.names.map(words));
    names[number].forEach((name, place) => name.forEach((word) => add(word, number, place)));
    for (const line of entry.lines) for (const word of words(line)) add(word, number, LINES);
  });
  const sorted = [...places.keys()].sort();
  const mates = new Map();
  for (const word of sorted) {
    const one = stemmed(word);
    if (mates.has(one)) mates.get(one).push(word);
    else mates.set(one, [word]);
  }
  const rounded = (value, of) => Math.floor(value * of + 0.5) / of;
  const weights = new Map();
  for (const of of mates.values()) {
    const having = new Set(of.flatMap((word) => places.get(word).map(([entry]) => entry))).size;
    const value = Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
    for (const word of of) weights.set(word, rounded(value, 1e6));
  }
  const letters = (word) => {
    let bits = 0;
    for (let n = 0; n < word.length; n++) bits |= 1 << (word.charCodeAt(n) % 31);
    return bits;
  };
  const bits = sorted.map(letters);

  // Slips: known words a few letters away

  const allowed = (word) => (word.length >= rules.oneSlip) + (word.length >= rules.twoSlips);

  function* near(word) {
    const limit = allowed(word), mine = letters(word);
    for (let n = 0; limit && n < sorted.length; n++) {
      const other = sorted[n];
      if (Math.abs(other.length - word.length) > limit) continue;
      // Each slip changes at most two letters: most words need no closer look.
      if (count(bits[n] ^ mine) > 2 * limit) continue;
      const slips = distance(word, other);
      if (slips <= limit) yield [other, slips];
    }
  }

  const count = (bits) => {
    let found = 0;
    for (; bits; bits &= bits - 1) found++;
    return found;
  };

  const distance = (one, other) => {
    let before = [], above = Array.from({ length: other.length + 1 }, (_, n) => n);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        let best = Math.min(above[j], row[j - 1], above[j - 1] - same) + 1;
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row.push(best);
      }
      [before, above] = [above, row];
    }
    return above[other.length];
  };

  // Which words of the index a query means

  const synonyms = new Map();
  for (const group of rules.synonyms) {
    const stems = group.split(" ");
    for (const one of stems) {
      const others = stems.filter((other) => other !== one);
      synonyms.set(one, new Set([...(synonyms.get(one) ?? []), ...others]));
    }
  }

  const split = (query) => query.flatMap((long) => {
    const word = long.slice(0, rules.longestWord);
    if (mates.has(stemmed(word))) return [word];
    for (let n = rules.oneSlip - 1; n < word.length - rules.oneSlip + 2; n++) {
      const halves = [word.slice(0, n), word.slice(n)];
      if (places.has(halves[0]) && places.has(halves[1])) return halves;
    }
    return [word];
  });

  const keep = (meant, word, quality) => {
    if (quality > (meant.get(word) ?? 0)) meant.set(word, quality);
  };
  const addForms = (meant, word) => {
    for (const mate of mates.get(stemmed(word)) ?? []) {
      keep(meant, mate, mate === word ? 1 : W.same_stem);
    }
  };
  function* starting(start) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    for (; low < sorted.length && sorted[low].startsWith(start); low++) yield sorted[low];
  }

  const meanings = (query, typing) => query.map((word, number) => {
    const meant = new Map();
    addForms(meant, word);
    if (number > 0) addForms(meant, query[number - 1] + word);
    if (number + 1 < query.length) addForms(meant, word + query[number + 1]);
    for (const other of synonyms.get(stemmed(word)) ?? []) {
      for (const mate of mates.get(other) ?? []) keep(meant, mate, W.synonym);
    }
    if (typing && number === query.length - 1) {
      for (const longer of starting(word)) {
        const typed = word.length / longer.length;
        keep(meant, longer, W.prefix + (W.typed - W.prefix) * typed);
      }
    }
    if (!meant.size) {
      for (const [other, slips] of near(word)) {
        keep(meant, other, 1 - W.slip * slips - (other[0] === word[0] ? 0 : W.first));
      }
    }
    return meant;
  });

  // How well each entry answers

  const factor = (place) =>
    place === LINES ? W.line : place ? W.alias : W.title;

  const said = (name, matches) => {
    let value = 0;
    for (const [number, match] of matches) {
      value += match.value;
      const after = matches.get(number + 1);
      if (after && name.some((word, n) => word === match.word && name[n + 1] === after.word)) {
        value += W.pair * (match.value + after.value) / 2;
      }
    }
    return value;
  };

  const sum = (values) => values.reduce((total, value) => total + value, 0);

  const scored = (entry, found, totals, weight, allStop) => {
    const best = totals.map(() => 0), matched = new Set();
    let name = -1, named = 0;
    for (const [place, matches] of found) {
      for (const [number, match] of matches) {
        best[number] = Math.max(best[number], factor(place) * match.value);
        if (allStop || !stopped.has(match.word)) matched.add(match.word);
      }
      if (place < 0) continue;
      const whole = sum(names[entry][place].map(weight));
      const part = said(names[entry][place], matches);
      const value = factor(place) * part * Math.min(1, part / whole);
      if (value > named || (value === named && place < name)) [name, named] = [place, value];
    }
    const covered = sum(totals.map((total, number) => (best[number] ? total : 0)));
    const share = W.cover + (1 - W.cover) * (covered / sum(totals));
    const score = rounded((sum(best) + W.name * named) * share, 1e9);
    return { ...entries[entry], score, name, matched };
  };

  const search = (text) => {
    const query = split(parts(text).slice(0, rules.longestQuery));
    const typing = parts([...text].pop() ?? "").length > 0;
    const allStop = query.every((word) => stopped.has(word));
    const weight = (word) =>
      allStop || !stopped.has(word) ? weights.get(word) : W.stop * weights.get(word);
    const totals = [], found = new Map();
    meanings(query, typing).forEach((meant, number) => {
      let best = 0;
      for (const [word, quality] of meant) {
        const value = quality * weight(word);
        best = Math.max(best, value);
        for (const [entry, place] of places.get(word)) {
          if (!found.has(entry)) found.set(entry, new Map());
          const there = found.get(entry);
          if (!there.has(place)) there.set(place, new Map());
          const matches = there.get(place);
          if (!matches.has(number) || value > matches.get(number).value) {
            matches.set(number, { word, value });
          }
        }
      }
      totals.push(best);
    });
    return [...found]
      .map(([entry, there]) => scored(entry, there, totals, weight, allStop))
      .sort((a, b) => b.score - a.score || a.order - b.order || (a.id < b.id ? -1 : 1));
  };

  /* A text in pieces, those marked that are one of the words, in any of its forms. */
  const pieces = (text, marked) => {
    const found = [];
    let at = 0;
    for (const { parts, start, end } of joined(text)) {
      if (!forms(parts).some((word) => marked.has(word) || marked.has(stemmed(word)))) continue;
      if (start > at) found.push({ text: text.slice(at, start), marked: false });
      found.push({ text: text.slice(start, end), marked: true });
      at = end;
    }
    if (at < text.length) found.push({ text: text.slice(at), marked: false });
    return found;
  };

  /* The entries whose titles look most like a text, for when nothing is found. */
  const pairs = (text) => {
    const whole = parts(text).join(" ");
    return new Set(Array.from({ length: Math.max(whole.length - 1, 0) }, (_, n) => whole.substr(n, 2)));
  };
  const nearest = (text, limit) => {
    const mine = pairs(text.slice(0, 200));
    return entries
      .map((entry) => {
        const other = pairs(entry.names[0]);
        const shared = [...mine].filter((pair) => other.has(pair)).length;
        return { ...entry, matched: new Set(), name: -1, score: 2 * shared / (mine.size + other.size || 1) };
      })
      .filter((entry) => entry.score > 0)
      .sort((a, b) => b.score - a.score || a.order - b.order || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  };

  /* Whether every word of a text is marked: it is what was searched for. */
  const isWhole = (text, marked) => pieces(text, marked).every((piece) => piece.marked || !words(piece.text).length);

  return { search, pieces, isWhole, nearest, words, stemmed };
};
