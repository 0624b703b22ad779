package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The smaller ecosystems: Ruby, Elixir, Dart, Swift, CocoaPods, Deno. */
class OtherManifestsTest {
    @Test
    void gemfileWithGroups() {
        ManifestFiles files = ManifestFiles.of(
                "Gemfile", """
                source "https://host.example"
                ruby "3.3.0"
                # gem "ghost"
                gem "rails", "~> 7.1.3", ">= 7.1.3.2" # the framework
                gem 'pg'
                gem("puma", ">= 5.0")
                if ENV["X"]
                  gem "conditional"
                end
                group :development, :test do
                  gem "rspec-rails"
                  platforms :mri do
                    gem "debug", require: false
                  end
                end
                group :production do
                  gem "lograge"
                end
                gem "web-console", group: :development
                gem "both", groups: [:test, :production]
                """,
                "acme.gemspec", """
                Gem::Specification.new do |spec|
                  spec.add_dependency "rack", ">= 3"
                  spec.add_development_dependency("rake", "~> 13")
                end
                """,
                "Gemfile.lock", """
                GEM
                  remote: x
                  specs:
                    rails (7.1.3.2)
                      pg (= 0.0.1)
                    pg (1.5.6-x86_64-linux)
                    debug (1.9.1)

                DEPENDENCIES
                  rails (~> 7.1.3)
                """);

        assertThat(files.declared("gem", ""))
                .containsExactly(
                        "rails ~> 7.1.3, >= 7.1.3.2 Gemfile:4",
                        "pg - Gemfile:5",
                        "puma >= 5.0 Gemfile:6",
                        "conditional - Gemfile:8",
                        "rspec-rails dev - Gemfile:11",
                        "debug dev - Gemfile:13",
                        "lograge - Gemfile:17",
                        "web-console dev - Gemfile:19",
                        "both - Gemfile:20",
                        "rack >= 3 acme.gemspec:2",
                        "rake dev ~> 13 acme.gemspec:3");
        assertThat(files.versions("gem", "")).containsExactly("rails=7.1.3.2", "pg=1.5.6", "debug=1.9.1");
        assertThat(files.resolved("gem", "", "pg")).isEqualTo("1.5.6 Gemfile.lock:6");
    }

    @Test
    void anEnvironmentOfConda() {
        ManifestFiles files = ManifestFiles.of("environment.yml", """
                dependencies:
                  - conda-forge::numpy=1.26=py311h1
                  - scikit-learn >=1.4
                  - pytorch
                  # - pandas
                  - pip:
                      - wandb==0.17
                """);
        assertThat(files.declared("python", ""))
                .containsExactly(
                        "numpy =1.26 environment.yml#dependencies",
                        "scikit-learn >=1.4 environment.yml#dependencies",
                        "torch - environment.yml#dependencies",
                        "wandb ==0.17 environment.yml#dependencies.pip");
    }

    @Test
    void packagesOfNpmThatDenoImports() {
        ManifestFiles files =
                ManifestFiles.of("deno.json", "{\"imports\": {\"hono\": \"npm:hono@^4\", \"std/\": \"./std/\"}}");
        assertThat(files.declared("npm", "")).containsExactly("hono ^4 deno.json#imports.hono");
    }

    @Test
    void mixDependencies() {
        String manifest = """
                defmodule Web.MixProject do
                  def project do
                    [app: :web, deps: deps(), LOCK]
                  end
                  defp deps do
                    [
                      {:phoenix, "~> 1.7.10"},
                      # {:ghost, "~> 1.0"},
                      {:credo, "~> 1.7", only: [:dev, :test], runtime: false},
                      {:heroicons, github: "x/heroicons", tag: "v2.1.1"},
                      {:metrics, "~> 1.0", only: :prod},
                      {:core, in_umbrella: true}
                    ]
                  end
                  defp aliases do
                    [{:setup, "x"}]
                  end
                end
                """;
        String lock = """
                %{
                  "credo": {:hex, :credo, "1.7.5", "hash", [:mix], [{:phoenix, "9.9.9", []}], "hexpm", "x"},
                  "phoenix": {:hex, :phoenix, "1.7.12", "hash", [:mix], [], "hexpm", "x"},
                  "heroicons": {:git, "https://host.example/x.git", "abc", [tag: "v2.1.1"]},
                }
                """;
        ManifestFiles files = ManifestFiles.of(
                "mix.lock", lock,
                "apps/web/mix.exs", manifest.replace("LOCK", "lockfile: \"../../mix.lock\""),
                "apps/own/mix.exs", manifest.replace(", LOCK", ""));

        assertThat(files.declared("hex", "apps/web"))
                .containsExactly(
                        "phoenix ~> 1.7.10 apps/web/mix.exs:7",
                        "credo dev ~> 1.7 apps/web/mix.exs:9",
                        "heroicons - apps/web/mix.exs:10",
                        "metrics ~> 1.0 apps/web/mix.exs:11",
                        "core - apps/web/mix.exs:12");
        assertThat(files.versions("hex", "apps/web")).containsExactly("phoenix=1.7.12", "credo=1.7.5");
        assertThat(files.versions("hex", "apps/own")).isEmpty();
    }

