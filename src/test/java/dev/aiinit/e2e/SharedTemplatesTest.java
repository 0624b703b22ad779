package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.store.PackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** "Share your templates" of CONTRIBUTING.md: its own blocks, in their order, as somebody who follows it types them. */
@DisabledOnOs(OS.WINDOWS)
class SharedTemplatesTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?s)\n<!-- SharedTemplatesTest runs the next block -->\n```sh\n(.*?)```\n");

    @TempDir
    Path folder;

    /** Runs one block where the one before ended, with the variables that it left. */
    private Outcome run(String block) throws Exception {
        Path state = folder.resolve("state");
        Path script = Files.writeString(
                folder.resolve("block.sh"),
                "set -eu\n[ ! -e '" + state + "' ] || . '" + state + "'\n" + block + "declare -p acme PATH > '" + state
                        + "'\nprintf 'cd %q\\n' \"$PWD\" >> '" + state + "'\n");
        return Launch.of(Path.of("/bin/bash"))
                .without("CI")
                .with("PATH", Launch.DISTRIBUTION.resolve("bin") + ":" + System.getenv("PATH"))
                .with("HOME", folder)
                .with("TMPDIR", folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config"))
                .with("XDG_CACHE_HOME", folder.resolve("cache"))
                .with("GIT_CONFIG_NOSYSTEM", "1")
                .within(180)
                .run("--noprofile", "--norc", script.toString());
    }

    private String succeeds(String block) throws Exception {
        Outcome outcome = run(block);
        assertThat(outcome.exit()).as("%s", outcome).isZero();
        return outcome.out();
    }

    /** The organisation allows the packs as they are now. */
    private void allow(Path packs) throws IOException {
        StringBuilder policy = new StringBuilder("packs:\n");
        for (String name : List.of("acme-base", "acme-web")) {
            policy.append("  - {source: \"file://")
                    .append(packs)
                    .append("#:")
                    .append(name)
                    .append("\", sha256: [")
                    .append(PackFolder.read(packs.resolve(name), name).sha256())
                    .append("]}\n");
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("config/ai-init")).resolve("policy.yml"), policy.toString());
    }

    @Test
    void whatTheGuideSaysWorksLiterally() throws Exception {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(4);
        Files.writeString(folder.resolve(".gitconfig"), "[user]\n\tname = x\n\temail = x@example.com\n");

        succeeds(blocks.get(0));
        Path acme = Path.of(succeeds("echo \"$acme\"\n").strip());
        Path web = acme.resolve("web");
        assertThat(run(blocks.get(1)).exit()).as("nobody to ask").isEqualTo(4);
        assertThat(web.resolve(".ai")).doesNotExist();

        allow(acme.resolve("packs"));
        assertThat(succeeds(blocks.get(1))).containsPattern("layer +acme-base \\S+ appends to it");
        assertThat(web.resolve(".ai/HOUSE_RULES.md")).content().contains("Team Harbour");
        assertThat(web.resolve(".ai/.ai-init/lock.json")).content().contains("\"tag\": \"v1.3.0\"");

        assertThat(succeeds(blocks.get(2))).contains("+version: 1.4.0", "+- Every page works without a mouse.");
        allow(acme.resolve("packs"));
        assertThat(succeeds(blocks.get(3)))
                .containsPattern("acme-web 1\\.3\\.0 \\S+ is behind: there is v1\\.4\\.0")
                .contains("+- Every page works without a mouse.");
        assertThat(web.resolve(".ai/UI_RULES.md")).content().contains("- Every page works without a mouse.");
        assertThat(web.resolve(".ai/.ai-init/lock.json"))
                .content()
                .contains("\"tag\": \"v1.4.0\"")
                .doesNotContain("v1.3.0");
    }
}
