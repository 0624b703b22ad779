package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsAndInstallersTest {
    private static final InMemoryRepository REPOSITORY = InMemoryRepository.of(
            "package.json",
            "{\"engines\": {\"node\": \">=20\"}, \"dependencies\": {\"react\": \"^19.0.0\"}}",
            "pnpm-lock.yaml",
            "lockfileVersion: '9.0'\n");

    private static List<String> versions(String claude) {
        return Examining.found(OtherVersions::new, REPOSITORY.with("CLAUDE.md", claude));
    }

    private static List<String> managers(String claude) {
        return Examining.found(NodeInstallers::new, REPOSITORY.with("CLAUDE.md", claude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We use Node 18 and pnpm.\n",
                "- **Node.js**: 18\n",
                "- Node.js version: 18.x\n",
                "Built on React 18.\n"
            })
    void aVersionThatTheManifestExcludesIsTold(String claude) {
        assertThat(versions(claude)).singleElement().asString().startsWith("AI008 CLAUDE.md:1:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We use Node 22.\n",
                "Node 18 or later.\n",
                "Node 18+ works.\n",
                "Node >= 18\n",
                "We migrated from React 18.\n",
                "It supports React 18, too.\n",
                "React 19 with hooks.\n",
                "Node\n\n18. An item\n",
                "Use `node 18`.\n",
                "See node 18-alpine.\n",
            })
    void aVersionThatAgreesOrIsToldOfThePastIsLeftAlone(String claude) {
        assertThat(versions(claude)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nnpm install\n```\n", "Run `npm ci` first.\n", "- `yarn install --immutable`\n"})
    void anInstallWithAnotherManagerThanTheLockFilesIsTold(String claude) {
        assertThat(managers(claude)).singleElement().asString().startsWith("AI009 CLAUDE.md:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\npnpm install\n```\n",
                "Never run `npm install`.\n",
                "`npm install -g corepack`\n",
                "The helper installs itself lazily with its own `npm install` into a folder.\n",
                "```\ncd tools && npm install\n```\n",
            })
    void anInstallThatIsMeantIsLeftAlone(String claude) {
        assertThat(managers(claude)).isEmpty();
    }

    @Test
    void twoFilesThatCallAScriptDifferentlyAreTold() {
        InMemoryRepository two =
                REPOSITORY.with("AGENTS.md", "`pnpm run build`\n").with("CLAUDE.md", "`npm run build`\n");

        assertThat(Examining.found(NodeInstallers::new, two)).containsExactly("AI009 CLAUDE.md:1:1");
        assertThat(Examining.found(NodeInstallers::new, two.with("CLAUDE.md", "`pnpm build`\n")))
                .isEmpty();
    }

    @Test
    void theWordTestInACommandDoesNotHideAnotherPackageManager() {
        assertThat(Examining.found(
                        NodeInstallers::new,
                        "CLAUDE.md",
                        "- `pnpm test`\n",
                        "AGENTS.md",
                        "- `npm test`\n",
                        "package.json",
                        "{}"))
                .containsExactly("AI009 CLAUDE.md:1:3");
        assertThat(Examining.found(
                        NodeInstallers::new,
                        "CLAUDE.md",
                        "- `pnpm test`\n",
                        "AGENTS.md",
                        "- never `npm test`\n",
                        "package.json",
                        "{}"))
                .isEmpty();
    }
}
