package dev.aiinit.audit;

import static dev.aiinit.audit.Weighed.list;
import static dev.aiinit.audit.Weighed.weigh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aiinit.audit.ContextWeight.FolderWeight;
import dev.aiinit.audit.ContextWeight.HeavyFile;
import dev.aiinit.audit.ContextWeight.Pair;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextWeightTest {
    private static final InMemoryRepository SHOP = InMemoryRepository.of(
            "README.md", "a".repeat(4400),
            "dist/app.js", "b".repeat(3700),
            "pnpm-lock.yaml", "c".repeat(22_000),
            "src/logo.png", "\0PNG",
            "src/main.py", "d".repeat(370),
            "src/deep/more.py", "e".repeat(740));

    @Test
    void whatTheListHidesIsSaved() {
        Pair total = weigh(SHOP, list()).total();

        assertThat(total.before().files()).isEqualTo(6);
        assertThat(total.before().bytes()).isEqualTo(31_214);
        assertThat(total.before().tokens().low()).isEqualTo(1000 + 1000 + 10_000 + 100 + 200);
        assertThat(total.after().tokens().low()).isEqualTo(1000 + 100 + 200);
        assertThat(total.after().files()).isEqualTo(4);
    }

    @Test
    void allIsSavedOnlyWhereNothingIsLeft() {
        ContextWeight weight =
                weigh(InMemoryRepository.of("pnpm-lock.yaml", "c".repeat(1_000_000), "a.py", "x".repeat(37)), list());

        assertThat(weight.total().saved()).isEqualTo(99);
        assertThat(weight.classes().get(WeightClass.LOCK).saved()).isEqualTo(100);
    }

    @Test
    void aHiddenFileHasTheClassOfItsLineAndAKeptOneThatOfItsName() {
        ContextWeight weight = weigh(SHOP, list());

        assertThat(weight.classes())
                .containsOnlyKeys(
                        WeightClass.SOURCE, WeightClass.PROSE, WeightClass.LOCK, WeightClass.BUILD, WeightClass.BINARY);
        assertThat(weight.classes().get(WeightClass.BUILD).after()).isEqualTo(Weight.NONE);
        assertThat(weight.classes().get(WeightClass.SOURCE).saved()).isZero();
        assertThat(weight.lines())
                .extracting(HidingLines.Line::pattern, HidingLines.Line::number, HidingLines.Line::because)
                .containsExactly(
                        tuple("/dist/", 0, "package.json — pnpm"), tuple("pnpm-lock.yaml", 0, "package.json — pnpm"));
    }

    @Test
    void linesOfTheUsersHideTooAndWhatTheyDroppedIsRead() {
        ContextWeight weight = weigh(SHOP, list("# mine", "*.py", "!more.py"));

        assertThat(weight.listIsOnDisk()).isTrue();
        assertThat(weight.total().after().files()).isEqualTo(5);
        assertThat(weight.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.weightClass()).isNull();
        });
        assertThat(weight.classes().get(WeightClass.SOURCE).after().tokens().low())
                .as("a user's line does not say what the file is")
                .isEqualTo(1200);
    }

    @Test
    void theHeaviestFilesComeFirstAndThoseOfOneWeightByPath() {
        assertThat(weigh(SHOP, list()).heaviest(3))
                .extracting(HeavyFile::path)
                .containsExactly("pnpm-lock.yaml", "README.md", "dist/app.js");
        InMemoryRepository same = InMemoryRepository.of("b.py", "xxxxxxxx", "a.py", "xxxxxxxx", "c.py", "xxxxxxxx");
        assertThat(weigh(same, list()).heaviest(2)).extracting(HeavyFile::path).containsExactly("a.py", "b.py");
    }

    @Test
    void aFolderHasTheSumOfAllBelowIt() {
        assertThat(weigh(SHOP, list()).folders(5))
                .extracting(
                        FolderWeight::path,
                        folder -> folder.weight().before().tokens().low())
                .containsExactly(tuple("dist/", 1000L), tuple("src/", 300L));
    }

    @Test
    void aFolderThatHoldsNearlyAllIsShownByItsParts() {
        InMemoryRepository repository =
                InMemoryRepository.of("a/b/x/1.py", "x".repeat(900), "a/b/y/2.py", "y".repeat(800), "c/3.py", "z");

        assertThat(weigh(repository, list()).folders(5))
                .extracting(FolderWeight::path)
                .containsExactly("a/b/x/", "a/b/y/", "c/");
    }

    @Test
    void aFileWithANulByteWeighsNothingWhateverItsNameIs() {
        InMemoryRepository repository = InMemoryRepository.of("a.ts", "MZ\0" + "x".repeat(10_000), "b.png", "plain");
        ContextWeight weight = weigh(repository, list());

        assertThat(weight.total().before().tokens()).isEqualTo(TokenRange.NONE);
        assertThat(weight.notText().files()).isEqualTo(2);
        assertThat(weight.largestNotText(1)).extracting(HeavyFile::path).containsExactly("a.ts");
    }

    @Test
    void textThatIsNotAsciiIsCountedAsSuchAndAByteOrderMarkIsNoReason() {
        InMemoryRepository repository =
                InMemoryRepository.of("a.json", "漢字".repeat(380), "b.json", "\uFEFF" + "x".repeat(257));
        ContextWeight weight = weigh(repository, list());

        assertThat(weight.heaviest(2))
                .extracting(HeavyFile::tokens)
                .containsExactly(new TokenRange(600, 786), new TokenRange(100, 137));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNotFatal() {
        ContextWeight weight = weigh(SHOP, list(), "src/main.py");

        assertThat(weight.unreadable()).containsExactly("src/main.py");
        assertThat(weight.total().after().tokens().low()).isEqualTo(1000 + 200);
        assertThat(AuditText.lines(Weighed.report(weight), 5))
                .anyMatch(line -> line.startsWith("Could not be read") && line.contains("src/main.py"));
    }

    @Test
    void ofAVeryLargeFileTheBeginningStandsForTheRest() {
        List<RepositoryFile> files = List.of(new RepositoryFile("big.py", true));
        FileWeights weights = FileWeights.of(
                files,
                (listed, counters) -> {
                    var counter = counters.get();
                    counter.begin(files.get(0));
                    byte[] chunk = new byte[1 << 20];
                    java.util.Arrays.fill(chunk, (byte) 'x');
                    int taken = 1;
                    while (counter.take(chunk, chunk.length)) {
                        taken++;
                    }
                    assertThat(taken).isEqualTo(32);
                    counter.end(0, 370L << 20);
                },
                Weighed.CLASSIFIER,
                told -> {});

        assertThat(weights.low(0)).isEqualTo(100L << 20);
    }

    @Test
    void theVerdictComesFirst() {
        assertThat(AuditText.lines(Weighed.report(weigh(SHOP, list())), 5).get(0))
                .isEqualTo("A session that read everything would cost 12K-18K tokens, 9.0 % of the 200K window;"
                        + " with the list 1.3K-1.9K, 0.9 % of the 200K window.");
    }
}
