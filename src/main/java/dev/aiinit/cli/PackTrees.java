package dev.aiinit.cli;

import dev.aiinit.supply.Pin;
import dev.aiinit.supply.References;
import dev.aiinit.workflow.PackLayer;
import dev.aiinit.workflow.PackStack;
import dev.aiinit.workflow.PinChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs as JSON documents: {@code pack-list/1} and {@code pack-status/1}. */
final class PackTrees {
    private PackTrees() {}

    static Map<String, Object> list(PackStack stack) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "pack-list/1");
        tree.put("own", stack.own().map(own -> own.sha256()).orElse(""));
        tree.put(
                "packs",
                stack.layers().stream().map(PackLayer::pin).map(PackTrees::pin).toList());
        tree.put("built_in", stack.onBuiltIn());
        return tree;
    }

    static Map<String, Object> pin(Pin pin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", pin.layer());
        tree.put("source", pin.source());
        tree.put("folder", pin.folder());
        tree.put("ref", pin.ref());
        tree.put("name", pin.name());
        tree.put("version", pin.version());
        tree.put("tag", pin.tag());
        tree.put("commit", pin.commit());
        tree.put("sha256", pin.sha256());
        return tree;
    }

    /** @param looked whether anybody looked at what the places have now */
    static Map<String, Object> status(List<PinChecks.Standing> standings, boolean looked) {
        List<Object> packs = new ArrayList<>();
        for (PinChecks.Standing standing : standings) {
            Map<String, Object> pack = pin(standing.pin());
            Optional<References.Choice> newest = standing.newest();
            pack.put("newest_version", standing.newestVersion());
            pack.put("newest_tag", newest.map(References.Choice::tag).orElse(""));
            pack.put("newest_commit", newest.map(References.Choice::commit).orElse(""));
            pack.put("behind", standing.behind());
            pack.put("moved", standing.moved());
            packs.add(pack);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "pack-status/1");
        tree.put("looked", looked);
        tree.put("behind", standings.stream().anyMatch(PinChecks.Standing::behind));
        tree.put("packs", packs);
        return tree;
    }
}
