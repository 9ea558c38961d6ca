// Lists of deals and proposals: choices in the address, sorting, a count with its total, and the shown rows as CSV.
(() => {
  const form = document.getElementById("filters");
  const tables = [...document.querySelectorAll("table.portfolio")];
  if (!tables.length || !form) return;
  const fold = document.getElementById("kies");
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const collator = new Intl.Collator("nl", { numeric: true });

  const value = (row, key) => (key === "naam" ? row.cells[0].textContent.trim() : row.dataset[key] ?? "");
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  function fits(row, wanted) {
    return wanted.every(([name, asked]) => {
      if (name === "zoek") return plain(value(row, "naam")).includes(plain(asked));
      return value(row, name).split("|").includes(asked);
    });
  }

  function comparing(key, down) {
    return (one, other) => {
      const [a, b] = [value(one, key), value(other, key)];
      if (!a !== !b) return a ? -1 : 1; // what has no value stands last, whichever way
      const by = /^(rijk|regio)$/.test(key) ? Number(a) - Number(b) : collator.compare(a, b);
      return down ? -by : by;
    };
  }

  const millions = (cents) => (cents / 1e8).toLocaleString("nl-NL", { maximumFractionDigits: 2 });

  function counted(some) {
    const deals = some.filter((row) => row.dataset.soort === "deal").length;
    const proposals = some.length - deals;
    return [
      deals && `${deals} ${deals === 1 ? "deal" : "deals"}`,
      proposals && `${proposals} ${proposals === 1 ? "voorstel" : "voorstellen"}`,
    ].filter(Boolean).join(" en ");
  }

  function tell(shown, chosen) {
    const place = document.getElementById("getoond");
    if (!chosen) { place.textContent = ""; return; }
    const named = shown.filter((row) => row.dataset.rijk);
    const sum = named.reduce((total, row) => total + Number(row.dataset.rijk), 0);
    const without = shown.length - named.length;
    const bounds = new Set(named.map((row) => row.dataset.rijkGrens));
    const bound = bounds.size === 1 ? [...bounds][0] : "";
    place.textContent =
      `U ziet ${shown.length} van ${rows.length}. ` +
      (named.length ? `Som van ${counted(named)}: Rijk ${bound ? `${bound} ` : ""}€ ${millions(sum)} miljoen.` : "") +
      (without ? ` ${without} zonder bedrag.` : "");
  }

  function show(store = true) {
    const given = [...new FormData(form)].map(([name, asked]) => [name, String(asked).trim()]).filter(([, asked]) => asked);
    const wanted = given.filter(([name]) => name !== "sorteer");
    const sort = form.elements.sorteer.value, key = sort.replace(/^-/, "");
    const order = key ? [...rows].sort(comparing(key, sort.startsWith("-"))) : rows;
    for (const row of rows) row.hidden = !fits(row, wanted);
    for (const table of tables) {
      table.tBodies[0].append(...order.filter((row) => row.closest("table") === table));
      table.closest("section").hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
      for (const head of table.tHead.rows[0].cells) {
        if (key && head.dataset.sleutel === key) head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
    }
    for (const sum of document.querySelectorAll(".totaal")) sum.toggleAttribute("hidden", wanted.length > 0);
    tell(rows.filter((row) => !row.hidden), wanted.length > 0);
    if (!store) return;
    const address = new URLSearchParams(given);
    history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}${location.hash}`);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? "";
    for (const field of form.elements) if (field.matches("select") && field.selectedIndex < 0) field.value = "";
    if (asked.size) fold.open = true;
  }

  const cell = (text) => {
    const inside = text.replace(/([;\t\r\n])(?=["']*[=+\-@])/g, "$1'");
    const safe = /^[\s"']*[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d.,]*$/.test(text) ? `'${inside}` : inside;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  function download() {
    const shown = tables.flatMap((table) => [...table.tBodies[0].rows]).filter((row) => !row.hidden);
    const euros = (cents) => (cents ? (Number(cents) / 100).toFixed(2) : "");
    const lines = [
      ["soort", "naam", "landsdeel", "provincies", "tranche", "rijk_euro", "rijk_grens", "regio_euro", "regio_grens", "status"],
      ...shown.map(({ dataset: row, cells }) => [
        row.soort, cells[0].textContent.trim(), row.landsdeel, row.provincie.replaceAll("|", "; "), row.tranche,
        euros(row.rijk), row.rijkGrens, euros(row.regio), row.regioGrens, row.staat,
      ]),
    ];
    const text = lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = document.getElementById("getoond-csv").dataset.bestand;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  form.addEventListener("input", () => show());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => show()));
  document.getElementById("getoond-csv").addEventListener("click", download);
  addEventListener("popstate", () => {
    read();
    show(false);
  });
  read();
  show(false);
})();
