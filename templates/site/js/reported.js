// Words that depend on the day of the reader: a year without a report is "niet gemeld" after its end, a date is past or to come.
(() => {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(new Date());
  for (const words of document.querySelectorAll("[data-jaareinde]")) {
    if (words.dataset.jaareinde < today) words.textContent = "niet gemeld";
  }
  for (const words of document.querySelectorAll(".tijdlijn [data-tot]")) {
    const { van, tot } = words.dataset;
    words.textContent = tot < today ? "voorbij" : van > today ? "komt nog" : van === tot ? "vandaag" : "loopt nu";
  }
})();
