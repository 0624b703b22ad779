// Numbers and names as text, and elements made of text only: nothing of a repository is ever read as HTML.

const WHOLE = new Intl.NumberFormat("en-US");

// Two significant digits: no more are true of an estimate.
function short(tokens) {
  if (tokens <= 0) return "0";
  const step = 10 ** Math.max(0, Math.floor(Math.log10(tokens)) - 1);
  const rounded = Math.round(tokens / step) * step;
  if (rounded >= 1e6) return WHOLE.format(rounded / 1e6) + "M";
  return rounded >= 1e4 ? WHOLE.format(rounded / 1e3) + "K" : WHOLE.format(rounded);
}

function range(sum) {
  const low = short(sum.low);
  const high = short(sum.high);
  return low === high ? low : low + "–" + high;
}

function size(bytes) {
  for (const [unit, name] of [[2 ** 30, "GiB"], [2 ** 20, "MiB"], [2 ** 10, "KiB"]]) {
    if (bytes >= unit) return (bytes / unit).toFixed(bytes / unit < 10 ? 1 : 0) + " " + name;
  }
  return count(bytes, "byte");
}

const count = (number, noun) => WHOLE.format(number) + " " + noun + (number === 1 ? "" : "s");

function percent(part, whole) {
  if (whole <= 0 || part <= 0) return "0 %";
  const share = (100 * part) / whole;
  if (share < 1) return "under 1 %";
  if (share > 99 && share < 100) return "over 99 %";
  return Math.round(share) + " %";
}

const windowName = (tokens) => short(tokens) + " window";

// A list that stands in no file has no line numbers.
const placeOf = (rule, before) => (rule.line === undefined ? "" : before + rule.line);

const joined = (low, high) => (low === high ? low : low + "–" + high);

// How much of a window that is: a share while it may fit, else how many times.
function ofWindow(sum, tokens) {
  if (sum.high === 0) return "nothing of a " + windowName(tokens);
  if (sum.high <= tokens) {
    if (sum.high < tokens / 100) return "under 1 % of a " + windowName(tokens);
    const low = Math.round((100 * sum.low) / tokens);
    return joined(String(low), String(Math.round((100 * sum.high) / tokens))) + " % of a " + windowName(tokens);
  }
  const times = (number) => (number < 9.95 ? number.toFixed(1) : short(number));
  return joined(times(sum.low / tokens), times(sum.high / tokens)) + " times a " + windowName(tokens);
}

// Letters that move or hide other letters are spelled out, so that no name looks like another.
function visible(name) {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (letter) =>
    "\\u{" + letter.codePointAt(0).toString(16) + "}");
}

function nameOf(node) {
  if (node.folded > 0) return count(node.folded, "small file");
  if (node.parent === undefined) return visible(report.project || ".");
  return visible(node.name);
}

function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

const byId = (id) => document.getElementById(id);

function swatch(kind) {
  const made = element("span", { class: "swatch", "aria-hidden": "true" });
  made.style.backgroundColor = kind.colour;
  return made;
}

// A table from its caption, its headings and its rows of cells; the first cell of a row is its heading.
function fill(table, caption, headings, rows) {
  const head = element("tr");
  for (const [text, className] of headings) head.append(element("th", { scope: "col", class: className ?? "" }, text));
  const body = element("tbody");
  for (const { attributes, cells } of rows) {
    const row = element("tr", attributes);
    cells.forEach((cell, at) => {
      const place = { class: headings[at][1] ?? "" };
      row.append(at === 0 ? element("th", { ...place, scope: "row" }, cell) : element("td", place, cell));
    });
    body.append(row);
  }
  table.replaceChildren(element("caption", {}, caption), element("thead", {}, head), body);
}

function scrolling(label) {
  const table = element("table");
  return { table, region: element("div", { class: "scroll", role: "region", "aria-label": label, tabindex: "0" }, table) };
}
