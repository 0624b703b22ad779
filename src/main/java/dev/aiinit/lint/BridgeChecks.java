package dev.aiinit.lint;

import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The checks of settings and ignore files over one repository. */
public final class BridgeChecks {
    private BridgeChecks() {}

    /**
     * All of them.
     *
     * @param tuned makes the list that ai-init would write; asked for once, and only when a check needs it
     */
    public static List<Check> of(Examined examined, Supplier<IgnoreList> tuned) {
        List<PermissionFile> settings = settings(examined);
        List<Check> checks = new ArrayList<>();
        settings.forEach(file -> checks.add(new SettingsForms(examined, file)));
        settings.forEach(file -> checks.add(new DenyRuleForms(examined, file)));
        checks.add(new NoiseChecks(examined, settings, tuned));
        checks.add(new StartFolders(examined, settings));
        checks.add(new ReadableSecrets(examined, settings));
        checks.add(new OtherAssistants(examined));
        return checks;
    }

    /** Settings that somebody starts with: not those in fixtures and templates. */
    private static List<PermissionFile> settings(Examined examined) {
        List<PermissionFile> found = new ArrayList<>();
        for (RepositoryFile file : examined.repository().files()) {
            boolean named = (file.path().endsWith(PermissionFile.NAME)
                            || file.path().endsWith(PermissionFile.LOCAL))
                    && (file.path().startsWith(".claude/") || file.path().contains("/.claude/"));
            if (named && !MemoryFiles.isMaterial(file.path().toLowerCase(Locale.ROOT))) {
                examined.repository()
                        .text(file.path())
                        .ifPresent(text -> found.add(PermissionFile.read(file.path(), text)));
            }
        }
        return found;
    }
}
