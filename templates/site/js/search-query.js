// Query of a reader: words, exact phrases between quotes, or a place by its number ("art 4 lid 2", "4.2").
import { fold, isStopword, stem, words } from "./search-words.js";

const ORDINALS = ("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
  + "vijftiende zestiende zeventiende achttiende negentiende twintigste").split(" ");
const RANK = `${ORDINALS.join("|")}|\\d+e`;
const LABEL = "\\d+[a-z]?";
const ITEM = "(?:,?\\s*(?:aanhef en\\s+)?(?:onderdeel|onder|sub|letter)\\s+(?<item>[a-z]|\\d+)\\b)?";
const FORMS = [
  new RegExp(`\\b(?:lid\\s+(?<lid>${LABEL})|(?<rang>${RANK})\\s+lid)\\b${ITEM},?\\s+(?:van\\s+)?(?:artikel|art\\.?)\\s*(?<artikel>${LABEL})\\b`),
  new RegExp(`(?:\\b(?:artikel|art\\.?)|§)\\s*(?<artikel>${LABEL})\\b(?:[,.:]?\\s*(?:lid\\s*(?<lid>${LABEL})|(?<rang>${RANK})\\s+lid)\\b)?${ITEM}`),
  /^(?<artikel>\d{1,3})[.:](?<lid>\d{1,2}[a-z]?)(?:[.:]?(?<item>[a-z]))?$/,
  new RegExp(`\\b(?<soort>hoofdstuk|tabel|overweging|bijlage|partij|noot)\\s+(?:nr\\.?\\s*)?(?<nummer>${LABEL})\\b`),
];

// { text, phrases, terms, place }: terms without stop words, unless there is nothing else; place with the words beside it.
export function understand(text) {
  const phrases = [];
  const loose = text.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (_, inside) => {
    const found = words(inside);
    if (found.length) phrases.push(found);
    return " ";
  });
  const all = [...phrases.flat(), ...words(loose)];
  const content = all.filter((word) => !isStopword(word));
  const terms = [...new Map((content.length ? content : all).map((word) => [stem(word), { word, key: stem(word) }])).values()];
  return { text, phrases, terms, place: phrases.length ? null : place(fold(loose).trim()) };
}

function place(text) {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { artikel, lid, rang, item, soort, nummer } = match.groups;
    const rest = words(text.replace(match[0], " ")).filter((word) => !isStopword(word));
    if (soort) return { ids: [`${soort}-${nummer}`], rest };
    const number = lid ?? (rang && String(ORDINALS.indexOf(rang) + 1 || parseInt(rang, 10)));
    const steps = [`artikel-${artikel}`, number && `-lid-${number}`, item && `-onderdeel-${item}`];
    const ids = [];
    for (const step of steps) if (step) ids.unshift((ids[0] ?? "") + step);
    return { ids, rest }; // the most precise first
  }
  return null;
}
