package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.supply.PackTree;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What packs from anywhere may try, each against the built program: it is refused or stopped, and nothing is written. The list is data. */
class HostilePackTest {
    private static final String LIST = "src/test/resources/attacks.yml";
    private static final String HEAD = "version: 1.0.0\n";
    private static final String DOCUMENT = "documents:\n  - {path: AGENTS.md, template: a.ftl}\n";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> attacks() throws IOException {
        List<Node> attacks =
                Syntax.parse(Format.YAML, LIST, Files.readString(Path.of(LIST))).asItems();
        assertThat(attacks).hasSizeGreaterThan(60);
        List<DynamicTest> tests = new ArrayList<>();
        for (Node attack : attacks) {
            tests.add(DynamicTest.dynamicTest(text(attack, "about"), () -> holds(attack)));
        }
        return tests.stream();
    }

    private void holds(Node attack) throws Exception {
        Path world = Files.createTempDirectory(folder, "attack");
        Path pack = pack(attack, Files.createDirectory(world.resolve("pack")));
        Path repository = Files.createDirectory(world.resolve("repository"));
        write(repository, entries(attack, "repository"));
        SortedMap<String, String> before = everything(world);
        List<String> command = new ArrayList<>(List.of("--yes", "--pack", "../pack", "--trust", hash(pack)));
        attack.at("command").map(Node::asTexts).ifPresent(command::addAll);

        Outcome outcome = Launch.ofDistribution()
                .in(repository)
                .without("CI")
                .with("XDG_CONFIG_HOME", world.resolve("config"))
                .with("XDG_CACHE_HOME", world.resolve("cache"))
                .run(command.toArray(String[]::new));

        int exit = Integer.parseInt(text(attack, "exit"));
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
        assertThat(outcome.err()).contains(text(attack, "says")).doesNotContain("Exception", "\tat ", "\u001b");
        if (exit != 0) {
            assertThat(everything(world)).isEqualTo(before);
        }
    }

    /** The pack that the attack describes. */
    private static Path pack(Node attack, Path pack) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        String name = attack.at("name").flatMap(Node::asText).orElse("evil");
        String manifest = text(attack, "manifest");
        String path = text(attack, "path");
        String document = path.isEmpty() ? DOCUMENT : "documents:\n  - {path: '" + path + "', template: a.ftl}\n";
        files.put(
                "pack.yml",
                "name: \"" + name.replace("\u001b", "\\e") + "\"\n" + HEAD + manifest + "\n"
                        + (manifest.contains("documents:") ? "" : document));
        files.put("a.ftl", template(attack));
        files.put("b.ftl", "b\n");
        files.putAll(entries(attack, "files"));
        files.remove(text(attack, "without"));
        write(pack, files);
        for (Map.Entry<String, String> link : entries(attack, "links").entrySet()) {
            Files.deleteIfExists(pack.resolve(link.getKey()));
            Files.createSymbolicLink(pack.resolve(link.getKey()), Path.of(link.getValue()));
        }
        attack.at("bytes").map(Node::asEntries).orElse(new LinkedHashMap<>()).forEach((file, bytes) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bytes.asTexts().forEach(each -> out.write(Integer.parseInt(each)));
            try {
                Files.write(pack.resolve(file), out.toByteArray());
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
        return pack;
    }

    private static String template(Node attack) {
        return attack.at("repeat")
                        .map(repeat -> text(repeat, "before")
                                + text(repeat, "text").repeat(Integer.parseInt(text(repeat, "times")))
                                + text(repeat, "after"))
                        .orElseGet(() ->
                                attack.at("template").flatMap(Node::asText).orElse("text"))
                + "\n";
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** The hash that a person would trust who believed the pack; any, where it has no hash because it is none. */
    private static String hash(Path pack) throws IOException {
        Map<String, PackTree.Entry> files = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(pack)) {
            for (Path file : walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                files.put(
                        pack.relativize(file).toString().replace('\\', '/'),
                        new PackTree.Entry(false, Files.readAllBytes(file)));
            }
        }
        return PackTree.of("evil", files).sha256();
    }

    /** Every file below a folder, and what it holds. */
    private static SortedMap<String, String> everything(Path folder) throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList()) {
                boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                all.put(
                        folder.relativize(path).toString(),
                        file ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "");
            }
        }
        return all;
    }

    private static Map<String, String> entries(Node node, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.at(key)
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>())
                .forEach((name, value) -> texts.put(name, value.asText().orElse("")));
        return texts;
    }

    private static String text(Node node, String key) {
        return node.at(key).flatMap(Node::asText).orElse("");
    }
}
