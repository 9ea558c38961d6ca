// The index on disk, read piece by piece: the beginning, the files of the words asked for, the passages shown.
import { distance, fold, skeleton, stem } from "./search-words.js";

const VALUE = [3.5, 2.2, 1]; // of a word in a heading, in the text, inside a compound
const ALIKE = 4; // letters that a word needs to be looked for in other spellings
const MOST_LIKE = 6; // words that start with what was typed
const LINKS = ["s", "e", "n", "en", "er"]; // letters between the parts of a compound
const ROUND = 3; // files that a round of an answer reads: a page of results makes 12 requests
const LEAST = 2; // files of passages among them, however many files have the words of a question

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// A file of words as a map; each line begins with the number of characters that its key shares with the one before.
function keys(text) {
  let before = "";
  return new Map(text.split("\n").filter(Boolean).map((line) => {
    const end = line.indexOf(" ");
    before = before.slice(0, Number(line[0])) + line.slice(1, end);
    return [before, line.slice(end + 1)];
  }));
}

// Ascending numbers from the digits of their steps, the least significant digit first.
function* numbers(digits) {
  let number = 0, step = 0, shift = 0;
  for (const digit of digits) {
    const bits = DIGITS.indexOf(digit);
    step |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    yield number += step;
    step = shift = 0;
  }
}

export class Index {
  constructor(root) {
    this.folder = new URL("zoek/", root);
    this.read = new Map();
    this.begin = null;
    this.all = null; // words of an index with one file of them
    this.used = new Set(); // files of this round, beside those of passages
  }

  async open() {
    this.begin ??= await this.json("begin.json", { cache: "no-cache" });
    if (this.stuk) return;
    const { stukken, bladen, versie } = this.begin;
    this.files = new URL(`${versie}/`, this.folder);
    this.count = bladen.reduce((sum, many) => sum + many, 0);
    this.stuk = new Uint32Array(this.count); // of each passage: its text, kind, action line, file and place in that file
    this.soort = new Uint8Array(this.count);
    this.lijn = new Uint16Array(this.count);
    this.blad = new Uint32Array(this.count);
    this.rang = new Uint16Array(this.count);
    let passage = 0;
    stukken.forEach((stuk, which) => {
      for (const [soort, lijn, many] of stuk.reeksen) {
        this.stuk.fill(which, passage, passage + many);
        this.soort.fill(soort, passage, passage + many);
        this.lijn.fill(lijn, passage, passage += many);
      }
    });
    passage = 0;
    bladen.forEach((many, file) => {
      for (let rank = 0; rank < many; rank++, passage++) [this.blad[passage], this.rang[passage]] = [file, rank];
    });
  }

  round() {
    this.used.clear();
  }

  // Passages to read in this round, of the first `most`, and those that wait for the next: a round reads few files,
  // those with the most of the likely passages. The answer is the same whatever was read before.
  split(passages, most) {
    const room = Math.max(LEAST, ROUND - this.used.size);
    const worth = new Map(), row = [], later = [];
    for (const [rank, number] of passages.slice(0, most).entries()) {
      const file = this.blad[number];
      worth.set(file, (worth.get(file) ?? 0) + 1 / (rank + 1));
    }
    const missed = new Set([...worth].sort(([, a], [, b]) => b - a).slice(room).map(([file]) => file));
    passages.forEach((number, rank) => (rank < most && !missed.has(this.blad[number]) ? row : later).push(number));
    return { row, later };
  }

