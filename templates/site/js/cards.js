// Card of a reference or a defined term, shown on hover, on focus and at the first tap: the text behind the link.
// The text comes from this page or from the linked page, which the browser then has in its cache.
(() => {
  const LINKS = "a.verwijzing:not(.extern), a.begrip";
  const NOT_TEXT = ".kantlijn, .hierheen, .anker, .gereedschap, .kort, .meta, details, script";
  const WORDS = 160, SHOW = 250, HIDE = 350; // words at most; milliseconds of rest before a card comes and goes
  const content = document.getElementById("inhoud");
  const pages = new Map();
  let card, owner, timer, touch = false;

  function read(url) {
    if (url.pathname === location.pathname) return Promise.resolve(document);
    if (!pages.has(url.pathname)) {
      pages.set(url.pathname, fetch(url.pathname).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return new DOMParser().parseFromString(await answer.text(), "text/html");
      }));
    }
    return pages.get(url.pathname);
  }

  // Target of a link: the part with the anchor, or the first part of the page; a heading brings the text below it.
  function parts(page, anchor) {
    const target = anchor ? page.getElementById(anchor) : (page.querySelector(".artikel") ?? page.querySelector(".wet"));
    if (!target) return [];
    if (target.matches("h1.artikelkop, h3.artikelkop")) return [target.parentElement];
    if (!target.matches("h1, h2, h3, h4, h5, h6")) return [target];
    const out = [target];
    for (let next = target.nextElementSibling; next && !next.matches(target.tagName); next = next.nextElementSibling) if (!next.matches(".bij-kop")) out.push(next);
    return out;
  }

  // Copy without tools, anchors and links: a card has no stops for the Tab key.
  function copy(part) {
    const out = document.importNode(part, true);
    for (const extra of out.querySelectorAll(NOT_TEXT)) extra.remove();
    for (const element of [out, ...out.querySelectorAll("*")]) {
      element.removeAttribute("id");
      element.removeAttribute("data-tekst");
      element.removeAttribute("tabindex");
      element.removeAttribute("role");
      if (element.matches("a")) element.replaceWith(...element.childNodes);
      if (element !== out && element.matches("h1, h2, h3, h4, h5, h6")) rename(element);
    }
    return out.matches("h1, h2, h3, h4, h5, h6") ? rename(out) : out;
  }

  function rename(heading) {
    const line = Object.assign(document.createElement("p"), { className: "kaart-kop" });
    line.append(...heading.childNodes);
    heading.replaceWith(line);
    return line;
  }

  // The first words; where more follows, dots say so.
  function cut(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let left = WORDS;
    const rest = [];
    while (walker.nextNode()) {
      const words = walker.currentNode.nodeValue.split(/(?<=\s)(?=\S)/);
      if (left <= 0) rest.push(walker.currentNode);
      else if (words.length > left) walker.currentNode.nodeValue = `${words.slice(0, left).join("")}…`;
      left -= words.filter((word) => word.trim()).length;
    }
    for (const node of rest) {
      let gone = node;
      while (gone.parentElement !== text && gone.parentElement.childNodes.length === 1) gone = gone.parentElement;
      gone.remove();
    }
    return text;
  }

  async function show(link, tapped) {
    const url = new URL(link.href);
    owner = link;
    let found;
    try { found = parts(await read(url), decodeURIComponent(url.hash.slice(1))); } catch { found = []; }
    if (owner !== link || !link.isConnected) return; // the reader went on
    if (!found.length) { if (tapped) location.assign(link.href); return; }
    close();
    owner = link;
    const text = document.createElement("div");
    text.className = "kaart-tekst";
    const place = found[0].querySelector?.(":scope > .anker")?.getAttribute("aria-label")?.replace(/^Link naar /, "");
    if (place) {
      const head = Object.assign(document.createElement("p"), { className: "kaart-plaats" });
      head.textContent = place[0].toUpperCase() + place.slice(1);
      text.append(head);
    }
    text.append(...found.map(copy));
    card = document.createElement("div");
    card.id = "kaart";
    card.className = "kaart no-print";
    card.setAttribute("role", tapped ? "dialog" : "tooltip");
    card.append(cut(text));
    if (tapped) foot(link);
    else link.setAttribute("aria-describedby", "kaart");
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(close, HIDE));
    content.append(card);
    if (!tapped) return lay(link);
    card.setAttribute("aria-label", link.textContent);
    const over = link.getBoundingClientRect().bottom + 8 - card.getBoundingClientRect().top;
    if (over > 0) scrollBy(0, over);
    card.querySelector(".kaart-voet a").focus({ preventScroll: true });
  }

  function foot(link) {
    const line = Object.assign(document.createElement("p"), { className: "kaart-voet" });
    const way = Object.assign(document.createElement("a"), { href: link.href, textContent: "Ga naar deze tekst" });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Sluiten" });
    button.addEventListener("click", () => { const back = owner; close(); back?.focus({ preventScroll: true }); });
    way.addEventListener("click", () => setTimeout(close));
    line.append(way, button);
    card.classList.add("onderaan");
    card.append(line);
  }

  // Below the last line of the link, or above the first where there is no room; never over the link itself.
  function lay(link) {
    const lines = [...link.getClientRects()];
    const first = lines[0], last = lines.at(-1), size = card.getBoundingClientRect(), room = document.documentElement.clientWidth;
    const below = last.bottom + 6 + size.height <= innerHeight || first.top < size.height + 6;
    const from = card.offsetParent.getBoundingClientRect();
    const left = Math.max(8, Math.min(last.left, room - size.width - 8));
    card.style.left = `${left - from.left}px`;
    card.style.top = `${(below ? last.bottom + 6 : first.top - size.height - 6) - from.top}px`;
  }

  function close() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    card?.remove();
    card = owner = undefined;
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  const link = (event) => event.target.closest?.(LINKS);
  document.addEventListener("pointerdown", (event) => {
    touch = event.pointerType === "touch";
    if (card && !card.contains(event.target) && link(event) !== owner) close();
  });
  content.addEventListener("pointerover", (event) => {
    const found = event.pointerType === "mouse" && link(event);
    if (found && found === owner) clearTimeout(timer);
    else if (found) later(() => show(found), SHOW);
  });
  content.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && link(event)) later(close, HIDE);
  });
  content.addEventListener("focusin", (event) => {
    const found = link(event);
    if (found?.matches(":focus-visible") && !touch) later(() => show(found), SHOW);
  });
  content.addEventListener("focusout", (event) => {
    if (link(event) && !card?.contains(event.relatedTarget)) { if (card?.getAttribute("role") !== "dialog") close(); }
  });
  content.addEventListener("click", (event) => {
    const found = link(event);
    if (!found || !touch || event.detail === 0) return;
    if (location.protocol === "file:" && new URL(found.href).pathname !== location.pathname) return;
    event.preventDefault();
    if (owner === found && card) location.assign(found.href);
    else show(found, true);
  });
  document.addEventListener("keydown", (event) => {
    touch = false;
    if (event.key !== "Escape" || (!card && !owner)) return;
    const back = card?.contains(document.activeElement) && owner;
    close();
    if (back) back.focus({ preventScroll: true });
  });
})();
