/* What our scripts share. Texts are set as text, never as markup. */
"use strict";

globalThis.lhDom = (() => {
  /* Where the site's files are, seen from this page. */
  const root = document.documentElement.dataset.content_root;

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /* Let an element have these children; those that it has and keeps stay where they are. */
  const arrange = (element, children) => {
    const kept = new Set(children);
    for (const child of [...element.children]) if (!kept.has(child)) child.remove();
    let place = element.firstElementChild;
    for (const child of children) {
      if (child === place) place = place.nextElementSibling;
      else element.insertBefore(child, place);
    }
  };

  /* Let an element have a text; nothing is laid out again where it has it. */
  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const button = (content, action, attributes = {}) => {
    const made = make("button", { type: "button", ...attributes }, content);
    made.addEventListener("click", action);
    return made;
  };

  /* A message with values in place of the names in braces. */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /* A text as it is looked for: without accents, in small letters. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /* Show an address without going there. */
  const keep = (url) => {
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // Some browsers keep the address of a file as it is, or count the changes.
    }
  };

  /* Load a script of the site: data come so, as a site is also read from a folder. */
  const load = (name) => new Promise((resolve, reject) => {
    const element = make("script", { src: `${root}_static/${name}.js` });
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

  return { root, make, arrange, say, button, fill, fold, keep, load };
})();
