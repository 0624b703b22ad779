package dev.aiinit.merge;

import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One target file and its base in memory: runs are planned against them and carried out. */
final class Desk implements TextsBefore {
    private final String path;
    private final Ownership ownership;
    private final List<String> adopted = new ArrayList<>();
    private final Set<String> restore = new LinkedHashSet<>();
    private final Map<String, Resolution> resolutions = new LinkedHashMap<>();
    private boolean markers;
    private Optional<String> disk = Optional.empty();
    private final Map<String, String> base = new TreeMap<>();
    private String editions = "";

    private Desk(String path, Ownership ownership) {
        this.path = path;
        this.ownership = ownership;
    }

    static Desk of(String path) {
        return new Desk(path, Ownership.WHOLE);
    }

    /** A file that is the user's. */
    static Desk shared(String path, String theirs) {
        Desk desk = new Desk(path, Ownership.SECTION);
        desk.disk = Optional.of(theirs);
        return desk;
    }

    Desk restoring(String what) {
        restore.add(what);
        return this;
    }

    Desk resolving(String what, Resolution resolution) {
        resolutions.put(what, resolution);
        return this;
    }

    Desk withMarkers() {
        markers = true;
        return this;
    }

    /** A run with this template, carried out. */
    FileChange run(String template) {
        Planner planner = planner();
        boolean theirs = planner.isAdopted(path, ownership);
        FileChange change = planner.plan(new RenderedFile(path, template, ownership));
        if (theirs && adopted.isEmpty()) {
            adopted.add(path);
        }
        return carriedOut(change);
    }

    /** A run of a pack that has no such document any more. */
    Optional<FileChange> drop() {
        return planner().drop(path).map(this::carriedOut);
    }

    void edit(String before, String after) {
        if (!text().contains(before)) {
            throw new IllegalArgumentException("not there: " + before);
        }
        write(text().replace(before, after));
    }

    void write(String text) {
        disk = Optional.of(text);
    }

    void delete() {
        disk = Optional.empty();
    }

    /** As git leaves a base file that two branches changed. */
    void writeBase(String section, String text) {
        base.put(section, text);
    }

    /** As git leaves the state where branches meet of which each wrote one of these. */
    Desk met(String... templates) {
        StringBuilder lines = new StringBuilder();
        for (String template : templates) {
            Map<String, String> sections = new TreeMap<>();
            State.rendered(path, template).forEach(section -> sections.put(section.id(), section.text()));
            base.putAll(sections);
            lines.append(Editions.line(sections));
        }
        editions = lines.toString();
        return this;
    }

    String text() {
        return disk.orElse("");
    }

    @Override
    public Optional<Map<String, String>> base(String asked) {
        return asked.equals(path) && !base.isEmpty() ? Optional.of(new TreeMap<>(base)) : Optional.empty();
    }

    @Override
    public String editions(String asked) {
        return asked.equals(path) ? editions : "";
    }

    @Override
    public Optional<String> onDisk(String asked) {
        return asked.equals(path) ? disk : Optional.empty();
    }

    private Planner planner() {
        return new Planner(this, adopted, new MergeOptions(restore, resolutions, markers));
    }

    private FileChange carriedOut(FileChange change) {
        change.written().ifPresent(this::write);
        if (change.deletes()) {
            delete();
        }
        change.base().ifPresent(next -> {
            base.clear();
            base.putAll(next);
            editions = "";
        });
        return change;
    }
}
