package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.ignore.ClaudeSettings;
import dev.aiinit.ignore.DenyProjection;
import dev.aiinit.ignore.Dropped;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Ours;
import dev.aiinit.merge.SettingsMerge;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plans the settings file of every folder that people start an assistant in, for the assistants that obey deny rules. */
final class SettingsPlan {
    /** The lock file is untrusted: only settings below the root are ever touched. */
    private static final Pattern SETTINGS = Pattern.compile("(?!.*\\.\\.)(?:[^/].*/)?\\.claude/settings\\.json");

    private final MergeOptions options;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, List<SettingsEntry>> entries = new LinkedHashMap<>();

    SettingsPlan(
            AnswerBook answers,
            Projections projections,
            Generate.World world,
            Lock lock,
            MergeOptions options,
            boolean holds) {
        this.options = options;
        Map<String, ClaudeSettings> wanted = new LinkedHashMap<>();
        for (Target target : projections.chosen(Mechanism.DENY_RULES)) {
            wanted(answers, target, projections, world).forEach(settings -> wanted.put(settings.path(), settings));
        }
        wanted.forEach((path, settings) ->
                plan(path, holds ? kept(path, settings.entries(), lock) : settings.entries(), world, lock));
        if (holds) {
            lock.settings().forEach(entries::putIfAbsent);
            return;
        }
        lock.settings().keySet().stream()
                .filter(path ->
                        !wanted.containsKey(path) && SETTINGS.matcher(path).matches())
                .forEach(path -> retract(path, world, lock));
    }

    /** A plan that takes all our entries back. */
    SettingsPlan(Generate.World world, Lock lock) {
        this.options = MergeOptions.NONE;
        lock.settings().keySet().stream()
                .filter(path -> SETTINGS.matcher(path).matches())
                .forEach(path -> retract(path, world, lock));
    }

    /** The files that hold rules in the end. */
    List<String> files() {
        return changes.stream()
                .filter(change -> change.rendered().isPresent())
                .filter(change -> !(change instanceof FileChange.Keep || change instanceof FileChange.StayDeleted))
                .map(FileChange::path)
                .toList();
    }

    List<FileChange> changes() {
        return changes;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Our entries, by file. */
    Map<String, List<SettingsEntry>> entries() {
        return entries;
    }

    private List<ClaudeSettings> wanted(
            AnswerBook answers, Target target, Projections projections, Generate.World world) {
        List<String> shared = new ArrayList<>(List.of(".ai"));
        if (world.repository().exists("docs")) {
            shared.add("docs");
        }
        List<ClaudeSettings> settings = new ArrayList<>();
        for (String start : projections.startFolders()) {
            DenyProjection projection = projections.denied(target, start);
            for (Dropped dropped : projection.dropped()) {
                warnings.add("no deny rule for " + dropped.pattern() + ": " + dropped.why());
            }
            settings.add(ClaudeSettings.of(start, answers.flag("standard_window"), shared, projection));
        }
        return settings;
    }

    /** What is wanted, and what we put there before that no wish contradicts. */
    private static List<SettingsEntry> kept(String path, List<SettingsEntry> wanted, Lock lock) {
        List<SettingsEntry> all = new ArrayList<>(wanted);
        lock.settings().getOrDefault(path, List.of()).stream()
                .filter(entry -> entry.kind() != Kind.HOLDER && !all.contains(entry))
                .filter(entry -> entry.kind() == Kind.ITEM
                        || wanted.stream().noneMatch(other -> other.key().equals(entry.key())))
                .forEach(all::add);
        return all;
    }

    private void plan(String path, List<SettingsEntry> wanted, Generate.World world, Lock lock) {
        Optional<String> disk = world.bases().onDisk(path);
        List<SettingsEntry> before = lock.settings().getOrDefault(path, List.of());
        if (disk.isEmpty() && !before.isEmpty() && !options.restore().contains(path)) {
            changes.add(new FileChange.StayDeleted(path, null, Ours.unrecorded(""), List.of()));
            entries.put(path, before);
            return;
        }
        SettingsMerge.Result result = SettingsMerge.merge(path, disk, wanted, before);
        Ours ours = Ours.unrecorded(result.text());
        result.notes().forEach(note -> warnings.add(note.toString()));
        if (result.problem().isPresent()) {
            changes.add(unreadable(path, disk.orElse(""), result));
            entries.put(path, before);
            return;
        }
        entries.put(path, result.ours());
        if (disk.isEmpty()) {
            changes.add(new FileChange.Create(path, ours));
        } else if (disk.get().equals(result.text())) {
            changes.add(new FileChange.Unchanged(path, disk.get(), ours, List.of()));
        } else if (before.isEmpty()) {
            changes.add(new FileChange.Adopt(path, disk.get(), result.text(), ours));
        } else {
            changes.add(new FileChange.Update(path, disk.get(), result.text(), ours, List.of()));
        }
    }

    private static FileChange unreadable(String path, String disk, SettingsMerge.Result result) {
        Problem problem = result.problem().orElseThrow();
        return new FileChange.Keep(path, disk, problem, result.text());
    }

    /** Takes our entries out of a file that no answer asks for any more; one that holds nothing else goes. */
    private void retract(String path, Generate.World world, Lock lock) {
        Optional<String> disk = world.bases().onDisk(path);
        List<SettingsEntry> before = lock.settings().getOrDefault(path, List.of());
        if (disk.isEmpty() || before.isEmpty()) {
            return;
        }
        SettingsMerge.Result result = SettingsMerge.merge(path, disk, List.of(), before);
        if (result.problem().isPresent()) {
            changes.add(unreadable(path, disk.get(), result));
            entries.put(path, before);
        } else if (result.isEmpty()) {
            changes.add(new FileChange.Delete(path, disk.get()));
        } else {
            changes.add(new FileChange.Release(path, disk.get(), result.text(), List.of()));
        }
    }
}
