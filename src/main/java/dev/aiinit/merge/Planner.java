package dev.aiinit.merge;

import dev.aiinit.markdown.OwnSection;
import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import dev.aiinit.merge.DocumentMerge.Outcome;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what happens to each target file, from what we wrote last time, what stands there now, and what we would write. */
public final class Planner {
    /** The heading under which our text sits in a file that is the user's. */
    public static final String OWN_HEADING = "Project memory";

    private final TextsBefore bases;
    private final List<String> adopted;
    private final MergeOptions options;
    private final Set<String> recognised = new LinkedHashSet<>();
    private final boolean holds;
    private final Set<String> held = new LinkedHashSet<>();

    /**
     * A planner.
     *
     * @param adopted files that were the user's before us, as the lock file records them
     */
    public Planner(TextsBefore bases, List<String> adopted, MergeOptions options) {
        this(bases, adopted, options, false);
    }

    /**
     * A planner.
     *
     * @param adopted files that were the user's before us, as the lock file records them
     * @param holds whether what was written last time stays although the template no longer says it
     */
    public Planner(TextsBefore bases, List<String> adopted, MergeOptions options, boolean holds) {
        this.holds = holds;
        this.bases = bases;
        this.adopted = List.copyOf(adopted);
        this.options = options;
    }

    /** Whether our text at this path is a section of the user's file rather than the whole of it. */
    public boolean isAdopted(String path, Ownership ownership) {
        return ownership == Ownership.SECTION && isTheirs(path);
    }

    /** Whether a symbolic link stands there: it is the user's, and what it leads to is read in its place. */
    public boolean isLink(String path) {
        return bases.isLink(path);
    }

    /** Whether a file at this path is the user's: it was there before we first wrote to it. */
    public boolean isTheirs(String path) {
        return adopted.contains(path)
                || (bases.base(path).isEmpty() && bases.onDisk(path).isPresent() && !recognised.contains(path));
    }

    /** Whether nothing but its text can tell whose a file is: it is there, and no state speaks of it. */
    public boolean isUnknown(String path) {
        return isTheirs(path) && !adopted.contains(path);
    }

    /** Takes an unknown file as ours where it says, word for word, what we would write were it ours: only its base is lost. */
    public void recognise(RenderedFile file) {
        String ours = Sections.join(State.rendered(file.path(), file.text()));
        if (bases.onDisk(file.path())
                .filter(disk -> disk.strip().equals(ours.strip()))
                .isPresent()) {
            recognised.add(file.path());
        }
    }

    /** What happens to a file that a document of the pack asks for. */
    public FileChange plan(RenderedFile file) {
        String path = file.path();
        List<Section> template = template(file);
        Map<String, String> sections = new LinkedHashMap<>();
        template.forEach(section -> sections.put(section.id(), section.text()));
        Ours ours = new Ours(Sections.join(template), sections);
        Optional<Map<String, String>> base = bases.base(path);
        Optional<String> disk = bases.onDisk(path);
        if (disk.isEmpty()) {
            return base.isPresent() && !options.restores(path)
                    ? stayDeleted(path, base.get(), null, ours)
                    : new FileChange.Create(path, ours);
        }
        FilePlan plan = new FilePlan(path, options, base.map(known -> base(path, known)), template, ours);
        return isAdopted(path, file.ownership()) ? section(plan, disk.get()) : plan.whole(disk.get());
    }

    private List<Section> template(RenderedFile file) {
        List<Section> template = State.rendered(file.path(), file.text());
        Optional<Map<String, String>> base = holds ? bases.base(file.path()) : Optional.empty();
        if (base.isEmpty()) {
            return template;
        }
        Holding holding = Holding.of(base.get(), template);
        holding.held().forEach(id -> held.add(file.path() + (id.equals(State.WHOLE) ? "" : "#" + id)));
        return holding.template();
    }

    /** The files and sections that stay as they were written last time although the template no longer says so. */
    public List<String> held() {
        return List.copyOf(held);
    }

