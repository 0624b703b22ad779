package dev.aiinit.audit;

import static dev.aiinit.audit.Weighed.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.Trees;
import dev.aiinit.workflow.Audit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTreeTest {
    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "a.py", "x".repeat(37),
            "dist/app.js", "x".repeat(37_000),
            "dist/b.js", "x".repeat(37),
            "dist/c.js", "x".repeat(37),
            "src/empty.py", "",
            "src/sub/one.py", "x".repeat(370),
            "src/sub/two.py", "x".repeat(370));

    private static AuditReport shop() {
        return Weighed.report(Weighed.weigh(SHOP, list()));
    }

    private static String tree(long smallest) {
        return JsonText.compact(Trees.of(new ReportTree(shop(), smallest).tree().get("tree")));
    }

    @Test
    void everyFileIsANodeAndWhatIsZeroIsLeftOut() {
        assertThat(tree(0))
                .isEqualTo("{\"n\":\"shop\",\"b\":37851,\"lo\":10230,\"hi\":14547,\"c\":["
                        + "{\"n\":\"dist\",\"b\":37074,\"lo\":10020,\"hi\":14259,\"c\":["
                        + "{\"n\":\"app.js\",\"b\":37000,\"lo\":10000,\"hi\":14231,\"k\":\"build\",\"h\":1,\"r\":0},"
                        + "{\"n\":\"b.js\",\"b\":37,\"lo\":10,\"hi\":14,\"k\":\"build\",\"h\":1,\"r\":0},"
                        + "{\"n\":\"c.js\",\"b\":37,\"lo\":10,\"hi\":14,\"k\":\"build\",\"h\":1,\"r\":0}]},"
                        + "{\"n\":\"src\",\"b\":740,\"lo\":200,\"hi\":274,\"c\":["
                        + "{\"n\":\"sub\",\"b\":740,\"lo\":200,\"hi\":274,\"c\":["
                        + "{\"n\":\"one.py\",\"b\":370,\"lo\":100,\"hi\":137,\"k\":\"source\"},"
                        + "{\"n\":\"two.py\",\"b\":370,\"lo\":100,\"hi\":137,\"k\":\"source\"}]},"
                        + "{\"n\":\"empty.py\",\"k\":\"source\"}]},"
                        + "{\"n\":\"a.py\",\"b\":37,\"lo\":10,\"hi\":14,\"k\":\"source\"}]}");
    }

    @Test
    void smallFilesAreFoldedByFolderAndClassAndOneAloneKeepsItsName() {
        assertThat(tree(1000))
                .contains(
                        "{\"n\":\"2 small files\",\"b\":74,\"lo\":20,\"hi\":28,\"k\":\"build\",\"h\":1,\"r\":0,\"m\":2}")
                .as("small folders are folded whole, with the small files beside them")
                .contains("{\"n\":\"4 small files\",\"b\":777,\"lo\":210,\"hi\":288,\"k\":\"source\",\"m\":4}")
                .doesNotContain("\"src\"");
    }

    @Test
    void aLoneFileOfAFoldedFolderSaysWhereItIs() {
        InMemoryRepository one = InMemoryRepository.of("lib/deep/a.py", "x".repeat(37), "lib/b.go", "x".repeat(37_000));
        AuditReport report = Weighed.report(Weighed.weigh(one, list()));

        assertThat(JsonText.compact(Trees.of(new ReportTree(report, 1000).tree().get("tree"))))
                .contains("\"n\":\"lib\"", "{\"n\":\"deep/a.py\",\"b\":37,\"lo\":10,\"hi\":14,\"k\":\"source\"}");
    }

    @Test
    void aTreeOf78000FilesStaysUnderOneAndAHalfMebibytes() {
        ContextWeight weight = large(78_000);
        String json = Audit.reportJson(Weighed.report(weight));

        assertThat(json.length()).isBetween(300_000, 3 << 19);
        Map<?, ?> tree = (Map<?, ?>) Trees.toPlain(Syntax.parse(Format.JSON, "report", json));
        assertThat(sum((Map<?, ?>) tree.get("tree"), "hi"))
                .isEqualTo(weight.total().before().tokens().high());
        assertThat(files((Map<?, ?>) tree.get("tree"))).isEqualTo(78_000);
    }

    @Test
    void foldersOfAnyDepthAreNoTrouble() {
        String deep = "d/".repeat(300) + "a.py";
        ContextWeight weight = Weighed.weigh(InMemoryRepository.of(deep, "x".repeat(400), deep + "c", "\0"), list());

        String json = Audit.reportJson(Weighed.report(weight));

        assertThat(json).contains("a.py");
    }

    private static ContextWeight large(int count) {
        List<RepositoryFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new RepositoryFile(
                    String.format(Locale.ROOT, "folder%d/part%d/name-of-file-%d.py", i % 20, i % 400, i), true));
        }
        files.sort(Comparator.comparing(RepositoryFile::path));
        byte[] text = "some text of a file\n".repeat(200).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        FileContents contents = (listed, counters) -> {
            FileContents.Counter counter = counters.get();
            for (int i = 0; i < listed.size(); i++) {
                int length = i * 31 % text.length;
                counter.begin(listed.get(i));
                counter.take(text, length);
                counter.end(i, length);
            }
        };
        return new ContextWeight(
                FileWeights.of(files, contents, Weighed.CLASSIFIER, told -> {}), HidingLines.of(files, list()));
    }

    private static long sum(Map<?, ?> node, String key) {
        if (node.get("c") instanceof List<?> children) {
            long sum = 0;
            for (Object child : children) {
                sum += sum((Map<?, ?>) child, key);
            }
            assertThat(node.get(key)).as("%s of %s", key, node.get("n")).isEqualTo(sum == 0 ? null : (Object) sum);
            return sum;
        }
        return node.get(key) instanceof Long number ? number : 0;
    }

    private static long files(Map<?, ?> node) {
        if (node.get("c") instanceof List<?> children) {
            return children.stream()
                    .mapToLong(child -> files((Map<?, ?>) child))
                    .sum();
        }
        return node.get("m") instanceof Long number ? number : 1;
    }
}
