// Buttons of the header that open a panel, focus scrolled into view, and links that also work on a disk.
(() => {
  const source = new URL(document.currentScript.getAttribute("src"), location.href);
  const buttons = [...document.querySelectorAll("button[data-toggles]")];

  function toggle(button, open) {
    const target = document.getElementById(button.dataset.toggles);
    button.setAttribute("aria-expanded", String(open));
    target.classList.toggle("open", open);
    // The first stop that is seen; in the menu a link, for a field would call up the keys of a phone.
    const stops = [...target.querySelectorAll(target.matches("form") ? "input" : "a[href]")];
    if (open) stops.find((stop) => stop.checkVisibility())?.focus();
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      for (const other of buttons) if (other !== button) toggle(other, false);
      toggle(button, open);
    });
    const target = document.getElementById(button.dataset.toggles);
    const close = (back) => {
      if (!target.classList.contains("open")) return;
      toggle(button, false);
      if (back) button.focus();
    };
    target.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && close(true));
    // A link to a place on this page must not leave the menu lying over that place.
    target.addEventListener("click", (event) => event.target.closest("a[href^='#']") && close(false));
  }

  // The search index is fetched when a reader goes to the field, so that no page pays for it before; `/` goes there too.
  const field = document.getElementById("zoekveld");
  const load = () => import(new URL("search.js", source).href);
  field.addEventListener("focus", load, { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // A browser does not scroll a wide table for a stop of the Tab key that is half in sight.
  document.addEventListener("focusin", ({ target }) => {
    if (target.parentElement?.closest(".table-scroll")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  // A disk has no index pages: there a link to a folder must name the file.
  if (location.protocol === "file:") {
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link) return;
      const url = new URL(link.href);
      if (url.protocol === "file:" && url.pathname.endsWith("/")) {
        url.pathname += "index.html";
        link.href = url.href;
      }
    }, true);
  }
})();
