package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Decision;
import dev.aiinit.project.Decision.Status;
import dev.aiinit.project.Location;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the recorded decisions of a repository against each other. A file that cannot be read is told by the commands that need it. */
public final class DecisionChecks implements Check {
    private static final String FOLDER = ".ai/.ai-init/decisions";

    private final Examined examined;

    public DecisionChecks(Examined examined) {
        this.examined = examined;
    }

    /** The rules about decisions as doctor's rules. */
    public static List<DoctorRule> rules() {
        return Stream.of(DecisionRule.values()).map(DecisionChecks::rule).toList();
    }

    private static DoctorRule rule(DecisionRule rule) {
        return new DoctorRule(
                rule.code(),
                "decision-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                rule.severity(),
                says(rule));
    }

    private static String says(DecisionRule rule) {
        return switch (rule) {
            case DANGLING_TARGET ->
                "A decision supersedes one that is not recorded, so that nobody can tell what was replaced.";
            case CYCLE -> "Decisions supersede each other in a circle, and none of them is in force.";
            case DUPLICATE_ID -> "Two ids are one, or would be one file on a disk where case does not count.";
            case BAD_DATE -> "The date is no day of the calendar as ISO writes it.";
            case WITHOUT_SUCCESSOR ->
                "A decision is said to be superseded, and nothing that took effect supersedes it.";
            case SAME_TOPIC -> "Two decisions in force have the same words as their title: a session follows either.";
            case WITHOUT_REASON ->
                "A decision without its reason is reopened by the next session that does not see why.";
        };
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<PlacedDecision> placed = new ArrayList<>();
        for (RepositoryFile file : examined.repository().files()) {
            if (file.folder().equals(FOLDER) && file.name().endsWith(".yml")) {
                examined.sources()
                        .tree(file.path())
                        .flatMap(tree -> read(file.path(), tree))
                        .ifPresent(placed::add);
            }
        }
        return DecisionLint.of(placed).stream()
                .map(finding -> Diagnosis.of(
                        rule(finding.rule()),
                        finding.where() == null ? Location.of(FOLDER) : finding.where(),
                        finding.what(),
                        finding.hint()))
                .toList();
    }

    private static Optional<PlacedDecision> read(String path, Node tree) {
        if (!(tree instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        String id = Folders.name(path).replaceFirst("\\.yml$", "");
        Map<String, Location> keys = new LinkedHashMap<>();
        mapping.keys().forEach((key, mark) -> keys.put(key, new Location(path, mark.line(), mark.column())));
        return status(text(tree, "status"))
                .map(status -> new PlacedDecision(
                        new Decision(
                                id,
                                text(tree, "title"),
                                status,
                                text(tree, "date"),
                                text(tree, "why"),
                                tree.at("rejected").map(Node::asTexts).orElse(List.of()),
                                ids(tree)),
                        new Location(path, 1, 1),
                        keys));
    }

    /** A list, or words between commas. */
    private static List<String> ids(Node tree) {
        return tree.at("supersedes").map(Node::asTexts).orElse(List.of()).stream()
                .flatMap(text -> Stream.of(text.split("[,\\s]+", -1)))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Optional<Status> status(String word) {
        return Stream.of(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(word.isEmpty() ? "accepted" : word))
                .findFirst();
    }

    private static String text(Node tree, String key) {
        return tree.at(key).flatMap(Node::asText).orElse("");
    }
}