    /** What happens to a file that we wrote and that no document asks for any more; empty when there is nothing to do. */
    public Optional<FileChange> drop(String path) {
        Optional<Map<String, String>> base = bases.base(path);
        Optional<String> disk = bases.onDisk(path);
        if (base.isEmpty() || disk.isEmpty()) {
            return Optional.empty();
        }
        LastRendered known = base(path, base.get());
        if (path.endsWith("ignore")) {
            return Optional.of(dropList(path, base.get().getOrDefault(State.WHOLE, ""), disk.get()));
        }
        if (!adopted.contains(path)) {
            boolean pure = State.isMarkdown(path)
                    ? known.holds(State.split(path, disk.get()))
                    : disk.get().equals(base.get().get(State.WHOLE));
            return Optional.of(pure ? new FileChange.Delete(path, disk.get()) : released(path, disk.get()));
        }
        return own(disk.get(), Optional.of(known), "").map(range -> withoutOurs(path, disk.get(), range, known));
    }

    /** A file of the user's without our section: what they wrote into it stays. */
    private static FileChange withoutOurs(String path, String disk, OwnSection.Range range, LastRendered known) {
        String before = disk.substring(0, range.start());
        String own = disk.substring(range.start(), range.end());
        String after = disk.substring(range.end());
        if (Markers.isIn(own)) {
            return released(path, disk);
        }
        Outcome left = DocumentMerge.merge(path, MergeOptions.NONE, 1, known, Sections.split(own), List.of());
        if (!left.text().isBlank()) {
            String text = before + FilePlan.ended(left.text(), own, after) + after;
            return new FileChange.Release(path, disk, text, left.notes());
        }
        String text = after.isBlank() ? before.stripTrailing() + "\n" : before + after;
        return text.isBlank() ? new FileChange.Delete(path, disk) : new FileChange.Release(path, disk, text, List.of());
    }

    private LastRendered base(String path, Map<String, String> sections) {
        return LastRendered.of(sections, Editions.parse(bases.editions(path)));
    }

    /** Of a list of patterns our lines go, and the owner's stay. */
    private static FileChange dropList(String path, String base, String disk) {
        if (Markers.firstLine(disk).isPresent() || Markers.isIn(base)) {
            return released(path, disk);
        }
        String text = IgnoreMerge.without(base, disk);
        return text.isBlank() ? new FileChange.Delete(path, disk) : new FileChange.Release(path, disk, text, List.of());
    }

    private static FileChange released(String path, String disk) {
        return new FileChange.Release(
                path, disk, disk, List.of("is no longer written, and stays because it was edited; it is yours now"));
    }

    private static FileChange stayDeleted(String path, Map<String, String> base, @Nullable String disk, Ours ours) {
        boolean same = ours.base().filter(base::equals).isPresent();
        return new FileChange.StayDeleted(
                path,
                disk,
                ours,
                same
                        ? List.of()
                        : List.of("was deleted and stays deleted, although it would say something new; --restore \""
                                + path + "\" brings it back"));
    }

    private FileChange section(FilePlan plan, String disk) {
        Optional<OwnSection.Range> found = own(disk, plan.base(), plan.ours().text());
        if (found.isPresent()) {
            return plan.part(disk, found.get());
        }
        return plan.base().isPresent() && !options.restores(plan.path())
                ? stayDeleted(plan.path(), plan.base().get().raw(), disk, plan.ours())
                : new FileChange.Adopt(
                        plan.path(), disk, appended(disk, plan.ours().text()), plan.ours());
    }

    /** Where our section stands: of several with its heading the one that has most of what we wrote; none that has nothing of it. */
    private static Optional<OwnSection.Range> own(String disk, Optional<LastRendered> base, String text) {
        String masked = Markers.masked(disk);
        OwnSection.Range best = null;
        double most = -1;
        for (OwnSection.Range range : OwnSection.all(masked, OWN_HEADING)) {
            String part = disk.substring(range.start(), range.end());
            double share =
                    base.isPresent() ? base.get().share(part) : part.strip().equals(text.strip()) ? 1 : -1;
            if (share > most && (share > 0 || (base.isPresent() && base.get().isBare()))) {
                best = range;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String appended(String disk, String text) {
        if (disk.isBlank()) {
            return text;
        }
        return disk + (disk.endsWith("\n\n") ? "" : disk.endsWith("\n") ? "\n" : "\n\n") + text;
    }

    static Problem markersLeft(String path, int line) {
        return Problem.at(
                new Location(path, line, 0),
                "conflict markers are still in this file",
                "choose a text, take the lines with <<<<<<<, ======= and >>>>>>> out, and run the same command again");
    }
}
