package dev.aiinit.merge;

import dev.aiinit.markdown.OwnSection;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what happens to each target file, from what we wrote last time, what stands there now, and what we would write. */
public final class Planner {
    /** The heading under which our text sits in a file that is the user's. */
    public static final String OWN_HEADING = "Project memory";

    private final Bases bases;
    private final List<String> adopted;

    /**
     * A planner.
     *
     * @param adopted files that were the user's before us, as the lock file records them
     */
    public Planner(Bases bases, List<String> adopted) {
        this.bases = bases;
        this.adopted = List.copyOf(adopted);
    }

    /** Whether our text at this path is a section of the user's file rather than the whole of it. */
    public boolean isAdopted(String path, Ownership ownership) {
        return ownership == Ownership.SECTION && isTheirs(path);
    }

    /** Whether a file at this path is the user's: it was there before we first wrote to it. */
    public boolean isTheirs(String path) {
        return adopted.contains(path)
                || (bases.base(path).isEmpty() && bases.onDisk(path).isPresent());
    }

    public FileChange plan(RenderedFile file) {
        Optional<Map<String, String>> base = bases.base(file.path());
        Optional<String> disk = bases.onDisk(file.path());
        if (disk.isEmpty()) {
            return base.isPresent() ? new FileChange.StayDeleted(file) : new FileChange.Create(file);
        }
        return isAdopted(file.path(), file.ownership())
                ? section(file, base, disk.get())
                : whole(file, base, disk.get());
    }

    private static FileChange whole(RenderedFile file, Optional<Map<String, String>> base, String disk) {
        if (same(file.path(), disk, file.text())) {
            return new FileChange.Unchanged(file, disk);
        }
        if (base.isEmpty()) {
            return new FileChange.Keep(file, disk, "it was here before ai-init");
        }
        return sections(file.path(), disk).equals(stripped(base.get()))
                ? new FileChange.Update(file, disk, file.text())
                : new FileChange.Keep(file, disk, "it was edited by hand");
    }

    private static FileChange section(RenderedFile file, Optional<Map<String, String>> base, String disk) {
        Optional<OwnSection.Range> found = OwnSection.find(disk, OWN_HEADING);
        if (found.isEmpty()) {
            return base.isPresent()
                    ? new FileChange.StayDeleted(file)
                    : new FileChange.Adopt(file, disk, appended(disk, file.text()));
        }
        OwnSection.Range range = found.get();
        String ours = disk.substring(range.start(), range.end());
        if (same(file.path(), ours, file.text())) {
            return new FileChange.Unchanged(file, disk);
        }
        if (base.isPresent() && sections(file.path(), ours).equals(stripped(base.get()))) {
            String gap = ours.substring(ours.stripTrailing().length());
            String text =
                    disk.substring(0, range.start()) + file.text().stripTrailing() + gap + disk.substring(range.end());
            return new FileChange.Update(file, disk, text);
        }
        return new FileChange.Keep(
                file,
                disk,
                "the section \"" + OWN_HEADING + "\" " + (base.isPresent() ? "was edited by hand" : "is not ours"));
    }

    private static String appended(String disk, String text) {
        if (disk.isBlank()) {
            return text;
        }
        return disk + (disk.endsWith("\n\n") ? "" : disk.endsWith("\n") ? "\n" : "\n\n") + text;
    }

    /** Equal but for blank lines at the end of sections, and for their order: neither is an edit that we could lose. */
    private static boolean same(String path, String left, String right) {
        return sections(path, left).equals(sections(path, right));
    }

    private static Map<String, String> sections(String path, String text) {
        return stripped(State.sections(path, text));
    }

    private static Map<String, String> stripped(Map<String, String> sections) {
        Map<String, String> stripped = new LinkedHashMap<>();
        sections.forEach((id, text) -> stripped.put(id, text.stripTrailing()));
        return stripped;
    }
}
