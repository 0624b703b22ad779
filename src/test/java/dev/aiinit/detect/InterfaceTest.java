package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.ComponentFolder;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.repository.InMemoryRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What there is to reuse in a graphical user interface, and where. */
class InterfaceTest {
    private static final String REACT = "{\"dependencies\": {\"react\": \"^19\"}}";

    private static UserInterface find(String... files) {
        return Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL).userInterface();
    }

    private static List<String> components(UserInterface found) {
        List<String> told = new ArrayList<>();
        for (ComponentFolder folder : found.components()) {
            String alias = folder.importedAs() == null ? "" : " as " + folder.importedAs();
            told.add(folder.path() + alias + ": " + String.join(" ", folder.names())
                    + (folder.more() > 0 ? " +" + folder.more() : ""));
        }
        return told;
    }

    @Test
    void componentsAreCalledAsTheirFilesAre() {
        assertThat(components(find(
                        "package.json",
                        REACT,
                        "src/components/Button.tsx",
                        "",
                        "src/components/Button.test.tsx",
                        "",
                        "src/components/Button.stories.tsx",
                        "",
                        "src/components/app-dialog.tsx",
                        "",
                        "src/components/Invoice/index.tsx",
                        "",
                        "src/components/invoice/parts/Row.tsx",
                        "",
                        "src/components/__tests__/Select.tsx",
                        "",
                        "src/components/index.ts",
                        "")))
                .containsExactly("src/components: Button app-dialog Invoice +1");
    }

    @Test
    void anAliasLeadsToItsFolder() {
        assertThat(components(find(
                        "package.json",
                        REACT,
                        "components.json",
                        "{\"tailwind\": {}, \"aliases\": {\"components\": \"@/parts\", \"ui\": \"@/parts/ui\"}}",
                        "src/parts/ui/button.tsx",
                        "",
                        "src/parts/ui/input.tsx",
                        "")))
                .containsExactly("src/parts/ui as @/parts/ui: button input");
        assertThat(components(find(
                        "package.json",
                        "{\"workspaces\": [\"apps/web\", \"packages/ui\"]}",
                        "packages/ui/package.json",
                        "{\"name\": \"@shop/ui\"}",
                        "packages/ui/src/components/card.tsx",
                        "",
                        "apps/web/package.json",
                        REACT,
                        "apps/web/components.json",
                        "{\"tailwind\": {}, \"aliases\": {\"ui\": \"@shop/ui/components\"}}")))
                .containsExactly("packages/ui/src/components as @shop/ui/components: card");
    }

    @Test
    void theFullestFolderCountsWhereNoneIsNamed() {
        assertThat(components(find(
                        "package.json",
                        REACT,
                        "src/widgets/Chart.tsx",
                        "",
                        "src/widgets/Modal.tsx",
                        "",
                        "src/widgets/Pie.tsx",
                        "",
                        "src/widgets/Bar.tsx",
                        "",
                        "src/screens/A.tsx",
                        "",
                        "src/screens/B.tsx",
                        "",
                        "src/screens/C.tsx",
                        "",
                        "src/screens/D.tsx",
                        "",
                        "src/screens/E.tsx",
                        "")))
                .containsExactly("src/widgets: Modal Bar Chart Pie");
    }

    @Test
    void aTokenFileDefinesTokens() {
        String five = " --a: 1; --b: var(--a);\n --c: 3; --d: 4; --e: 5; }\n";
        assertThat(find(
                                "package.json",
                                REACT,
                                "src/theme.css",
                                ":root {" + five,
                                "src/dark.scss",
                                "[data-theme='dark'] {" + five + "a { color: red; }\n",
                                "src/print.css",
                                "@media print { :root {" + five + "}",
                                "src/few.css",
                                ":root { --a: 1; --b: 2; }",
                                "src/local.css",
                                ".card { --a: 1; --b: 1; --c: 1; --d: 1; --e: 1; --f: 1; }",
                                "src/_variables.scss",
                                "$a: 1;\n$b: 2;\n$c: 3;\n$d: 4;\n$e: 5;\n",
                                "src/_grid.scss",
                                "$a: 1;\n$b: 2;\n$c: 3;\n$d: 4;\n$e: 5;\n",
                                "tailwind.config.js",
                                "module.exports = { content: [], theme: { extend: {} } };\n",
                                "web/tailwind.config.js",
                                "module.exports = {\n  theme: { extend: { colors: { brand: 'red' } } } };\n")
                        .tokens())
                .containsExactlyInAnyOrder(
                        "src/theme.css", "src/dark.scss", "src/_variables.scss", "web/tailwind.config.js");
    }

    @Test
    void aLongSheetIsReadToItsEnd() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "package.json",
                        REACT,
                        "src/theme.scss",
                        ":root { --image: url(" + "x".repeat(60_000)
                                + "); --a: #{$a}; --b: #{$b};\n --c: 3; --d: 4; }\n.a { " + "color: red; ".repeat(5_000)
                                + "}\n"),
                BuiltInCards.ALL);
        assertThat(findings.userInterface().tokens()).containsExactly("src/theme.scss");
        assertThat(findings.unreadable()).isEmpty();
    }

    @Test
    void aFileThatIsNamedAfterTokensIsForAllParts() {
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "package.json",
                        "{}",
                        "brand/tokens.ts",
                        "export const colors = {\n  a: '#111111',\n  b: '#222222',\n  c: '#333333',\n  d: '#444444',\n  e: '#555555',\n};\n",
                        "web/package.json",
                        "{\"dependencies\": {\"react\": \"19\"}}",
                        "web/src/theme.css",
                        ":root {" + "--a: 1;".repeat(60) + "}"),
                BuiltInCards.ALL);
        assertThat(findings.userInterface().tokens()).containsExactly("web/src/theme.css", "brand/tokens.ts");
    }

    @Test
    void aServiceHasNoneOfIt() {
        Map<String, Object> ui = ui(
                "package.json",
                "{\"dependencies\": {\"express\": \"^5\", \"i18next\": \"^25\"}, \"devDependencies\": {\"pa11y\": \"^9\"}}",
                "src/i18n.js",
                "init({\n  fallbackLng: 'en',\n});",
                "src/theme.css",
                ":root { --a: 1; --b: 2; --c: 3; --d: 4; --e: 5; }");
        assertThat(ui.get("has_ui")).isEqualTo(false);
        assertThat(ui.get("default_locale")).isNull();
        for (String key : List.of("icons", "accessibility", "storybook", "tokens", "shared_components")) {
            assertThat(ui.get(key)).as(key).isEqualTo(List.of());
        }
    }

    @Test
    void theOutermostPartStatesTheDefaultLocale() {
        UserInterface found = find(
                "package.json",
                "{\"dependencies\": {\"react\": \"^19\", \"i18next\": \"^25\"}}",
                "src/i18n.js",
                "init({\n  // fallbackLng: 'fr',\n  fallbackLng: 'en',\n});",
                "shop/package.json",
                "{\"dependencies\": {\"next-intl\": \"^4\"}}",
                "shop/i18n/routing.ts",
                "  defaultLocale: 'nl'\n");
        assertThat(found.defaultLocale()).hasToString("Claim[value=en, evidence=src/i18n.js:3]");
    }

    @Test
    void iconsChecksAndWorkshopsHaveAPlace() {
        Map<String, Object> ui = ui(
                "package.json",
                "{\"dependencies\": {\"react\": \"^19\", \"lucide-react\": \"^1\"},"
                        + " \"devDependencies\": {\"eslint-plugin-jsx-a11y\": \"^6\", \"storybook\": \"^9\"}}");
        assertThat(ui.get("icons").toString())
                .isEqualTo("[{name=Lucide, file=package.json, key=dependencies.lucide-react}]");
        assertThat(ui.get("accessibility").toString()).contains("eslint-plugin-jsx-a11y");
        assertThat(ui.get("storybook").toString()).contains("name=Storybook");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> ui(String... files) {
        return (Map<String, Object>) DetectReport.of(Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL))
                .get("ui");
    }
}
