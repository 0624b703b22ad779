package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static Technology technology(String card, String name, CardKind kind, String unit, String... versions) {
        List<Version> declared = List.of(versions).stream()
                .map(version ->
                        new Version(version, null, Evidence.key("package.json", "dependencies." + card), null, false))
                .toList();
        return new Technology(card, name, kind, unit, declared, List.of(Evidence.file(card + ".lock")));
    }

    private static Facts facts(Map<String, String> proposals, List<String> workspaces, Technology... technologies) {
        Findings findings = new Findings(
                null,
                null,
                List.of(),
                List.of(technologies),
                workspaces.stream()
                        .map(path -> new Workspace(path, null, Evidence.key("package.json", "workspaces")))
                        .toList(),
                Structure.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new UserInterface(false, List.of(), List.of(), List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Facts.of("", findings, proposals);
    }

    private static Facts facts(Technology... technologies) {
        return facts(Map.of(), List.of(), technologies);
    }

    private static List<String> since(Facts now, Facts before) {
        return now.since(Facts.parse(before.text()), List.of()).stream()
                .map(Facts.Change::toString)
                .toList();
    }

    @Test
    void nothingHasChangedInTheSameRepository() {
        Facts facts = facts(
                Map.of("name", "Fernweg"),
                List.of("apps/web"),
                technology("nextjs", "Next.js", CardKind.FRAMEWORK, "", "14.2.3"));

        assertThat(since(facts, facts)).isEmpty();
        assertThat(Facts.parse(facts.text()).text()).isEqualTo(facts.text());
    }

    @Test
    void anotherVersionIsToldWithItsPlace() {
        assertThat(since(
                        facts(technology("nextjs", "Next.js", CardKind.FRAMEWORK, "frontend", "15.0.0")),
                        facts(technology("nextjs", "Next.js", CardKind.FRAMEWORK, "frontend", "14.2.3"))))
                .containsExactly(
                        "Next.js 14.2.3 is now Next.js 15.0.0 in frontend/ (package.json#dependencies.nextjs)");
    }

    @Test
    void whatTookThePlaceOfItsKindIsOneSentence() {
        assertThat(since(
                        facts(technology("pnpm", "pnpm", CardKind.PACKAGE_MANAGER, "")),
                        facts(technology("npm", "npm", CardKind.PACKAGE_MANAGER, ""))))
                .containsExactly("pnpm instead of npm (pnpm.lock)");
        assertThat(since(
                        facts(technology("redis", "Redis", CardKind.SERVICE, "")),
                        facts(technology("mysql", "MySQL", CardKind.SERVICE, ""))))
                .as("services do not replace each other")
                .containsExactly("Redis is new (redis.lock)", "MySQL is gone");
        assertThat(since(
                        facts(technology("pnpm", "pnpm", CardKind.PACKAGE_MANAGER, "web")),
                        facts(technology("npm", "npm", CardKind.PACKAGE_MANAGER, ""))))
                .as("in another folder")
                .containsExactly("pnpm is new in web/ (pnpm.lock)", "npm is gone");
    }

    @Test
    void whatRestedOnAFileThatCannotBeReadIsNotCalledGone() {
        Facts before = Facts.parse(facts(technology("nextjs", "Next.js", CardKind.FRAMEWORK, "", "14"))
                .text());

        assertThat(facts().since(before, List.of("package.json")))
                .extracting(Facts.Change::toString)
                .containsExactly("Next.js is not seen any more, perhaps only because package.json cannot be read");
    }

    @Test
    void workspacesComeAndGo() {
        assertThat(since(facts(Map.of(), List.of("apps/docs")), facts(Map.of(), List.of("apps/web"))))
                .containsExactly(
                        "apps/docs/ is a new workspace (package.json#workspaces)",
                        "apps/web/ is no longer a workspace");
    }

    @Test
    void aProposalIsNewOnlyWhereThereWasAnother() {
        Facts before = Facts.parse(facts(Map.of("name", "Old"), List.of()).text());
        Facts now = facts(Map.of("name", "New", "purpose", "Walks"), List.of());

        assertThat(now.proposesAnew("name", before)).isTrue();
        assertThat(now.proposesAnew("purpose", before)).isFalse();
        assertThat(before.proposesAnew("name", before)).isFalse();
        assertThat(now.after(before, Set.of("name")).proposesAnew("name", before))
                .as("in doubt until a person has seen it")
                .isFalse();
    }

    @Test
    void linesOfTwoBranchesAndOddOnesAreNoHindrance() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("name", "A");
        String text = facts(one, List.of("a")).text() + "technology\tfew\nproposal\tname\tB\n\nnonsense\n";

        assertThat(Facts.parse(text).text()).isEqualTo("workspace\ta\nproposal\tname\tB\nevidence\tpackage.json\n");
    }

    @Test
    void valuesCannotBreakTheLine() {
        Facts facts = facts(technology("x", "X\nworkspace\tevil", CardKind.LIBRARY, "", "1\t2"));

        assertThat(facts.text()).startsWith("technology\t\tlibrary\tx\tX workspace evil\t1 2\nevidence\t");
    }
}
