// Runs axe-core on HTML files in a headless Chromium: node axe.mjs MODULES CHROMIUM FILE...
// Prints one JSON object: what axe reports for each file, at 1280 px, in dark mode and at 320 px,
// and whether the page must be scrolled sideways at 320 px.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [modules, executablePath, ...files] = process.argv.slice(2);
const require = createRequire(path.join(modules, "x.js"));
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
const VIEWS = [
  { name: "wide", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "320 px", viewport: { width: 320, height: 640 }, colorScheme: "light" },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const found = {};
for (const file of files) {
  found[file] = [];
  for (const { name, ...settings } of VIEWS) {
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }));
    for (const one of violations) {
      const place = one.nodes[0].target.join(" ");
      found[file].push(`${name}: ${one.id}: ${one.help} (${one.nodes.length}; ${place})`);
    }
    const wider = await page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) found[file].push(`${name}: the page is ${wider} px wider than the screen`);
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify(found));
