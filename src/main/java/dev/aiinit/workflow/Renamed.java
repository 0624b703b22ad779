package dev.aiinit.workflow;

import dev.aiinit.merge.State;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.pack.Renames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was written last time, under the names that the packs have for it now: what a person wrote into a section or a file that is called
 * otherwise since is found where it belongs.
 */
final class Renamed implements TextsBefore {
    private final TextsBefore before;
    private final Renames renames;
    private final List<String> adopted;

    /** @param adopted files of the user's that hold a section of ours: those stay where they are */
    Renamed(TextsBefore before, Renames renames, List<String> adopted) {
        this.before = before;
        this.renames = renames;
        this.adopted = List.copyOf(adopted);
    }

    /** Where the file stood that is written to this path from now on; empty when it is no other one. */
    Optional<String> origin(String path) {
        if (before.base(path).isPresent() || before.onDisk(path).isPresent() || before.isLink(path)) {
            return Optional.empty();
        }
        return renames.documents().entrySet().stream()
                .filter(rename -> rename.getValue().equals(path))
                .map(Map.Entry::getKey)
                .filter(old -> !adopted.contains(old) && !before.isLink(old))
                .filter(old -> before.base(old).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Map<String, String>> base(String path) {
        return before.base(origin(path).orElse(path)).map(sections -> renamed(path, sections));
    }

    private Map<String, String> renamed(String path, Map<String, String> sections) {
        Map<String, String> renamed = new LinkedHashMap<>();
        sections.forEach((id, text) -> {
            String address = renames.sections().getOrDefault(path + "#" + id, path + "#" + id);
            String now = address.substring(path.length() + 1);
            renamed.put(sections.containsKey(now) ? id : now, text);
        });
        return renamed;
    }

    @Override
    public Optional<String> onDisk(String path) {
        return before.onDisk(origin(path).orElse(path));
    }

    @Override
    public boolean isLink(String path) {
        return before.isLink(path);
    }

    @Override
    public List<String> paths() {
        return before.paths();
    }

    /** Those of branches tell sections by their ids: where one has another id now they cannot be told apart, and count as one. */
    @Override
    public String editions(String path) {
        String old = origin(path).orElse(path);
        boolean other = before.base(old)
                .filter(sections -> !renamed(path, sections).equals(sections))
                .isPresent();
        return other ? "" : before.editions(old);
    }

    @Override
    public List<String> parked(String path) {
        List<String> parked = new ArrayList<>(before.parked(path));
        origin(path).ifPresent(old -> parked.addAll(before.parked(old)));
        return parked;
    }

    /** The files of the state that speak of a path that is no longer written. */
    Map<String, Optional<String>> forgotten(String old) {
        return State.baseFiles(old, before.base(old).orElseGet(LinkedHashMap::new), new LinkedHashMap<>());
    }
}
