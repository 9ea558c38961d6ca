// Two or three deals side by side, from the small file of each; which ones stands in the address.
(() => {
  const form = document.getElementById("kies-deals");
  if (!form) return;
  const fields = [...form.querySelectorAll("select")];
  const place = document.getElementById("vergelijking");
  const state = document.getElementById("vergelijking-staat");
  const root = "../../";

  const load = async (path) => {
    const answer = await fetch(root + path);
    if (!answer.ok) throw new Error(path);
    return answer.json();
  };

  function make(name, ...children) {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  }

  function link(text, address) {
    const element = make("a", text);
    element.href = root + address;
    return element;
  }

  const list = (items, none = "niet benoemd") =>
    items.length ? make("ul", ...items.map((item) => make("li", ...item))) : none;
  // In millions where three decimals say it exactly, in full otherwise: nothing is rounded.
  const euros = (cents) => {
    if (cents === null) return "niet genoemd";
    if (cents >= 1e6 && cents % 1e5 === 0)
      return `€ ${(cents / 1e8).toLocaleString("nl-NL", { maximumFractionDigits: 3 })} miljoen`;
    return `€ ${(cents / 100).toLocaleString("nl-NL", { minimumFractionDigits: cents % 100 ? 2 : 0 })}`;
  };

  const bounded = (bound, cents) => (cents === null || !bound ? euros(cents) : `${bound} ${euros(cents)}`);

  function clause({ naam, adres, kort }) {
    const said = make("span", kort ? ` In het kort: ${kort}` : "");
    said.className = "meta";
    return [link(naam, adres), said];
  }

  /** @returns {any[][]} */
  function rows(deals) {
    const sides = [...new Set(deals.flatMap((deal) => Object.keys(deal.partijen)))];
    const subjects = Object.keys(deals[0].bepalingen);
    return [
      ["Status", (deal) => deal.staat],
      ["Landsdeel", (deal) => deal.landsdeel || "niet genoemd"],
      ["Tranche", (deal) => deal.tranche || "niet genoemd"],
      ["Rijk", (deal) => bounded(deal.rijk_grens, deal.rijk_eurocenten)],
      ["Regio", (deal) => bounded(deal.regio_grens, deal.regio_eurocenten)],
      ...deals.some((deal) => deal.voortgang) ? [["Voortgang", (deal) => deal.voortgang || "nog geen deal"]] : [],
      ...deals.some((deal) => deal.samenvatting) ? [["Samenvatting", (deal) => deal.samenvatting || "zie de deal"]] : [],
      ...deals.some((deal) => deal.actielijnen.length) ? [["Actielijnen", (deal) => list(deal.actielijnen.map((line) => [link(line.naam, line.adres), `: ${euros(line.totaal_eurocenten)}`]))]] : [],
      ...sides.filter((side) => deals.some((deal) => deal.partijen[side]?.length))
        .map((side) => [`Partijen, ${side}`, (deal) => list((deal.partijen[side] ?? []).map((name) => [name]), "nog geen")]),
      ...deals.some((deal) => deal.partners !== null) ? [["Partners", (deal) => String(deal.partners ?? "nog geen")]] : [],
      ...subjects.filter((subject) => deals.some((deal) => deal.bepalingen[subject].length))
        .map((subject) => [subject, (deal) => list(deal.bepalingen[subject].map(clause), "geen artikel met dit onderwerp in de titel")]),
    ];
  }

  function table(deals) {
    const head = make("tr", make("th", "Onderwerp"), ...deals.map((deal) => make("th", link(deal.naam, deal.adres))));
    for (const cell of head.cells) cell.scope = "col";
    const body = rows(deals).map(([name, tell]) => {
      const row = make("tr", make("th", name), ...deals.map((deal) => make("td", tell(deal))));
      row.cells[0].scope = "row";
      deals.forEach((deal, rank) => { row.cells[rank + 1].dataset.deal = deal.naam; });
      return row;
    });
    const whole = make("table", make("thead", head), make("tbody", ...body));
    whole.className = "vergelijking";
    return whole;
  }

  async function facts(id) {
    if (!id.startsWith("voorstel:")) return load(`data/vergelijken/${encodeURIComponent(id)}.json`);
    return (await load("data/vergelijken-voorstellen.json")).find((proposal) => `voorstel:${proposal.id}` === id);
  }

  async function show() {
    const chosen = [...new Set(fields.map((field) => field.value).filter(Boolean))];
    place.hidden = chosen.length < 2;
    if (chosen.length < 2) {
      state.textContent = "Kies er twee of drie.";
      return;
    }
    try {
      const deals = await Promise.all(chosen.map(facts));
      place.replaceChildren(table(deals));
      state.textContent = `U vergelijkt ${deals.map((deal) => deal.naam).join(" met ")}.`;
    } catch {
      place.hidden = true;
      state.textContent = "De gegevens zijn niet op te halen. Probeer het later opnieuw, of open de deals zelf.";
    }
  }

  function read(known) {
    const asked = new URLSearchParams(location.search).getAll("deal").filter((id) => known.has(id));
    fields.forEach((field, rank) => {
      field.value = asked[rank] ?? "";
    });
  }

  function begin() {
    const known = new Set([...fields[0].options].map((option) => option.value));
    read(known);
    show();
    addEventListener("popstate", () => {
      read(known);
      show();
    });
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const address = new URLSearchParams(fields.filter((field) => field.value).map((field) => ["deal", field.value]));
    history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}`);
    show();
  });
  begin();
})();
