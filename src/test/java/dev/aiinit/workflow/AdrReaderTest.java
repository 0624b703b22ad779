package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Decision.Status;
import dev.aiinit.project.Problem;
import dev.aiinit.workflow.AdrRecord.Reference;
import dev.aiinit.workflow.AdrRecord.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdrReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theFormOfAdrTools() {
        AdrRecord record = read("docs/adr/0002-keep-carts-in-redis.md", """
                # 2. Keep carts in Redis

                Date: 2021-03-04

                ## Status

                Accepted

                Supersedes [1. Keep carts in the session](0001-keep-carts-in-the-session.md)

                Amended by [9. Expire carts](0009-expire-carts.md)

                ## Context

                Carts are lost on each deploy,
                see [the incident](https://example.org/42).

                More words that nobody needs.

                ## Decision

                Carts live in Redis.

                ## Consequences

                Redis is backed up.
                """);
        assertThat(record.decision())
                .isEqualTo(new Decision(
                        "0002-keep-carts-in-redis",
                        "Keep carts in Redis",
                        Status.ACCEPTED,
                        "2021-03-04",
                        "Carts are lost on each deploy,\nsee the incident.\n\nCarts live in Redis.",
                        List.of(),
                        List.of()));
        assertThat(record.style()).isEqualTo(Style.NYGARD);
        assertThat(record.number()).isEqualTo(2);
        assertThat(record.place()).hasToString("docs/adr/0002-keep-carts-in-redis.md:7:1");
        assertThat(record.supersedes()).containsExactly(new Reference("0001-keep-carts-in-the-session.md", -1));
        assertThat(record.supersededBy()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void adrToolsMisspellsSuperseded() {
        AdrRecord record = read("0001-a.md", """
                # 1. Keep carts in the session

                Date: 2020-01-01

                ## Status

                Superceded by [2. Keep carts in Redis](0002-keep-carts-in-redis.md)
                """);
        assertThat(record.decision().status()).isEqualTo(Status.SUPERSEDED);
        assertThat(record.supersededBy()).containsExactly(new Reference("0002-keep-carts-in-redis.md", -1));
    }

    @Test
    void theFormOfMadr2() {
        AdrRecord record = read("docs/decisions/0007-queue.md", """
                # Queue between shop and warehouse

                * Status: superseded by [ADR-0011](0011-no-queue.md) <!-- optional -->
                * Deciders: Ada, Grace
                * Date: 2022-05-06

                ## Context and Problem Statement

                Orders get lost.

                ## Considered Options

                * RabbitMQ
                * [NATS](https://nats.io)
                * A table in Postgres
                  * with polling

                ## Decision Outcome

                Chosen option: "[NATS](https://nats.io)", because it is *small*.

                ## Links

                * Supersedes [ADR-0003](../decisions/0003-poll.md#top)
                """);
        assertThat(record.decision())
                .isEqualTo(new Decision(
                        "0007-queue",
                        "Queue between shop and warehouse",
                        Status.SUPERSEDED,
                        "2022-05-06",
                        "Chosen option: \"NATS\", because it is *small*.",
                        List.of("RabbitMQ", "A table in Postgres"),
                        List.of()));
        assertThat(record.style()).isEqualTo(Style.MADR);
        assertThat(record.place().line()).isEqualTo(3);
        assertThat(record.supersededBy()).containsExactly(new Reference("0011-no-queue.md", -1));
        assertThat(record.supersedes()).containsExactly(new Reference("0003-poll.md", -1));
    }

    @Test
    void theFormOfMadr4WithFrontMatter() {
        AdrRecord record = read("0012-prices.md", """
                ---
                # optional
                status: "superseded by ADR-0013"
                date: 2024-02-29
                decision-makers: [Ada]
                ---

                # Store prices in cents

                ## Considered Options

                * Decimal
                * Cents

                ## Decision Outcome

                Chosen option: "Cents", because rounding.

                ### Consequences

                * Good, because exact
                """);
        assertThat(record.decision().status()).isEqualTo(Status.SUPERSEDED);
        assertThat(record.decision().date()).isEqualTo("2024-02-29");
        assertThat(record.decision().rejected()).containsExactly("Decimal");
        assertThat(record.supersededBy()).containsExactly(new Reference("", 13));
        assertThat(record.place()).hasToString("0012-prices.md:3:9");
        assertThat(record.style()).isEqualTo(Style.MADR);
    }

    @ParameterizedTest
    @CsvSource({
        "'Chosen option: \"Postgres\", because JSON', 'MySQL'",
        "'Chosen option: **MySQL**', 'Postgres'",
        "'Chosen option: \"PostgreSQL\", because', ''",
        "'We take Postgres', ''"
    })
    void nothingIsCalledRejectedUnlessItIsClearWhatWasChosen(String outcome, String rejected) {
        AdrRecord record = read(
                "1-a.md",
                "# A\n\n* Status: accepted\n\n## Considered Options\n\n* MySQL\n* Postgres\n\n"
                        + "## Decision Outcome\n\n" + outcome + "\n");
        assertThat(String.join(",", record.decision().rejected())).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource({
        "'# 1. A sentence', 'A sentence'",
        "'# ADR-0004: A sentence', 'A sentence'",
        "'# ADR 4 - A sentence', 'A sentence'",
        "'# 3 tiers, not 2', '3 tiers, not 2'",
        "'A `code` title\n=====', 'A code title'"
    })
    void theTitleIsTheHeadingWithoutItsNumber(String heading, String title) {
        assertThat(read("1-a.md", heading + "\n\nStatus: accepted\n").decision().title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "'just text', 'it has no title'",
        "'# Notes\n\nWe met.', 'it has no status'",
        "'# A\n\n## Status\n\nIn discussion', 'its status is \"In discussion\"'",
        "'# A\n\n* Status: [proposed | rejected | accepted]', 'its status is'",
        "'# A\n\n* Status: proposed | rejected | accepted', 'its status is'",
        "'---\nstatus: {proposed | rejected}\n---\n# A', 'it has no status'",
        "'# A\n\n## Other\n\n* Status: accepted', 'it has no status'",
        "'', 'it has no title'"
    })
    void whatIsNotClearlyARecordIsReportedAndNotGuessed(String text, String why) {
        assertThat(AdrReader.read("docs/adr/x.md", text, problems)).isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("docs/adr/x.md:")
                .contains(why);
    }

    @Test
    void aDateThatIsNoneIsLeftOutAndReported() {
        AdrRecord record = read("1-a.md", "# A\n\nDate: 05/06/2020\n\n## Status\n\nAccepted\n");
        assertThat(record.decision().date()).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("1-a.md:3:1: the date \"05/06/2020\" is left out");
    }

    private AdrRecord read(String path, String text) {
        Optional<AdrRecord> record = AdrReader.read(path, text, problems);
        assertThat(record).as(problems.toString()).isPresent();
        return record.orElseThrow();
    }
}
