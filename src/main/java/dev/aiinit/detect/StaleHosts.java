package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds settings of a host that name another framework than the manifest beside them. */
final class StaleHosts {
    private StaleHosts() {}

    static List<Contradiction> find(Sources sources, List<Technology> technologies) {
        List<Contradiction> found = new ArrayList<>();
        for (String file : sources.matching("", "{,*/,*/*/}vercel.json")) {
            Optional<String> named =
                    sources.tree(file).flatMap(tree -> tree.at("framework")).flatMap(Node::asText);
            String unit = Folders.of(file);
            List<Technology> frameworks = technologies.stream()
                    .filter(technology -> technology.kind() == CardKind.FRAMEWORK)
                    .filter(technology -> Folders.isWithin(technology.unit(), unit))
                    .toList();
            boolean held = named.isEmpty()
                    || frameworks.stream().anyMatch(technology -> isNamed(technology.card(), named.get()));
            Optional<Technology> other = frameworks.stream()
                    .filter(technology -> technology.unit().equals(unit))
                    .findFirst();
            if (!held && other.isPresent()) {
                found.add(new Contradiction(
                        "framework",
                        List.of(
                                new Claim(named.get(), Evidence.key(file, "framework")),
                                new Claim(other.get().name(), ReportEntries.evidence(other.get())))));
            }
        }
        return List.copyOf(found);
    }

    /** Hosts call Nuxt {@code nuxtjs} and number their presets: {@code docusaurus-2}. */
    private static boolean isNamed(String card, String slug) {
        String plain = slug.replaceFirst("-\\d+$", "");
        return card.equals(plain) || plain.equals(card + "js");
    }
}
