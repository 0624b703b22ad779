// The treemap of one folder. Only what is large enough to be seen is handed to the library; the rest of a folder is one tile.

const LEVELS = 3;
const TILES = 900;
const SMALLEST = 1 / 2500;

const still = matchMedia("(prefers-reduced-motion: reduce)");
const box = byId("chart");
const tip = byId("tip");
let chart;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

// The library keeps the widths of texts as properties of an object, and there __proto__ and constructor do harm: every
// text for it starts with a letter that has no width and is in no name.
const inked = (text) => "\u200b" + text;

function tile(node, view, extra) {
  const look = { color: mainKind(node, view).colour };
  // Hatched: what the list hides, while it is counted.
  if (node.hidden || (node.folder && weight(node.after) === 0)) look.decal = HATCH;
  return { id: String(node.id), node: node.id, name: inked(nameOf(node) + (node.folder ? "/" : "")), value: weight(node[view]), itemStyle: look, ...extra };
}

const HATCH = { symbol: "rect", color: "rgba(0, 0, 0, 0.35)", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 };

function rest(parent, few, view) {
  const sum = amount();
  let heaviest = few[0];
  for (const node of few) {
    add(sum, node[view]);
    if (weight(node[view]) > weight(heaviest[view])) heaviest = node;
  }
  return { id: parent.id + "+", node: parent.id, rest: few.length, name: inked(WHOLE.format(few.length) + " smaller"),
    value: weight(sum), sum, itemStyle: { color: mainKind(heaviest, view).colour } };
}

// The tiles of a folder, down to LEVELS below it and until the budget is used up.
function tiles(folder, view) {
  const smallest = weight(folder[view]) * SMALLEST;
  let left = TILES;
  const below = (parent, level) => {
    const seen = parent.children.filter((node) => weight(node[view]) > 0);
    seen.sort((a, b) => weight(b[view]) - weight(a[view]) || a.id - b.id);
    const large = seen.filter((node, at) => at === 0 || (weight(node[view]) >= smallest && at < left));
    left -= large.length;
    const few = seen.slice(large.length);
    const made = large.map((node) => {
      const deeper = node.folder && level < LEVELS && weight(node[view]) > 20 * smallest && left > 0;
      return tile(node, view, deeper ? { children: below(node, level + 1) } : {});
    });
    if (few.length > 0) made.push(rest(parent, few, view));
    return made;
  };
  return below(folder, 1);
}

function options(folder, view) {
  // A number that is cut is a wrong number: only tiles that are surely wide enough have one.
  const pixels = (box.clientWidth * box.clientHeight) / weight(folder[view]);
  const named = (at) => (at.value * pixels > 100 * 100 ? at.name + "\n" + range(at.data.sum ?? nodes[at.data.node][view]) : at.name);
  const letters = { color: "#fff", fontSize: 12, lineHeight: 15, overflow: "truncate", lineOverflow: "truncate", padding: [3, 4] };
  const surface = { borderColor: colour("folder"), borderWidth: 2, gapWidth: 2 };
  return {
    animation: !still.matches,
    animationDuration: 250,
    animationDurationUpdate: 350,
    aria: { enabled: true, label: { enabled: false } },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    series: [{
      type: "treemap", name: inked(nameOf(folder)), data: tiles(folder, view), left: 0, right: 0, top: 0, bottom: 0,
      roam: false, nodeClick: false, breadcrumb: { show: false }, squareRatio: 1.2, visibleMin: 30,
      label: { ...letters, position: "insideTopLeft", formatter: named },
      upperLabel: { show: true, height: 22, color: colour("text"), fontSize: 12, fontWeight: 600, overflow: "truncate", padding: [0, 4],
        formatter: (at) => at.name },
      emphasis: { label: letters, upperLabel: { show: true, color: colour("text") }, itemStyle: { borderColor: colour("accent") } },
      levels: [{ itemStyle: { borderColor: colour("surface"), borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } },
        { itemStyle: surface }, { itemStyle: surface }, { itemStyle: { borderWidth: 0, gapWidth: 1 } }],
    }],
  };
}

function drawChart(folder, view) {
  const empty = weight(folder[view]) <= 0;
  byId("nothing").hidden = !empty;
  tip.hidden = true;
  chart ??= startChart();
  chart.setOption(options(folder, view), { notMerge: false, replaceMerge: ["series"] });
  const heaviest = [...folder.children].sort((a, b) => weight(b[view]) - weight(a[view])).slice(0, 3);
  box.setAttribute("aria-label", "Treemap of " + nameOf(folder) + ", " + range(folder[view]) + " tokens"
    + (empty ? "" : ". Heaviest: " + heaviest.map((node) => nameOf(node) + " " + percent(weight(node[view]), weight(folder[view]))).join(", ")));
  drawLegend(folder, view);
}

function drawLegend(folder, view) {
  const kinds = [...folder.kinds].filter(([, sums]) => weight(sums[view]) > 0)
    .sort(([, a], [, b]) => weight(b[view]) - weight(a[view]));
  const items = kinds.map(([kind, sums]) => element("li", {}, swatch(kind), kind.title + " ",
    element("span", { class: "quiet" }, range(sums[view]))));
  if (view === "before" && weight(folder.after) < weight(folder.before)) {
    items.push(element("li", {}, element("span", { class: "swatch hatch", "aria-hidden": "true" }), "hidden by the list"));
  }
  byId("legend").replaceChildren(...items);
}

function startChart() {
  const made = echarts.init(box, null, { renderer: "canvas" });
  made.on("click", ({ data }) => data?.node !== undefined && chosen(nodes[data.node]));
  made.on("mouseover", ({ data }) => data?.node !== undefined && explain(data));
  made.on("mouseout", () => (tip.hidden = true));
  made.getZr().on("mousemove", ({ offsetX, offsetY }) => moveTip(offsetX, offsetY));
  made.getZr().on("globalout", () => (tip.hidden = true));
  new ResizeObserver(() => made.resize({ animation: { duration: 0 } })).observe(box);
  return made;
}

function explain(data) {
  const node = nodes[data.node];
  const sum = data.rest > 0 ? data.sum : node[state.view];
  const many = data.rest > 0 ? WHOLE.format(data.rest) + " smaller in " + nameOf(node) : nameOf(node) + " in " + nameOf(node.parent ?? node);
  const lines = [element("strong", {}, data.rest > 0 || node.folded > 0 ? many : visible(node.path)),
    range(sum) + " tokens, " + count(sum.files, "file") + ", " + size(sum.bytes)];
  if (data.rest === undefined) lines.push((node.folder ? "mostly " : "") + mainKind(node, state.view).title);
  if (data.rest === undefined && node.hidden && rules[node.rule] !== undefined) {
    lines.push("hidden by " + visible(rules[node.rule].pattern) + placeOf(rules[node.rule], ", line "));
  }
  tip.replaceChildren(...lines.map((line) => element("div", {}, line)));
  tip.hidden = false;
}

function moveTip(x, y) {
  if (tip.hidden) return;
  const right = box.clientWidth - tip.offsetWidth - 4;
  tip.style.left = Math.max(0, Math.min(x + 14, right)) + "px";
  tip.style.top = (y + tip.offsetHeight + 24 > box.clientHeight ? Math.max(0, y - tip.offsetHeight - 10) : y + 18) + "px";
}
