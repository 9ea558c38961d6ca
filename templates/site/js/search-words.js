// Stems of typed words, equal to those that dealpers/dutch/stems.py makes of a text; a test compares the two.
const TOKEN = /\d[\d.,]*\d(?![a-z\d])|[a-z\d]+|[%€]/g;
const RAW = /\d[\d.,]*\d(?![\p{L}\d])|[\p{L}\p{M}\d₀-₉²³]+(?:['’‘\u00ad][\p{L}\p{M}]+)*|[%€]/gu;
// eslint-disable-next-line no-misleading-character-class -- each mark is looked for by itself
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad]/g;
const SIGNS = { "%": "procent", "€": "euro", mln: "miljoen", mld: "miljard", art: "artikel", nr: "nummer" };
const IRREGULAR = { steden: "stad", leden: "lid", eindigt: "eind", eindigen: "eind", proces: "proces", processen: "proces" };
const STOPWORDS = new Set(("aan al alle als bij daar dan dat de den der deze die dit doet door een en er haar heeft het hij hoe "
  + "hoeveel hun ik in is je kan kunnen maar me met mijn naar of om onder ons ook op over te ter tot u uit uw van voor waar "
  + "wanneer waarin wat we welke wie wordt worden zal ze zich zij zijn zo zou zullen").split(" "));

const LETTERS = { ĳ: "ij", ø: "o", œ: "oe", æ: "ae", ß: "ss", ł: "l", đ: "d", ð: "d", ı: "i" };

export function fold(text) {
  return text.toLowerCase().replace(/[ĳøœæßłđðı]/g, (letter) => LETTERS[letter]).replace(/[₀-₉]/g, (figure) => String(figure.charCodeAt(0) - 0x2080))
    .replace(/(?<=\bm|\b[kcd]m)[²³]/g, (figure) => (figure === "²" ? "2" : "3")).normalize("NFD").replace(MARKS, "")
    .replace(/(?<=[a-z])['’‘](?=[a-z])/g, "");
}

export const isStopword = (word) => STOPWORDS.has(word);

export function words(text) {
  return (fold(text).match(TOKEN) ?? []).flatMap((token) => (/^\d/.test(token) ? number(token) : [SIGNS[token] ?? token]));
}

// Words of a text as printed, each with its place and its stems by words().
export function places(text) {
  return [...text.matchAll(RAW)].map((match) => ({ begin: match.index, end: match.index + match[0].length, words: words(match[0]) }));
}

function number(token) {
  const bare = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(token) ? token.replaceAll(".", "") : token;
  const comma = bare.indexOf(",");
  const whole = comma < 0 ? bare : bare.slice(0, comma);
  const decimals = comma < 0 ? "" : bare.slice(comma + 1).replace(/0+$/, "");
  if (/^\d+$/.test(whole) && /^\d*$/.test(decimals)) {
    if (whole.length > 6 && !decimals && whole.endsWith("0000")) return [join(whole.slice(0, -6), whole.slice(-6).replace(/0+$/, "")), "miljoen"];
    return [join(whole, decimals)];
  }
  return [bare];
}

const join = (whole, decimals) => (decimals ? `${whole},${decimals}` : whole);

const thirdPerson = (word) => word.replace(/(?<=[a-z]{3}[^aeiousct])t$/, "");
const single = (word) => word.replace(/([aeou])\1([^aeiou])$/, "$1$2");

const unvoiced = (word) => word.slice(0, -1) + ({ v: "f", z: "s" }[word.at(-1)] ?? word.at(-1));

export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  word = thirdPerson(word.endsWith("heden") ? word.replaceAll("heden", "heid") : word);
  for (const ending of ["s", "en", "e", "s", "ing", "er"]) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && mayLose(rest, ending)) word = rest;
    if (ending === "e") word = unvoiced(word);
    else if (ending === "ing") word = single(word);
  }
  if (word.length > 6) word = word.replace(/ati$/, "");
  word = single(thirdPerson(word).replace(/([^aeiou])\1$/, "$1"));
  return unvoiced(word);
}

function mayLose(rest, ending) {
  if (rest.length < 3 || !/[aeiouy]/.test(rest) || rest.endsWith(ending[0])) return false;
  return !/[aeiou]$/.test(rest) || ({ s: rest.length > 4, ing: false, er: /[iu]$/.test(rest) }[ending] ?? true);
}

export function skeleton(key) {
  for (const [wrong, right] of [["ch", "g"], ["ck", "k"], ["ph", "f"], ["th", "t"], ["qu", "k"], ["x", "ks"]]) key = key.replaceAll(wrong, right);
  const sound = (text) => text.replace(/[cvz]/g, (sign) => ({ c: "k", v: "f", z: "s" })[sign]);
  return (sound(key.slice(0, 1)) + sound(key.slice(1).replace(/[aeiouyjh]/g, "")).replaceAll("d", "t")).replace(/(.)\1+/g, "$1");
}

// Edit distance in letters, with transpositions; a distance above `most` is returned as most + 1.
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}
