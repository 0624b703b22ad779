package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendablePathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLAUDE.md",
                "packages/a b/CLAUDE.md",
                "web/AGENTS.md",
                "CLAUDE.local.md",
                ".claude/rules/ui.md",
                "web/.claude/rules/deep/ui.md",
                ".claude/settings.json",
                "web/.claude/settings.json",
                ".ai/STACK.md",
                ".gitignore",
                ".gooseignore"
            })
    void memoryAndSettingsAreMended(String path) {
        assertThat(MendablePath.test(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../CLAUDE.md",
                "a/../CLAUDE.md",
                "/CLAUDE.md",
                ".git/CLAUDE.md",
                ".git/hooks/.claude/settings.json",
                ".ai/.ai-init/CLAUDE.md",
                ".claude/settings.local.json",
                ".claude/agents/a.md",
                ".claude/hooks/x.sh",
                "web/.gitignore",
                "README.md",
                "package.json",
                "~/.claude/settings.local.json"
            })
    void nothingElseIs(String path) {
        assertThat(MendablePath.test(path)).isFalse();
    }
}
