// Keeps a brief's page up to date: reloads it where it was, shows errors over it.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const words = {
    waiting: "not built yet", building: "building…", built: "built", faulty: "has errors",
  };
  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .bar, .faults { font: 14px/1.45 system-ui, sans-serif; color: #1c2024; }
    .bar { position: fixed; right: 12px; bottom: 12px; z-index: 2147483647; display: flex;
      gap: 12px; align-items: center; padding: 6px 12px; border: 1px solid #8b9198;
      border-radius: 6px; background: #fff; box-shadow: 0 1px 6px #0004; }
    .bar a { color: #0b4f8a; }
    .dot { display: inline-block; width: 10px; height: 10px; margin-right: 6px;
      border-radius: 50%; background: #5b636b; }
    .built .dot { background: #1a7f37; } .faulty .dot { background: #b3261e; border-radius: 0; }
    .faults { position: fixed; left: 0; right: 0; bottom: 0; z-index: 2147483646; max-height: 50vh;
      overflow: auto; padding: 12px 20px 56px; border-top: 4px solid #b3261e; background: #fff8f7;
      box-shadow: 0 -2px 12px #0005; }
    .faults h2 { margin: 0 0 8px; font-size: 16px; color: #8c1d18; }
    pre { margin: 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap;
      overflow-wrap: anywhere; }
    button { font: inherit; padding: 2px 10px; border: 1px solid #8b9198; border-radius: 4px;
      background: #fff; color: inherit; cursor: pointer; }
    .faults button { position: absolute; top: 10px; right: 20px; }
    a:focus-visible, button:focus-visible, .faults:focus-visible { outline: 3px solid #0b57d0; }
    [hidden] { display: none; }
    @media print { .bar, .faults { display: none; } }`;
  const markup = `
    <style>${style}</style>
    <section class="faults" role="alert" hidden></section>
    <div class="bar" role="group" aria-label="Preview">
      <span class="state" role="status"><span class="dot" aria-hidden="true"></span><span
        class="said"></span></span>
      <span class="links"></span>
    </div>`;

  const host = document.createElement("briefwright-preview");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = markup;
  const find = (selector) => shadow.querySelector(selector);
  const faults = find(".faults");
  let shown = "";
  let hidden = "";

  function link(text, href, label) {
    const made = document.createElement("a");
    made.textContent = text;
    made.href = href;
    if (label) made.setAttribute("aria-label", label);
    find(".links").append(made, " ");
  }
  for (const file of own.files.split(" ").filter(Boolean)) {
    const [format, path] = file.split("=");
    link(format.toUpperCase(), path, `This brief as ${format.toUpperCase()}`);
  }
  link("All briefs", "/");

  function showFaults(text) {
    if (text === shown) return;
    shown = text;
    faults.replaceChildren();
    faults.hidden = !text || text === hidden;
    if (!text) return;
    const title = document.createElement("h2");
    title.textContent = "This brief cannot be built. Behind this stands its latest page.";
    const body = document.createElement("pre");
    body.tabIndex = 0;
    body.textContent = text;
    const hide = document.createElement("button");
    hide.type = "button";
    hide.textContent = "Hide";
    hide.addEventListener("click", () => { hidden = text; faults.hidden = true; });
    faults.append(title, body, hide);
  }

  function count(text, sort) {
    return (text.match(new RegExp(`(^|: )${sort}\\[`, "gm")) || []).length;
  }

  function show(state) {
    if (state.gone) { say("waiting", "this brief is gone"); return; }
    const warnings = count(state.warnings, "warning");
    const more = warnings ? `, ${warnings} warning${warnings > 1 ? "s" : ""}` : "";
    const at = state.since && state.state !== "building" ? ` ${state.since}` : "";
    say(state.state, words[state.state] + at + more);
    showFaults(state.errors);
    if (state.version && state.version !== own.version) reload();
  }

  function say(kind, text) {
    find(".bar").className = `bar ${kind}`;
    if (find(".said").textContent !== text) find(".said").textContent = text;
  }

  // The place is kept by what stands at the top of the window, so that a change above it does not
  // move what one is reading.
  const place = `briefwright ${own.brief}`;
  function reload() {
    const anchors = [...document.querySelectorAll("[id]")];
    const above = anchors.filter((one) => one.getBoundingClientRect().top <= 1).pop();
    const from = above ? above.getBoundingClientRect().top : -scrollY;
    const kept = { id: above ? above.id : "", from, x: scrollX };
    sessionStorage.setItem(place, JSON.stringify(kept));
    location.reload();
  }
  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (!kept) return;
    history.scrollRestoration = "manual";
    const anchor = kept.id && document.getElementById(kept.id);
    const top = anchor ? anchor.getBoundingClientRect().top + scrollY : 0;
    scrollTo({ left: kept.x, top: top - kept.from, behavior: "instant" });
  }

  // A page that nobody sees holds no connection: browsers allow only a few.
  let events = null;
  function connect() {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`/-/events?brief=${encodeURIComponent(own.brief)}`);
      events.onmessage = (event) => show(JSON.parse(event.data));
      events.onerror = () => say("waiting", "watching has ended");
    }
  }

  document.body.append(host);
  restore();
  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", () => { if (events) events.close(); events = null; });
  addEventListener("pageshow", connect);
  connect();
})();
