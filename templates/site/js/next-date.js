// The page of a deal names its dates; which of them comes next depends on the day of the reader, so it is found here.
(() => {
  const line = document.getElementById("eerstvolgende");
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(new Date());
  const dates = [...document.querySelectorAll("#agenda [data-tot]")]; // in order
  const next = dates.find((date) => date.dataset.tot >= today);

  function add(tag, text, more = {}) {
    const element = Object.assign(document.createElement(tag), { textContent: text }, more);
    line.append(element, " ");
    return element;
  }

  if (!next) {
    add("strong", "Alle data in de artikelen zijn voorbij.");
    return;
  }
  add("span", next.dataset.van < today && next.dataset.van !== next.dataset.tot ? "Loopt nu:" : "Eerstvolgende datum:");
  add("strong", next.textContent);
  line.append(document.createElement("br"));
  add("q", next.dataset.zin);
  add("a", next.dataset.plaats, { href: next.href });
})();
