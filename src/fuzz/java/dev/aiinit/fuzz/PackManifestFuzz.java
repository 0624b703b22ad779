package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.pack.Layers;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackFiles;
import dev.aiinit.pack.PackReader;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.store.BuiltInSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whatever a manifest holds, reading it and laying it on another gives a pack or problems with their places, and nothing else. */
class PackManifestFuzz {
    private static final Pack BELOW = below();

    private static Pack below() {
        try {
            return BuiltInSource.read().pack();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void aManifestIsAPackOrProblems(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    /** A whole manifest and then anything, which gets further in than noise. */
    @FuzzTest(maxDuration = "10m")
    void whatFollowsAWholeManifestIsAPackOrProblems(FuzzedDataProvider data) {
        check("name: team\nversion: 1.0.0\n" + data.consumeRemainingAsString());
    }

    private static void check(String manifest) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PackReader.MANIFEST, manifest);
        files.put("a.ftl", "text");
        try {
            Pack pack = PackReader.read(new PackFiles("p", files));
            assertThat(Layers.join(List.of(BELOW, pack)).layers()).hasSize(2);
        } catch (UserError wrong) {
            assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(wrong.problems()).allSatisfy(problem -> assertThat(problem.toString()).startsWith("p/"));
        }
    }
}
