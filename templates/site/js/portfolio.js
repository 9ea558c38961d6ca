// The table of all deals: filters that stand in the address, sorting, a count with its sum, and what is shown as CSV.
(() => {
  const table = document.getElementById("portfolio");
  const form = document.getElementById("filters");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => row.dataset.soort);
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator("nl", { numeric: true });
  const sorting = { key: "", down: false };

  const value = (row, key) => (key === "naam" ? row.cells[0].textContent.trim() : row.dataset[key] ?? "");
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  function fits(row, wanted) {
    return wanted.every(([name, asked]) => {
      if (name === "zoek") return plain(value(row, "naam")).includes(plain(asked));
      return value(row, name).split("|").includes(asked);
    });
  }

  function compare(one, other) {
    const [a, b] = [value(one, sorting.key), value(other, sorting.key)];
    if (!a !== !b) return a ? -1 : 1; // what has no value stands last, whichever way
    const by = /^(rijk|regio)$/.test(sorting.key) ? Number(a) - Number(b) : collator.compare(a, b);
    return sorting.down ? -by : by;
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

  function tell(shown) {
    const named = shown.filter((row) => row.dataset.rijk);
    const sum = named.reduce((total, row) => total + Number(row.dataset.rijk), 0);
    const without = shown.length - named.length;
    const bounds = new Set(named.map((row) => row.dataset.rijkGrens));
    const bound = bounds.size === 1 ? [...bounds][0] : "";
    document.getElementById("getoond").textContent =
      `U ziet ${shown.length} van ${rows.length}. ` +
      (named.length ? `Som van ${counted(named)}: Rijk ${bound ? `${bound} ` : ""}€ ${millions(sum)} miljoen.` : "") +
      (without ? ` ${without} zonder bedrag.` : "");
  }

  function show(store = true) {
    const wanted = [...new FormData(form)].map(([name, asked]) => [name, String(asked).trim()]).filter(([, asked]) => asked);
    const order = sorting.key ? [...rows].sort(compare) : rows;
    for (const row of order) body.append(row);
    for (const row of rows) row.hidden = !fits(row, wanted);
    for (const head of heads) {
      const mine = head.dataset.sleutel === sorting.key;
      if (mine) head.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    tell(rows.filter((row) => !row.hidden));
    if (!store) return;
    const address = new URLSearchParams(wanted);
    if (sorting.key) address.set("sorteer", (sorting.down ? "-" : "") + sorting.key);
    history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}${location.hash}`);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? "";
    const sort = asked.get("sorteer") ?? "";
    const key = sort.replace(/^-/, "");
    sorting.key = heads.some((head) => head.dataset.sleutel === key) ? key : "";
    sorting.down = sort.startsWith("-");
  }

  const cell = (text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  function download() {
    const shown = [...body.rows].filter((row) => row.dataset.soort && !row.hidden);
    const euros = (cents) => (cents ? (Number(cents) / 100).toFixed(2) : "");
    const lines = [
      ["soort", "naam", "landsdeel", "provincies", "tranche", "rijk_euro", "rijk_grens", "regio_euro", "regio_grens", "status"],
      ...shown.map(({ dataset: row, cells }) => [
        row.soort, cells[0].textContent.trim(), row.landsdeel, row.provincie.replaceAll("|", "; "), row.tranche,
        euros(row.rijk), row.rijkGrens, euros(row.regio), row.regioGrens, cells[7].textContent.trim(),
      ]),
    ];
    const text = lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = table.dataset.bestand;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sorteer";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const again = sorting.key === head.dataset.sleutel;
      sorting.down = again ? !sorting.down : head.classList.contains("number");
      sorting.key = head.dataset.sleutel;
      show();
    });
  }
  form.addEventListener("input", () => show());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    sorting.key = "";
    show();
  }));
  document.getElementById("getoond-csv").addEventListener("click", download);
  addEventListener("popstate", () => {
    read();
    show(false);
  });
  read();
  show(false);
})();
