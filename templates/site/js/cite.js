// Tools of a lid, consideration or headed section: copy its address, copy its citation, report a fault in it.
// Copied text has the number of a lid before its words.
(() => {
  const work = document.querySelector("[data-stuk]")?.dataset.stuk;
  const report = document.querySelector("[data-melden]")?.dataset.melden;
  const said = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  said.setAttribute("role", "status");

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Without https a browser has no clipboard for pages, but it still copies at the wish of the reader.
    document.addEventListener("copy", (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { once: true, capture: true });
    if (!document.execCommand("copy")) throw new Error();
  }

  function button(word, place, text) {
    const out = Object.assign(document.createElement("button"), { type: "button", textContent: word });
    out.setAttribute("aria-label", `${word} ${word.endsWith("link") ? "naar" : "van"} ${place}`);
    out.addEventListener("click", async () => {
      try { await copy(text()); } catch { said.textContent = "Kopiëren lukt niet in deze browser."; return; }
      said.textContent = `Gekopieerd: ${text().slice(0, 200)}`;
      out.textContent = "Gekopieerd";
      setTimeout(() => { out.textContent = word; said.textContent = ""; }, 2000);
    });
    return out;
  }

  function address(anchor) {
    const here = new URL(location.href);
    here.hash = anchor;
    here.search = "";
    return here.href;
  }

  function tools(place, anchor) {
    const out = Object.assign(document.createElement("div"), { className: "gereedschap no-print" });
    const cited = work ? `${place}, ${work}` : place;
    const words = () => {
      const copy = (anchor ? document.getElementById(anchor.slice(1)) : document.querySelector(".artikel"))?.cloneNode(true);
      for (const extra of copy?.querySelectorAll(":not([data-tekst] *):is(.anker, .gereedschap, .hierheen, .kantlijn, .kort, .titelregel, .bij-kop)") ?? []) extra.remove();
      const lines = [...copy?.querySelectorAll("[data-tekst]") ?? []].filter((part) => !part.parentElement.closest("[data-tekst]"));
      const text = lines.map((part) => part.textContent.replace(/\s+/g, " ").trim() + (part.matches(".nr") ? " " : "\n")).join("");
      const day = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
      return `${text.trim()}\n\n${cited[0].toUpperCase()}${cited.slice(1)}\nGelezen op ${day}\n${address(anchor)}`;
    };
    out.append(button("Kopieer tekst", place, words), button("Kopieer link", place, () => address(anchor)), button("Kopieer aanhaling", place, () => cited));
    if (report) {
      const link = Object.assign(document.createElement("a"), { textContent: "Meld een fout" });
      link.href = report.replaceAll("{plaats}", encodeURIComponent(cited)).replaceAll("{adres}", encodeURIComponent(address(anchor)));
      link.setAttribute("aria-label", `Meld een fout in ${place}`);
      out.append(link);
    }
    return out;
  }

  for (const anchor of document.querySelectorAll(":is(.lid, .bij-kop) > .anker")) {
    anchor.after(tools(anchor.getAttribute("aria-label").replace(/^Link naar /, ""), anchor.hash));
  }
  for (const cited of document.querySelectorAll(".aanhalen[data-plaats]")) cited.append(tools(cited.dataset.plaats, ""));

  if (document.querySelector(".gereedschap")) document.body.append(said);

  // A number hangs in a column of its own, so a browser copies it as a line of its own: put it before its words again.
  document.addEventListener("copy", (event) => {
    const chosen = getSelection();
    if (event.defaultPrevented || chosen.isCollapsed || event.target.closest?.("input, textarea")) return;
    const labels = new Set([...document.querySelectorAll("#inhoud .nr")].filter((label) => chosen.containsNode(label, true)).map((label) => label.textContent.trim()));
    if (!labels.size) return;
    const text = chosen.toString().split("\n");
    const joined = [];
    for (const line of text) {
      if (joined.length && labels.has(joined.at(-1).trim()) && line.trim()) joined[joined.length - 1] += ` ${line}`;
      else if (joined.length && labels.has(joined.at(-1).trim())) continue;
      else joined.push(line);
    }
    const rich = document.createElement("div");
    for (let i = 0; i < chosen.rangeCount; i++) rich.append(chosen.getRangeAt(i).cloneContents());
    for (const extra of rich.querySelectorAll(".gereedschap, .anker, .hierheen, .bij-kop")) extra.remove();
    event.clipboardData.setData("text/plain", joined.join("\n"));
    event.clipboardData.setData("text/html", rich.innerHTML);
    event.preventDefault();
  });
})();
