// From a question to places in order: first the passages that the index knows, then the best record in each of them.
import { places, stem } from "./search-words.js";

const LOOKED_AT = 20; // passages that are read to put them in order
const NEARLY = 0.6; // of the best cover that a passage has when none has all the words
const USUAL = 500; // characters of a record

// Passages for looked-up terms, the likeliest first; `whole` when they have every word. All have the words of the phrases.
export function candidates(index, terms, phrases) {
  const worth = new Map(), cover = new Map();
  for (const term of terms) {
    term.weight = Math.log(1 + index.count / (term.postings.size || 1));
    for (const [passage, value] of term.postings) {
      worth.set(passage, (worth.get(passage) ?? 0) + value * term.weight);
      cover.set(passage, (cover.get(passage) ?? 0) + term.weight);
    }
  }
  const all = terms.reduce((sum, term) => sum + term.weight, 0) - 1e-9;
  let found = [...cover].filter(([, covered]) => covered >= all).map(([passage]) => passage);
  const whole = found.length > 0;
  if (!whole) {
    const best = Math.max(0, ...cover.values());
    found = [...cover].filter(([, covered]) => covered >= best * NEARLY).map(([passage]) => passage);
  }
  const quoted = terms.filter((term) => phrases.flat().includes(term.word));
  found = found.filter((passage) => quoted.every((term) => term.keys.includes(term.key) && term.postings.has(passage)));
  const order = (passage) => (whole ? 0 : cover.get(passage) * 10) + worth.get(passage);
  return { whole, passages: found.sort((a, b) => order(b) - order(a) || a - b) };
}

// Results among the first of a row of passages, and the passages not read yet; a passage without the phrases is left out.
// `further` reads on until the first result: more requests than a first answer makes.
export async function results(index, question, terms, passages, further = false) {
  const found = [];
  let rest = passages;
  do {
    const { row, later } = index.split(rest, LOOKED_AT);
    index.round();
    const read = await Promise.all(row.map((number) => index.passage(number)));
    const ranked = read.map((passage) => best(passage, question, terms)).filter(Boolean);
    const order = new Map(read.map((passage, rank) => [passage, rank]));
    found.push(...ranked.sort((a, b) => b.score - a.score || order.get(a.passage) - order.get(b.passage)));
    rest = later;
  } while (further && rest.length && !found.length);
  return { found, rest };
}

// The record of a passage that answers best, with the others that answer as fully.
function best(passage, question, terms) {
  const dated = passage.records.filter((record) => question.year && record.text.includes(question.year));
  const scored = (dated.length ? dated : passage.records).map((record) => score(record, passage, question, terms)).filter(Boolean);
  if (!scored.length) return null;
  scored.sort((a, b) => b.score - a.score);
  const [first, ...others] = scored;
  return { ...first, passage, others: others.filter((other) => other.cover >= first.cover - 1e-9 && other.record.text) };
}

function score(record, passage, { phrases }, terms) {
  const title = places(record.title).map(bare), context = places(passage.context).map(bare), text = places(record.text).map(bare);
  const flat = (row) => row.flatMap((token) => token.words);
  if (!phrases.every((phrase) => [flat(text), flat(title)].some((row) => holds(row, phrase)))) return null;
  let sum = 0, cover = 0;
  const hits = [];
  terms.forEach((term, rank) => {
    const inText = text.map((token) => match(term, token));
    const here = Math.max(0, ...inText), tally = inText.filter((value) => value >= 0.5).length;
    const inTitle = Math.max(0, ...title.map((token) => match(term, token)));
    const inContext = Math.max(0, ...context.map((token) => match(term, token)));
    inText.forEach((value, place) => value && hits.push({ rank, place, value }));
    const value = 2 * here + 0.25 * Math.log(1 + tally) + Math.max(2 * inTitle, 1.2 * inContext);
    sum += value * term.weight;
    if (here || inTitle || inContext) cover += term.weight;
  });
  hits.sort((a, b) => a.place - b.place);
  const span = narrowest(hits);
  if (span.ranks > 1) sum *= 1 + 0.6 * (span.ranks / terms.length) * (span.ranks / (span.ranks + span.length - 1));
  const named = title.filter((token) => token.words.some((word) => /^[a-z]/.test(word)) && !GENERIC.has(token.words[0]));
  if (named.length && named.every((token) => terms.some((term) => match(term, token) >= 0.9))) sum *= 1.3; // the title says just this
  if (!record.address && terms.every((term) => title.some((token) => match(term, token) >= 0.9))) sum *= 1.6; // asked for by name
  if (record.title.startsWith("In het kort")) sum *= 0.55; // our words about a text never stand before the text
  if (!record.text) sum *= 0.5; // a heading alone: what stands under it answers better
  sum *= cover ** 2;
  return { record, score: sum / (0.8 + 0.2 * Math.max(1, record.text.length / USUAL)), cover, text, hits, span };
}

const GENERIC = new Set(["artikel", "begrip", "partij", "partner", "tabel", "lid", "overweging"]);
const bare = (token) => ({ ...token, stems: token.words.map(stem) });

// 1 the word itself, 0.9 another form of it, 0.5 a part of a compound.
export function match(term, token) {
  if (token.words.includes(term.word)) return 1;
  if (token.stems.some((key) => term.keys.includes(key))) return 0.9;
  const inside = token.words[0];
  if (!inside || inside.length < 7) return 0;
  const thin = [inside, token.stems[0]].map(squeeze);
  const parts = [term.word, ...term.keys].filter((part) => part.length > 3).map(squeeze);
  return parts.some((part) => thin.some((word) => word.includes(part))) ? 0.5 : 0;
}

const squeeze = (word) => word.replace(/(.)\1+/g, "$1");

function holds(row, phrase) {
  return row.some((_, at) => phrase.every((word, step) => row[at + step] === word));
}

// The shortest stretch of text with the most different terms: { from, to, ranks, length } in tokens.
function narrowest(hits) {
  let best = { from: 0, to: -1, ranks: 0, length: 0 };
  for (let start = 0; start < hits.length; start++) {
    const seen = new Set();
    for (let end = start; end < hits.length && hits[end].place - hits[start].place < 40; end++) {
      seen.add(hits[end].rank);
      const length = hits[end].place - hits[start].place + 1;
      if (seen.size > best.ranks || (seen.size === best.ranks && length < best.length)) {
        best = { from: hits[start].place, to: hits[end].place, ranks: seen.size, length };
      }
    }
  }
  return best;
}
