// The table: what is in the folder, or all below it that the search or the class finds, a page at a time.

const ROWS = 100;
const COLUMNS = [
  { key: "name", title: "Name", by: (node) => node.path.toLowerCase() },
  { key: "tokens", title: "Tokens", kind: "number", by: (node) => weight(node[state.view]) },
  { key: "share", title: "Share", kind: "part", by: (node) => weight(node[state.view]) },
  { key: "class", title: "Class", by: (node) => mainKind(node, state.view).title.toLowerCase() },
  { key: "files", title: "Files", kind: "number", by: (node) => node[state.view].files },
  { key: "size", title: "Size", kind: "number", by: (node) => node[state.view].bytes },
  { key: "rule", title: "Hidden by", by: (node) => (node.hidden ? (rules[node.rule]?.line ?? node.rule ?? 0) : Infinity) },
];

function found(folder) {
  const query = state.query.toLowerCase();
  const searching = query !== "" || state.kind !== "";
  const candidates = searching ? nodes.slice(folder.id + 1, folder.end) : folder.children;
  return candidates.filter((node) => (state.view === "before" || node.after.files > 0)
    && (query === "" || (node.folded === 0 && node.path.toLowerCase().includes(query)))
    && (state.kind === "" || (!node.folder && node.kind.id === state.kind)));
}

function sorted(list) {
  const { by } = COLUMNS.find(({ key }) => key === state.sort);
  const order = state.descending ? -1 : 1;
  return list.map((node) => [by(node), node])
    .sort(([a, one], [b, other]) => (a < b ? -order : a > b ? order : one.id - other.id))
    .map(([, node]) => node);
}

function drawHead() {
  const cells = COLUMNS.map(({ key, title, kind }) => {
    const button = element("button", { type: "button" }, title, element("span", { "aria-hidden": "true", class: "arrow" }));
    button.addEventListener("click", () => sortBy(key));
    return element("th", { scope: "col", "data-key": key, class: kind ?? "" }, button);
  });
  byId("files").tHead.rows[0].replaceChildren(...cells);
}

function markSort() {
  for (const cell of byId("files").tHead.rows[0].cells) {
    const here = cell.dataset.key === state.sort;
    if (here) cell.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
    cell.querySelector(".arrow").textContent = here ? (state.descending ? "↓" : "↑") : "";
  }
}

function sortBy(key) {
  state.descending = state.sort === key ? !state.descending : COLUMNS.some((one) => one.key === key && one.kind !== undefined);
  state.sort = key;
  state.page = 0;
  drawTable();
}

function label(node, folder) {
  const searching = state.query !== "" || state.kind !== "";
  const above = folder.path === "" ? 0 : folder.path.length + 1;
  const text = node.folded === 0 && searching ? visible(node.path.slice(above)) : nameOf(node);
  if (node.folder) return element("a", { href: "#folder=" + node.id, class: "folder" }, element("bdi", {}, text + "/"));
  const where = node.folded > 0 && searching && node.parent !== folder ? " in " + visible(node.parent.path.slice(above)) : "";
  return element("bdi", {}, text + where);
}

function hiddenBy(node) {
  if (!node.hidden) return node.folder && node.after.files < node.before.files ? "in part" : "";
  if (rules[node.rule] === undefined) return "the list";
  return element("a", { href: "#" + ruleId(node.rule) },
    element("code", {}, visible(rules[node.rule].pattern)), placeOf(rules[node.rule], " line "));
}

function row(node, folder) {
  const sum = node[state.view];
  const kind = mainKind(node, state.view);
  const cells = [range(sum), share(weight(sum), weight(folder[state.view])),
    element("span", { class: "kind" }, swatch(kind), (node.folder ? "mostly " : "") + kind.title),
    WHOLE.format(sum.files), size(sum.bytes), hiddenBy(node)];
  const made = element("tr", { id: "node-" + node.id, tabindex: "-1" }, element("th", { scope: "row" }, label(node, folder)));
  cells.forEach((cell, at) => made.append(element("td", { class: COLUMNS[at + 1].kind ?? "" }, cell)));
  return made;
}

function drawTable() {
  const folder = nodes[state.folder];
  const list = sorted(found(folder));
  const pages = Math.max(1, Math.ceil(list.length / ROWS));
  state.page = Math.min(state.page, pages - 1);
  const from = state.page * ROWS;
  const part = list.slice(from, from + ROWS);
  byId("files").tBodies[0].replaceChildren(...part.map((node) => row(node, folder)));
  const searching = state.query !== "" || state.kind !== "";
  byId("files-caption").textContent = (searching ? "Found in " : "In ") + nameOf(folder)
    + (state.view === "after" ? ", with the list" : ", without the list");
  byId("count").textContent = list.length === 0 ? "No entry" + (searching ? " found." : ".")
    : (list.length === 1 ? "1 entry" : WHOLE.format(list.length) + " entries") + (searching ? " found" : "")
      + (pages > 1 ? ", " + WHOLE.format(from + 1) + " to " + WHOLE.format(from + part.length) + " shown." : ".");
  byId("pages").hidden = pages === 1;
  byId("page").textContent = "Page " + (state.page + 1) + " of " + pages;
  byId("previous").disabled = state.page === 0;
  byId("next").disabled = state.page === pages - 1;
  markSort();
  return list;
}

// The row of a file, on whatever page it stands.
function showRow(node) {
  Object.assign(state, { query: "", kind: "" });
  byId("query").value = "";
  byId("class").value = "";
  state.page = Math.floor(sorted(found(nodes[state.folder])).indexOf(node) / ROWS);
  drawTable();
  byId("node-" + node.id)?.focus();
}
