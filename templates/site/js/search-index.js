// The index on disk, read piece by piece: the beginning, the files of the words asked for, the passages shown.
import { distance, fold, skeleton, stem } from "./search-words.js";

const VALUE = [3.5, 2.2, 1]; // of a word in a heading, in the text, inside a compound
const ALIKE = 4; // letters that a word needs to be looked for in other spellings
const MOST_LIKE = 6; // words that start with what was typed

export class Index {
  constructor(root) {
    this.folder = new URL("zoek/", root);
    this.read = new Map();
    this.begin = null;
  }

  async open() {
    this.begin ??= await this.json("begin.json", { cache: "no-cache" });
    if (this.stuk) return;
    const { stukken, versie } = this.begin;
    this.files = new URL(`${versie}/`, this.folder);
    this.count = stukken.reduce((sum, stuk) => sum + stuk.bladen.reduce((a, b) => a + b, 0), 0);
    this.stuk = new Uint32Array(this.count); // of each passage: its text, kind, action line, file and place in that file
    this.soort = new Uint8Array(this.count);
    this.lijn = new Uint16Array(this.count);
    this.blad = new Uint32Array(this.count);
    this.rang = new Uint16Array(this.count);
    let passage = 0, file = 0;
    stukken.forEach((stuk, which) => {
      let at = passage;
      for (const [soort, lijn, many] of stuk.reeksen) {
        this.soort.fill(soort, at, at + many);
        this.lijn.fill(lijn, at, at + many);
        at += many;
      }
      for (const many of stuk.bladen) {
        for (let rank = 0; rank < many; rank++, passage++) {
          this.stuk[passage] = which;
          this.blad[passage] = file;
          this.rang[passage] = rank;
        }
        file++;
      }
    });
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

  async value(key) {
    const found = this.begin.sleutels.length ? await this.once(`w${this.shard(key)}.json`) : {};
    return Object.hasOwn(found, key) ? found[key] : undefined;
  }

  // Passages that have a key: a map from passage to the weight of the key.
  async postings(key) {
    const found = new Map();
    (await this.value(key) ?? []).forEach((steps, rank) => {
      let passage = 0;
      for (const step of steps) found.set(passage += step, VALUE[rank]);
    });
    return found;
  }

  // A word that no text has: words that begin with it, a compound of words that are there, or another spelling.
  async instead({ word, key }) {
    if (word.length < ALIKE || !/^[a-z]+$/.test(word)) return null;
    const near = Object.keys({ ...await this.once(`w${this.shard(key)}.json`) });
    const longer = near.filter((other) => other.startsWith(key)).slice(0, MOST_LIKE);
    if (longer.length) return { keys: longer, together: false };
    for (let cut = word.length - ALIKE; cut >= ALIKE; cut--) {
      const pair = [stem(word.slice(0, cut)), stem(word.slice(cut))];
      if (await this.value(pair[0]) && await this.value(pair[1])) return { keys: pair, together: true };
    }
    const most = word.length < 7 ? 1 : 2;
    const alike = [...(await this.value(`~${skeleton(key)}`) ?? []), ...near.filter((other) => /^[a-z]+$/.test(other))];
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
