package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpmManifestTest {
    @Test
    void everySectionCountsAndKeepsItsKey() {
        ManifestFiles files = ManifestFiles.of("apps/web/package.json", """
                {
                  "dependencies": { "next": "^15.1.0", "@acme/ui": "workspace:*" },
                  "devDependencies": { "vitest": " ~2.0 " },
                  "peerDependencies": { "react": ">=18" },
                  "optionalDependencies": { "sharp": "0.33" }
                }
                """);

        assertThat(files.declared("npm", "apps/web"))
                .containsExactly(
                        "next ^15.1.0 apps/web/package.json#dependencies.next",
                        "@acme/ui workspace:* apps/web/package.json#dependencies.@acme/ui",
                        "vitest dev ~2.0 apps/web/package.json#devDependencies.vitest",
                        "react >=18 apps/web/package.json#peerDependencies.react",
                        "sharp 0.33 apps/web/package.json#optionalDependencies.sharp");
        assertThat(files.manifests().declared("npm", "apps/web"))
                .extracting(dependency -> dependency.evidence().line())
                .containsExactly(2, 2, 3, 4, 5);
    }

    @Test
    void onlyTheManifestInTheVeryFolderCounts() {
        ManifestFiles files = ManifestFiles.of("package.json", "{\"dependencies\": {\"next\": \"15\"}}");

        assertThat(files.declared("npm", "apps")).isEmpty();
        assertThat(files.declared("composer", "")).isEmpty();
        assertThat(files.declared("unheard-of", "")).isEmpty();
    }

    @Test
    void aliasIsFollowedToTheRealPackage() {
        ManifestFiles files = ManifestFiles.of("package.json", """
                {"dependencies": {
                  "vite": "npm:rolldown-vite@7.1.12",
                  "scoped": "npm:@acme/real@^2",
                  "bare": "npm:@acme/bare",
                  "berry": "npm:^3.0.0"
                }}
                """);

        assertThat(files.declared("npm", ""))
                .containsExactly(
                        "rolldown-vite 7.1.12 package.json#dependencies.vite",
                        "@acme/real ^2 package.json#dependencies.scoped",
                        "@acme/bare - package.json#dependencies.bare",
                        "berry ^3.0.0 package.json#dependencies.berry");
    }

    @Test
    void catalogIsTheNearestOne() {
        ManifestFiles files = ManifestFiles.of(
                "pnpm-workspace.yaml", """
                packages: ['apps/*']
                catalog:
                  react: ^19.0.0
                  vite: npm:rolldown-vite@7
                catalogs:
                  legacy:
                    react: ^17.0.0
                  default:
                    zod: ^4
                """,
                "apps/web/package.json", """
                {"dependencies": {"react": "catalog:", "zod": "catalog:default", "vue": "catalog:"},
                 "devDependencies": {"react": "catalog:legacy", "vite": "catalog:"}}
                """);

        assertThat(files.declared("npm", "apps/web"))
                .containsExactly(
                        "react ^19.0.0 pnpm-workspace.yaml#catalog.react",
                        "zod ^4 pnpm-workspace.yaml#catalogs.default.zod",
                        "vue - apps/web/package.json#dependencies.vue",
                        "react dev ^17.0.0 pnpm-workspace.yaml#catalogs.legacy.react",
                        "rolldown-vite dev 7 pnpm-workspace.yaml#catalog.vite");
    }

    @Test
    void bunAndYarnCatalogsCountToo() {
        ManifestFiles bun = ManifestFiles.of(
                "package.json", "{\"workspaces\": {\"packages\": [\"a\"], \"catalog\": {\"react\": \"^19\"}}}",
                "a/package.json", "{\"dependencies\": {\"react\": \"catalog:\"}}");
        ManifestFiles yarn = ManifestFiles.of(
                ".yarnrc.yml", "catalogs:\n  ui:\n    react: ^18\n",
                "a/package.json", "{\"dependencies\": {\"react\": \"catalog:ui\"}}");

        assertThat(bun.declared("npm", "a")).containsExactly("react ^19 package.json#workspaces.catalog.react");
        assertThat(yarn.declared("npm", "a")).containsExactly("react ^18 .yarnrc.yml#catalogs.ui.react");
    }

    @Test
    void oddShapesAreSkipped() {
        ManifestFiles files = ManifestFiles.of(
                "a/package.json",
                        "{\"dependencies\": [\"next\"], \"devDependencies\": {\"x\": {\"y\": 1}, \"z\": null}}",
                "b/package.json", "{ broken",
                "c/package.json", "[]");

        assertThat(files.declared("npm", "a"))
                .containsExactly(
                        "x dev - a/package.json#devDependencies.x", "z dev - a/package.json#devDependencies.z");
        assertThat(files.declared("npm", "b")).isEmpty();
        assertThat(files.declared("npm", "c")).isEmpty();
    }
}
