// The report as the other parts use it: a flat list of nodes in depth-first order, so that what is below a folder is
// one stretch of the list, with the sums of both views.

const report = JSON.parse(document.getElementById("data").textContent);
const rules = report.rules ?? [];

// Dark enough for white letters, light enough to stand out from a dark page.
const COLOURS = {
  source: "#2a6db0", prose: "#127a6d", data: "#8a6a10", other: "#5f7320", dependency: "#b84a2b", build: "#8d5f3c",
  generated: "#8a4fa9", lock: "#bb3a74", binary: "#5d6b78", log: "#75706a", secret: "#cc2440", local: "#3d7d4b", state: "#486f9c",
};
const SPARE = ["#6c6f75", "#866650", "#3f7f63", "#94608a", "#4b7090", "#7a6b35"];

const classes = new Map();

function addClass(id, title) {
  const spare = SPARE[classes.size % SPARE.length];
  classes.set(id, { index: classes.size, id, title, colour: Object.hasOwn(COLOURS, id) ? COLOURS[id] : spare });
  return classes.get(id);
}

for (const one of report.classes ?? []) addClass(one.id, one.title ?? one.id);

function classOf(id) {
  return classes.get(id) ?? addClass(id, id === "" ? "Other" : id);
}

const amount = () => ({ files: 0, bytes: 0, low: 0, high: 0 });

function add(sum, more) {
  sum.files += more.files;
  sum.bytes += more.bytes;
  sum.low += more.low;
  sum.high += more.high;
}

const weight = (sum) => (sum.low + sum.high) / 2;

function nodeOf(raw, parent, id) {
  const folder = Array.isArray(raw.c);
  const node = {
    id, parent, folder, name: String(raw.n ?? ""), end: id + 1, folded: raw.m ?? 0, rule: raw.r ?? parent?.rule,
    hidden: raw.h === 1 || (parent?.hidden ?? false), children: folder ? [] : undefined, before: amount(), after: amount(),
    path: "", kind: undefined, kinds: new Map(),
  };
  // What is above shows nothing of its own: the page is about this project.
  node.path = parent === undefined ? "" : parent.path === "" ? node.name : parent.path + "/" + node.name;
  if (!folder) {
    node.kind = classOf(raw.k ?? "");
    node.before = { files: raw.m ?? 1, bytes: raw.b ?? 0, low: raw.lo ?? 0, high: raw.hi ?? 0 };
    if (!node.hidden) node.after = node.before;
  }
  return node;
}

function flatten(root) {
  const all = [];
  const waiting = [[root, undefined]];
  while (waiting.length > 0) {
    const [raw, parent] = waiting.pop();
    const node = nodeOf(raw, parent, all.length);
    all.push(node);
    parent?.children.push(node);
    for (let i = (raw.c ?? []).length - 1; i >= 0; i--) waiting.push([raw.c[i], node]);
  }
  return all;
}

// Each class of what is in the folder, with its sums.
function addKinds(parent, node) {
  const own = node.folder ? node.kinds : new Map([[node.kind, node]]);
  for (const [kind, sums] of own) {
    if (!parent.kinds.has(kind)) parent.kinds.set(kind, { before: amount(), after: amount() });
    add(parent.kinds.get(kind).before, sums.before);
    add(parent.kinds.get(kind).after, sums.after);
  }
}

const nodes = flatten(report.tree ?? { c: [] });
const hides = rules.map(amount);

for (let id = nodes.length - 1; id > 0; id--) {
  const node = nodes[id];
  const parent = node.parent;
  add(parent.before, node.before);
  add(parent.after, node.after);
  addKinds(parent, node);
  parent.end = Math.max(parent.end, node.end);
  if (!node.folder && node.hidden && hides[node.rule] !== undefined) add(hides[node.rule], node.before);
}

// A folder has the colour of the class that weighs most in it.
function mainKind(node, view) {
  if (!node.folder) return node.kind;
  let heaviest;
  let most = -1;
  for (const [kind, sums] of node.kinds) {
    if (weight(sums[view]) > most) {
      most = weight(sums[view]);
      heaviest = kind;
    }
  }
  return heaviest ?? classOf("");
}
