package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock files under {@code manifests/npm} were written by the package managers themselves for one and the same workspace. */
class NpmLocksTest {
    private static final String ROOT = """
            {"name": "root", "private": true, "workspaces": ["apps/*", "packages/*"], "devDependencies": {"is-number": "^7.0.0"}}
            """;
    private static final String WEB = """
            {"name": "@acme/web", "version": "1.0.0",
             "dependencies": {"@acme/ui": "workspace:*", "even": "npm:is-even@^1.0.0", "is-odd": "^3.0.0",
                              "use-sync-external-store": "1.2.0", "react": "^18.0.0"},
             "devDependencies": {"is-number": "^6.0.0"}}
            """;
    private static final String UI = """
            {"name": "@acme/ui", "version": "1.0.0", "dependencies": {"is-odd": "^2.0.0"},
             "optionalDependencies": {"is-number": "4.0.0"}}
            """;

    @ParameterizedTest
    @CsvSource({
        "pnpm-lock-5.4.yaml, pnpm-lock.yaml",
        "pnpm-lock-6.0.yaml, pnpm-lock.yaml",
        "pnpm-lock-9.0.yaml, pnpm-lock.yaml",
        "pnpm-lock-9.0-catalogs.yaml, pnpm-lock.yaml",
        "yarn-1.lock, yarn.lock",
        "yarn-4.lock, yarn.lock",
        "bun.lock, bun.lock",
        "package-lock-v2.json, package-lock.json",
        "package-lock-v3.json, package-lock.json",
        "package-lock-v3.json, npm-shrinkwrap.json",
    })
    void eachMemberGetsItsOwnVersions(String resource, String lock) {
        ManifestFiles files = workspace(lock, ManifestFiles.resource("npm/" + resource));

        assertThat(files.versions("npm", "")).containsExactly("is-number=7.0.0");
        assertThat(files.versions("npm", "apps/web"))
                .containsExactly(
                        "is-even=1.0.0",
                        "is-odd=3.0.1",
                        "use-sync-external-store=1.2.0",
                        "react=18.3.1",
                        "is-number=6.0.0");
        assertThat(files.versions("npm", "packages/ui")).containsExactly("is-odd=2.0.0", "is-number=4.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "pnpm-lock-5.4.yaml, pnpm-lock.yaml, pnpm-lock.yaml:22",
        "pnpm-lock-9.0.yaml, pnpm-lock.yaml, pnpm-lock.yaml:25",
        "yarn-4.lock, yarn.lock, yarn.lock:100",
        "bun.lock, bun.lock, bun.lock#packages.@acme/web/is-odd",
        "package-lock-v3.json, package-lock.json, package-lock.json#packages.node_modules/is-odd",
    })
    void evidenceIsThePlaceInTheLockFile(String resource, String lock, String evidence) {
        ManifestFiles files = workspace(lock, ManifestFiles.resource("npm/" + resource));

        assertThat(files.resolved("npm", "apps/web", "is-odd")).isEqualTo("3.0.1 " + evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "pnpm-lock-9.0.yaml, pnpm-lock.yaml",
        "yarn-1.lock, yarn.lock",
        "bun.lock, bun.lock",
        "package-lock-v3.json, package-lock.json",
    })
    void folderThatIsNoMemberGetsNothingFromTheLockAbove(String resource, String lock) {
        ManifestFiles files = ManifestFiles.of(
                lock,
                ManifestFiles.resource("npm/" + resource),
                "examples/old/package.json",
                "{\"dependencies\": {\"is-odd\": \"~3.0.0\"}}");

        assertThat(files.versions("npm", "examples/old")).isEmpty();
    }

    @Test
    void firstVersionOfPackageLockIsReadForItsOwnFolderOnly() {
        String manifest = """
                {"dependencies": {"is-odd": "^3.0.0", "even": "npm:is-even@^1.0.0", "is-number": "^7.0.0"}}
                """;
        ManifestFiles files = ManifestFiles.of(
                "package.json", manifest,
                "a/package.json", manifest,
                "package-lock.json", ManifestFiles.resource("npm/package-lock-v1.json"));

        assertThat(files.versions("npm", "")).containsExactly("is-odd=3.0.1", "is-even=1.0.0", "is-number=7.0.0");
        assertThat(files.versions("npm", "a")).isEmpty();
    }

