/* On the page for addresses that lead nowhere: list what comes nearest to the words of the
   address. Without this script the page still says where to begin. */
"use strict";

(async () => {
  const MOST = 5;
  const last = decodeURIComponent(location.pathname).split("/").filter(Boolean).pop() || "";
  const words = last.replace(/\.html?$/, "").replace(/[-_+.]+/g, " ").trim();
  const place = document.querySelector(".lh-nearest");
  const found = words && place ? await lhNearest(words, MOST) : [];
  const { root, make } = lhDom;
  place?.querySelector("ul").append(...found.map((hit) =>
    make("li", {}, make("p", {}, make("a", { href: root + hit.address }, hit.names[0])))));
  if (found.length) place.hidden = false;
})();
