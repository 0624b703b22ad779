package dev.aiinit.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;

/** Documents of the schema {@code report/1}: a small one whose sums are easy to check, one with hostile names, large ones. */
final class ReportData {
    private static final List<String> CLASSES =
            List.of("source", "prose", "other", "data", "dependency", "build", "generated", "lock", "binary", "log");

    private static final List<String> WORDS = List.of(
            "order", "basket", "route", "panel", "token", "draft", "ledger", "harbour", "signal", "query", "window");

    private ReportData() {}

    /** 1,000,000 to 1,500,000 tokens; with the list 100,000 to 150,000. */
    static String small() {
        return document("harbour", 1_000_000, 1_500_000, 100_000, 150_000, """
                {"n":"","b":4000000,"lo":1000000,"hi":1500000,"c":[
                  {"n":"src","b":300000,"lo":75000,"hi":112000,"c":[
                    {"n":"web","b":200000,"lo":50000,"hi":75000,"c":[
                      {"n":"app.ts","b":150000,"lo":37500,"hi":56000,"k":"source"},
                      {"n":"page.ts","b":50000,"lo":12500,"hi":19000,"k":"source"}]},
                    {"n":"old.ts","b":100000,"lo":25000,"hi":37000,"k":"source"}]},
                  {"n":"docs","b":100000,"lo":25000,"hi":38000,"c":[
                    {"n":"guide.md","b":90000,"lo":22000,"hi":34000,"k":"prose"},
                    {"n":"small","b":10000,"lo":3000,"hi":4000,"k":"prose","m":12}]},
                  {"n":"dist","b":1600000,"lo":400000,"hi":600000,"h":1,"r":1,"c":[
                    {"n":"bundle.js","b":1600000,"lo":400000,"hi":600000,"k":"build","h":1,"r":1}]},
                  {"n":"package-lock.json","b":2000000,"lo":500000,"hi":750000,"k":"lock","h":1,"r":0}]}""");
    }

    /** Names that would be tags, scripts, formats or keys of an object where they are not taken as text. */
    static String hostile(List<String> names) {
        JsonArray children = new JsonArray();
        for (String name : names) {
            JsonObject file = file(name, 4000, "source");
            file.addProperty("h", 1);
            file.addProperty("r", 0);
            children.add(file);
            JsonObject folder = new JsonObject();
            folder.addProperty("n", name + " folder");
            JsonArray inside = new JsonArray();
            inside.add(file("in.ts", 3000, name));
            folder.add("c", inside);
            children.add(folder);
        }
        JsonObject tree = new JsonObject();
        tree.addProperty("n", "");
        tree.add("c", children);
        JsonObject document = JsonParser.parseString(document(names.get(0), 1000, 2000, 500, 1000, tree.toString()))
                .getAsJsonObject();
        JsonObject rule = document.getAsJsonArray("rules").get(0).getAsJsonObject();
        for (String key : List.of("pattern", "reason", "because")) {
            rule.addProperty(key, names.get(0));
        }
        document.addProperty("method", names.get(0));
        JsonObject memory = document.getAsJsonArray("memory").get(0).getAsJsonObject();
        memory.addProperty("path", names.get(0));
        memory.getAsJsonArray("assistants").add(new JsonPrimitive(names.get(0)));
        return document.toString();
    }

    /** So many files in folders up to eight deep, the same ones for the same seed; a third is hidden. */
    static String large(int files, long seed) {
        Random random = new Random(seed);
        JsonObject root = folder("");
        int left = files;
        while (left > 0) {
            int here = Math.min(left, 1 + random.nextInt(60));
            JsonArray place = root.getAsJsonArray("c");
            for (int depth = random.nextInt(8); depth > 0; depth--) {
                place = step(place, random);
            }
            for (int i = 0; i < here; i++) {
                place.add(file(random));
            }
            left -= here;
        }
        return document("monorepo", 90_000_000, 130_000_000, 60_000_000, 90_000_000, root.toString());
    }

    /** Into one of the folders there, or a new one. */
    private static JsonArray step(JsonArray place, Random random) {
        if (!place.isEmpty() && random.nextInt(4) != 0) {
            JsonObject there = place.get(random.nextInt(place.size())).getAsJsonObject();
            if (there.has("c")) {
                return there.getAsJsonArray("c");
            }
        }
        JsonObject made = folder(word(random) + place.size());
        place.add(made);
        return made.getAsJsonArray("c");
    }

    private static JsonObject folder(String name) {
        JsonObject folder = new JsonObject();
        folder.addProperty("n", name);
        folder.add("c", new JsonArray());
        return folder;
    }

    private static JsonObject file(Random random) {
        String name = word(random) + "-" + word(random) + random.nextInt(10_000) + ".ts";
        JsonObject file = file(
                name, 200 + (long) Math.exp(random.nextDouble() * 12), CLASSES.get(random.nextInt(CLASSES.size())));
        if (random.nextInt(3) == 0) {
            file.addProperty("h", 1);
            file.addProperty("r", random.nextInt(2));
        }
        return file;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static JsonObject file(String name, long bytes, String kind) {
        JsonObject file = new JsonObject();
        file.addProperty("n", name);
        file.addProperty("b", bytes);
        file.addProperty("lo", bytes / 4);
        file.addProperty("hi", bytes / 3);
        file.addProperty("k", kind);
        return file;
    }

    private static String document(String project, long low, long high, long lowAfter, long highAfter, String tree) {
        JsonObject document = JsonParser.parseString("""
                {"schema":"report/1","method":"bytes of each kind of content","windows":[200000,1000000],"list":"disk",
                 "classes":[{"id":"source","title":"Source"},{"id":"prose","title":"Prose"},{"id":"other","title":"Other text"},
                   {"id":"lock","title":"Lock files","before":{"files":1,"bytes":2000000,"low":500000,"high":750000}},
                   {"id":"build","title":"Build output","before":{"files":1,"bytes":1600000,"low":400000,"high":600000}}],
                 "rules":[
                   {"line":12,"pattern":"package-lock.json","class":"lock","reason":"resolved versions","because":"package.json — npm"},
                   {"line":14,"pattern":"/dist/","class":"build","reason":"build output","because":"package.json#scripts.build"},
                   {"line":20,"pattern":".env","class":"secret","reason":"secrets","because":"always"}],
                 "memory":[{"path":"CLAUDE.md","low":900,"high":1300,"assistants":["Claude Code"]},
                   {"path":"AGENTS.md","low":1100,"high":1600,"assistants":["Codex","Claude Code"]}]}""").getAsJsonObject();
        document.addProperty("project", project);
        JsonObject totals = new JsonObject();
        totals.add("before", sums(18, low, high));
        totals.add("after", sums(16, lowAfter, highAfter));
        document.add("totals", totals);
        document.add("tree", JsonParser.parseString(tree));
        return document.toString();
    }

    private static JsonObject sums(long files, long low, long high) {
        JsonObject sums = new JsonObject();
        sums.addProperty("files", files);
        sums.addProperty("bytes", low * 4);
        sums.addProperty("low", low);
        sums.addProperty("high", high);
        return sums;
    }
}