    @Test
    void pnpmLockOfOnePackageHasItsListsAtTheTop() {
        String manifest =
                "{\"dependencies\": {\"@babel/core\": \"^7\", \"react\": \"^18\"}, \"devDependencies\": {\"jest\": \"*\"}}";
        ManifestFiles old = ManifestFiles.of("package.json", manifest, "pnpm-lock.yaml", """
                lockfileVersion: 5.3

                specifiers:
                  '@babel/core': ^7
                  react: ^18

                dependencies:
                  '@babel/core': 7.20.1
                  react: 18.2.0_biqbaboplfbrettd7655fr4n2y

                devDependencies:
                  jest: 29.0.0

                packages:

                  /react/17.0.0:
                    dev: false
                """);
        ManifestFiles later = ManifestFiles.of("package.json", manifest, "pnpm-lock.yaml", """
                lockfileVersion: '6.1'

                dependencies:
                  '@babel/core':
                    specifier: ^7
                    version: 7.20.1(supports-color@5.5.0)
                  react:
                    specifier: ^18
                    version: 18.2.0

                packages:

                  /jest@1.0.0:
                    version: 1.0.0
                """);

        assertThat(old.versions("npm", "")).containsExactly("@babel/core=7.20.1", "react=18.2.0", "jest=29.0.0");
        assertThat(later.versions("npm", "")).containsExactly("@babel/core=7.20.1", "react=18.2.0");
    }

    @Test
    void secondDocumentOfPnpmLockIsTheOneThatCounts() {
        ManifestFiles files = ManifestFiles.of(
                "package.json", "{\"dependencies\": {\"react\": \"^18\", \"pnpm\": \"*\"}}",
                "pnpm-lock.yaml", """
                ---
                lockfileVersion: '9.0'

                importers:

                  .:
                    configDependencies: {}
                    packageManagerDependencies:
                      pnpm:
                        specifier: 11.0.0
                        version: 11.0.0

                packages:

                  pnpm@11.0.0:
                    resolution: {integrity: x}

                ---
                lockfileVersion: '9.0'

                importers:

                  .:
                    dependencies:
                      react:
                        specifier: ^18
                        version: 18.3.1
                """);

        assertThat(files.versions("npm", "")).containsExactly("react=18.3.1");
    }

    @Test
    void whatIsNoVersionIsNoResolvedVersion() {
        ManifestFiles files = ManifestFiles.of(
                "package.json",
                        "{\"dependencies\": {\"a\": \"x\", \"b\": \"x\", \"c\": \"x\", \"d\": \"x\", \"e\": \"x\"}}",
                "pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      a:
                        specifier: x
                        version: link:packages/a
                      b:
                        specifier: x
                        version: https://codeload.example/acme/b/tar.gz/1234567
                      c:
                        specifier: x
                        version: file:c(react@18.0.0)
                      d:
                        specifier: x
                        version: '@acme/d@2.0.0-rc.1(react@18.0.0)'
                      e:
                        specifier: x
                """);

        assertThat(files.versions("npm", "")).containsExactly("d=2.0.0-rc.1");
    }

    @Test
    void ofTwoLockFilesThePackageManagerFieldDecides() {
        String[] locks = {
            "yarn.lock", "react@^18:\n  version \"18.1.0\"\n",
            "package-lock.json", "{\"packages\": {\"\": {}, \"node_modules/react\": {\"version\": \"18.2.0\"}}}"
        };
        String dependencies = "\"dependencies\": {\"react\": \"^18\"}}";

        assertThat(ManifestFiles.of(locks[0], locks[1], locks[2], locks[3], "package.json", "{" + dependencies)
                        .versions("npm", ""))
                .containsExactly("react=18.1.0");
        assertThat(ManifestFiles.of(
                                locks[0],
                                locks[1],
                                locks[2],
                                locks[3],
                                "package.json",
                                "{\"packageManager\": \"npm@10.1.0\", " + dependencies)
                        .versions("npm", ""))
                .containsExactly("react=18.2.0");
    }

    @Test
    void brokenLocksTellNothing() {
        String manifest = "{\"dependencies\": {\"react\": \"^18\"}}";
        for (String lock : new String[] {"package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"}) {
            for (String text :
                    new String[] {"", "{", "\0\0", "react@^18", "importers:\n  .:\n    dependencies:\n      :", "[]"}) {
                assertThat(ManifestFiles.of("package.json", manifest, lock, text)
                                .versions("npm", ""))
                        .isEmpty();
            }
        }
    }

    private static ManifestFiles workspace(String lock, String text) {
        return ManifestFiles.of(
                "package.json", ROOT, "apps/web/package.json", WEB, "packages/ui/package.json", UI, lock, text);
    }
}
