// Paper: notes go to the end of their article and folded parts open; after printing the page is restored.
(() => {
  let undo = [];
  for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
  document.getElementById("blad-per-hoofdstuk")?.addEventListener("change", (event) => {
    document.documentElement.classList.toggle("blad-per-hoofdstuk", event.target.checked);
  });

  // Head and foot of every sheet: what it is, its state, and where it comes from. print.css puts them in the margins.
  function band(name, ...words) {
    const text = words.filter(Boolean).join(" · ").replace(/["\\]/g, "");
    document.documentElement.style.setProperty(name, `"${text}"`);
    undo.push(() => document.documentElement.style.removeProperty(name));
  }

  addEventListener("beforeprint", () => {
    const here = new URL(location.href);
    here.search = here.hash = "";
    const state = document.querySelector(".titelregel, .staat");
    const parts = state?.matches(".titelregel") ? [...state.querySelectorAll(":scope > span")] : [state];
    const words = parts.map((part) => part?.innerText.replace(/\s+/g, " ").trim());
    band("--bladkop", document.title, ...words.filter((part) => part && !document.title.includes(part)));
    band("--bladvoet", here.href, `afgedrukt op ${new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" })}`);
    for (const fold of document.querySelectorAll("#inhoud details:not([open], .hierheen, .omschrijving)")) {
      fold.open = true;
      undo.push(() => { fold.open = false; });
    }
    // Articles first: the notes left over belong to the text around the articles.
    for (const part of [...document.querySelectorAll(".artikel"), ...document.querySelectorAll(".wet")]) {
      const notes = part.querySelectorAll(".kantlijn > .noot");
      if (!notes.length) continue;
      const end = document.createElement("section");
      end.className = "eindnoten";
      end.append(Object.assign(document.createElement("p"), { className: "eindnoten-kop", textContent: "Noten" }));
      for (const note of notes) {
        const place = document.createComment("");
        const margin = note.parentElement;
        note.replaceWith(place);
        end.append(note);
        if (!margin.children.length) { margin.hidden = true; }
        undo.push(() => { place.replaceWith(note); margin.hidden = false; });
      }
      const first = part.matches(".wet") && part.querySelector(":scope > .hoofdstuk, :scope > .artikel");
      if (first) first.before(end);
      else part.append(end);
      undo.push(() => end.remove());
    }
  });

  addEventListener("afterprint", () => {
    for (const back of undo.reverse()) back();
    undo = [];
  });
})();
