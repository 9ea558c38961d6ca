// The search page: its question and filters stand in the address.
import { Index } from "./search-index.js";
import { understand } from "./search-query.js";
import { candidates, match, results } from "./search-rank.js";
import { element, excerpt, heading } from "./search-result.js";

const PAGE = 10; // results that are added at a time
const OPENING = 240; // characters of a place that was asked for by its number
const FILTERS = ["deal", "soort", "actielijn", "partij", "jaar"];

export const form = document.getElementById("zoekformulier");
export const field = document.getElementById("zoekveld"); // in the header, as on every page
const status = document.getElementById("zoekstand");
const list = document.getElementById("zoekuitkomst");
const more = document.getElementById("zoekmeer");
const help = document.getElementById("zoekhulp");
const filters = document.getElementById("zoekfilters");
export const root = new URL(field.form.action.replace(/zoeken\/.*$/, ""), location.href);
export let index = new Index(root);
let turn = 0; // a later question makes an earlier answer worthless
let latest = null; // what the filters are about

const idOf = (stuk) => stuk.adres.split("/")[1] ?? "site";

function advise(shown) {
  help.hidden = !shown;
  help.toggleAttribute("data-getoond", shown);
}

function asked() {
  const address = new URLSearchParams(location.search);
  return { q: (address.get("q") ?? "").trim(), ...Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? ""])) };
}

function wanted() {
  const data = new FormData(form);
  return Object.fromEntries([["q", field.value.trim()], ...FILTERS.map((name) => [name, data.get(name) ?? ""])]);
}

function go(state) {
  const given = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  history.pushState(null, "", `?${given}`);
  answer(true);
}

async function answer(submitted = false, again = true) {
  const mine = ++turn;
  /** @type {Record<string, string>} */
  const state = asked();
  field.value = state.q;
  document.title = state.q ? `${state.q} – ${form.dataset.title}` : form.dataset.title;
  more.hidden = true;
  advise(!state.q);
  document.documentElement.classList.toggle("vraagt", Boolean(state.q));
  if (!state.q) {
    list.replaceChildren();
    filters.hidden = true;
    status.textContent = "";
    return;
  }
  filters.open ||= FILTERS.some((name) => state[name]); // before the answer, which would move
  list.setAttribute("aria-busy", "true");
  status.textContent = "Zoeken …";
  try {
    await index.open();
    index.round();
    const question = { ...understand(state.q), year: state.jaar };
    if (await toPlace(question, state, submitted, () => mine === turn)) return;
    const terms = await index.lookUp(question.terms);
    const { whole, passages } = candidates(index, terms, question.phrases);
    const filtered = state.actielijn || state.partij || state.jaar;
    if (filtered) index.used.add("kenmerken.json");
    const values = valuesOf(await index.features(filters.open || filtered));
    const chosen = passages.filter((passage) => FILTERS.every((name) => !state[name] || values[name](passage).includes(state[name])));
    const first = await results(index, question, terms, chosen);
    if (mine !== turn) return;
    latest = { state, passages };
    showFilters(state, passages, values);
    list.replaceChildren();
    show({ state, question, terms, chosen, whole, rest: first.rest, shown: 0, waiting: first.found });
  } catch (error) {
    if (mine !== turn) return;
    index = new Index(root);
    if (again) return void await answer(submitted, false); // the site may have had a new edition meanwhile
    list.replaceChildren();
    filters.hidden = true;
    advise(true);
    status.textContent = location.protocol === "file:"
      ? "Zoeken werkt alleen op een webserver, niet vanaf een schijf. Gebruik hieronder de hele teksten."
      : "Zoeken lukt nu niet: het zoekregister is niet te lezen. Probeer het later opnieuw, of gebruik hieronder de hele teksten.";
    console.warn(error);
  } finally {
    if (mine === turn) list.removeAttribute("aria-busy");
  }
}

// A question for a place by its number goes straight there, or offers the deals that have it.
async function toPlace({ place }, state, submitted, current) {
  if (!place) return false;
  const named = place.rest.length ? index.named(place.rest) : null;
  if (named && !named.length) return false;
  for (const id of place.ids) {
    let numbers = [...(await index.postings(`=${id}`)).keys()].sort((a, b) => a - b);
    if (named) numbers = numbers.filter((number) => named.includes(index.stuk[number]));
    if (state.deal) numbers = numbers.filter((number) => idOf(index.begin.stukken[index.stuk[number]]) === state.deal);
    if (!numbers.length) continue;
    const exact = id === place.ids[0];
    const one = exact && numbers.length === 1 ? standing(id, await index.passage(numbers[0])) : null;
    if (!current()) return true;
    if (one) {
      status.textContent = "U gaat naar de gevraagde plaats.";
      const link = new URL(one.passage.stuk.adres + one.record.address, root);
      if (submitted) location.assign(link); else location.replace(link);
      return true;
    }
    const said = numbers.length === 1 ? "Deze plaats is er niet, wel de plaats die erboven staat."
      : `${numbers.length} teksten hebben ${exact ? "deze plaats" : "deze plaats niet, wel de plaats die erboven staat"}. Kies er een.`;
    filters.hidden = true;
    advise(false);
    list.replaceChildren();
    await choose(id, numbers, current);
    if (current()) status.textContent = said;
    return true;
  }
  return noSuch(place, state, named);
}