  async json(name, settings) {
    const response = await fetch(new URL(name, this.files ?? this.folder), settings);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  isOurs(passage) { // a page of the publisher, not the text of a source
    return this.begin.soorten[this.soort[passage]] === "uitleg van de redactie";
  }

  once(name) {
    if (!this.read.has(name)) this.read.set(name, this.json(name));
    return this.read.get(name);
  }

  shard(key) { // which file of words holds a key, were it there
    const { sleutels } = this.begin;
    let low = 0, high = sleutels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sleutels[middle] <= key) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  // Keys of the file of words that holds a key, were it there, with what the file says of each.
  words(key) {
    const { sleutels, woorden } = this.begin;
    if (sleutels.length < 2) return this.all ??= keys(woorden ?? ""); // the words of few texts come with the beginning
    const name = `w${this.shard(key)}.json`;
    this.used.add(name);
    if (!this.read.has(name)) this.read.set(name, this.json(name).then(keys));
    return this.read.get(name);
  }

  async value(key) {
    return (await this.words(key)).get(key);
  }

  // Passages that have a key: a map from passage to the weight of the key.
  async postings(key) {
    const found = new Map();
    (await this.value(key))?.split("|").forEach((steps, rank) => {
      for (const passage of numbers(steps)) found.set(passage, VALUE[rank]);
    });
    return found;
  }

  // A word that no text has: words that begin with it, a compound of words that are there, or another spelling.
  async instead({ word, key }) {
    if (word.length < ALIKE || !/^[a-z]+$/.test(word)) return null;
    const near = [...(await this.words(key)).keys()];
    const longer = near.filter((other) => other.startsWith(key)).slice(0, MOST_LIKE);
    if (longer.length) return { keys: longer, together: false };
    for (let cut = word.length - ALIKE; cut >= ALIKE; cut--) {
      const [linked] = LINKS.map((link) => key.slice(0, cut) + link + key.slice(cut)).filter((other) => near.includes(other));
      if (linked) return { keys: [linked], together: false, spelled: linked };
      const pair = [stem(word.slice(0, cut)), stem(word.slice(cut))];
      if (await this.value(pair[0]) && await this.value(pair[1])) return { keys: pair, together: true };
    }
    const most = word.length < 7 ? 1 : 2;
    const alike = [...(await this.value(`~${skeleton(key)}`))?.split(",") ?? [], ...near.filter((other) => /^[a-z]+$/.test(other))];
    const [best] = alike.map((other) => [distance(key, other, most), other]).filter(([far]) => far <= most).sort(([a], [b]) => a - b);
    return best ? { keys: [best[1]], together: false, spelled: best[1] } : null;
  }

  // Everything found for each term: { word, key, keys, postings, spelled }.
  async lookUp(terms) {
    return Promise.all(terms.map(async (term) => {
      const postings = await this.postings(term.key);
      if (postings.size) return { ...term, keys: [term.key], postings };
      const other = await this.instead(term);
      if (!other) return { ...term, keys: [term.key], postings };
      const rows = await Promise.all(other.keys.map((key) => this.postings(key)));
      const merged = new Map();
      for (const row of rows) for (const [passage, worth] of row) {
        if (!other.together || rows.every((each) => each.has(passage))) merged.set(passage, Math.max(worth, merged.get(passage) ?? 0));
      }
      if (!merged.size) return { ...term, keys: [term.key], postings }; // parts that never meet are no compound
      return { ...term, keys: other.keys, postings: merged, spelled: other.spelled, guess: other.together ? "parts" : "longer" };
    }));
  }

  // The records of a passage: { stuk, context, records: [{ address, title, text, numbers }] }.
  async passage(number) {
    const [context, rows] = (await this.once(`p${this.blad[number]}.json`))[this.rang[number]];
    const records = rows.map(([address, title, text, numbers = []]) => ({ address, title, text, numbers }));
    return { number, stuk: this.begin.stukken[this.stuk[number]], context, records };
  }

  // Action lines, parties and years, fetched when they are wanted; null before that.
  async features(wanted) {
    if (wanted && !this.known) {
      this.known = await this.once("kenmerken.json");
      this.byYear = new Map();
      this.known.forEach(({ jaren }, which) => {
        const first = this.stuk.indexOf(which);
        for (const [year, ranks] of Object.entries(jaren)) for (const rank of ranks) {
          this.byYear.set(first + rank, [...this.byYear.get(first + rank) ?? [], year]);
        }
      });
    }
    return this.known ?? null;
  }

  years(passage) { // that a passage names
    return this.byYear?.get(passage) ?? [];
  }

  // The texts whose name has all these words.
  named(words) {
    return this.begin.stukken.flatMap((stuk, which) => {
      const name = ` ${fold(stuk.naam).replace(/[^a-z\d]+/g, " ")} `;
      return words.every((word) => name.includes(` ${word} `)) ? [which] : [];
    });
  }
}
