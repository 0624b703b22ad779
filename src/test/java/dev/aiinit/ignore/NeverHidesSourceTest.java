package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the cards ask for: what git tracks and a person wrote is hidden neither by the list nor by a client's rules. */
class NeverHidesSourceTest {
    private static final int SEEDS = 60;

    @Test
    void theListHidesNoSource() {
        for (long seed = 0; seed < SEEDS; seed++) {
            TemptingRepository repository = TemptingRepository.of(seed);
            IgnoreList list = Tuning.tune(repository.noise(), repository.view());
            GitignoreMatcher matcher = list.matcher();

            assertThat(repository.source())
                    .as("seed %d, list %s", seed, list.text())
                    .noneMatch(path -> matcher.decide(path, false).ignored());
            assertThat(list.lines()).extracting(IgnoreLine::pattern).doesNotHaveDuplicates();
        }
    }

    @Test
    void theRulesOfClaudeCodeHideNoSourceInAnyStartFolder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            TemptingRepository repository = TemptingRepository.of(seed);
            IgnoreList list = Tuning.tune(repository.noise(), repository.view());
            DenyRules rules = new DenyRules(Noises.claudeCode(), list, repository.view());
            for (String unit : repository.units()) {
                List<String> texts = rules.project(DenyLevel.STRICT, unit).texts();
                ClaudeReadRules read = ClaudeReadRules.of(texts);
                StartFolder start = new StartFolder(unit);

                assertThat(repository.source().stream().filter(start::holds).map(start::relative))
                        .as("seed %d, started in '%s', rules %s", seed, unit, texts)
                        .noneMatch(read::denies);
            }
        }
    }

    @Test
    void secretsAreDeniedInEveryStartFolder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            TemptingRepository repository = TemptingRepository.of(seed);
            IgnoreList list = Tuning.tune(repository.noise(), repository.view());
            DenyRules rules = new DenyRules(Noises.claudeCode(), list, repository.view());
            for (String unit : repository.units()) {
                ClaudeReadRules read = ClaudeReadRules.of(
                        rules.project(DenyLevel.SECRETS, unit).texts());

                assertThat(List.of(".env", ".env.local", "sub/.env.production", "id_rsa", "certs/server.pem"))
                        .as("seed %d, started in '%s'", seed, unit)
                        .allMatch(read::denies);
            }
        }
    }

    @Test
    void tuningIsTheSameEveryTime() {
        TemptingRepository repository = TemptingRepository.of(7);

        assertThat(Tuning.tune(repository.noise(), repository.view()))
                .isEqualTo(Tuning.tune(repository.noise(), repository.view()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void gitReadsTheListAsWeDo(long seed, @TempDir Path folder) throws Exception {
        TemptingRepository repository = TemptingRepository.of(seed);
        IgnoreList list = Tuning.tune(repository.noise(), repository.view());
        GitIgnoreOracle git = GitIgnoreOracle.in(folder);
        List<String> paths = new ArrayList<>(repository.source());
        list.lines().stream()
                .map(IgnoreLine::pattern)
                .filter(pattern -> !RootPattern.parse(pattern).hasWildcards())
                .forEach(pattern -> paths.add(
                        pattern.replaceAll("^[!/]+", "").replace("\\", "") + (pattern.endsWith("/") ? "x" : "")));
        for (String path : paths) {
            git.makeFile(path);
        }
        git.write(".gitignore", list.text());
        Map<String, String> verdicts = git.verdicts(paths);
        GitignoreMatcher matcher = list.matcher();

        assertThat(repository.source()).as(list.text()).noneMatch(path -> isHidden(verdicts.get(path), list));
        assertThat(paths)
                .allSatisfy(path -> assertThat(isHidden(verdicts.get(path), list))
                        .as(path)
                        .isEqualTo(matcher.decide(path, false).ignored()));
    }

    /** A verdict names the deciding line, which may be a negation. */
    private static boolean isHidden(String verdict, IgnoreList list) {
        return !verdict.isEmpty()
                && !list.lines()
                        .get(Integer.parseInt(verdict.substring(verdict.indexOf(':') + 1)) - 1)
                        .reopens();
    }
}
