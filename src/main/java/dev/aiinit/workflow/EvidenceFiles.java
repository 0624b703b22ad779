package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.project.Evidence;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files that findings rest on. */
final class EvidenceFiles {
    private final Set<String> paths = new TreeSet<>();

    private EvidenceFiles() {}

    static Set<String> of(Findings findings) {
        EvidenceFiles files = new EvidenceFiles();
        files.add(findings.name());
        files.add(findings.description());
        findings.technologies().forEach(files::add);
        findings.workspaces().forEach(workspace -> files.add(workspace.evidence()));
        findings.structure().uses().forEach(use -> files.add(use.evidence()));
        findings.structure().services().forEach(service -> files.add(service.evidence()));
        findings.commands().forEach(command -> files.add(command.evidence()));
        findings.environment().forEach(variable -> files.add(variable.evidence()));
        findings.documents().forEach(document -> files.paths.add(document.path()));
        findings.facts().forEach(files::add);
        findings.roles().forEach(role -> files.add(role.evidence()));
        findings.noise().stream().map(ActiveNoise::because).forEach(files::add);
        return files.paths;
    }

    private void add(Technology technology) {
        technology.evidence().forEach(this::add);
        for (Version version : technology.versions()) {
            add(version.evidence());
            add(version.lock());
        }
    }

    private void add(@Nullable Fact fact) {
        add(fact == null ? null : fact.evidence());
    }

    private void add(@Nullable Evidence evidence) {
        if (evidence != null && !evidence.path().isEmpty()) {
            paths.add(evidence.path());
        }
    }
}
