package dev.aiinit.ignore;

import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What one {@code .claude/settings.json} should hold for people who start Claude Code in its folder.
 *
 * @param startFolder from the root; empty for the root itself
 * @param withoutLongContext whether sessions stay in the 200,000-token window
 * @param additionalDirectories folders outside the start folder that may be read without asking, relative to it
 * @param deny the rules, each negation after the rules it takes something back from
 */
public record ClaudeSettings(
        String startFolder, boolean withoutLongContext, List<String> additionalDirectories, List<String> deny) {
    private static final String SCHEMA = "https://json.schemastore.org/claude-code-settings.json";

    public ClaudeSettings {
        additionalDirectories = List.copyOf(additionalDirectories);
        deny = List.copyOf(deny);
    }

    /**
     * The settings for one start folder.
     *
     * @param shared folders at the root that hold memory ({@code .ai}, {@code docs}); from a sub-folder reading them needs a permission
     */
    public static ClaudeSettings of(
            String startFolder, boolean withoutLongContext, List<String> shared, DenyProjection projection) {
        StartFolder start = new StartFolder(startFolder);
        List<String> directories = startFolder.isEmpty()
                ? List.of()
                : shared.stream().map(folder -> start.up() + folder).toList();
        return new ClaudeSettings(startFolder, withoutLongContext, directories, projection.texts());
    }

    /** Where the file stands, from the root. */
    public String path() {
        return (startFolder.isEmpty() ? "" : startFolder + "/") + ".claude/settings.json";
    }

    /** The entries in the order of a new file. The schema is named only in a file that we make. */
    public List<SettingsEntry> entries() {
        List<SettingsEntry> entries = new ArrayList<>();
        entries.add(new SettingsEntry(List.of("$schema"), Kind.HEADING, SCHEMA));
        if (withoutLongContext) {
            entries.add(new SettingsEntry(List.of("env", "CLAUDE_CODE_DISABLE_1M_CONTEXT"), Kind.VALUE, "1"));
        }
        for (String directory : additionalDirectories) {
            entries.add(new SettingsEntry(List.of("permissions", "additionalDirectories"), Kind.ITEM, directory));
        }
        for (String rule : deny) {
            entries.add(new SettingsEntry(List.of("permissions", "deny"), Kind.ITEM, rule));
        }
        return List.copyOf(entries);
    }
}
