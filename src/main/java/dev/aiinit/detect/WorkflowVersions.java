package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.manifest.KeySearch;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads which versions of a runtime the workflows of GitHub Actions set up, build matrices written out. */
final class WorkflowVersions {
    /** Where a version may stand, in place of the version: Ruby's action takes either. */
    private static final Pattern FILE = Pattern.compile("\\.[a-z][\\w-]*|mise\\.toml|Gemfile\\.lock");

    private WorkflowVersions() {}

    /** What pipelines set up, by card; each version once. */
    static Map<String, List<Claim>> read(Sources sources, List<Card> cards) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        KeySearch keys = new KeySearch(sources);
        for (String file : sources.matching("", ".github/workflows/*.{yml,yaml}")) {
            for (Card card : cards) {
                for (String input : card.elsewhere().setupInputs()) {
                    for (KeySearch.Hit hit : keys.find(file, "jobs.*.steps.*.with.'" + input + "'")) {
                        for (String version : versions(sources, file, hit)) {
                            claims.computeIfAbsent(card.id(), unused -> new ArrayList<>())
                                    .add(new Claim(version, hit.evidence()));
                        }
                    }
                }
            }
        }
        return claims;
    }

    private static List<String> versions(Sources sources, String file, KeySearch.Hit hit) {
        List<String> versions = new ArrayList<>();
        for (String text : hit.value().asTexts()) {
            if (text.contains("${{")) {
                Node workflow = sources.tree(file).orElse(hit.value());
                versions.addAll(WorkflowMatrix.values(workflow, hit.evidence().key(), text));
            } else {
                text.lines()
                        .map(OneLine::shortened)
                        .filter(line -> !line.isEmpty() && !FILE.matcher(line).matches())
                        .forEach(versions::add);
            }
        }
        return versions;
    }

    static boolean isPipeline(Evidence evidence) {
        return evidence.path().startsWith(".github/") || evidence.path().equals(".gitlab-ci.yml");
    }
}
