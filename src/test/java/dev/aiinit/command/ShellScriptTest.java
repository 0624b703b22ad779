package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellScriptTest {
    /** Commands as {@code folder> command}; the folder is left out for the start. */
    private static List<String> read(String script) {
        return ShellScript.read(script, "").stream()
                .map(line -> line.folder().isEmpty() ? line.command() : line.folder() + "> " + line.command())
                .toList();
    }

    @Test
    void cutsAtEverySeparator() {
        assertThat(read("npm ci && npm test; npm run lint\nnpm run build &\nls"))
                .containsExactly("npm ci", "npm test", "npm run lint", "npm run build", "ls");
    }

    @Test
    void quotesAndSubstitutionsHoldTogether() {
        assertThat(read("a 'x && y' \"z; $(b | c)\" $(d; e) ${F:-g;h} `i;j`")).hasSize(1);
        assertThat(read("go test $(go list ./... | grep -v /vendor/)"))
                .containsExactly("go test $(go list ./... | grep -v /vendor/)");
    }

    @Test
    void commentsAndContinuationsAreNoCommands() {
        assertThat(read("# npm test\nnpm run lint \\\n  --silent # really\necho a#b"))
                .containsExactly("npm run lint --silent", "echo a#b");
    }

    @Test
    void fallbacksAndFiltersAreNoCommands() {
        assertThat(read("npm test || true\npytest | tee log.txt\nmake > out.txt 2>&1\ncat < in.txt"))
                .containsExactly("npm test", "pytest", "make", "cat");
    }

    @Test
    void branchesLoopsAndFunctionsAreLeftOut() {
        assertThat(read("""
                if [ -f x ]; then
                  npm test
                else
                  npm run other
                fi
                for f in a b; do pytest $f; done
                while true; do sleep 1; done
                case $X in
                  a) make a ;;
                esac
                build() {
                  make inner
                }
                function other {
                  make inner
                }
                { make grouped; }
                make outer
                """)).containsExactly("make outer");
    }

    @Test
    void hereDocumentsAreNoCommands() {
        assertThat(read("cat <<EOF > file\nnpm test\nEOF\nmake\ncat <<-'END'\n\tpytest\n\tEND\nlast <<<\"text\"\n"))
                .containsExactly("cat", "make", "cat", "last");
    }

    @Test
    void followsTheFolder() {
        assertThat(read("cd web && npm ci\nnpm test\ncd ../api/\nmake\n(cd sub && ls)\npwd\ncd $HOME\nnever"))
                .containsExactly("web> npm ci", "web> npm test", "api> make", "api/sub> ls", "api> pwd");
        assertThat(read("cd ../../outside && rm x\nls")).isEmpty();
        assertThat(read("cd $GITHUB_WORKSPACE/web\nls")).containsExactly("web> ls");
    }

    @Test
    void variablesForOneCommandStayIfTheyArePlain() {
        assertThat(read("PYTHONPATH=. pytest\nTOKEN=$SECRET npm test\nA=1 B=\"x y\" make\nX=1\n"))
                .containsExactly("PYTHONPATH=. pytest", "npm test", "A=1 B=\"x y\" make");
    }

    @Test
    void brokenShellEndsSomehow() {
        assertThat(read("echo 'open\nnpm test")).hasSize(1);
        assertThat(read("a $(b")).hasSize(1);
        assertThat(read("fi; done; ) } make")).isNotNull();
        assertThat(read("x".repeat(60_000))).isEmpty();
        assertThat(read("( ".repeat(20_000))).isEmpty();
    }
}
