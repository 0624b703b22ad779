package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.RolePlaces;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Role;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleViewTest {
    private static RolePlaces places(Role role, String unit, String say, boolean usual, String... paths) {
        return new RolePlaces("a.b", role, unit, List.of(paths), say, usual, Evidence.file(paths[0]));
    }

    private static Findings findings(List<Technology> technologies, List<RolePlaces> roles) {
        return new Findings(
                null,
                null,
                List.of(),
                technologies,
                List.of(),
                Structure.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                roles,
                new UserInterface(false, List.of(), List.of(), List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<String, Object> tree(List<RolePlaces> roles) {
        Tree tree = Tree.of("a", "b");
        RoleView.addTo(tree, findings(List.of(), roles));
        return tree.map();
    }

    private static List<String> lines(Map<String, Object> tree, String section) {
        List<String> lines = new ArrayList<>();
        if (tree.get(section) instanceof Map<?, ?> map && map.get("lines") instanceof List<?> list) {
            list.forEach(line -> lines.add(((MarkdownText) line).text()));
        }
        return lines;
    }

    @Test
    void whatSeveralPartsHaveAlikeIsOneLine() {
        Map<String, Object> tree = tree(List.of(
                places(Role.ENTRY_POINT, "a", "starts", false, "a/x.js"),
                places(Role.ENTRY_POINT, "b", "starts", false, "b/x.js"),
                places(Role.ENTRY_POINT, "c", "starts", false, "c/x.js"),
                places(Role.TESTS, "", "tests", false, "t/")));
        assertThat(lines(tree, "entries")).containsExactly("`{a,b,c}/x.js`: starts");
        assertThat(lines(tree, "tests")).containsExactly("`t/`: tests");
        assertThat(tree).doesNotContainKeys("layers", "data", "contracts", "generated");
    }

    @Test
    void whatATechnologyAlwaysHasThereIsToldOfPartsOnly() {
        assertThat(lines(tree(List.of(places(Role.ROUTES, "", "routes", true, "app/", "pages/"))), "entries"))
                .isEmpty();
        assertThat(lines(tree(List.of(places(Role.ROUTES, "web", "routes", true, "web/app/"))), "entries"))
                .containsExactly("`web/app/`: routes");
    }

    @Test
    void aLayerThatTheFolderIsNamedAfterIsNotTold() {
        assertThat(lines(
                        tree(List.of(places(Role.LAYER, "x", "domain layer", false, "src/Ordering.Domain/"))),
                        "layers"))
                .isEmpty();
        assertThat(lines(tree(List.of(places(Role.LAYER, "x", "domain layer", false, "src/Core/"))), "layers"))
                .containsExactly("`src/Core/`: domain layer");
    }

    @Test
    void aSectionIsCutAndTheRestCounted() {
        List<RolePlaces> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(places(Role.CONTRACT, "", "contract " + i, false, "x" + i));
        }
        Map<String, Object> tree = tree(many);
        assertThat(lines(tree, "contracts")).hasSize(7).first().isEqualTo("`x0`: contract 0");
        assertThat(String.valueOf(tree.get("contracts"))).endsWith("more=5}");
    }

    @Test
    void allSectionsTogetherKeepToTheBudgetAndTheLongestGivesFirst() {
        List<RolePlaces> many = new ArrayList<>();
        for (Role role : List.of(Role.ENTRY_POINT, Role.LAYER, Role.MIGRATIONS, Role.CONTRACT, Role.GENERATED)) {
            for (int i = 0; i < 7; i++) {
                many.add(places(role, "", "a long sentence on the use of it ".repeat(4) + i, false, "x" + i));
            }
        }
        many.add(places(Role.TESTS, "", "tests", false, "t/"));
        Map<String, Object> tree = tree(many);
        int characters = 0;
        for (String section : List.of("entries", "layers", "data", "contracts", "generated", "tests")) {
            assertThat(lines(tree, section)).as(section).isNotEmpty();
            characters += lines(tree, section).stream().mapToInt(String::length).sum();
        }
        assertThat(characters).isBetween(2_000, 2_900);
    }

    @Test
    void servicesAreOneLineForEachFileAndNoneThatAPersonDescribed() {
        List<Technology> services = List.of(
                service("stripe", "Stripe", "package.json"),
                service("sentry", "Sentry", "package.json"),
                service("resend", "Resend", "api/package.json"),
                service("sentry", "Sentry", "api/package.json"));
        List<Object> lines = ServicesOfOthers.lines(findings(services, List.of()), List.of("stripe Checkout"));
        assertThat(lines)
                .hasToString(
                        "[{file=package.json, names=[Sentry], more=0}, {file=api/package.json, names=[Resend], more=0}]");
    }

    private static Technology service(String card, String name, String file) {
        return new Technology(
                card,
                name,
                CardKind.EXTERNAL_SERVICE,
                "",
                List.of(),
                List.of(Evidence.key(file, "dependencies." + card)));
    }
}
