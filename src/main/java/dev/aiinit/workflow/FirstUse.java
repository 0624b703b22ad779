package dev.aiinit.workflow;

import dev.aiinit.lint.InjectionSigns;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.PlainText;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person should see of a pack before it is used for the first time. */
public final class FirstUse {
    private static final int MOST_SIGNS = 20;

    private FirstUse() {}

    /**
     * Where each pack is from, and what it would do.
     *
     * @param unknown those of the layers that nobody trusts yet
     * @param layers of the run, the chosen pack first
     * @param joined all layers of the run as one
     * @param builtIn the pack of this program
     * @param program version of this program
     */
    public static List<String> lines(
            List<PackLayer> unknown, List<PackLayer> layers, Pack joined, Pack builtIn, String program) {
        List<String> lines = new ArrayList<>();
        for (PackLayer layer : unknown) {
            List<Pack> below = new ArrayList<>();
            if (joined.layers().get(0).builtIn()) {
                below.add(builtIn);
            }
            layers.stream()
                    .filter(each -> each.pin().layer() > layer.pin().layer())
                    .forEach(each -> below.add(each.pack(program)));
            lines.addAll(lines(layer, below, program));
        }
        lines.add("With the layers below it would write "
                + named(joined.documents().stream().map(Document::path)) + ".");
        lines.add("");
        return lines;
    }

    private static List<String> lines(PackLayer layer, List<Pack> below, String program) {
        Pin pin = layer.pin();
        Pack pack = layer.pack(program);
        List<String> lines = new ArrayList<>();
        lines.add("New on this machine: " + PlainText.oneLine(pin.name() + " " + pin.version()));
        lines.add("  from      " + pin.asked());
        if (!pin.commit().isEmpty()) {
            lines.add("  commit    " + pin.commit() + (pin.tag().isEmpty() ? "" : ", tag " + pin.tag()));
        }
        lines.add("  sha256    " + pin.sha256());
        if (!pack.info().description().isEmpty()) {
            lines.add("  says      " + PackContents.shortened(pack.info().description()));
        }
        lines.addAll(PackContents.lines(pack, below));
        say(
                lines,
                "programs",
                layer.tree().files().entrySet().stream()
                        .filter(file -> isProgram(file.getValue()))
                        .map(Map.Entry::getKey));
        lines.addAll(signs(layer));
        lines.add("");
        return lines;
    }

    private static void say(List<String> lines, String word, Stream<String> names) {
        String named = named(names);
        if (!named.isEmpty()) {
            lines.add("  " + word + " ".repeat(10 - word.length()) + named);
        }
    }

    private static String named(Stream<String> names) {
        return String.join(", ", names.map(PlainText::oneLine).toList());
    }

    /** Nothing of a pack is ever run; a program in one says something about it. */
    private static boolean isProgram(PackTree.Entry file) {
        byte[] bytes = file.bytes();
        return file.executable() || (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!');
    }

    private static List<String> signs(PackLayer layer) {
        List<String> lines = new ArrayList<>();
        record Placed(String path, InjectionSigns.Sign sign) {}
        List<Placed> found = new ArrayList<>();
        layer.tree()
                .texts(layer.origin())
                .files()
                .forEach((path, text) -> InjectionSigns.of(text).forEach(sign -> found.add(new Placed(path, sign))));
        found.sort(Comparator.comparing(placed -> placed.sign().kind().weight()));
        for (Placed placed : found.subList(0, Math.min(MOST_SIGNS, found.size()))) {
            InjectionSigns.Sign sign = placed.sign();
            lines.add("  look at   " + placed.path() + ":" + sign.line() + ":" + sign.column() + ": "
                    + sign.kind().sentence() + " " + PlainText.oneLine(sign.what()));
        }
        if (found.size() > MOST_SIGNS) {
            lines.add("  look at   " + (found.size() - MOST_SIGNS) + " more places: ai-init pack lint DIR names them");
        }
        return lines;
    }
}
