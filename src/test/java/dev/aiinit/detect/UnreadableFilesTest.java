package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files that fight back: broken, deep, large; each is read once, and what cannot be read is told. */
class UnreadableFilesTest {
    private static List<Card> cards(String... yaml) {
        TreeMap<String, Node> cards = new TreeMap<>();
        for (int i = 0; i < yaml.length; i++) {
            String id = "card" + i + ".yml";
            cards.put(id, Syntax.parse(Format.YAML, id, "name: Card " + i + "\nkind: library\n" + yaml[i]));
        }
        return CardReader.readAll(cards);
    }

    @Test
    void aPatternThatNeverEndsIsGivenUp() {
        Findings findings = Detector.detect(
                InMemoryRepository.of("a.txt", "a".repeat(5_000) + "b", "b.txt", "found"),
                cards(
                        "when: {text: {file: '*.txt', pattern: '(a|aa)+$|found'}}",
                        "when: {text: {file: '*.txt', pattern: '(a*)*c|found'}}"));
        assertThat(findings.technologies())
                .extracting(Technology::evidence)
                .allMatch(evidence -> evidence.equals(List.of(Evidence.line("b.txt", 1))));
        assertThat(findings.unreadable()).extracting(Unreadable::path).contains("a.txt");
    }

    @Test
    void aBrokenManifestIsReportedAndDetectionGoesOn() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "package.json",
                        "{\"name\": \"x\",\n  \"dependencies\": {\n",
                        "api/package.json",
                        "{\"dependencies\": {\"express\": \"^5\"}}"),
                BuiltInCards.ALL);
        assertThat(findings.has("express")).isTrue();
        assertThat(findings.unreadable()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("package.json");
            assertThat(file.line()).isPositive();
            assertThat(file.reason()).isNotBlank();
        });
    }

    @Test
    void eachFileIsReadOnce() {
        List<String> read = new ArrayList<>();
        InMemoryRepository files = InMemoryRepository.of(
                "package.json",
                "{\"scripts\": {\"test\": \"vitest\"}, \"dependencies\": {\"next\": \"^16\"}}",
                "package-lock.json",
                "{}",
                "README.md",
                "# A\n",
                "compose.yml",
                "services: {}\n",
                ".env.example",
                "A=1\n",
                "Makefile",
                "a: b\n",
                "tsconfig.json",
                "{}",
                ".github/workflows/ci.yml",
                "on: push\n",
                "src/app/page.tsx",
                "x",
                "docs/a.md",
                "# D\n");
        Detector.detect(
                new RepositoryView() {
                    @Override
                    public List<RepositoryFile> files() {
                        return files.files();
                    }

                    @Override
                    public boolean isGit() {
                        return true;
                    }

                    @Override
                    public List<String> notes() {
                        return List.of();
                    }

                    @Override
                    public Optional<String> text(String path) {
                        read.add(path);
                        return files.text(path);
                    }

                    @Override
                    public long bytes(String path) {
                        return files.bytes(path);
                    }

                    @Override
                    public SortedMap<String, Long> heavy(long least) {
                        return files.heavy(least);
                    }

                    @Override
                    public Signs signs(String path) {
                        return files.signs(path);
                    }

                    @Override
                    public String signsMark(String path) {
                        return files.signsMark(path);
                    }

                    @Override
                    public boolean exists(String path) {
                        return files.exists(path);
                    }

                    @Override
                    public boolean ignoredByGit(String path) {
                        return false;
                    }
                },
                BuiltInCards.ALL);
        assertThat(read).doesNotHaveDuplicates().contains("package.json", "Makefile");
    }

    @Test
    void aFileThatCannotBeReadIsReportedWhenItIsAskedFor() {
        InMemoryRepository files = InMemoryRepository.of("package.json", "{}");
        Sources sources = new Sources(files);
        assertThat(sources.tree("package.json")).isPresent();
        assertThat(sources.tree("gone.json")).isEmpty();
        assertThat(sources.text("gone.txt")).isEmpty();
        assertThat(sources.unreadable()).isEmpty();
    }

    @Test
    void deepAndLargeFilesCostLittle() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "package.json",
                        "[".repeat(100_000),
                        "a/package.json",
                        "{\"a\":".repeat(50_000),
                        "pyproject.toml",
                        "a = " + "[".repeat(20_000),
                        "compose.yml",
                        "a: " + "{b: ".repeat(20_000),
                        "pom.xml",
                        "<a>".repeat(50_000)),
                BuiltInCards.ALL);
        assertThat(findings.unreadable())
                .extracting(Unreadable::path)
                .containsExactlyInAnyOrder(
                        "a/package.json", "compose.yml", "package.json", "pom.xml", "pyproject.toml");
    }

    @Test
    void anXmlEntityIsNotFetched() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "pom.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><project><name>&e;</name></project>"),
                BuiltInCards.ALL);
        assertThat(findings.name()).isNull();
        assertThat(findings.unreadable()).extracting(Unreadable::path).containsExactly("pom.xml");
    }
}