    @Test
    void pubspec() {
        String lock = """
                # Generated by pub
                packages:
                  collection:
                    dependency: transitive
                    version: "9.9.9"
                  flutter:
                    dependency: "direct main"
                    description: flutter
                    source: sdk
                    version: "0.0.0"
                  http:
                    dependency: "direct main"
                    description:
                      name: http
                      version: "0.0.1"
                    source: hosted
                    version: "1.2.1"
                sdks:
                  dart: ">=3.3.0 <4.0.0"
                """;
        String manifest = """
                name: app
                environment: {sdk: ^3.3.0}
                dependencies:
                  flutter:
                    sdk: flutter
                  http: ^1.2.0
                  hosted_one: {hosted: https://host.example, version: ^2.0.0}
                dev_dependencies:
                  flutter_lints: ^4.0.0
                """;
        ManifestFiles files = ManifestFiles.of(
                "app/pubspec.yaml", manifest,
                "app/pubspec.lock", lock,
                "pubspec.lock", lock,
                "member/pubspec.yaml", manifest + "resolution: workspace\n",
                "other/pubspec.yaml", manifest);

        assertThat(files.declared("pub", "app"))
                .containsExactly(
                        "flutter - app/pubspec.yaml#dependencies.flutter",
                        "http ^1.2.0 app/pubspec.yaml#dependencies.http",
                        "hosted_one ^2.0.0 app/pubspec.yaml#dependencies.hosted_one",
                        "flutter_lints dev ^4.0.0 app/pubspec.yaml#dev_dependencies.flutter_lints");
        assertThat(files.versions("pub", "app")).containsExactly("http=1.2.1");
        assertThat(files.resolved("pub", "app", "http")).isEqualTo("1.2.1 app/pubspec.lock:17");
        assertThat(files.versions("pub", "member")).containsExactly("http=1.2.1");
        assertThat(files.versions("pub", "other")).isEmpty();
    }

    @Test
    void swiftPackages() {
        String manifest = """
                // swift-tools-version:5.9
                let package = Package(
                    dependencies: [
                        // .package(url: "https://host.example/ghost.git", from: "1.0.0"),
                        .package(url: "https://host.example/vapor/Vapor.git", from: "4.92.4"),
                        .package(name: "Fluent", url: "https://host.example/vapor/fluent", .upToNextMajor(from: "4.9.0")),
                        .package(url: "https://host.example/a/exact.git", exact: "1.2.3"),
                        .package(url: "https://host.example/a/range.git", "1.0.0"..<"2.0.0"),
                        .package(url: "https://host.example/a/main.git", branch: "main"),
                        .package(path: "../Local"),
                    ]
                )
                """;
        ManifestFiles later = ManifestFiles.of("Package.swift", manifest, "Package.resolved", """
                {"pins": [
                  {"identity": "vapor", "location": "https://host.example/vapor/vapor.git", "state": {"revision": "x", "version": "4.99.0"}},
                  {"identity": "main", "location": "https://host.example/a/main.git", "state": {"branch": "main", "revision": "x"}},
                  {"identity": "other", "location": "https://host.example/a/other", "state": {"version": "1.0.0"}}
                ], "version": 2}
                """);
        ManifestFiles first = ManifestFiles.of("Package.swift", manifest, "Package.resolved", """
                {"object": {"pins": [{"package": "Vapor", "repositoryURL": "https:\\/\\/host.example\\/vapor\\/vapor.git",
                 "state": {"branch": null, "version": "4.1.0"}}]}, "version": 1}
                """);

        assertThat(later.declared("swift", ""))
                .containsExactly(
                        "vapor from: 4.92.4 Package.swift:5",
                        "fluent from: 4.9.0 Package.swift:6",
                        "exact 1.2.3 Package.swift:7",
                        "range 1.0.0..<2.0.0 Package.swift:8",
                        "main branch: main Package.swift:9");
        assertThat(later.versions("swift", "")).containsExactly("vapor=4.99.0");
        assertThat(first.versions("swift", "")).containsExactly("vapor=4.1.0");
    }

    @Test
    void pods() {
        ManifestFiles files = ManifestFiles.of(
                "ios/Podfile", """
                platform :ios, '15.0'
                target 'App' do
                  pod 'Alamofire', '~> 5.8'
                  pod "Firebase/Analytics"
                  # pod 'Ghost'
                  target 'AppTests' do
                    pod 'Quick'
                  end
                end
                """,
                "ios/Podfile.lock", """
                PODS:
                  - Alamofire (5.9.1)
                  - Firebase/Analytics (10.24.0):
                    - Firebase/Core
                    - Quick (0.0.1)

                DEPENDENCIES:
                  - Alamofire (~> 5.8)
                """);

        assertThat(files.declared("cocoapods", "ios"))
                .containsExactly(
                        "Alamofire ~> 5.8 ios/Podfile:3",
                        "Firebase/Analytics - ios/Podfile:4",
                        "Quick dev - ios/Podfile:7");
        assertThat(files.versions("cocoapods", "ios")).containsExactly("Alamofire=5.9.1", "Firebase/Analytics=10.24.0");
    }

    @Test
    void denoImports() {
        ManifestFiles files = ManifestFiles.of(
                "deno.jsonc", """
                {
                  // packages
                  "imports": {
                    "@std/assert": "jsr:@std/assert@^1.0.0",
                    "react": "npm:react@18",
                    "react-dom/": "npm:/react-dom@18/",
                    "bare": "npm:chalk",
                    "@/": "./",
                    "x": "https://host.example/x.ts",
                  }
                }
                """,
                "deno.lock", """
                {"version": "4", "specifiers": {"jsr:@std/assert@^1.0.0": "1.0.2", "npm:react@18": "18.3.1_x@1"}}
                """);

        assertThat(files.declared("deno", ""))
                .containsExactly(
                        "@std/assert ^1.0.0 deno.jsonc#imports.@std/assert",
                        "react 18 deno.jsonc#imports.react",
                        "react-dom 18 deno.jsonc#imports.react-dom/",
                        "chalk - deno.jsonc#imports.bare");
        assertThat(files.versions("deno", "")).containsExactly("@std/assert=1.0.2", "react=18.3.1");
    }
}