// An article that no text has: how many articles there are.
function noSuch(place, state, named) {
  const wanted = place.ids.at(-1);
  if (!/^artikel-\d+$/.test(wanted)) return false;
  const deals = index.begin.stukken.filter((stuk, which) => stuk.artikelen && (!named || named.includes(which)) && (!state.deal || idOf(stuk) === state.deal));
  if (!deals.length) return false;
  list.replaceChildren(...deals.slice(0, PAGE).map((stuk) => element("li", {},
    element("h2", {}, element("a", { href: new URL(stuk.adres, root) }, stuk.naam)),
    element("p", {}, `Deze deal heeft ${stuk.artikelen} ${stuk.artikelen === 1 ? "artikel" : "artikelen"}.`))));
  filters.hidden = true;
  advise(false);
  more.hidden = true;
  status.textContent = `Artikel ${wanted.slice(8)} is er niet${deals.length === 1 ? `: ${deals[0].naam} heeft ${deals[0].artikelen} artikelen` : ""}.`;
  return true;
}

// The same place in several texts, some at a time.
async function choose(id, numbers, current) {
  const { row, later } = index.split(numbers, PAGE);
  index.round();
  const passages = await Promise.all(row.map((number) => index.passage(number)));
  if (!current()) return;
  const before = list.children.length;
  list.append(...passages.map((passage) => standing(id, passage)).filter(Boolean).map(({ passage, record }) => {
    const text = record.text.length > OPENING ? `${record.text.slice(0, OPENING)} …` : record.text;
    const link = new URL(passage.stuk.adres + record.address, root);
    return element("li", {}, heading(record, passage, link, root), element("p", { className: "zoektekst" }, text));
  }));
  if (before) list.children[before]?.querySelector("a")?.focus();
  more.hidden = !later.length;
  more.onclick = () => choose(id, later, current);
}

// The record of a passage that is the place with this number, or the smallest one that has it in it.
function standing(id, passage) {
  const own = (record) => record.address.split("#").at(-1).replaceAll("/", "");
  const whole = passage.records.find((record) => own(record) === id || record.numbers.includes(id));
  if (whole) return { passage, record: whole };
  const [record] = passage.records.filter((each) => own(each) && id.startsWith(`${own(each)}-`)).sort((a, b) => own(b).length - own(a).length);
  return record && { passage, record: { ...record, address: `${record.address.split("#")[0]}#${id}` } };
}

// For each filter the values that a passage has.
function valuesOf(features) {
  const { soorten, stukken } = index.begin;
  return {
    deal: (passage) => [idOf(stukken[index.stuk[passage]])],
    soort: (passage) => [soorten[index.soort[passage]]],
    actielijn: (passage) => (index.lijn[passage] && features ? [features[index.stuk[passage]].lijnen[index.lijn[passage]]] : []),
    partij: (passage) => (features ? features[index.stuk[passage]].partijen : []),
    jaar: (passage) => index.years(passage),
  };
}

// Each list offers the values left by the other filters, with their number of places.
function showFilters(state, passages, values) {
  const names = new Map(index.begin.stukken.map((stuk) => [idOf(stuk), stuk.naam]));
  for (const name of FILTERS) {
    const select = form.elements[name];
    const others = FILTERS.filter((other) => other !== name && state[other]);
    const tally = new Map();
    for (const passage of passages) {
      if (!others.every((other) => values[other](passage).includes(state[other]))) continue;
      for (const value of new Set(values[name](passage))) tally.set(value, (tally.get(value) ?? 0) + 1);
    }
    if (state[name] && !tally.has(state[name])) tally.set(state[name], 0);
    const order = name === "soort" ? (a, b) => index.begin.soorten.indexOf(a) - index.begin.soorten.indexOf(b)
      : (a, b) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b, "nl");
    const options = [...tally.keys()].sort(order).map((value) => {
      const text = `${names.get(value) ?? value} (${tally.get(value)})`;
      return new Option(text[0].toUpperCase() + text.slice(1), value, false, value === state[name]);
    });
    select.replaceChildren(new Option(select.dataset.all, ""), ...options);
    select.value = state[name];
    select.disabled = !options.length; // a list that went away would move the answer below it
  }
  filters.hidden = !passages.length;
}

