package dev.aiinit.accuracy;

import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an expert says of one repository at one commit, field by field, after reading its files.
 *
 * <p>{@code truth:} holds what must be found; a field that is left out is not judged there. {@code debatable:} holds what may be found or
 * not: experts differ. A list holds names; a mapping holds versions by name, one or several.
 */
record Truth(String repository, String commit, Node truth, Node debatable) {
    private static final Path FOLDER = Path.of("src/test/resources/truth");

    static List<Truth> all() throws IOException {
        List<Truth> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                all.add(read(file.toString(), Files.readString(file)));
            }
        }
        return all;
    }

    static Truth read(String path, String text) {
        Node node = Syntax.parse(Format.YAML, path, text);
        return new Truth(
                node.at("repository").flatMap(Node::asText).orElseThrow(),
                node.at("commit").flatMap(Node::asText).orElseThrow(),
                node.at("truth").orElseThrow(),
                node.at("debatable").orElse(new Node.Sequence(List.of(), Node.Mark.NONE)));
    }

    /** What must be found; empty when the field is not judged here. */
    Optional<List<Expectation>> expected(Field field) {
        return truth.at(List.of(field.key())).map(node -> expectations(node, field, false));
    }

    List<Expectation> debatable(Field field) {
        return debatable
                .at(List.of(field.key()))
                .map(node -> expectations(node, field, true))
                .orElse(List.of());
    }

    /** @param open whether a name without a version stands for every version of it */
    private static List<Expectation> expectations(Node node, Field field, boolean open) {
        boolean versions = field.compared() == Field.Compared.VERSION;
        List<Expectation> expectations = new ArrayList<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, value) -> {
                List<String> told = value.asItems().stream()
                        .flatMap(item -> item.asText().stream())
                        .toList();
                if (!versions) {
                    expectations.add(new Expectation(name, null));
                } else if (told.isEmpty() && open) {
                    expectations.add(new Expectation(name, "*"));
                } else {
                    told.forEach(version -> expectations.add(new Expectation(name, version)));
                }
            });
        } else if (!versions || open) {
            node.asItems().stream()
                    .flatMap(item -> item.asText().stream())
                    .forEach(name -> expectations.add(new Expectation(name, open && versions ? "*" : null)));
        }
        return expectations;
    }
}
