package dev.aiinit.workflow;

import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackPlaces;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is new in packs: the files of those that were pinned against those that would be. */
public final class PackChange {
    private PackChange() {}

    /** In one line: name, old and new version of each layer that changes. */
    public static String sentence(List<Pin> before, PackStack after) {
        List<String> parts = new ArrayList<>();
        for (Pin now : after.pins()) {
            Optional<Pin> was =
                    before.stream().filter(pin -> pin.layer() == now.layer()).findFirst();
            if (was.isEmpty() || !was.get().equals(now)) {
                parts.add(now.name() + " "
                        + was.map(pin -> pin.version() + " -> ").orElse("") + now.version()
                        + (now.commit().isEmpty() ? "" : " (" + now.commit().substring(0, 12) + ")"));
            }
        }
        return String.join(", ", parts);
    }

    /** A unified diff of all files that a pack is read from; what this machine no longer has counts as nothing. */
    public static String diff(List<Pin> before, PackStack after, PackPlaces places) throws IOException {
        StringBuilder text = new StringBuilder();
        for (PackLayer layer : after.layers()) {
            Optional<Pin> was = before.stream()
                    .filter(pin -> pin.layer() == layer.pin().layer())
                    .findFirst();
            Optional<PackTree> old = was.isEmpty() ? Optional.empty() : kept(was.get(), places);
            Map<String, String> texts =
                    old.map(tree -> tree.texts(layer.origin()).files()).orElseGet(LinkedHashMap::new);
            Map<String, String> now = layer.tree().texts(layer.origin()).files();
            TreeSet<String> paths = new TreeSet<>(texts.keySet());
            paths.addAll(now.keySet());
            for (String path : paths) {
                text.append(UnifiedDiff.of(
                        PlainText.oneLine(layer.pin().name()) + "/" + path,
                        Optional.ofNullable(texts.get(path)).map(PlainText::clean),
                        Optional.ofNullable(now.get(path)).map(PlainText::clean)));
            }
        }
        return text.toString();
    }

    private static Optional<PackTree> kept(Pin pin, PackPlaces places) throws IOException {
        try {
            return places.kept(pin.sha256());
        } catch (UserError changed) {
            // The old bytes are not what they were: nothing is compared with them.
            return Optional.empty();
        }
    }
}
