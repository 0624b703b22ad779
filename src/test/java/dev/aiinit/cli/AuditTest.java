package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.audit.ReportPage;
import dev.aiinit.project.ExitCode;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.Trees;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    Path folder;

    private Repo repo = new Repo(Path.of(""));

    @BeforeEach
    void makeRepository() throws Exception {
        repo = new Repo(folder);
        repo.write("package.json", "{\"packageManager\":\"pnpm@9.1.0\",\"dependencies\":{\"next\":\"14.2.3\"}}\n");
        repo.write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n".repeat(1000));
        repo.write("src/index.ts", "export const a = 1;\n".repeat(100));
        repo.write("CLAUDE.md", "# Shop\n\nRun pnpm test before you commit.\n@docs/rules.md\n");
        repo.write(".gitignore", "node_modules/\n");
        repo.write("docs/rules.md", "Never edit generated files.\n");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x");
        git("tag", "before");
    }

    private void git(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Map<?, ?> json(String... more) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of("audit", "--json"));
        words.addAll(List.of(more));
        repo.run(words.toArray(String[]::new));
        String schema = Files.readString(Path.of("src/main/resources/schema/audit.schema.json"));
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, repo.out());
        assertThat(result.getErrors()).as(repo.out()).isEmpty();
        return (Map<?, ?>) Trees.toPlain(Syntax.parse(Format.JSON, "audit", repo.out()));
    }

    private static Object at(Object tree, Object... keys) {
        Object found = tree;
        for (Object key : keys) {
            found = key instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(key);
        }
        return found;
    }

    @Test
    void saysFirstWhatReadingEverythingWouldCostAndWhatWithTheList() {
        assertThat(repo.run("audit")).isEqualTo(ExitCode.OK);

        assertThat(repo.out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("A session that read everything would cost ")
                        .contains("; with the list "));
        assertThat(repo.out())
                .contains("pnpm-lock.yaml", "lock files, hidden by pnpm-lock.yaml", "Claude Code", "estimate")
                .contains("There is no .claudeignore");
        assertThat(repo.err()).isEmpty();
    }

    @Test
    void theSameAsJson() throws IOException {
        Map<?, ?> audit = json();

        assertThat(at(audit, "list")).isEqualTo("tuned");
        assertThat(at(audit, "heaviest", 0, "path")).isEqualTo("pnpm-lock.yaml");
        assertThat(at(audit, "heaviest", 0, "hidden")).isEqualTo(true);
        assertThat(at(audit, "always_loaded", "assistants", 0, "files"))
                .isEqualTo(List.of("CLAUDE.md", "docs/rules.md"));
        assertThat((Long) at(audit, "totals", "after", "high"))
                .isLessThan((Long) at(audit, "totals", "before", "high"));
        assertThat(audit.containsKey("growth")).isFalse();
    }

    @Test
    void aListOnTheDiskHoldsWithItsUserLines() throws IOException {
        repo.write(".claudeignore", "# ours\n/src/\n");

        Map<?, ?> audit = json();

        assertThat(at(audit, "list")).isEqualTo("disk");
        assertThat(at(audit, "rules")).isEqualTo(List.of(Map.of("line", 2L, "pattern", "/src/")));
        assertThat(repo.run("audit")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("The list is .claudeignore.", "source, hidden by /src/");
    }

    @Test
    void memoryFilesAreCountedWhenAskedFor() throws IOException {
        assertThat(json("--exact").toString()).contains("exact=", "o200k_base");
        assertThat(at(json("--exact"), "always_loaded", "files", 1, "exact")).isEqualTo(5L);
        assertThat(json().toString()).doesNotContain("exact");
        repo.run("audit", "--exact");
        assertThat(repo.out()).contains("(o200k: 5)", "public tokenizer");
    }

    @Test
    void saysWhatABranchAdded() throws Exception {
        repo.write("src/more.ts", "export const b = 2;\n".repeat(50));
        repo.write("src/index.ts", "export const a = 1;\n".repeat(150));
        git("add", "-A");
        git("rm", "-q", "--cached", "docs/rules.md");
        Files.delete(repo.at("docs/rules.md"));

        Map<?, ?> growth = (Map<?, ?>) at(json("--base", "before"), "growth");

        assertThat(at(growth, "heaviest").toString())
                .contains(
                        "path=src/index.ts, status=changed",
                        "path=src/more.ts, status=added",
                        "path=docs/rules.md, status=deleted");
        assertThat(at(growth, "kept", "bytes")).isEqualTo(2000L - 28);
        assertThat(repo.run("audit", "--base", "before")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("Since before: 3 files, +");
    }

    @Test
    void aLimitThatIsPassedFailsWithASentence() throws Exception {
        assertThat(repo.run("audit", "--max-always-loaded", "10")).isEqualTo(ExitCode.REFUSED);
        assertThat(repo.err()).contains("--max-always-loaded", "10 are allowed");
        assertThat(repo.run("audit", "--max-always-loaded", "1000")).isEqualTo(ExitCode.OK);
        assertThat(repo.err()).isEmpty();

        repo.write("src/more.ts", "export const b = 2;\n".repeat(50));
        assertThat(repo.run("audit", "-q", "--base", "before", "--max-growth", "100"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(repo.out()).isEmpty();
        assertThat(repo.err()).contains("--max-growth");
        assertThat(at(json("--base", "before", "--max-growth", "100"), "limits", 0, "holds"))
                .isEqualTo(false);
        assertThat(repo.run("audit", "--base", "before", "--max-growth", "1000"))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCannotBeComparedWithIsAUsageError() {
        assertThat(repo.run("audit", "--max-growth", "5")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("--base REV");
        assertThat(repo.run("audit", "--base", "nowhere")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("git knows no revision \"nowhere\"");
        assertThat(repo.run("audit", "--base=--output=x")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("\"--output=x\" is no revision");
        assertThat(repo.run("audit", "--top", "many")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err())
                .isEqualTo("ai-init: --top: \"many\" is no number of tokens or files; give digits only\n");
        assertThat(repo.run("audit", "--max-always-loaded", "-1")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatTheProgramKeepsForItselfIsNeitherWeightNorSaving() throws IOException {
        Object before = at(json(), "totals");
        repo.write(".ai/.ai-init/lock.json", "{\"a\": 1}\n".repeat(500));

        assertThat(at(json(), "totals")).isEqualTo(before);
        repo.write(".claudeignore", "pnpm-lock.yaml\n");
        assertThat(json().toString()).contains(".ai/.ai-init/lock.json");
    }

    @Test
    void whatASparseCheckoutLeavesOutIsTold() throws Exception {
        git("sparse-checkout", "set", "--no-cone", "/src/");

        assertThat(repo.run("audit")).isEqualTo(ExitCode.OK);
        assertThat(repo.err())
                .contains("a sparse checkout leaves out 5 tracked files: they are not here to be weighed");
    }

    @Test
    void namesAsManyFilesAsAskedFor() throws IOException {
        assertThat((List<?>) at(json("--top", "1"), "heaviest")).hasSize(1);
        assertThat((List<?>) at(json("--top", "0"), "heaviest")).isEmpty();
        assertThat(repo.run("audit", "--top", "0")).isEqualTo(ExitCode.OK);
    }

    @Test
    void writesNothing() throws IOException {
        Map<String, String> before = repo.files();
        repo.run("audit", "--base", "before", "--exact");
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void tellsWhatGitWouldTakeInAndASearchWouldRead() throws IOException {
        repo.write(".gitignore", "");
        repo.run("audit");
        assertThat(repo.err())
                .contains(".gitignore does not list node_modules/")
                .hasLineCount(1);
    }

    @Test
    void theReportIsAPageOfThisRepository() throws IOException {
        assertThat(repo.run("audit", "--report", repo.at("weight.html").toString()))
                .isEqualTo(ExitCode.OK);
        String page = Files.readString(repo.at("weight.html"));
        assertThat(page).startsWith("<!doctype html>").contains("pnpm-lock.yaml", ReportPage.MARK);

        repo.write("src/more.ts", "export const more = 1;\n");
        assertThat(repo.run("audit", "--report", repo.at("weight.html").toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(repo.at("weight.html")).content().contains("more.ts");
    }

    @Test
    void aReportReplacesNothingButAReport() throws IOException {
        repo.write("notes.html", "<p>mine</p>\n");
        assertThat(repo.run("audit", "--report", repo.at("notes.html").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("notes.html is there and is no report of ai-init", "name another file");
        assertThat(repo.at("notes.html")).hasContent("<p>mine</p>");

        assertThat(repo.run("audit", "--report", repo.at("src").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("src is a folder");
        assertThat(repo.run("audit", "--report", repo.at("none/page.html").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("has no folder to lie in");
        Files.createDirectories(repo.at(".page.html.draft/in"));
        assertThat(repo.run("audit", "--report", repo.at("page.html").toString()))
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(repo.err()).contains("page.html: ", "; name a file that can be written");
    }

    @Test
    void anEmptyFolderIsNoTrouble() throws IOException {
        Repo empty = new Repo(Files.createDirectory(repo.at("empty")));
        assertThat(empty.run("audit")).isEqualTo(ExitCode.OK);
        assertThat(empty.out())
                .startsWith("A session that read everything would cost 0 tokens, 0.0 % of the 200K window");
    }
}
