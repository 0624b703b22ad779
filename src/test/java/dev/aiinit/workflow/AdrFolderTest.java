package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Value;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdrFolderTest {
    private static final String RECORD = "# 1. Choose\n\n## Status\n\nAccepted\n";

    @ParameterizedTest
    @ValueSource(strings = {"docs/adr", "doc/adr", "docs/adrs", "docs/decisions", "docs/architecture/decisions", "adr"})
    void theUsualFoldersAreFound(String folder) {
        AdrFolder found = AdrFolder.read(InMemoryRepository.of(folder + "/0001-choose.md", RECORD))
                .orElseThrow();
        assertThat(found.folder().path()).isEqualTo(folder);
        assertThat(found.style()).isEqualTo("adr-tools");
    }

    @Test
    void theFolderThatAdrToolsNamesComesFirst() {
        InMemoryRepository repository = InMemoryRepository.of(
                ".adr-dir",
                "./architecture/log/\n",
                "architecture/log/0001-a.md",
                RECORD,
                "docs/adr/0001-b.md",
                RECORD);
        AdrFolder found = AdrFolder.read(repository).orElseThrow();
        assertThat(found.folder().path()).isEqualTo("architecture/log");
        assertThat(found.folder().evidence()).hasToString(".adr-dir:1");
        assertThat(AdrFolder.read(repository.with(".adr-dir", "../elsewhere"))
                        .orElseThrow()
                        .folder()
                        .path())
                .isEqualTo("docs/adr");
    }

    @Test
    void indexesAndTemplatesAreNoRecordsAndAFolderWithoutRecordsIsNone() {
        assertThat(AdrFolder.read(InMemoryRepository.of(
                        "docs/adr/README.md", RECORD,
                        "docs/adr/template.md", RECORD,
                        "docs/adr/0000-adr-template.md", RECORD,
                        "docs/adr/deep/0001-a.md", RECORD,
                        "docs/adr/notes.md", "# Notes\n",
                        "docs/adr/picture.png", "x")))
                .isEmpty();
    }

    @Test
    void successionIsReadFromEitherSideAndStoredInOneDirection() {
        AdrFolder found = AdrFolder.read(InMemoryRepository.of(
                        "docs/adr/0001-session.md", record("Superseded by [3. Redis](0003-redis.md)"),
                        "docs/adr/0002-cookie.md", record("Deprecated"),
                        "docs/adr/0003-redis.md", record("Accepted\n\nSupersedes ADR-2 and ADR-7")))
                .orElseThrow();
        List<Map<String, Value>> items = found.items();
        assertThat(items)
                .extracting(item -> Records.text(item, "supersedes"))
                .containsExactly("", "", "0001-session, 0002-cookie");
        assertThat(items)
                .extracting(item -> Records.text(item, "status"))
                .containsExactly("superseded", "deprecated", "accepted");
        assertThat(found.problems())
                .containsExactly("docs/adr/0003-redis.md:5:1: it names number 7, which is not among the records");
    }

    @Test
    void bothFormsInOneFolderAndWhatIsNeither() {
        AdrFolder found = AdrFolder.read(InMemoryRepository.of(
                        "docs/adr/0001-a.md",
                        RECORD,
                        "docs/adr/0002-b.md",
                        "# B\n\n* Status: accepted\n",
                        "docs/adr/0003-c.md",
                        "# C\n",
                        "docs/adr/0004-d.md",
                        "x".repeat(300_000)))
                .orElseThrow();
        assertThat(found.style()).isEqualTo("MADR and adr-tools");
        assertThat(found.tree()).containsEntry("path", "docs/adr/").containsEntry("count", 2);
        assertThat(found.problems()).hasSize(2).anyMatch(problem -> problem.contains("larger than 256 KiB"));
    }

    private static String record(String status) {
        return "# 1. Choose\n\n## Status\n\n" + status + "\n";
    }
}
