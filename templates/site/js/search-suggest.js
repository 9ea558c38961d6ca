// While a reader types: the first results below the field of every page; arrows walk them, Esc closes them.
import { field, form, index, reached, root } from "./search.js";
import { understand } from "./search-query.js";
import { candidates, results } from "./search-rank.js";
import { element } from "./search-result.js";

const FEW = 6, REST = 160; // results; milliseconds without a key before the index is asked
let box, timer, typed = 0;

function close() {
  clearTimeout(timer);
  box?.remove();
  box = undefined;
}

async function suggest() {
  const asked = field.value.trim(), mine = ++typed;
  if (asked.length < 2) return close();
  try {
    await index.open();
    index.round();
    const question = understand(asked);
    const terms = await index.lookUp(question.terms);
    const { passages } = candidates(index, terms, question.phrases);
    const { found } = await results(index, question, terms, passages);
    if (mine === typed && field.value.trim() === asked && document.activeElement === field) draw(found.slice(0, FEW), terms, asked);
  } catch { close(); }
}

function draw(found, terms, asked) {
  close();
  box = element("div", { className: "zoekhulplijst" });
  const said = element("p", { className: "visually-hidden" }, `${found.length} uitkomsten; pijl omlaag loopt ze langs`);
  said.setAttribute("role", "status");
  const rows = found.map(({ passage, record }) => [reached(passage, record, terms), record.title, index.isOurs(passage.number) ? "uitleg van de redactie" : passage.stuk.naam]);
  rows.push([new URL(`zoeken/?${new URLSearchParams({ q: asked })}`, root), `Alle uitkomsten voor ‘${asked}’`, ""]);
  box.append(said, ...rows.map(([link, title, where]) => element("a", { href: link }, element("span", {}, title), where ? element("small", {}, where) : "")));
  field.form.append(box);
}

function step(event) {
  const rows = [...box.querySelectorAll("a")], at = rows.indexOf(document.activeElement);
  const to = at + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (to < 0) field.focus(); else rows[to]?.focus();
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, REST);
});
field.form.addEventListener("keydown", (event) => {
  if (!box) return;
  if (event.key === "Escape") { close(); field.focus(); event.stopPropagation(); }
  if (/^Arrow(Down|Up)$/.test(event.key)) step(event);
});
field.form.addEventListener("focusout", (event) => { if (box && !field.form.contains(event.relatedTarget)) close(); });
field.form.addEventListener("submit", close);
if (document.activeElement === field && field.value && !form) suggest();
