// Contents list: marks the place of the reader, scrolls the mark into view, and filters the entries by words.
(() => {
  const side = document.getElementById("navigatie"), column = side.firstElementChild;
  const entries = [...side.querySelectorAll(".side-toc a[href^='#']")].map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]).filter(([, place]) => place);

  // Scroll the column only: the text under the eyes of the reader must not move.
  function keepInSight(link) {
    if (side.matches(":hover, :focus-within") || column.scrollHeight <= column.clientHeight) return;
    const box = column.getBoundingClientRect(), own = link.getBoundingClientRect();
    if (own.top < box.top + 40 || own.bottom > box.bottom - 40) column.scrollTop += own.top - box.top - box.height / 3;
  }

  let current, waiting = false;
  function mark() {
    waiting = false;
    const line = innerHeight / 3;
    let found = entries[0];
    for (const entry of entries) {
      if (entry[1].getBoundingClientRect().top > line) break;
      found = entry;
    }
    if (found[0] === current) return;
    current?.removeAttribute("aria-current");
    current = found[0];
    current.setAttribute("aria-current", "location");
    keepInSight(current);
  }

  if (entries.length) {
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }
  const here = side.querySelector(".side-nav [aria-current='page']");
  if (here) keepInSight(here);

  const filter = document.getElementById("inhoudfilter");
  if (!filter) return;
  const status = document.getElementById("inhoudstand");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function choose() {
    const words = plain(filter.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const list of side.querySelectorAll(".side-nav ul, .side-toc ul")) {
      let any = false;
      for (const item of list.children) {
        item.hidden = !words.every((word) => plain(item.textContent).includes(word));
        any ||= !item.hidden;
        shown += Number(!item.hidden);
      }
      list.hidden = !any;
      const title = list.previousElementSibling;
      if (title?.matches(".side-title")) title.hidden = !any;
    }
    status.textContent = !words.length ? "" : shown === 1 ? "1 onderdeel" : `${shown || "Geen"} onderdelen`;
  }

  filter.addEventListener("input", choose);
  filter.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !filter.value) return;
    filter.value = "";
    choose();
    event.stopPropagation(); // the first Escape empties the filter, a second one closes the menu
  });
  choose(); // a browser that goes back remembers what stood in the field
})();
