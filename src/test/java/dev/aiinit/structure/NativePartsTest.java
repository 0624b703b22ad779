package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Crates, modules of Go, packages of Swift. */
class NativePartsTest {
    @Test
    void cratesByPath() {
        StructureLines lines = StructureLines.of(
                "Cargo.toml",
                "[workspace]\nmembers = [\"cli\", \"core\", \"wire\", \"bench\"]\n[workspace.dependencies]\nwire = { path = \"wire\" }\nserde = \"1\"\n",
                "cli/Cargo.toml",
                "[package]\nname = \"x\"\n[dependencies]\nx-core = { path = \"../core\", version = \"1\" }\nserde.workspace = true\n# old = { path = \"../old\" }\n[dev-dependencies]\nwire = { workspace = true }\n",
                "cli/src/main.rs",
                "fn main() {}\n",
                "core/Cargo.toml",
                "[package]\nname = \"x-core\"\n[target.'cfg(unix)'.dependencies]\nwire.workspace = true\n[dependencies]\nbench = \"0.5\"\ngone = { path = \"../gone\" }\n",
                "wire/Cargo.toml",
                "[package]\nname = \"wire\"\n[[bin]]\nname = \"dump\"\n",
                "bench/Cargo.toml",
                "[package]\nname = \"bench\"\n",
                "examples/a/Cargo.toml",
                "[package]\nname = \"a\"\n[dependencies]\nx-core = { path = \"../../core\" }\n");
        assertThat(lines.uses())
                .containsExactly(
                        "cli -> core cli/Cargo.toml#dependencies.x-core",
                        "cli ->dev wire cli/Cargo.toml#dev-dependencies.wire",
                        "core -> wire core/Cargo.toml#target.cfg(unix).dependencies.wire");
        assertThat(lines.missing()).containsExactly("gone core/Cargo.toml#dependencies.gone");
        assertThat(lines.deployable()).containsExactly("cli cli/src/main.rs", "wire wire/Cargo.toml#bin");
        assertThat(lines.parts()).containsExactly("bench", "cli", "core", "wire");
    }

    @Test
    void modulesOfGo() {
        StructureLines lines = StructureLines.of(
                "go.work",
                "go 1.24\nuse (\n\t./api\n\t./lib\n)\n",
                "api/go.mod",
                "module example.org/x/api\nrequire (\n\texample.org/x/lib v0.0.0\n\texample.org/x/log v1.0.0\n\texample.org/far/lib v1.0.0\n\texample.org/x/deep v1.0.0 // indirect\n)\nreplace example.org/x/log => ../log\nreplace example.org/y => ../gone\n",
                "lib/go.mod",
                "module example.org/x/lib\n// require example.org/x/api v0.0.0\n",
                "log/go.mod",
                "module example.org/x/log/v2\n",
                "deep/go.mod",
                "module example.org/x/deep\n");
        assertThat(lines.uses()).containsExactly("api -> lib api/go.mod:3", "api -> log api/go.mod:4");
        assertThat(lines.missing()).containsExactly("../gone api/go.mod:9");
    }

    @Test
    void programsOfOneModule() {
        assertThat(StructureLines.of(
                                "go.mod", "module example.org/x\n",
                                "cmd/server/main.go", "package main\n",
                                "cmd/worker/main.go", "package main\n",
                                "internal/x/x.go", "package x\n")
                        .deployable())
                .containsExactly("cmd/server cmd/server/main.go", "cmd/worker cmd/worker/main.go");
        assertThat(StructureLines.of("go.mod", "module example.org/x\n", "cmd/x/main.go", "package main\n")
                        .deployable())
                .containsExactly(". cmd/x/main.go");
    }

    @Test
    void packagesAndTargetsOfSwift() {
        StructureLines lines = StructureLines.of(
                "app/Package.swift",
                """
                // swift-tools-version:6.0
                let package = Package(name: "App", dependencies: [
                    .package(path: "../Kit"),
                    .package(url: "https://github.com/vapor/vapor.git", from: "4.0.0"),
                    // .package(path: "../Old"),
                    .package(name: "Gone", path: "../Gone"),
                ], targets: [
                    .target(name: "Core", dependencies: [.product(name: "Kit", package: "Kit")]),
                    .executableTarget(name: "Run", dependencies: ["Core", .target(name: "Web"), "Vapor"]),
                    .target(name: "Web", dependencies: [.byName(name: "Core")], path: "Other/Web"),
                    .testTarget(name: "CoreTests", dependencies: ["Core"]),
                ])
                """,
                "app/Sources/Core/a.swift",
                "",
                "app/Sources/Run/main.swift",
                "",
                "app/Other/Web/a.swift",
                "",
                "app/Tests/CoreTests/a.swift",
                "",
                "Kit/Package.swift",
                "let package = Package(name: \"Kit\", targets: [.target(name: \"Kit\")])\n");
        assertThat(lines.uses())
                .containsExactly(
                        "app -> Kit app/Package.swift:3",
                        "app/Other/Web -> app/Sources/Core app/Package.swift:10",
                        "app/Sources/Run -> app/Other/Web app/Package.swift:9",
                        "app/Sources/Run -> app/Sources/Core app/Package.swift:9",
                        "app/Tests/CoreTests ->dev app/Sources/Core app/Package.swift:11");
        assertThat(lines.deployable()).containsExactly("app/Sources/Run app/Package.swift:9");
        assertThat(lines.missing()).containsExactly("Gone app/Package.swift:6");
    }
}
