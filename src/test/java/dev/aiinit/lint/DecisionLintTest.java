package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Decision.Status;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionLintTest {
    @Test
    void nothingIsWrongWithDecisionsThatFitTogether() {
        assertThat(lint(
                        decision("cookies", "Keep the session in a cookie", Status.ACCEPTED),
                        decision("jwt", "Use a JWT bridge", Status.ACCEPTED, "cookies"),
                        decision("saml", "Log in with SAML", Status.REJECTED),
                        decision("soap", "Talk SOAP", Status.SUPERSEDED),
                        decision("rest", "Talk REST", Status.DEPRECATED, "soap")))
                .isEmpty();
    }

    @Test
    void aTargetThatIsNotThereIsAnErrorWithTheNearestId() {
        List<DecisionFinding> found = lint(
                decision("cookies", "Keep the session in a cookie", Status.ACCEPTED),
                decision("jwt", "Use a JWT bridge", Status.ACCEPTED, "cokies"));
        assertThat(codes(found)).containsExactly("D001");
        assertThat(found.get(0).isError()).isTrue();
        assertThat(found.get(0).problem().toString())
                .isEqualTo("jwt.yml:4:1: D001 \"jwt\" supersedes \"cokies\", and there is no such decision;"
                        + " did you mean \"cookies\"?");
    }

    @Test
    void aCycleIsToldOnceWithAllItsMembersAndNoOthers() {
        List<DecisionFinding> found = lint(
                decision("start", "Start", Status.ACCEPTED, "a"),
                decision("a", "Choose a", Status.ACCEPTED, "b"),
                decision("b", "Choose b", Status.ACCEPTED, "c"),
                decision("c", "Choose c", Status.ACCEPTED, "a", "end"),
                decision("end", "End", Status.ACCEPTED));
        assertThat(codes(found)).containsExactly("D002");
        assertThat(found.get(0).what()).isEqualTo("these supersede each other: a, b, c");
        assertThat(found.get(0).where()).isEqualTo(new Location("a.yml", 4, 1));
    }

    @Test
    void twoCyclesAreTwoFindingsAndADecisionMaySupersedeItself() {
        assertThat(lint(
                        decision("a", "Choose a", Status.ACCEPTED, "b"),
                        decision("b", "Choose b", Status.ACCEPTED, "a"),
                        decision("self", "Myself", Status.ACCEPTED, "self")))
                .extracting(DecisionFinding::what)
                .containsExactly("these supersede each other: a, b", "\"self\" supersedes itself");
    }

    @Test
    void idsThatDifferInCaseOnlyAreOneFileOnSomeDisks() {
        List<DecisionFinding> found = lint(
                decision("jwt-bridge", "Use a bridge", Status.ACCEPTED),
                decision("JWT-bridge", "Use another bridge", Status.ACCEPTED));
        assertThat(codes(found)).containsExactly("D003");
        assertThat(found.get(0).what()).contains("\"jwt-bridge\" and \"JWT-bridge\" differ only in case");
        assertThat(codes(lint(
                        decision("stra\u00dfe", "One", Status.ACCEPTED), decision("STRASSE", "Two", Status.ACCEPTED))))
                .containsExactly("D003");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07, true",
        "2024-02-29, true",
        "2026-02-29, false",
        "2026-13-01, false",
        "2026-9-7, false",
        "26-09-07, false",
        "+12026-09-07, false",
        "yesterday, false"
    })
    void aDateIsADayOfTheCalendar(String date, boolean good) {
        Decision decision = new Decision("a", "Choose a", Status.ACCEPTED, date, "because", List.of(), List.of());
        assertThat(codes(DecisionLint.of(List.of(placed(decision))))).isEqualTo(good ? List.of() : List.of("D004"));
    }

    @Test
    void whoIsSupersededHasASuccessorThatTookEffect() {
        assertThat(codes(lint(decision("old", "Old", Status.SUPERSEDED)))).containsExactly("D005");
        assertThat(codes(lint(
                        decision("old", "Old", Status.SUPERSEDED), decision("new", "New", Status.PROPOSED, "old"))))
                .containsExactly("D005");
        assertThat(lint(decision("old", "Old", Status.SUPERSEDED), decision("new", "New", Status.ACCEPTED, "old")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Use a JWT bridge for login, JWT bridge for the login!, true",
        "Use Node.js, use node.js., true",
        "Write it in C++, Write it in C, false",
        "Write it in C#, Write it in C, false",
        "Use Java 17, Use Java 21, false",
        "Use cookies, Do not use cookies, false",
        "Postgres over MySQL, MySQL over Postgres, false",
        "バス, ハス, false",
        "The, A, false"
    })
    void oneTopicIsTheSameTellingWordsInTheSameOrder(String one, String other, boolean same) {
        List<DecisionFinding> found =
                lint(decision("one", one, Status.ACCEPTED), decision("other", other, Status.ACCEPTED));
        assertThat(codes(found)).isEqualTo(same ? List.of("D006") : List.of());
        assertThat(found).noneMatch(DecisionFinding::isError);
    }

    @Test
    void onlyDecisionsInForceCompeteForATopic() {
        assertThat(lint(
                        decision("one", "Use JWT", Status.ACCEPTED),
                        decision("two", "Use JWT", Status.REJECTED),
                        decision("three", "Use JWT", Status.ACCEPTED, "one")))
                .isEmpty();
    }

    @Test
    void aReasonIsMissedWhereADecisionIsOpenOrInForce() {
        Map<Status, List<String>> codes = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            Decision decision = new Decision("a", "Choose a", status, "", " \n", List.of(), List.of());
            codes.put(status, codes(DecisionLint.of(List.of(placed(decision)))));
        }
        assertThat(codes.get(Status.ACCEPTED)).containsExactly("D007");
        assertThat(codes.get(Status.PROPOSED)).containsExactly("D007");
        assertThat(codes.get(Status.REJECTED)).isEmpty();
        assertThat(codes.get(Status.DEPRECATED)).isEmpty();
        assertThat(codes.get(Status.SUPERSEDED)).containsExactly("D005");
    }

    @Test
    void aFindingWithoutItsKeyPointsAtTheFileAndOneWithoutFileAtNothing() {
        Decision decision = new Decision("a", "Choose a", Status.ACCEPTED, "", "", List.of(), List.of());
        assertThat(DecisionLint.of(List.of(placed(decision))).get(0).where()).isEqualTo(new Location("a.yml", 1, 1));
        assertThat(DecisionLint.of(List.of(PlacedDecision.unwritten(decision)))
                        .get(0)
                        .where())
                .isNull();
    }

    @Test
    void whatWasReplacedStaysSoWhenItsSuccessorIsReplaced() {
        Decision oldest = decision("oldest", "Oldest", Status.ACCEPTED).decision();
        Decision middle =
                decision("middle", "Middle", Status.SUPERSEDED, "oldest").decision();
        Decision newest =
                decision("newest", "Newest", Status.ACCEPTED, "middle").decision();
        Succession succession = new Succession(List.of(oldest, middle, newest));
        assertThat(List.of(oldest, middle, newest).stream().filter(succession::isInForce))
                .containsExactly(newest);
        assertThat(succession.successor("oldest")).contains("middle");
        assertThat(succession.status(oldest)).isEqualTo(Status.SUPERSEDED);
    }

    private static List<DecisionFinding> lint(PlacedDecision... decisions) {
        return DecisionLint.of(Arrays.asList(decisions));
    }

    private static List<String> codes(List<DecisionFinding> findings) {
        return findings.stream().map(finding -> finding.rule().code()).toList();
    }

    private static PlacedDecision decision(String id, String title, Status status, String... supersedes) {
        return placed(new Decision(id, title, status, "2026-09-07", "because", List.of(), List.of(supersedes)));
    }

    private static PlacedDecision placed(Decision decision) {
        String path = decision.id() + ".yml";
        Map<String, Location> keys = new LinkedHashMap<>();
        for (String key : new ArrayList<>(List.of("title", "status", "date", "supersedes"))) {
            keys.put(key, new Location(path, keys.size() + 1, 1));
        }
        return new PlacedDecision(decision, new Location(path, 1, 1), keys);
    }
}
