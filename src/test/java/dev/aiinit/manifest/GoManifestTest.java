package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoManifestTest {
    private static final String MODULE = """
            module example.com/app

            go 1.24

            toolchain go1.24.1

            require github.com/spf13/cobra v1.8.0 // the command line

            require (
            	github.com/gin-gonic/gin v1.9.1
            	"github.com/quoted/x" v0.1.0
            	k8s.io/api v0.29.0
            	example.com/local v0.0.0
            	golang.org/x/tools v0.20.0 // indirect
            	golang.org/x/sys v0.19.0 // indirect; kept
            	// github.com/commented/out v1.0.0
            )

            replace (
            	k8s.io/api => k8s.io/api v0.28.3
            	example.com/local => ../local
            )

            replace github.com/gin-gonic/gin => github.com/fork/gin v9.9.9

            tool golang.org/x/tools/cmd/stringer
            tool example.com/unknown/cmd/x
            """;

    @Test
    void directRequirementsToolsAndReplacements() {
        assertThat(ManifestFiles.of("go.mod", MODULE).declared("go", ""))
                .containsExactly(
                        "github.com/spf13/cobra v1.8.0 go.mod:7",
                        "github.com/gin-gonic/gin v1.9.1 go.mod:10",
                        "github.com/quoted/x v0.1.0 go.mod:11",
                        "k8s.io/api v0.28.3 go.mod:20",
                        "example.com/local v0.0.0 go.mod:13",
                        "golang.org/x/tools dev v0.20.0 go.mod:14",
                        "example.com/unknown/cmd/x dev - go.mod:27");
    }

    @Test
    void workspaceReplacesToo() {
        ManifestFiles files = ManifestFiles.of(
                "go.work", "go 1.22\n\nuse (\n\t./a\n)\n\nreplace x.org/y v1.0.0 => x.org/y v1.2.3\n",
                "a/go.mod", "module a\nrequire x.org/y v1.0.0\n");

        assertThat(files.declared("go", "a")).containsExactly("x.org/y v1.2.3 go.work:7");
    }

    @Test
    void oddShapesAreSkipped() {
        assertThat(ManifestFiles.of("go.mod", "require (\nrequire\n)\nrequire\nreplace => x v1\ntool\n(\n")
                        .declared("go", ""))
                .isEmpty();
        assertThat(ManifestFiles.of("go.mod", "").declared("go", "")).isEmpty();
    }
}
