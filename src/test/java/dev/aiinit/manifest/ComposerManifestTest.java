package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposerManifestTest {
    private static final String MANIFEST = """
            {
                "name": "acme/shop",
                "require": {
                    "php": "^8.2",
                    "ext-json": "*",
                    "composer-runtime-api": "^2.0",
                    "Laravel/framework": "^11.0",
                    "wpackagist-plugin/acf": "*"
                },
                "require-dev": { "phpunit/phpunit": "^10.5|^11", "acme/local": "dev-main" }
            }
            """;

    /** In the shape that Composer writes; the second package also names a third, whose version must not count. */
    private static final String LOCK = """
            {
                "_readme": ["This file locks the dependencies of your project to a known state"],
                "content-hash": "0f2f3a",
                "packages": [
                    {
                        "name": "laravel/framework",
                        "version": "v11.0.2",
                        "source": {"type": "git", "url": "x", "reference": "y"},
                        "require": {"php": "^8.2", "phpunit/phpunit": "9.0"},
                        "extra": {"branch-alias": {"dev-master": "11.x-dev"}, "version": "0.0.1"},
                        "description": "a \\"quoted\\" [text] {with} braces"
                    },
                    {"name": "wpackagist-plugin\\/acf", "version": "6.2.1"}
                ],
                "packages-dev": [
                    {"version": "10.5.11", "name": "phpunit/phpunit"},
                    {"name": "acme/local", "version": "dev-main"}
                ],
                "platform": {"php": "^8.2"}
            }
            """;

    @Test
    void platformPackagesAreNoDependencies() {
        assertThat(ManifestFiles.of("shop/composer.json", MANIFEST).declared("composer", "shop"))
                .containsExactly(
                        "Laravel/framework ^11.0 shop/composer.json#require.Laravel/framework",
                        "wpackagist-plugin/acf * shop/composer.json#require.wpackagist-plugin/acf",
                        "phpunit/phpunit dev ^10.5|^11 shop/composer.json#require-dev.phpunit/phpunit",
                        "acme/local dev dev-main shop/composer.json#require-dev.acme/local");
    }

    @Test
    void lockFileBesideTheManifestGivesVersions() {
        ManifestFiles files = ManifestFiles.of("shop/composer.json", MANIFEST, "shop/composer.lock", LOCK);

        assertThat(files.versions("composer", "shop"))
                .containsExactly(
                        "Laravel/framework=11.0.2",
                        "wpackagist-plugin/acf=6.2.1",
                        "phpunit/phpunit=10.5.11",
                        "acme/local=dev-main");
        assertThat(files.resolved("composer", "shop", "phpunit/phpunit"))
                .isEqualTo("10.5.11 shop/composer.lock#packages-dev.phpunit/phpunit");
        assertThat(files.manifests()
                        .resolved("composer", "shop", "phpunit/phpunit")
                        .orElseThrow()
                        .lock()
                        .line())
                .isEqualTo(16);
    }

    @Test
    void lockFileFurtherUpIsAnotherProjects() {
        assertThat(ManifestFiles.of("shop/composer.json", MANIFEST, "composer.lock", LOCK)
                        .versions("composer", "shop"))
                .isEmpty();
    }
}
