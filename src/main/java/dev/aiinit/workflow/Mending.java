package dev.aiinit.workflow;

import dev.aiinit.lint.Diagnosis;
import dev.aiinit.lint.Examination;
import dev.aiinit.lint.Fix;
import dev.aiinit.lint.MaskedJson;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.Ours;
import dev.aiinit.merge.SettingsMerge;
import dev.aiinit.merge.State;
import dev.aiinit.pack.MendablePath;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes one plan of all the fixes that doctor has, as every other plan is made. Writes nothing. */
public final class Mending {
    private static final Pattern SETTINGS = Pattern.compile("(?!.*\\.\\.)(?:[^/].*/)?\\.claude/settings\\.json");

    private final Generate.World world;
    private final Pack pack;
    private final Lock lock;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<SettingsEntry>> ours;
    private final List<Problem> left = new ArrayList<>();
    private boolean answersWindow;

    private Mending(Generate.World world, Pack pack) {
        this.world = world;
        this.pack = pack;
        this.lock = world.lock().map(text -> Lock.parse(State.LOCK, text)).orElse(Lock.NONE);
        this.ours = new LinkedHashMap<>(lock.settings());
    }

    /**
     * What would be written.
     *
     * @param stateFiles what is remembered of it, by path
     * @param left what could not be mended, and why
     */
    public record Mended(List<FileChange> changes, Map<String, Optional<String>> stateFiles, List<Problem> left) {
        public Mended {
            changes = List.copyOf(changes);
            stateFiles = Collections.unmodifiableMap(new LinkedHashMap<>(stateFiles));
            left = List.copyOf(left);
        }

        /** The changes as they may be shown: what a settings file holds besides may be a token. */
        public List<FileChange> shown() {
            return changes.stream().map(Mended::masked).toList();
        }

        private static FileChange masked(FileChange change) {
            String before = change.before().orElse("");
            String after = change.written().orElse("");
            if (before.isEmpty() || !change.path().endsWith(".json")) {
                return change;
            }
            MaskedJson mask = new MaskedJson(before, after);
            return new FileChange.Update(
                    change.path(), mask.of(before), mask.of(after), Ours.unrecorded(""), List.of());
        }
    }

    /** Whether it brings a fix of a file that ai-init may write. */
    public static boolean canMend(Diagnosis diagnosis) {
        return diagnosis.fix().map(Fix::path).filter(MendablePath::test).isPresent();
    }

    /**
     * The plan of all fixes, in the order of the diagnoses.
     *
     * @param pack the one whose answers are saved here
     */
    public static Mended plan(Examination found, Generate.World world, Pack pack) {
        Mending mending = new Mending(world, pack);
        found.diagnoses().stream()
                .filter(Mending::canMend)
                .flatMap(diagnosis -> diagnosis.fix().stream())
                .forEach(mending::apply);
        return mending.mended();
    }

    private void apply(Fix fix) {
        if (fix.entries().isEmpty()) {
            change(fix);
        } else if (isOurs(fix)) {
            answersWindow = true;
            ours.keySet().stream()
                    .filter(path -> SETTINGS.matcher(path).matches())
                    .toList()
                    .forEach(path -> merge(path, fix.entries(), true));
        } else {
            merge(fix.path(), fix.entries(), false);
        }
    }

    private void change(Fix fix) {
        if (isLink(fix.path())) {
            return;
        }
        try {
            texts.put(fix.path(), fix.change().applied(text(fix.path())));
        } catch (SyntaxError broken) {
            left.add(broken.problem());
        }
    }

    /** What a link leads to is not ours to write. */
    private boolean isLink(String path) {
        boolean link = world.bases().isLink(path);
        if (link) {
            left.add(Problem.at(
                    Location.of(path), "this is a symbolic link, and is not written", "mend what it leads to"));
        }
        return link;
    }

    /** Whether an answer of the user's decides about these entries, in files that we wrote before. */
    private boolean isOurs(Fix fix) {
        return lock.settings().containsKey(fix.path())
                && lock.pack().equals(pack.name() + " " + pack.version())
                && StandardWindow.isAskedBy(pack)
                && fix.entries().stream().allMatch(StandardWindow::isDecidedBy);
    }

    /** Puts entries into a settings file; they stay the user's where nothing of ours would ask for them again. */
    private void merge(String path, List<SettingsEntry> entries, boolean remembered) {
        if (isLink(path)) {
            return;
        }
        List<SettingsEntry> before = remembered
                ? ours.getOrDefault(path, List.of()).stream()
                        // What was taken out by hand stays out, unless it is asked for now.
                        .filter(entry -> !entries.contains(entry))
                        .toList()
                : List.of();
        List<SettingsEntry> wanted = new ArrayList<>(entries);
        before.stream().filter(entry -> entry.kind() != Kind.HOLDER).forEach(wanted::add);
        Optional<String> disk = texts.containsKey(path)
                ? Optional.of(texts.get(path))
                : world.bases().onDisk(path);
        SettingsMerge.Result result = SettingsMerge.merge(path, disk, wanted, before);
        result.problem().ifPresent(left::add);
        if (result.problem().isEmpty()) {
            texts.put(path, result.text());
            if (remembered) {
                ours.put(path, result.ours());
            }
        }
    }

    private String text(String path) {
        String known = texts.get(path);
        return known == null ? world.bases().onDisk(path).orElse("") : known;
    }

    private Mended mended() {
        List<FileChange> changes = new ArrayList<>();
        texts.forEach((path, text) -> {
            Optional<String> disk = world.bases().onDisk(path);
            if (disk.isEmpty()) {
                changes.add(new FileChange.Create(path, Ours.unrecorded(text)));
            } else if (!disk.get().equals(text)) {
                changes.add(new FileChange.Update(path, disk.get(), text, Ours.unrecorded(text), List.of()));
            }
        });
        Map<String, Optional<String>> stateFiles = new LinkedHashMap<>();
        if (answersWindow) {
            stateFiles.putAll(StandardWindow.answered(world, pack));
            stateFiles.put(State.LOCK, Optional.of(new Lock(lock.pack(), lock.pins(), lock.adopted(), ours).text()));
        }
        return new Mended(changes, stateFiles, left);
    }
}
