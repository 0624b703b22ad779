package dev.aiinit.lint;

import dev.aiinit.ignore.ClaudeReadRules;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.project.Location;
import dev.aiinit.project.SettingsEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds files of secrets on this disk that Claude Code may read. */
final class ReadableSecrets implements Check {
    private static final List<String> NAMES = List.of(
            ".env",
            ".env.local",
            ".env.production",
            ".env.development.local",
            ".env.production.local",
            ".env.staging",
            ".envrc");
    private static final List<String> RULES = List.of("Read(.env)", "Read(.env.*)", "Read(!.env.example)");

    private final Examined examined;
    private final List<PermissionFile> settings;

    ReadableSecrets(Examined examined, List<PermissionFile> settings) {
        this.examined = examined;
        this.settings = settings;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        boolean usesClaude = !settings.isEmpty() || examined.memory().stream().anyMatch(MemoryFile::isClaudes);
        if (!usesClaude) {
            return found;
        }
        List<String> denied = settings.stream()
                .filter(file -> file.startFolder().isEmpty())
                .flatMap(file -> file.denied().stream())
                .toList();
        ClaudeReadRules rules = ClaudeReadRules.of(denied);
        Set<String> folders = new LinkedHashSet<>(List.of(""));
        examined.findings().workspaces().stream().map(Workspace::path).forEach(folders::add);
        for (String folder : folders) {
            for (String name : NAMES) {
                String path = Folders.join(folder, name);
                // One that git tracks holds defaults for everybody.
                boolean secret =
                        examined.repository().exists(path) && !examined.paths().isFile(path);
                if (secret && !rules.denies(path)) {
                    found.add(new Diagnosis(
                            BridgeRules.SECRET_READABLE,
                            Location.of(path),
                            "no deny rule keeps Claude Code from reading it",
                            "deny Read(.env) and Read(.env.*) in " + PermissionFile.NAME,
                            name.equals(".envrc") ? Optional.empty() : Optional.of(fix())));
                }
            }
        }
        return found;
    }

    private static Fix fix() {
        List<SettingsEntry> entries = Stream.of(RULES)
                .flatMap(List::stream)
                .map(rule -> new SettingsEntry(List.of("permissions", "deny"), SettingsEntry.Kind.ITEM, rule))
                .toList();
        return Fix.ofSettings(PermissionFile.NAME, entries);
    }
}
