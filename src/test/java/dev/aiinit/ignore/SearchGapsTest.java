package dev.aiinit.ignore;

import static dev.aiinit.ignore.Noises.noise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.ignore.SearchGaps.Gap;
import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recursive searches read although the list hides it, and which part of the list they should be given. */
class SearchGapsTest {
    private static final List<ActiveNoise> NODE = new ArrayList<>();

    static {
        NODE.addAll(noise("npm", "", NoiseClass.DEPENDENCY, "node_modules/"));
        NODE.addAll(noise("npm", "", NoiseClass.BUILD, "/dist/"));
        NODE.addAll(noise("npm", "", NoiseClass.LOCK, "package-lock.json"));
        NODE.addAll(noise("venv", "", NoiseClass.DEPENDENCY, ".venv/"));
        NODE.addAll(noise("npm", "", NoiseClass.LOG, "*.log"));
    }

    private static InMemoryRepository repository() {
        return InMemoryRepository.of("src/a.js", "a", "package-lock.json", "{}");
    }

    private static SearchGaps gaps(InMemoryRepository repository) {
        return SearchGaps.of(Tuning.tune(NODE, repository), repository);
    }

    private static List<String> patterns(SearchGaps gaps) {
        return gaps.gaps().stream().map(gap -> gap.line().pattern()).toList();
    }

    @Test
    void whatInstallingMakesForSureIsMissedBeforeItIsThere() {
        SearchGaps gaps = gaps(repository());

        assertThat(patterns(gaps)).containsExactly("node_modules/");
        assertThat(gaps.gaps()).first().extracting(Gap::path, Gap::exists).containsExactly("node_modules", false);
        assertThat(gaps.sentence())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith(".gitignore does not list node_modules/: git add would take it in"));
    }

    @Test
    void nothingIsMissedWhereGitIgnoresIt() {
        SearchGaps gaps = gaps(repository().withIgnored("node_modules"));

        assertThat(gaps.isEmpty()).isTrue();
        assertThat(gaps.sentence()).isEmpty();
    }

    @Test
    void whatIsBuiltIsMissedOnceItIsThere() {
        InMemoryRepository built = repository().withIgnored("node_modules").withUnlisted("dist/a.js");

        assertThat(patterns(gaps(built))).containsExactly("/dist/");
        assertThat(gaps(built.withIgnored("dist")).isEmpty()).isTrue();
    }

    @Test
    void anUntrackedFileIsMissedWithItsOwnLine() {
        InMemoryRepository logged = repository().withIgnored("node_modules").withUntracked("logs/run.log", "x");

        assertThat(gaps(logged).gaps()).extracting(Gap::path).containsExactly("logs/run.log");
    }

    @Test
    void aLockFileThatIsNotAddedYetBelongsIntoGit() {
        InMemoryRepository fresh = InMemoryRepository.of("src/a.js", "a")
                .withIgnored("node_modules")
                .withUntracked("package-lock.json", "{}");

        assertThat(gaps(fresh).isEmpty()).isTrue();
    }

    @Test
    void trackedNoiseIsNoMatterOfGitignore() {
        assertThat(patterns(gaps(repository()))).doesNotContain("package-lock.json");
    }

    @Test
    void aFolderThatGitTracksIsNoMatterOfGitignore() {
        IgnoreList list = Tuning.tune(NODE, repository());
        InMemoryRepository vendored = repository().with("node_modules/a/index.js", "");

        assertThat(SearchGaps.of(list, vendored).isEmpty()).isTrue();
    }

    @Test
    void outsideGitNothingIsMissed() {
        assertThat(gaps(repository().outsideGit()).isEmpty()).isTrue();
    }

    @Test
    void aSearchIsGivenTheLinesOfTrackedFilesAlone() {
        IgnoreList list = Tuning.tune(NODE, repository());

        assertThat(SearchLines.of(list, repository()).text())
                .contains("package-lock.json\n")
                .doesNotContain("node_modules")
                .doesNotContain("dist")
                .doesNotContain("*.log");
    }

    @Test
    void aSearchIsGivenNoNegationWithoutWhatItTakesBackFrom() {
        List<ActiveNoise> secrets = Noises.secrets();
        InMemoryRepository example = InMemoryRepository.of(".env.example", "A=", "src/a.js", "a");
        InMemoryRepository leaked = example.with(".env.local", "A=1");

        assertThat(SearchLines.of(Tuning.tune(secrets, example), example).text())
                .doesNotContain(".env");
        assertThat(SearchLines.of(Tuning.tune(secrets, leaked), leaked).text())
                .contains(".env.*\n")
                .contains("!.env.example\n");
    }

    @Test
    void aSearchIsHiddenTheSameTrackedFilesAsByTheWholeList() {
        for (long seed = 0; seed < 60; seed++) {
            TemptingRepository tempting = TemptingRepository.of(seed);
            IgnoreList list = Tuning.tune(tempting.noise(), tempting.view());
            GitignoreMatcher whole = list.matcher();
            GitignoreMatcher part = SearchLines.of(list, tempting.view()).matcher();

            assertThat(tempting.view().files())
                    .as("seed %d", seed)
                    .filteredOn(RepositoryFile::tracked)
                    .allSatisfy(
                            file -> assertThat(part.decide(file.path(), false).ignored())
                                    .as(file.path())
                                    .isEqualTo(whole.decide(file.path(), false).ignored()));
        }
    }
}
