// Keeps the list of briefs up to date.
(() => {
  "use strict";
  const words = {
    waiting: "not built yet", building: "being built", built: "built", faulty: "has errors",
  };
  const rows = [...document.querySelectorAll("tr[data-brief]")];
  const said = document.getElementById("said");
  const faults = document.getElementById("faults");

  function show(sheets) {
    const names = sheets.map((one) => one.name).join(" ");
    if (names !== rows.map((row) => row.dataset.brief).join(" ")) {
      location.reload();
      return;
    }
    sheets.forEach((sheet, index) => {
      const cell = rows[index].querySelector(".state");
      const text = words[sheet.state] + (sheet.since ? ` at ${sheet.since}` : "");
      cell.className = `state ${sheet.state}`;
      if (cell.textContent !== text) cell.textContent = text;
    });
    const texts = [...new Set(sheets.map((one) => one.errors).filter(Boolean))];
    const shown = texts.join("\n");
    if (faults.textContent !== shown) {
      faults.replaceChildren(...texts.map((text) => {
        const body = document.createElement("pre");
        body.textContent = text;
        return body;
      }));
    }
    const faulty = sheets.filter((one) => one.state === "faulty").length;
    const news = faulty ? `${faulty} of ${sheets.length} briefs cannot be built.` : "";
    if (said.textContent !== news) said.textContent = news;
  }

  let events = null;
  function connect() {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/-/events");
      events.onmessage = (event) => show(JSON.parse(event.data));
      events.onerror = () => { said.textContent = "Watching has ended."; };
    }
  }
  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", () => { if (events) events.close(); events = null; });
  addEventListener("pageshow", connect);
  connect();
})();
