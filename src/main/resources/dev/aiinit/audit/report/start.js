// What is shown now, and everything a reader can change of it. The folder is in the address, so that Back goes back.

const state = { folder: 0, view: "before", query: "", kind: "", sort: "tokens", descending: true, page: 0 };
let landing = "";

function drawCrumbs() {
  const line = [];
  for (let node = nodes[state.folder]; node !== undefined; node = node.parent) line.unshift(node);
  byId("crumbs").replaceChildren(...line.map((node) => {
    if (node.id === state.folder) {
      return element("li", {}, element("span", { "aria-current": "page", tabindex: "-1" }, element("bdi", {}, nameOf(node))));
    }
    const link = element("a", { href: "#folder=" + node.id }, element("bdi", {}, nameOf(node)));
    link.addEventListener("click", () => (landing = "crumbs"));
    return element("li", {}, link);
  }));
}

function draw() {
  const folder = nodes[state.folder];
  const sum = folder[state.view];
  byId("sum").textContent = nameOf(folder) + ": " + range(sum) + " tokens in " + count(sum.files, "file")
    + (state.view === "after" ? ", with the list." : ", without the list.");
  drawCrumbs();
  drawTable();
  drawChart(folder, state.view);
}

function goTo(id) {
  location.hash = "folder=" + id;
}

// A tile was chosen: a folder is entered, a file is shown in the table of its folder.
function chosen(node) {
  if (node.folder) goTo(node.id);
  else if (node.parent.id === state.folder) showRow(node);
  else goTo(node.parent.id);
}

function land() {
  const match = /^#folder=(\d+)$/.exec(location.hash);
  const id = location.hash === "" ? 0 : match === null ? state.folder : Number(match[1]);
  if (!(nodes[id]?.folder ?? false)) return;
  const moved = id !== state.folder;
  state.folder = id;
  if (moved) {
    state.page = 0;
    draw();
  }
  // What had the focus is gone: it goes to where the new content starts.
  if (moved && landing === "crumbs") byId("crumbs").querySelector("[aria-current]").focus();
  if (moved && landing === "table") byId("files-title").focus();
  landing = "";
}

function useTheme(name) {
  const dark = name === "dark" || (name === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function retheme() {
  useTheme(byId("theme").value);
  drawChart(nodes[state.folder], state.view);
}

function changed(values) {
  Object.assign(state, values, { page: 0 });
  drawTable();
}

function listen() {
  for (const radio of document.querySelectorAll("input[name=view]")) {
    radio.addEventListener("change", () => {
      Object.assign(state, { view: radio.value, page: 0 });
      draw();
    });
  }
  let waiting;
  byId("query").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed({ query: byId("query").value.trim() }), 120);
  });
  byId("class").addEventListener("change", () => changed({ kind: byId("class").value }));
  byId("files").addEventListener("click", ({ target }) => {
    if (target.closest("a.folder") !== null) landing = "table";
  });
  for (const [id, step] of [["previous", -1], ["next", 1]]) {
    byId(id).addEventListener("click", () => {
      state.page += step;
      drawTable();
    });
  }
  byId("theme").addEventListener("change", retheme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", retheme);
  still.addEventListener("change", retheme);
  addEventListener("hashchange", land);
  // Paper is white.
  addEventListener("beforeprint", () => {
    useTheme("light");
    drawChart(nodes[state.folder], state.view);
  });
  addEventListener("afterprint", retheme);
}

useTheme("system");
for (const kind of classes.values()) byId("class").append(element("option", { value: kind.id }, kind.title));
// A reload keeps what was chosen in some browsers: the state follows the form.
state.view = document.querySelector("input[name=view]:checked").value;
state.query = byId("query").value.trim();
showSummary();
showClasses();
showMemory();
showRules();
drawHead();
listen();
land();
draw();
