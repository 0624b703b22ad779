package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodePartsTest {
    private static final String ROOT = "{\"private\": true, \"workspaces\": [\"apps/*\", \"packages/*\"]}";
    private static final String CORE = "{\"name\": \"@x/core\", \"version\": \"2.1.0\"}";

    @Test
    void membersThatSayThatTheyMeanOneAnother() {
        StructureLines lines = StructureLines.of(
                "package.json",
                ROOT,
                "apps/web/package.json",
                """
                {"name": "web", "dependencies": {"@x/core": "workspace:*", "react": "^19.0.0", "icons": "link:../../packages/icons"},
                 "devDependencies": {"@x/config": "workspace:^", "kit": "workspace:@x/kit@*"}}
                """,
                "packages/core/package.json",
                "{\"name\": \"@x/core\", \"dependencies\": {\"@x/kit\": \"file:../kit\", \"far\": \"portal:../icons\"}}",
                "packages/config/package.json",
                "{\"name\": \"@x/config\"}",
                "packages/icons/package.json",
                "{\"name\": \"icons\"}",
                "packages/kit/package.json",
                "{\"name\": \"@x/kit\"}");

        assertThat(lines.uses())
                .containsExactly(
                        "apps/web ->dev packages/config apps/web/package.json#devDependencies.@x/config",
                        "apps/web -> packages/core apps/web/package.json#dependencies.@x/core",
                        "apps/web -> packages/icons apps/web/package.json#dependencies.icons",
                        "apps/web ->dev packages/kit apps/web/package.json#devDependencies.kit",
                        "packages/core -> packages/icons packages/core/package.json#dependencies.far",
                        "packages/core -> packages/kit packages/core/package.json#dependencies.@x/kit");
        assertThat(lines.missing()).isEmpty();
    }

    @Test
    void aRangeThatTheMemberSatisfiesMeansTheMember() {
        assertThat(StructureLines.of(
                                "package.json",
                                ROOT,
                                "apps/a/package.json",
                                "{\"name\": \"a\", \"dependencies\": {\"@x/core\": \"^2.0.0\"}}",
                                "apps/b/package.json",
                                "{\"name\": \"b\", \"dependencies\": {\"@x/core\": \"*\"}}",
                                "packages/core/package.json",
                                CORE)
                        .arrows())
                .containsExactly("apps/a -> packages/core", "apps/b -> packages/core");
    }

    @Test
    void aPackageOfTheSameNameFromTheRegistryIsNotTheMember() {
        String[] files = {
            "package.json",
            ROOT,
            "apps/a/package.json",
            "{\"name\": \"a\", \"dependencies\": {\"@x/core\": \"^1.0.0\", \"b\": \"latest\"}}",
            "apps/b/package.json",
            "{\"name\": \"b\"}",
            "packages/core/package.json",
            CORE
        };
        assertThat(StructureLines.of(files).arrows()).isEmpty();

        files[3] = files[3].replace("^1.0.0", "^2.0.0");
        assertThat(StructureLines.of(files).arrows()).containsExactly("apps/a -> packages/core");

        String lock = "lockfileVersion: '9.0'\n\nimporters:\n\n  apps/a:\n    dependencies:\n      '@x/core':\n"
                + "        specifier: ^2.0.0\n        version: 2.0.4\n";
        String[] locked = java.util.Arrays.copyOf(files, files.length + 2);
        locked[files.length] = "pnpm-lock.yaml";
        locked[files.length + 1] = lock;
        assertThat(StructureLines.of(locked).arrows()).isEmpty();

        locked[files.length + 1] = lock.replace("2.0.4", "link:../../packages/core");
        assertThat(StructureLines.of(locked).arrows()).containsExactly("apps/a -> packages/core");
    }

    @Test
    void aNameMeansTheMemberOfTheSameWorkspace() {
        assertThat(StructureLines.of(
                                "back/package.json", "{\"workspaces\": [\"*\"]}",
                                "back/core/package.json", "{\"name\": \"core\"}",
                                "front/package.json", "{\"workspaces\": [\"*\"]}",
                                "front/core/package.json", "{\"name\": \"core\"}",
                                "front/web/package.json", "{\"name\": \"web\", \"dependencies\": {\"core\": \"*\"}}")
                        .arrows())
                .containsExactly("front/web -> front/core");
    }

    @Test
    void whatIsNeededToRunAndToDevelopIsNeededToRun() {
        assertThat(StructureLines.of(
                                "package.json", ROOT,
                                "packages/core/package.json", CORE,
                                "packages/plugin/package.json",
                                        "{\"devDependencies\": {\"@x/core\": \"workspace:*\"}, \"peerDependencies\": {\"@x/core\": \">=2.0.0\"}}")
                        .uses())
                .containsExactly(
                        "packages/plugin -> packages/core packages/plugin/package.json#peerDependencies.@x/core");
    }

    @Test
    void packagesThatNoWorkspaceJoinsAreStrangers() {
        assertThat(StructureLines.of(
                                "front/package.json",
                                "{\"name\": \"front\", \"scripts\": {}, \"dependencies\": {\"back\": \"*\"}}",
                                "back/package.json",
                                "{\"name\": \"back\", \"scripts\": {}}",
                                "examples/x/package.json",
                                "{\"name\": \"x\", \"dependencies\": {\"back\": \"file:../../back\"}}",
                                "lib/esm/package.json",
                                "{\"type\": \"module\"}")
                        .parts())
                .containsExactly("back", "front");
        assertThat(StructureLines.of(
                                "front/package.json", "{\"name\": \"front\", \"dependencies\": {\"back\": \"*\"}}",
                                "back/package.json", "{\"name\": \"back\", \"scripts\": {}}")
                        .uses())
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(StructureLines.of(
                                "package.json",
                                ROOT,
                                "apps/a/package.json",
                                "{\"name\": \"a\", \"dependencies\": {\"gone\": \"workspace:*\", \"old\": \"file:../old\"}}")
                        .missing())
                .containsExactly(
                        "gone workspace:* apps/a/package.json#dependencies.gone",
                        "file:../old apps/a/package.json#dependencies.old");
    }

    @Test
    void aPackageThatNamesItselfNeedsNothing() {
        assertThat(StructureLines.of(
                                "package.json",
                                ROOT,
                                "packages/core/package.json",
                                "{\"name\": \"@x/core\", \"version\": \"2.0.0\", \"devDependencies\": {\"@x/core\": \"^2.0.0\"}}")
                        .uses())
                .isEmpty();
    }

    @Test
    void programsAndServersAreDeployable() {
        assertThat(StructureLines.of(
                                "package.json", ROOT,
                                "apps/cli/package.json", "{\"bin\": {\"x\": \"cli.js\"}}",
                                "apps/site/package.json",
                                        "{\"private\": true, \"scripts\": {\"start\": \"NODE_ENV=production next start\"}}",
                                "packages/core/package.json",
                                        "{\"main\": \"index.js\", \"scripts\": {\"start\": \"tsc --watch\"}}")
                        .deployable())
                .containsExactly(
                        "apps/cli apps/cli/package.json#bin", "apps/site apps/site/package.json#scripts.start");
    }

    @Test
    void typescriptReferencesWherePackagesSayNothing() {
        StructureLines lines = StructureLines.of(
                "package.json",
                ROOT,
                "tsconfig.json",
                "{\"references\": [{\"path\": \"apps/a\"}, {\"path\": \"packages/core\"}]}",
                "apps/a/package.json",
                "{\"name\": \"a\"}",
                "apps/a/tsconfig.json",
                "{\"references\": [{\"path\": \"./tsconfig.app.json\"}, {\"path\": \"../../packages/core\"},\n// {\"path\": \"../../packages/old\"}\n]}",
                "packages/core/package.json",
                "{\"name\": \"core\", \"devDependencies\": {\"old\": \"workspace:*\"}}",
                "packages/core/tsconfig.json",
                "{\"references\": [{\"path\": \"../old/tsconfig.build.json\"}]}",
                "packages/old/package.json",
                "{\"name\": \"old\"}",
                "packages/old/tsconfig.build.json",
                "{}");
        assertThat(lines.uses())
                .containsExactly(
                        "apps/a -> packages/core apps/a/tsconfig.json#references",
                        "packages/core ->dev packages/old packages/core/package.json#devDependencies.old");
    }

    @Test
    void whatNxIsToldBesidesImports() {
        StructureLines lines = StructureLines.of(
                "nx.json",
                "{}",
                "apps/shop/project.json",
                "{\"name\": \"shop\", \"projectType\": \"application\", \"implicitDependencies\": [\"api\", \"!legacy\"]}",
                "apps/shop-e2e/project.json",
                "{\"name\": \"shop-e2e\", \"projectType\": \"application\", \"implicitDependencies\": [\"shop\"]}",
                "libs/api/project.json",
                "{\"name\": \"api\", \"projectType\": \"library\"}",
                "libs/legacy/project.json",
                "{\"name\": \"legacy\"}");
        assertThat(lines.uses())
                .containsExactly(
                        "apps/shop -> libs/api apps/shop/project.json#implicitDependencies",
                        "apps/shop-e2e ->dev apps/shop apps/shop-e2e/project.json#implicitDependencies");
        assertThat(lines.deployable()).containsExactly("apps/shop apps/shop/project.json#projectType");
    }
}
