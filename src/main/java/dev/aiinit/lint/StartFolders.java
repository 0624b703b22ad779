package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds packages of a monorepo in which people start the client and that have no deny rules, though the root has. */
final class StartFolders implements Check {
    private final Examined examined;
    private final List<PermissionFile> settings;

    StartFolders(Examined examined, List<PermissionFile> settings) {
        this.examined = examined;
        this.settings = settings;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        boolean rootDenies = settings.stream()
                .anyMatch(file -> file.path().equals(PermissionFile.NAME)
                        && file.denied().stream().anyMatch(rule -> rule.startsWith("Read(")));
        if (!rootDenies) {
            return found;
        }
        Set<String> packages = new LinkedHashSet<>();
        examined.findings().workspaces().stream().map(Workspace::path).forEach(packages::add);
        for (String each : packages) {
            String folder = Folders.join(each, ".claude");
            boolean started = !each.isEmpty() && examined.paths().isFolder(folder);
            if (started && !examined.paths().isFile(folder + "/settings.json")) {
                found.add(Diagnosis.of(
                        BridgeRules.NOT_INHERITED,
                        Location.of(folder),
                        "whoever starts in " + each + " has none of the root's deny rules",
                        "run: ai-init --set start_folders=" + each));
            }
        }
        return found;
    }
}
