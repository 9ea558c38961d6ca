// Runs before the first paint: says that scripts work, and applies the reader's remembered choice of light or dark.
(() => {
  const choices = ["system", "light", "dark"];
  const key = "dealpers-theme";
  document.documentElement.classList.replace("no-js", "js");
  if (/[?&]q=[^&]/.test(location.search)) document.documentElement.classList.add("vraagt"); // the page waits for an answer

  function read() {
    try {
      const choice = localStorage.getItem(key);
      return choices.includes(choice) ? choice : "system";
    } catch { // storage can be forbidden; the choice then lasts for one page
      return "system";
    }
  }

  function show(choice) {
    const { dataset } = document.documentElement;
    if (choice === "system") delete dataset.weergave; else dataset.weergave = choice;
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
