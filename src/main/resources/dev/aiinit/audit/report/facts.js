// What does not change while the page is used: the verdict, the classes, the memory, the rules, the method.

const totals = { before: { ...amount(), ...report.totals?.before }, after: { ...amount(), ...report.totals?.after } };
const windows = report.windows ?? [];

function saved(sums) {
  return { files: sums.before.files - sums.after.files, bytes: sums.before.bytes - sums.after.bytes,
    low: sums.before.low - sums.after.low, high: sums.before.high - sums.after.high };
}

function verdict() {
  const { before, after } = totals;
  if (before.high === 0) return "There is nothing to read here.";
  const everything = "Reading every file once costs " + range(before) + " tokens";
  const widest = windows.length > 0 ? ": " + ofWindow(before, Math.max(...windows)) : "";
  if (weight(saved(totals)) <= 0) return everything + widest + ". The list saves nothing of it.";
  const fitting = windows.filter((tokens) => after.high <= tokens);
  const fits = fitting.length > 0 ? " That fits a " + windowName(Math.min(...fitting)) + "." : "";
  return everything + widest + ". With the list " + range(after) + " are left, "
    + percent(weight(saved(totals)), weight(before)) + " less." + fits;
}

function card(title, sum, lines) {
  const group = element("div", {}, element("dt", {}, title));
  group.append(element("dd", { class: "figure" }, range(sum), element("small", {}, " tokens")));
  for (const line of lines) group.append(element("dd", {}, line));
  return group;
}

function showSummary() {
  const project = visible(report.project ?? "");
  if (project !== "") {
    document.title = "Context weight of " + project;
    byId("of").textContent = " of " + project;
  }
  byId("verdict").textContent = verdict();
  byId("list").textContent = report.list === "tuned"
    ? "The list is the one that ai-init would write today."
    : "The list is .claudeignore as it stands in the repository.";
  const lines = (sum) => [count(sum.files, "file") + ", " + size(sum.bytes), ...windows.map((one) => ofWindow(sum, one))];
  const less = saved(totals);
  byId("cards").append(
    card("Without the list", totals.before, lines(totals.before)),
    card("With the list", totals.after, lines(totals.after)),
    card("Saved", less, [count(less.files, "file") + ", " + size(less.bytes), percent(weight(less), weight(totals.before)) + " of the weight"]));
  byId("method").textContent = report.method ?? "";
}

function share(part, whole) {
  const full = element("span", { class: "share", "aria-hidden": "true" }, element("span"));
  full.firstChild.style.width = (whole > 0 ? Math.min(100, (100 * part) / whole) : 0) + "%";
  return element("span", {}, full, percent(part, whole));
}

function showClasses() {
  const all = (report.classes ?? []).map(({ id, before, after }) =>
    ({ kind: classOf(id), before: { ...amount(), ...before }, after: { ...amount(), ...after } }));
  const rows = all.sort((a, b) => weight(b.before) - weight(a.before)).map((sums) => {
    const title = element("span", { class: "kind" }, swatch(sums.kind), sums.kind.title);
    return { cells: [title, WHOLE.format(sums.before.files), size(sums.before.bytes), range(sums.before), range(sums.after),
      range(saved(sums)), share(weight(sums.before), weight(totals.before))] };
  });
  fill(byId("classes"), "Sums of each class, in tokens, heaviest first",
    [["Class"], ["Files", "number"], ["Size", "number"], ["Without the list", "number"], ["With the list", "number"],
      ["Saved", "number"], ["Share", "part"]], rows);
}

function showMemory() {
  const memory = report.memory ?? [];
  if (memory.length === 0) {
    byId("memory").append(element("p", {}, "No file is loaded into every session."));
    return;
  }
  const sums = new Map();
  for (const one of memory) {
    for (const assistant of one.assistants ?? []) {
      if (!sums.has(assistant)) sums.set(assistant, amount());
      add(sums.get(assistant), { ...amount(), files: 1, low: one.low ?? 0, high: one.high ?? 0 });
    }
  }
  const perFile = scrolling("Files that are always loaded");
  fill(perFile.table, "Each file", [["File"], ["Tokens", "number"], ["Loaded by"]], memory.map((one) => ({ cells: [
    element("code", {}, visible(one.path)), range({ low: one.low ?? 0, high: one.high ?? 0 }), (one.assistants ?? []).join(", ")] })));
  const perAssistant = scrolling("Sum for each assistant");
  fill(perAssistant.table, "Sum for each assistant",
    [["Assistant"], ["Files", "number"], ["Tokens", "number"], ...windows.map((one) => ["Of a " + windowName(one), "number"])],
    [...sums].map(([assistant, sum]) => ({ cells: [assistant, WHOLE.format(sum.files), range(sum),
      ...windows.map((one) => joined(percent(sum.low, one), percent(sum.high, one)))] })));
  byId("memory").append(perAssistant.region, perFile.region);
}

const ruleId = (index) => "rule-" + index;

function showRules() {
  if (rules.length === 0) {
    byId("rules").append(element("p", {}, "The list has no rule."));
    return;
  }
  const { table, region } = scrolling("Each line of the list");
  const rows = rules.map((rule, index) => ({ attributes: { id: ruleId(index), tabindex: "-1" }, cells: [
    element("code", {}, visible(rule.pattern ?? "")), rule.line === undefined ? "" : String(rule.line),
    rule.class === undefined ? "" : element("span", { class: "kind" }, swatch(classOf(rule.class)), classOf(rule.class).title),
    visible(rule.reason ?? ""), visible(rule.because ?? ""),
    hides[index].files === 0 ? "nothing now" : count(hides[index].files, "file") + ", " + range(hides[index])] }));
  fill(table, "Each line of .claudeignore, why it is there, and the files and tokens it hides",
    [["Pattern"], ["Line", "number"], ["Class"], ["Reason"], ["Because of"], ["Hides", "number"]], rows);
  byId("rules").append(region);
}
