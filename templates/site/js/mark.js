// Words that the reader searched for are marked on the page reached, without a change to its text; Esc takes the marks away.
(() => {
  const keys = (new URLSearchParams(location.search).get("zoek") ?? "").split(" ").filter((key) => key.length > 2);
  if (!keys.length || !globalThis.CSS?.highlights) return;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/(.)\1+/g, "$1");
  const wanted = keys.map(plain);
  const ranges = [];
  const walker = document.createTreeWalker(document.getElementById("inhoud"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const word of node.nodeValue.matchAll(/[\p{L}\p{M}\d]+/gu)) {
      const found = plain(word[0]);
      if (!wanted.some((key) => (key.length > 3 ? found.includes(key) : found === key))) continue;
      const range = new Range();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("gezocht", new Highlight(...ranges));
  addEventListener("keydown", (event) => event.key === "Escape" && CSS.highlights.delete("gezocht"));
})();
