/* On the page for addresses that lead nowhere: search for the words of the address. It runs
   before the search box looks at what the address asks for. */
"use strict";
{
  const last = decodeURIComponent(location.pathname).split("/").filter(Boolean).pop() || "";
  const words = last.replace(/\.html?$/, "").replace(/[-_+.]+/g, " ").trim();
  const url = new URL(location);
  if (words && !url.searchParams.has("q")) {
    url.searchParams.set("q", words);
    history.replaceState(null, "", url);
  }
}
