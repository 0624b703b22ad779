package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.ignore.ClaudeSettings;
import dev.aiinit.ignore.DenyLevel;
import dev.aiinit.ignore.DenyProjection;
import dev.aiinit.ignore.DenyRules;
import dev.aiinit.ignore.Dropped;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.SettingsMerge;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.project.SettingsEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans the settings file of every folder that people start an assistant in, for the assistants that obey deny rules. */
final class SettingsPlan {
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, List<SettingsEntry>> entries = new LinkedHashMap<>();

    SettingsPlan(AnswerBook answers, IgnoreList ignored, Generate.World world, Lock lock, List<Target> targets) {
        Map<String, ClaudeSettings> wanted = new LinkedHashMap<>();
        for (Target target : targets) {
            if (answers.choices("assistants").contains(target.id())
                    && target.obeys().mechanism() == Mechanism.DENY_RULES) {
                wanted(answers, new DenyRules(target, ignored, world.repository()), world)
                        .forEach(settings -> wanted.put(settings.path(), settings));
            }
        }
        wanted.forEach((path, settings) -> plan(path, settings.entries(), world, lock));
    }

    /** The files that hold rules in the end. */
    List<String> files() {
        return changes.stream()
                .filter(change -> !(change instanceof FileChange.Keep))
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

    private List<ClaudeSettings> wanted(AnswerBook answers, DenyRules rules, Generate.World world) {
        DenyLevel level = DenyLevel.valueOf(
                answers.text("deny").isEmpty()
                        ? "BALANCED"
                        : answers.text("deny").toUpperCase(Locale.ROOT));
        List<String> shared = new ArrayList<>(List.of(".ai"));
        if (world.repository().exists("docs")) {
            shared.add("docs");
        }
        List<ClaudeSettings> settings = new ArrayList<>();
        for (String folder : answers.choices("start_folders")) {
            String start = folder.equals(".") ? "" : folder;
            DenyProjection projection = rules.project(level, start);
            for (Dropped dropped : projection.dropped()) {
                warnings.add("no deny rule for " + dropped.pattern() + ": " + dropped.why());
            }
            settings.add(ClaudeSettings.of(start, answers.flag("standard_window"), shared, projection));
        }
        return settings;
    }

    private void plan(String path, List<SettingsEntry> wanted, Generate.World world, Lock lock) {
        Optional<String> disk = world.bases().onDisk(path);
        List<SettingsEntry> before = lock.settings().getOrDefault(path, List.of());
        SettingsMerge.Result result = SettingsMerge.merge(path, disk, wanted, before);
        RenderedFile file = new RenderedFile(path, result.text(), Ownership.SETTINGS);
        result.notes().forEach(note -> warnings.add(note.toString()));
        if (result.problem().isPresent()) {
            warnings.add(result.problem().get().toString());
            changes.add(new FileChange.Keep(file, disk.orElse(""), "it cannot be read as strict JSON"));
            entries.put(path, before);
            return;
        }
        entries.put(path, result.ours());
        if (disk.isEmpty()) {
            changes.add(new FileChange.Create(file));
        } else if (disk.get().equals(result.text())) {
            changes.add(new FileChange.Unchanged(file, disk.get()));
        } else if (before.isEmpty()) {
            changes.add(new FileChange.Adopt(file, disk.get(), result.text()));
        } else {
            changes.add(new FileChange.Update(file, disk.get(), result.text()));
        }
    }
}
