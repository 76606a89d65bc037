/* The search of all text shows pieces of pages: without the rows that only lead around them. */
"use strict";
{
  const whole = Search.htmlToText;
  Search.htmlToText = (html, anchor) => whole(html.replace(/<nav\b.*?<\/nav>/gs, " "), anchor);
}
