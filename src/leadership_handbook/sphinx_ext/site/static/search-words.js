/* What a word is, as leadership_handbook.searching.words has it: folded, in one spelling,
   and stemmed. `lhWords(rules, stem)` has the lists from the index, and the stemmer. */
"use strict";

globalThis.lhWords = (rules, stem) => {
  const spelling = rules.spelling.map(([from, to]) => [new RegExp(from, "gu"), to]);
  const known = new Map();
  const kept = (key, make) => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };
  const spelled = (word) => kept(`w${word}`, () => spelling.reduce((now, [from, to]) => now.replace(from, to), word));
  const stemmed = (word) => kept(`s${word}`, () => {
    const start = word.startsWith(rules.apart) ? rules.apart : "";
    return start + stem(word.slice(start.length));
  });

  /* What is read in place of a letter: letters, nothing, a hyphen, or a space. */
  const folded = (letter) => kept(`f${letter}`, () => {
    if (rules.hyphens.includes(letter)) return "-";
    if (rules.dropped.includes(letter) || /\p{Cf}/u.test(letter)) return "";
    return [...letter.normalize("NFKD")].map(part).join("");
  });
  const mark = new RegExp(`[${rules.marks}]`, "u");
  const part = (letter) => {
    if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return " ";
    const small = [...letter.toUpperCase()].map((one) => one.toLowerCase()).join("");
    return [...small.normalize("NFKD")].filter((one) => !mark.test(one))
      .map((one) => rules.letters[one] ?? one).join("");
  };

  /* Each word of a text as the parts that hyphens join, and where it stands. */
  function* joined(text) {
    let word = "", start = 0, end = 0, at = 0;
    for (const letter of `${text} `) {
      for (const to of folded(letter)) {
        if (to === " ") {
          const found = word.split("-").filter(Boolean);
          if (found.length) yield { parts: found, start, end };
          word = "";
        } else {
          if (!word.replaceAll("-", "")) start = at;
          word += to;
          if (to !== "-") end = at + letter.length;
        }
      }
      // An accent belongs to the word before it.
      if (word && end === at && !folded(letter)) end += letter.length;
      at += letter.length;
    }
  }

  const forms = (found) =>
    found.length > 1 ? [...found.map(spelled), spelled(found.join(""))] : found.map(spelled);
  const parts = (text) => [...joined(text)].flatMap((word) => word.parts.map(spelled));
  const words = (text) => [...joined(text)].flatMap((word) => forms(word.parts));

  return { joined, forms, parts, words, stemmed, folded };
};
