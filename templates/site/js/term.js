// A page outlives the day of its build: lines that depend on the date follow the date of the reader.
(() => {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(new Date());
  for (const line of document.querySelectorAll("[data-tijdens]")) {
    const { termVan, termTot, voor, tijdens, na } = line.dataset;
    line.textContent = termVan && today < termVan ? voor : termTot && today > termTot ? na : tijdens;
  }
  for (const part of document.querySelectorAll("[data-vanaf], [data-tot-en-met]")) {
    const { vanaf, totEnMet } = part.dataset;
    part.hidden = Boolean((vanaf && today < vanaf) || (totEnMet && today > totEnMet));
  }
})();
