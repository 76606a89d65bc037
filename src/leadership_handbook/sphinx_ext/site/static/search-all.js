/* The search of all text shows pieces of pages: without the rows that only lead around them. */
"use strict";
{
  const whole = Search.htmlToText;
  Search.htmlToText = (html, anchor) => whole(html.replace(/<nav\b.*?<\/nav>/gs, " "), anchor);
  // Sphinx's own sentence speaks of categories, which there are none of; a translation of it stays.
  Documentation.TRANSLATIONS[
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories."
  ] ??= "No page has all of these words. Leave one out, or try another.";
}
