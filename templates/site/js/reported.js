// Words that depend on the day of the reader: a year without a report is "nog niet gemeld", and after its end "niet gemeld".
(() => {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(new Date());
  for (const words of document.querySelectorAll("[data-na]")) {
    if (words.dataset.na < today) words.textContent = words.dataset.dan;
  }
})();