function show(run) {
  const { state, terms, question } = run;
  const added = run.waiting.splice(0, PAGE);
  list.append(...added.map((found) => result(found, terms)));
  run.shown += added.length;
  const rest = run.waiting.length + run.rest.length;
  advise(!run.shown && !rest);
  status.replaceChildren(...message(run, rest, added));
  more.hidden = !rest || !run.shown;
  more.onclick = async () => {
    const mine = turn;
    if (!run.waiting.length) {
      const { found, rest: later } = await results(index, question, terms, run.rest, true);
      if (mine !== turn) return;
      [run.waiting, run.rest] = [found, later];
    }
    const before = list.children.length;
    show(run);
    list.children[before]?.querySelector("a")?.focus();
  };
  if (!run.shown && rest) status.append(element("button", { type: "button", className: "button", onclick: more.onclick }, "Zoek verder"));
  if (!run.shown && FILTERS.some((name) => state[name])) {
    const { q } = state;
    const link = element("a", { href: `?${new URLSearchParams({ q })}` }, "Zoek zonder filters");
    status.append(" ", link, ".");
  }
}

function message({ terms, chosen, whole, question, shown, state }, rest, added) {
  const missing = terms.filter((term) => !term.postings.size).map((term) => `‘${term.word}’`);
  const spelled = terms.filter((term) => term.spelled);
  const said = [];
  if (!shown && rest) said.push(`Nog niet gevonden met precies deze woorden. Nagezien: ${chosen.length - rest} van de ${chosen.length} plaatsen die ze hebben.`);
  else if (!shown) said.push(question.phrases.length ? "Niets gevonden met precies deze woorden." : `Niets gevonden voor ‘${state.q}’.`);
  else {
    const all = question.phrases.length ? shown + (rest ? rest : 0) : chosen.length;
    const about = question.phrases.length && rest ? "ten hoogste " : "";
    const stukken = new Set(chosen.map((passage) => index.stuk[passage])).size;
    said.push(`${about}${all} ${all === 1 ? "plaats" : "plaatsen"} in ${stukken} ${stukken === 1 ? "tekst" : "teksten"}`
      + (all > shown ? `; de eerste ${shown} staan hier.` : "."));
    if (!whole && terms.length > 1) said.push(" Geen plaats heeft al uw woorden; dit komt het dichtst bij.");
  }
  if (missing.length && shown) said.push(` Nergens staat ${missing.join(" of ")}.`);
  for (const term of terms.filter((each) => each.guess && !each.spelled)) {
    said.push(term.guess === "parts" ? ` ‘${term.word}’ staat nergens als één woord; gezocht is naar de delen.`
      : ` ‘${term.word}’ staat nergens op zichzelf; gezocht is naar woorden die zo beginnen.`);
  }
  for (const term of spelled) {
    const printed = added.flatMap(({ text }) => text).find((token) => match(term, token) >= 0.9);
    said.push(` Nergens staat ‘${term.word}’; gezocht is naar ${printed ? `‘${printed.words[0]}’` : "woorden die erop lijken"}.`);
  }
  said[0] = said[0][0].toUpperCase() + said[0].slice(1);
  return said;
}

// The address of a place, with the words to mark on its page.
export function reached(passage, record, terms) {
  const link = new URL(passage.stuk.adres + record.address, root);
  const keys = terms.filter((term) => term.postings?.size).flatMap((term) => term.keys);
  if (keys.length) link.searchParams.set("zoek", [...new Set(keys)].join(" "));
  return link;
}

function result(found, terms) {
  const { passage, record } = found;
  const link = reached(passage, record, terms);
  const item = element("li", {}, heading(record, passage, link, root, index.isOurs(passage.number)));
  if (record.text) item.append(excerpt(found, terms, match, index.isOurs(passage.number)));
  if (found.others.length) {
    const others = found.others.slice(0, 4);
    const links = others.flatMap((other, rank) => [" ", element("span", {},
      element("a", { href: new URL(passage.stuk.adres + other.record.address, root) }, other.record.title), others[rank + 1] ? "," : "")]);
    item.append(element("p", { className: "zoekook" }, "Ook in:", ...links));
  }
  return item;
}

if (form) {
  field.form.addEventListener("submit", (event) => { event.preventDefault(); go(wanted()); });
  form.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => go(wanted()));
  addEventListener("popstate", () => answer(true));
  filters.addEventListener("toggle", async () => {
    const mine = turn;
    const features = filters.open && latest && await index.features(true);
    if (features && mine === turn) showFilters(latest.state, latest.passages, valuesOf(features));
  });
  answer();
}
