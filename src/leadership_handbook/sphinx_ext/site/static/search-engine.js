/* The ranking of leadership_handbook.searching, step by step and in the same order, so
   that both give the same hits with the same scores. Its lists and weights come with the
   head of the index, and the rest in parts: `part(name)` promises one. */
"use strict";

globalThis.lhSearch = (head, { joined, forms, parts, words, stemmed, folded }, part) => {
  const { weights: W, rules } = head;
  const stopped = new Set(rules.stop);
  const first = (text, number) => [...text].slice(0, number).join("");

  // The index: parts by the first letters of a stem, and what was read of them

  const wide = rules.signs.length, above = wide * wide;
  const signs = new Map([...rules.signs].map((sign, number) => [sign, number]));
  /* Numbers of entries, each with those its signs stand for. */
  const numbers = (written, pattern) => {
    let entry = 0;
    return [...written.matchAll(pattern)].map(([, further, ...some]) => {
      entry += Number(further);
      return [entry, ...some.map((sign) => signs.get(sign))];
    });
  };
  /* Where a word stands: the entry, the place, where in it, and the size of a name. */
  const postingsOf = (written) => numbers(written, /(\d*)(\D)(\D)(\D)/gu);
  /* Which entries say a word in names and scenes, and how often. */
  const countsOf = (written) => numbers(written, /(\d*)(\D)/gu);

  const keys = [];
  for (const [, alike, rest] of head.keys.matchAll(/([A-Z])([^A-Z]*)/gu)) {
    keys.push(first(keys.at(-1) ?? "", alike.charCodeAt() - 65) + rest); // 65 is A
  }
  /* The name of the part with a key, as part_named in Python gives it. */
  const partOf = (key) => `p-${key.replace(/[^a-z0-9]/gu, (sign) => sign === " " ? "-" : `_${sign.codePointAt().toString(16)}_`)}`;
  const stems = new Map(), known = new Map();
  const numberOf = (stem) => {
    let low = 0, high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= stem) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };
  /* Read the parts in which these stems would be. */
  const load = (ones) => read([...new Set(ones.map(numberOf))]);
  /* Read all parts with stems that begin so. */
  const loadFrom = (start) => {
    const least = numberOf(start), count = numberOf(`${start}\uffff`) - least + 1;
    return read(Array.from({ length: count }, (_, n) => least + n));
  };
  const read = (numbers) => Promise.all(numbers.map((number) => {
    if (!known.has(number) && keys.length) {
      known.set(number, part(partOf(keys[number])).then((found) => {
        for (const [stem, [having, said, of = {}, ...related]] of Object.entries(found)) {
          stems.set(stem, { weight: rarity(having), said, words: new Map(Object.entries(of)), related });
        }
        return Object.keys(found);
      }, (failed) => {
        known.delete(number);
        throw failed;
      }));
    }
    return known.get(number);
  }));
  const standing = new Map();
  /* What is read of some words or a pair, once: a word's postings, or who says any. */
  const readOnce = (mates, word, as) => {
    if (!standing.has(mates)) standing.set(mates, new Map());
    const known = standing.get(mates);
    if (!known.has(word)) known.set(word, as());
    return known.get(word);
  };
  const standingOf = (word, mates) => readOnce(mates, word, () => postingsOf(mates.words.get(word)));
  const saidOf = (mates) => readOnce(mates, " ", () => countsOf(mates.said)); // no word is like it
  const letters = [...head.letters];
  const spelled = new Map();
  /* The words with a first letter, each with its letters. */
  const lettered = (letter) => {
    if (!letters.includes(letter)) return [];
    if (!spelled.has(letter)) {
      const found = part(`w${letters.indexOf(letter)}`);
      spelled.set(letter, found.then((some) => some.map((word) => [word, [...word]])));
    }
    return spelled.get(letter);
  };

  // Slips: known words a few letters away

  const near = async (word, alone) => {
    const mine = [...word];
    const limit = (mine.length >= rules.oneSlip) + (mine.length >= rules.twoSlips);
    if (!limit) return [];
    const likely = [...new Set(mine.slice(0, 2))];
    const found = await closest(mine, limit, likely);
    if (found.length || !alone) return found;
    return closest(mine, limit, letters.filter((letter) => !likely.includes(letter)));
  };
  const closest = async (mine, limit, of) => {
    const found = [], different = new Set(mine);
    for (const some of await Promise.all(of.map(lettered))) {
      for (const [other, its] of some) {
        if (Math.abs(its.length - mine.length) > limit) continue;
        // A slip changes two letters at most: few words need a closer look.
        let missing = 0;
        for (const letter of different) if (!other.includes(letter)) missing++;
        if (missing > limit) continue;
        const slips = distance(mine, its);
        if (slips <= limit) found.push([other, slips]);
      }
    }
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

  const halves = async (word) => {
    const least = rules.oneSlip - 1, its = [...word];
    if (its.length < 2 * least || stems.has(stemmed(word))) return [word];
    for (let n = least; n <= its.length - least; n++) {
      const [start, end] = [its.slice(0, n).join(""), its.slice(n).join("")];
      if (!(await isKnown(start)) || !(await isKnown(end))) continue;
      return [start, end];
    }
    return [word];
  };
  const isKnown = async (word) => {
    await load([stemmed(word)]);
    return Boolean(stems.get(stemmed(word))?.words.has(word));
  };

  /* Whether a query is not read for a word, so that it loads little. */
  const isUnread = (word, query) => rules.unread.some(
    ([least, some]) => query.length >= least && some.includes(word));

  /* The words that begin so, with their stem: of stop words there are too many. */
  const starting = async (word) => {
    if ([...word].length < rules.key || stopped.has(word)) return [];
    const found = (await loadFrom(first(word, rules.key))).flat().map((one) => stems.get(one));
    return found.flatMap((mates) => [...mates.words.keys()].filter((one) => one.startsWith(word)).map((one) => [one, mates]));
  };

  const asked = async (text, typing) => {
    const found = parts(text).slice(0, rules.longestQuery).map((word) => first(word, rules.longestWord));
    await load(found.filter((word) => !isUnread(word, found)).map(stemmed));
    if (found.length >= rules.spoken) return found;
    return (await Promise.all(found.map(async (word, number) => {
      const begun = typing && number === found.length - 1 && (await starting(word)).length;
      return begun ? [word] : halves(word);
    }))).flat();
  };

  /* What each word of a query may mean: values with postings; what it would be worth. */
  const meanings = async (query, typing, told) => {
    const alone = query.every((word) => stopped.has(word));
    const spoken = query.length >= rules.spoken, story = query.length >= rules.story;
    const its = query.map(stemmed);
    const stop = W.stop + told * (1 - W.stop);
    const together = spoken ? [] : query.slice(1).map((word, n) => query[n] + word);
    const otherwise = (one) => (!story && stems.get(one)?.related) || [];
    await load([...together.map(stemmed), ...its.flatMap(otherwise)]); // the rest is by now
    return Promise.all(query.map(async (word, number) => {
      if (isUnread(word, query)) return { meant: new Map(), worth: 0 };
      const found = new Map();
      let worth = 0;
      const add = (of, mates, quality, most = Infinity) => {
        const postings = standingOf(of, mates);
        if (!told && !postings.length) return;
        const weight = Math.min(most, !alone && stopped.has(of) ? stop * mates.weight : mates.weight);
        const known = found.get(of);
        if (!known || quality * weight > known.value) {
          found.set(of, { value: quality * weight, postings, mates });
        }
        worth = Math.max(worth, weight);
      };
      const addForms = (one, of = 1) => {
        const own = worth; // "am I" says no more because of "AMI"
        const mates = stems.get(stemmed(one));
        for (const mate of mates?.words.keys() ?? []) {
          add(mate, mates, mate === one ? 1 : W.same_stem, mates.weight / of);
        }
        if (of > 1) worth = own || worth;
      };
      addForms(word);
      for (const one of together.slice(Math.max(number - 1, 0), number + 1)) addForms(one, 2);
      // What the word itself says, else what may stand for it.
      let own = worth;
      for (const key of otherwise(its[number])) {
        const group = stems.get(key);
        if (!group) continue;
        found.set(key, { value: W.synonym * group.weight, postings: standingOf("", group), mates: group });
        worth = own || Math.max(worth, group.weight);
      }
      own = worth;
      const unfinished = typing && number === query.length - 1;
      if (unfinished && !spoken) {
        for (const [longer, mates] of await starting(word)) {
          const share = [...word].length / [...longer].length;
          add(longer, mates, W.prefix + (W.typed - W.prefix) * share, own || mates.weight);
        }
      }
      worth = own || worth;
      const short = unfinished && [...word].length < rules.key;
      // "HR" is in names; "st" begins a word, though a publisher is "St. Martin's".
      const names = ({ postings }) => postings.some(([, place]) => place >= rules.names);
      if (short && ![...found.values()].some(names)) found.clear();
      if (!found.size) {
        const open = short || (unfinished && spoken); // may still become anything
        const slipped = open || story ? [] : await near(word, query.length <= rules.alone);
        await load(slipped.map(([other]) => stemmed(other)));
        for (const [other, slips] of slipped) {
          const wrong = first(other, 1) === first(word, 1) ? 0 : W.first;
          add(other, stems.get(stemmed(other)), 1 - W.slip * slips - wrong);
        }
        worth = open ? 0 : rarity(0);
      }
      return { meant: found, worth };
    }));
  };

  // How well each entry answers

  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const rounded = (value) => Math.floor(value * rules.scoreParts + 0.5) / rules.scoreParts;

  /* By entry, place in it, and number of the word: what stands there for it. */
  const find = (asked, most, share) => {
    const found = new Map(), enough = W.brings * Math.max(0, ...most);
    const note = (number, bringing) => {
      for (const { value, postings, mates } of asked[number].meant.values()) {
        if (bringing && share) {
          for (const [entry] of saidOf(mates)) if (!found.has(entry)) found.set(entry, new Map());
        }
        for (const [entry, place, at, size] of postings) {
          let there = found.get(entry);
          if (!there) {
            if (!bringing) continue;
            there = new Map();
            found.set(entry, there);
          }
          let matches = there.get(place);
          if (!matches) {
            matches = new Map();
            there.set(place, matches);
          }
          const known = matches.get(number);
          if (!known || value > known.value) matches.set(number, { value, at, size });
        }
      }
    };
    for (const bringing of [true, false]) {
      most.forEach((value, number) => {
        if ((value >= enough) === bringing) note(number, bringing);
      });
    }
    return found;
  };

  const inOrder = (matches) => [...matches].sort(([a], [b]) => a - b);

  const named = (matches) => {
    let said = 0, whole = 0;
    for (const [number, { value, at, size }] of inOrder(matches)) {
      said += value;
      whole = rules.sizes[size];
      const after = matches.get(number + 1);
      if (after && after.at === at + 1) said += W.pair * (value + after.value) / 2;
    }
    return said * Math.min(1, said / whole);
  };

  const scored = (entry, there, most, total, share, told) => {
    const best = most.map(() => 0);
    let name = -1, said = 0;
    for (const [place, matches] of there) {
      const factor = rules.factors[Math.min(place, rules.names + 1)];
      for (const [number, { value }] of matches) best[number] = Math.max(best[number], factor * value);
      if (place < rules.names) continue;
      const value = factor * named(matches), its = place - rules.names;
      if (value > said || (value === said && its < name)) [name, said] = [its, value];
    }
    const covered = sum(most.map((value, number) => (best[number] ? value : 0)));
    const covers = W.cover + (1 - W.cover) * covered / total;
    let score = (sum(best) + W.name * said) * covers;
    if (share) score += share * ((told.get(entry) ?? 0) - score);
    return { entry, name, score: rounded(score) };
  };

  // How well an entry as a whole answers somebody who tells what happened

  const entries = head.many.length;
  const rarity = (having) => Math.floor(Math.log(1 + (entries - having + 0.5) / (having + 0.5)) * 1e3 + 0.5) / 1e3;
  const usual = head.many.reduce((all, one) => all + one, 0) / entries;
  const slowly = head.many.map((one) => W.again * (1 - W.length + W.length * (one / usual)));

  const unreadStems = new Set(rules.unread.flatMap(([, some]) => some.map(stemmed)));
  /* The pairs in a text: the key of each, where its first word is, how far the other is
     behind, and what such pairs count. */
  const pairsOf = (its) => rules.gaps.flatMap(([gap, counts]) => its.slice(gap).map((after, at) => {
    const before = its[at];
    const key = unreadStems.has(before) && !unreadStems.has(after)
      ? `${after} ${"<".repeat(gap)}${before}` : `${before} ${">".repeat(gap)}${after}`;
    return { key, at, gap, counts };
  }));

  const toldOf = (query, asked) => {
    const found = new Map();
    const grown = (entry, count, value) => value * (count * (W.again + 1) / (count + slowly[entry]));
    const grow = (entry, value) => found.set(entry, (found.get(entry) ?? 0) + value);
    const add = ({ meant }) => {
      const values = new Map(), best = new Map();
      for (const { value, mates } of meant.values()) {
        if (!(values.get(mates) >= value)) values.set(mates, value);
      }
      for (const [mates, value] of values) {
        for (const [entry, count] of saidOf(mates)) {
          best.set(entry, Math.max(best.get(entry) ?? 0, grown(entry, count, value)));
        }
      }
      for (const [entry, value] of best) grow(entry, value);
    };
    /* Where in names a word is: the entry, which of its names and where in it as one number. */
    const inNames = ({ meant }) => new Set([...meant.values()].flatMap(({ postings }) => postings
      .filter(([, place]) => place >= rules.names)
      .map(([entry, place, at]) => entry * above + place * wide + at)));
    const addPair = ({ key, counts }, named) => {
      const known = stems.get(key), having = new Map([...named].map((entry) => [entry, 1]));
      if (known) for (const [entry, count] of saidOf(known)) having.set(entry, count);
      const value = counts * (known ? known.weight : rarity(named.size));
      for (const [entry, count] of having) grow(entry, grown(entry, count, value));
    };
    asked.forEach(add);
    const places = asked.map(inNames), named = new Map(), both = new Map();
    for (const pair of pairsOf(query.map(stemmed))) {
      both.set(pair.key, pair);
      if (!named.has(pair.key)) named.set(pair.key, new Set());
      for (const at of places[pair.at]) {
        if (places[pair.at + pair.gap].has(at + pair.gap)) named.get(pair.key).add(Math.floor(at / above));
      }
    }
    for (const [key, pair] of both) addPair(pair, named.get(key));
    return found;
  };

  /* The share of a query of so many words that what fits answers. */
  const least = (number) => {
    if (number < rules.sentence) return W.short_fit;
    const longer = Math.min(1, Math.max(0, number - rules.many) / rules.many);
    return W.fit + longer * (W.long_fit - W.fit);
  };

  /* Whether the best answers enough of what the query says, and has enough of its words. */
  const fits = (meant, found, [best]) => {
    const worth = sum(meant.map((one) => one.worth));
    if (!best) return worth === 0;
    const named = new Set([...found.get(best.entry).values()].flatMap((matches) => [...matches.keys()]));
    const isSaid = ({ meant }) => [...meant.values()].some(
      ({ mates }) => saidOf(mates).some(([entry]) => entry === best.entry));
    const had = meant.filter((one, number) => named.has(number) || isSaid(one));
    const has = sum(had.map((one) => one.worth));
    return best.score >= least(meant.length) * worth && has >= W.has * worth;
  };

  /* The entries that answer, the best first; whether they are only near in words; and the
     words that were meant, to mark them. */
  const search = async (text) => {
    const typing = words([...text].pop() ?? "").length > 0;
    const query = await asked(text, typing);
    const share = W.told_share * Math.min(1, Math.max(0, query.length - rules.few) / (rules.many - rules.few));
    const meant = await meanings(query, typing, share);
    const most = meant.map((one) => Math.max(0, ...[...one.meant.values()].map(({ value }) => value)));
    const found = find(meant, most, share), total = sum(most);
    if (share) await load(pairsOf(query.map(stemmed)).map(({ key }) => key));
    const told = share ? toldOf(query, meant) : undefined;
    const ranked = [...found].map(([entry, there]) => scored(entry, there, most, total, share, told))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
    const matched = new Set(meant.flatMap((one) => [...one.meant.keys()]).flatMap(
      (word) => (word.startsWith("=") ? stems.get(word).related : [word])));
    if (!query.every((word) => stopped.has(word))) for (const word of stopped) matched.delete(word);
    return {
      hits: ranked.map((one) => ({ ...one, kind: kindOf(one.entry).kind, matched })),
      near: !fits(meant, found, ranked),
    };
  };

  // What is shown of them

  const kindOf = (entry) => {
    let before = 0;
    return head.kinds.find(({ count }) => {
      before += count;
      return entry < before;
    });
  };
  /* The hits with their ids, names, lines and addresses. */
  const texts = (hits) => Promise.all(hits.map(async (hit) => {
    const [id, names, lines, lists = [], own = ""] = await part(`t${hit.entry}`);
    const list = lists[hit.name - (names.length - lists.length)] ?? "";
    return { ...hit, id, names, lines, list, address: own || kindOf(hit.entry).address.replace("*", id) };
  }));

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

  /* Whether every word of a text is marked: it is what was searched for. */
  const isWhole = (text, marked) => pieces(text, marked).every((piece) => piece.marked || !words(piece.text).length);

  return { search, texts, pieces, isWhole, stemmed, folded };
};
