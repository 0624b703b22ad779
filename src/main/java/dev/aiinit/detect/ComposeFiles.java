package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.structure.ComposeServices;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the services of compose files: images that no card knows, and published ports. */
final class ComposeFiles {
    /** The card id of a service that only its image tells. */
    static final String CARD = "compose-image";

    /** {@code host/org/name:tag@digest}. */
    private static final Pattern IMAGE = Pattern.compile("(?:[^/@]+/)*+([^/:@]+)(?::([^@]+))?(?:@.*)?");

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{[A-Za-z_]\\w*:?-([^${}]*)}");
    private static final Pattern VERSION = Pattern.compile("v?(\\d+(?:\\.\\d+)*+)(?:[-_.]?[A-Za-z].*)?");
    private static final Pattern PORT = Pattern.compile("(?:.*:)?(\\d{2,5})(?:-\\d+)?:(\\d{2,5})(?:-\\d+)?(?:/\\w+)?");

    private ComposeFiles() {}

    static List<String> in(Sources sources) {
        return ComposeServices.files(sources);
    }

    /**
     * Services that run an image of somebody else and that no card has found yet.
     *
     * @param known technologies of cards; an image that one of them has as evidence is theirs wherever it stands
     * @param cards to call an image by the name of its technology, where their ids say that they are the same
     */
    static List<Technology> services(Sources sources, List<Technology> known, List<Card> cards) {
        Set<String> theirs = new LinkedHashSet<>();
        for (Technology technology : known) {
            technology.evidence().forEach(evidence -> theirs.add(evidence.toString()));
            technology
                    .versions()
                    .forEach(version -> theirs.add(version.evidence().toString()));
        }
        Map<String, Technology> services = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String file : in(sources)) {
            services(sources, file).forEach((name, service) -> {
                Optional<Node> image = service.at("image");
                if (image.isPresent() && service.at("build").isEmpty() && !isOwn(sources, file, image.get())) {
                    Evidence evidence = new Evidence(
                            file,
                            "services." + name + ".image",
                            image.get().mark().line());
                    technology(image.get().asText().orElse(""), evidence, cards).ifPresent(found -> {
                        if (theirs.contains(evidence.toString())) {
                            taken.add(found.name());
                        }
                        services.putIfAbsent(found.name(), found);
                    });
                }
            });
        }
        services.keySet().removeAll(taken);
        return List.copyOf(services.values());
    }

    /** An image that bears the name of the whole is what the project builds, not what it uses. */
    private static boolean isOwn(Sources sources, String file, Node image) {
        Matcher parts = IMAGE.matcher(image.asText().orElse("").strip());
        return parts.matches()
                && sources.tree(file)
                        .flatMap(tree -> tree.at("name"))
                        .flatMap(Node::asText)
                        .filter(parts.group(1)::equals)
                        .isPresent();
    }

    private static Map<String, Node> services(Sources sources, String file) {
        return sources.tree(file)
                .flatMap(tree -> tree.at("services"))
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>());
    }

    private static Optional<Technology> technology(String image, Evidence evidence, List<Card> cards) {
        Matcher parts = IMAGE.matcher(WITH_DEFAULT.matcher(image.strip()).replaceAll("$1"));
        if (!parts.matches() || parts.group(1).contains("$")) {
            return Optional.empty();
        }
        String name = OneLine.shortened(parts.group(1));
        Matcher version = VERSION.matcher(Optional.ofNullable(parts.group(2)).orElse(""));
        List<Version> versions =
                version.matches() ? List.of(new Version(version.group(1), null, evidence, null, false)) : List.of();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Card> card = cards.stream()
                .filter(each -> each.kind() == CardKind.SERVICE)
                .filter(each ->
                        each.id().equals(name) || each.elsewhere().images().contains(name))
                .findFirst();
        return Optional.of(new Technology(
                card.map(Card::id).orElse(CARD),
                card.map(Card::name).orElse(name),
                CardKind.SERVICE,
                Folders.of(evidence.path()),
                versions,
                List.of(evidence)));
    }

    /** The technology of an image by the name that people know, else what the image or service is called. */
    static String named(String image, List<Card> cards) {
        return technology(image, Evidence.file(image), cards)
                .map(Technology::name)
                .orElse(image);
    }

    /** One sentence for each file that publishes ports. */
    static List<Fact> ports(Sources sources) {
        List<Fact> facts = new ArrayList<>();
        for (String file : in(sources)) {
            List<String> published = new ArrayList<>();
            services(sources, file).forEach((name, service) -> {
                List<String> ports =
                        service.at("ports").map(ComposeFiles::hostPorts).orElse(List.of());
                if (!ports.isEmpty()) {
                    published.add(
                            "`" + OneLine.shortened(name).replace('`', '\'') + "` on " + String.join(", ", ports));
                }
            });
            if (!published.isEmpty()) {
                facts.add(new Fact(
                        "compose.ports",
                        "stack",
                        Folders.of(file),
                        "`" + file + "` publishes " + String.join("; ", published),
                        Evidence.key(file, "services")));
            }
        }
        return facts;
    }

    private static List<String> hostPorts(Node ports) {
        Set<String> host = new LinkedHashSet<>();
        for (Node port : ports.asItems()) {
            String text = port.asText()
                    .map(value -> WITH_DEFAULT.matcher(value).replaceAll("$1"))
                    .orElse("");
            Matcher mapping = PORT.matcher(text);
            if (mapping.matches()) {
                host.add(mapping.group(1));
            }
            port.at("published")
                    .flatMap(Node::asText)
                    .filter(value -> value.matches("\\d+"))
                    .ifPresent(host::add);
        }
        return List.copyOf(host);
    }
}
