// Search result: place, and the words around the match, with the match marked.
import { places, stem } from "./search-words.js";

const BEFORE = 60, LENGTH = 260; // characters of an excerpt: before the first find, and in all

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== ""));
  return made;
}

// Link to the place, with its text and heading below.
export function heading(record, passage, link, root, ours = false) {
  const own = record.title === passage.stuk.naam;
  const where = [element("a", { href: new URL(passage.stuk.adres, root) }, passage.stuk.naam)];
  if (passage.context && passage.context !== record.title) where.push(` · ${passage.context}`);
  const parts = [element("h2", {}, element("a", { href: link }, record.title))];
  parts.push(element("p", { className: "zoekplaats" }, ...(own ? [passage.stuk.soort] : where), ours ? " · uitleg van de redactie, geen tekst van de bron" : ""));
  const group = document.createDocumentFragment();
  group.append(...parts);
  return group;
}

export function excerpt({ record, span, hits }, terms, match, ours = false) {
  const { text } = record;
  const tokens = places(text);
  const first = hits.length ? tokens[span.from].begin : 0;
  let begin = Math.max(0, first - BEFORE), end = Math.min(text.length, begin + LENGTH);
  if (begin > 0) begin = text.indexOf(" ", begin) + 1;
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), first + 1);
  // A record of a whole text holds our summary of it: words of the publisher, so not in the letter of the law.
  const made = element("p", { className: record.address && !ours ? "zoektekst" : "zoektekst toelichting" }, begin ? "… " : "");
  let at = begin;
  for (const token of tokens) {
    if (token.begin < begin || token.end > end) continue;
    if (!terms.some((term) => match(term, { ...token, stems: token.words.map(stem) }))) continue;
    made.append(text.slice(at, token.begin), element("mark", {}, text.slice(token.begin, token.end)));
    at = token.end;
  }
  made.append(text.slice(at, end), end < text.length ? " …" : "");
  return made;
}
