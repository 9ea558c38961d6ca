// Runs before the first paint: says that scripts work, and applies the reader's remembered choice of light or dark.
(() => {
  const media = { system: "screen and (prefers-color-scheme: dark)", light: "not all", dark: "screen" };
  const key = "dealpers-theme";
  document.documentElement.classList.replace("no-js", "js");
  if (/[?&]q=[^&]/.test(location.search)) document.documentElement.classList.add("vraagt"); // the page waits for an answer

  function read() {
    try {
      const choice = localStorage.getItem(key);
      return Object.hasOwn(media, choice) ? choice : "system";
    } catch { // storage can be forbidden; the choice then lasts for one page
      return "system";
    }
  }

  function show(choice) {
    document.getElementById("dark").media = media[choice];
  }

  show(read());
  addEventListener("storage", (event) => event.key === key && show(read()));
  document.addEventListener("DOMContentLoaded", () => {
    for (const option of document.querySelectorAll(".theme input")) {
      option.checked = option.value === read();
      option.addEventListener("change", () => {
        show(option.value);
        try { localStorage.setItem(key, option.value); } catch { /* as above */ }
      });
    }
  });
})();
