package dev.aiinit.manifest;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradleManifestHostileTest {
    @ParameterizedTest
    @CsvSource({
        "{",
        "a {",
        "(",
        "'",
        "\"${",
        "\"\\",
        "x\"\\n",
        "a:",
        "'a:b:",
        "x = ",
        "a.",
        "libs.a",
        "val x by extra",
        "a, "
    })
    void hostileScriptsCostBoundedTime(String part) {
        String repeated = part.repeat(50_000);
        for (String script :
                List.of(repeated, "dependencies { implementation " + repeated, "plugins { id(\"" + repeated)) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> ManifestFiles.of(
                                    "build.gradle", script, "gradle/libs.versions.toml", GradleManifestTest.CATALOG)
                            .declared("gradle", ""));
        }
    }
}
