package dev.aiinit.merge;

import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import java.util.List;
import java.util.Optional;

/** Stub. */
public final class SettingsMerge {
    private SettingsMerge() {}

    public record Result(String text, List<SettingsEntry> ours, Optional<Problem> problem) {}

    public static Result merge(
            String path, Optional<String> disk, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        return new Result(disk.orElse(wanted.toString()), wanted, Optional.empty());
    }
}
