// A search box on Material's search worker: nothing is fetched until the reader goes to the box.
(() => {
  const form = document.getElementById("zoeken");
  const field = document.getElementById("zoekveld");
  const output = document.getElementById("zoekuitkomst");
  const status = document.getElementById("zoekstand");
  const list = output.querySelector("ol");
  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(config.base.endsWith("/") ? config.base : `${config.base}/`, location);
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the kinds of message that Material's worker knows
  const PAGES = 20, PLACES = 3; // what is shown: pages, and places within one page
  let worker, ready = false;

  if (location.protocol === "file:") { // a browser starts no worker from a disk
    for (const part of document.querySelectorAll(".search, .search-button")) part.hidden = true;
    return;
  }

  async function start() {
    if (worker) return;
    worker = new Worker(new URL(config.search, location));
    worker.onmessage = ({ data }) => {
      if (data.type === READY) { ready = true; ask(); }
      if (data.type === RESULT) show(data.data.items);
    };
    worker.onerror = fail;
    try {
      const response = await fetch(new URL("search/search_index.json", base));
      if (!response.ok) throw new Error(response.statusText);
      const index = await response.json();
      index.config.fields ??= { title: { boost: 100 }, text: { boost: 1 } };
      worker.postMessage({ type: SETUP, data: { ...index, options: { suggest: false } } });
    } catch { fail(); }
  }

  function fail() {
    output.hidden = !field.value.trim();
    status.textContent = "Zoeken lukt nu niet: het zoekregister is niet te lezen.";
  }

  function ask() {
    const words = field.value.trim();
    output.hidden = !words;
    if (!words) return list.replaceChildren();
    if (ready) worker.postMessage({ type: QUERY, data: words });
    else status.textContent = "Zoekregister wordt gelezen …";
  }

  // The worker marks its finds with <mark> inside plain text: every other character is shown as it is.
  function marked(element, text) {
    text.split(/<mark>(.*?)<\/mark>/s).forEach((part, i) => {
      if (i % 2) element.append(Object.assign(document.createElement("mark"), { textContent: part }));
      else element.append(part);
    });
    return element;
  }

  function entry(found, tag) {
    const item = document.createElement(tag);
    const link = marked(document.createElement("a"), found.title);
    link.href = new URL(found.location, base);
    item.append(link);
    if (found.score && found.text) item.append(marked(document.createElement("p"), found.text.slice(0, 400)));
    return item;
  }

  function show(pages) {
    status.textContent = { 0: "Niets gevonden.", 1: "Gevonden op 1 pagina." }[pages.length]
      ?? `Gevonden op ${pages.length} pagina’s.` + (pages.length > PAGES ? ` De eerste ${PAGES} staan hier.` : "");
    list.replaceChildren(...pages.slice(0, PAGES).map((found) => {
      const whole = found.find((part) => !part.location.includes("#")) ?? found[0];
      const item = entry(whole, "li");
      const places = found.filter((part) => part !== whole && part.score).slice(0, PLACES);
      if (places.length) {
        const inner = document.createElement("ul");
        inner.append(...places.map((part) => entry(part, "li")));
        item.append(inner);
      }
      return item;
    }));
  }

  field.addEventListener("focus", start);
  field.addEventListener("input", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !output.hidden) {
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
      event.preventDefault();
    }
    if (event.key === "Escape" && !output.hidden) { // the first Escape closes the list, a second one the box
      output.hidden = true;
      field.focus();
      event.preventDefault();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) output.hidden = true;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(event.target)) output.hidden = true;
  });
})();
