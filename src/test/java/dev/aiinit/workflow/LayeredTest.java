package dev.aiinit.workflow;

import static dev.aiinit.pack.Packs.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.merge.FileChange;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.RuleForm;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.InMemoryRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of packs that lie on the one of the program. */
class LayeredTest {
    private static final Pack ORG = pack(
            "org",
            """
            documents:
              - path: CLAUDE.md
                sections:
                  - {id: never, do: append, template: never.ftl, locked: true}
                  - {id: commands, do: replace, template: commands.ftl}
                  - {id: how-we-review, do: append, template: review.ftl}
              - {path: .ai/ORG.md, template: org.ftl, read-when: before anything of the organisation}
            """,
            "never.ftl",
            "- Send data of customers anywhere\n",
            "commands.ftl",
            "## Commands of all\n\nmake\n",
            "review.ftl",
            "Two people read it.\n",
            "org.ftl",
            "# Org\n\n## Rules {#rules}\n\n<#include \"part.ftl\">\n",
            "part.ftl",
            "of the org\n");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void aRepository() throws IOException {
        bench = new Workbench(
                folder,
                InMemoryRepository.of("package.json", "{\"name\": \"demo\", \"scripts\": {\"build\": \"tsc\"}}")
                        .with("data/a.dump", "x\n")
                        .with("reports/one.ts", "export const one = 1\n"));
    }

    private UserError refused(Pack... packs) {
        UserError error = catchThrowableOfType(UserError.class, () -> {
            bench.with(packs);
            bench.run();
        });
        assertThat(error).isNotNull();
        return error;
    }

    @Nested
    class Sections {
        @Test
        void whatLayersDoToAFileLooksAsIfOneTemplateHadWrittenIt() throws IOException {
            bench.with(ORG).run();

            assertThat(bench.read("CLAUDE.md"))
                    .contains("## Commands of all\n\nmake\n")
                    .contains("\n- Send data of customers anywhere\n")
                    .contains("\n## How we review\n\nTwo people read it.\n")
                    .contains("`.ai/ORG.md`")
                    .doesNotContain("tsc", "{#");
            assertThat(bench.exists(".ai/.ai-init/base/CLAUDE.md/commands.md")).isTrue();
            assertThat(bench.exists(".ai/.ai-init/base/CLAUDE.md/how-we-review.md"))
                    .isTrue();
            assertThat(bench.run().changesFiles()).isFalse();
        }

        @Test
        void aHandEditOutlivesANewVersionOfALayer() throws IOException {
            bench.with(ORG).run();
            bench.write("CLAUDE.md", bench.read("CLAUDE.md").replace("make\n", "make\n\nNot on Fridays.\n"));
            bench.with(pack("org", """
                    documents:
                      - {path: CLAUDE.md, sections: [{id: commands, do: replace, template: commands.ftl}]}
                    """, "commands.ftl", "## Commands of everybody\n\nmake\n"))
                    .run();

            assertThat(bench.read("CLAUDE.md"))
                    .contains("## Commands of everybody\n\nmake\n\nNot on Fridays.\n")
                    .doesNotContain("Send data", "How we review");
        }

        @Test
        void sectionsStandInAFileOfTheUsersAtTheLevelOfTheOthers() throws IOException {
            bench.write("CLAUDE.md", "# Mine\n\nKeep this.\n\n## Commands\n\nmine\n");
            bench.with(ORG).run();

            assertThat(bench.read("CLAUDE.md"))
                    .startsWith("# Mine\n\nKeep this.\n\n## Commands\n\nmine\n")
                    .contains("\n## Project memory\n")
                    .contains("\n### Commands of all\n\nmake\n")
                    .contains("\n### How we review\n");
            assertThat(bench.run().changesFiles()).isFalse();
        }

        @Test
        void templatesSeeTheirOwnNamesFirstThenThoseBelowAndNeverThoseAbove() throws IOException {
            bench.with(
                            ORG,
                            pack(
                                    "team",
                                    """
                            documents:
                              - {path: .ai/TEAM.md, template: team.ftl}
                              - {path: .ai/LOW.md, template: low.ftl}
                            """,
                                    "team.ftl",
                                    "# Team\n\n<#include \"/part.ftl\">\n<#include \"deep/in.ftl\">\n",
                                    "part.ftl",
                                    "of the team\n",
                                    "deep/in.ftl",
                                    "<#include \"../review.ftl\">\n",
                                    "low.ftl",
                                    "# Low\n\n<#include \"org.ftl\">\n"))
                    .run();

            assertThat(bench.read(".ai/TEAM.md")).isEqualTo("# Team\n\nof the team\nTwo people read it.\n");
            assertThat(bench.read(".ai/ORG.md")).endsWith("\nof the org\n");
        }

        @Test
        void aTemplateOfALayerBelowFindsNothingAbove() {
            UserError error = refused(
                    pack(
                            "org",
                            "documents: [{path: .ai/X.md, template: x.ftl}]\n",
                            "x.ftl",
                            "<#include \"above.ftl\">\n"),
                    pack("team", "", "above.ftl", "loose\n"));

            assertThat(error.exitCode()).isEqualTo(ExitCode.TEMPLATE);
            assertThat(error).hasMessageContaining("org/x.ftl:1:1").hasMessageContaining("above.ftl");
        }

        @Test
        void textThatSwallowsALockedSectionIsRefused() {
            UserError error = refused(ORG, pack("team", """
                    documents:
                      - {path: CLAUDE.md, sections: [{id: commands, do: replace, template: open.ftl}]}
                    """, "open.ftl", "<!-- everything behind this is nothing\n"));

            assertThat(error.exitCode()).isEqualTo(ExitCode.TEMPLATE);
            assertThat(error)
                    .hasMessageContaining(
                            "team/open.ftl: what it writes for CLAUDE.md#commands runs into the sections");
            assertThat(bench.exists("CLAUDE.md")).isFalse();
        }

        @Test
        void allThatThePacksWriteInOneRunIsBounded() {
            StringBuilder manifest = new StringBuilder("documents:\n");
            for (int i = 0; i < 12; i++) {
                manifest.append("  - {path: .ai/X").append(i).append(".md, template: long.ftl}\n");
            }
            UserError error = refused(
                    pack("long", manifest.toString(), "long.ftl", "<#list 1..20000 as i>0123456789\n</#list>\n"));

            assertThat(error.exitCode()).isEqualTo(ExitCode.TEMPLATE);
            assertThat(error).hasMessageContaining("the pack long writes more than 2 MiB in one run");
        }

        @Test
        void explainTellsWhatEachLayerDid() throws IOException {
            bench.with(ORG, pack("team", """
                    documents:
                      - path: CLAUDE.md
                        sections:
                          - {id: commands, do: append, template: more.ftl}
                          - {id: read-when, do: append, template: more.ftl, locked: true}
                          - {id: read-when, locked: true}
                    """, "more.ftl", "More.\n"));

            assertThat(bench.explain("CLAUDE.md#commands"))
                    .satisfies(section -> assertThat(section.pack()).isEqualTo("org 1.0.0"))
                    .satisfies(section -> assertThat(section.template()).isEqualTo("org/commands.ftl:1"))
                    .satisfies(section -> assertThat(section.parts())
                            .extracting(part -> part.pack() + " " + part.does() + " " + part.place())
                            .containsExactly(
                                    "org 1.0.0 replaces org/commands.ftl:1", "team 1.0.0 appends to team/more.ftl:1"));
            assertThat(bench.explain("CLAUDE.md#never").pack()).isEqualTo("org 1.0.0");
            assertThat(bench.explain("CLAUDE.md#read-when").parts())
                    .extracting(part -> part.pack() + " " + part.does() + " " + part.place())
                    .containsExactly(
                            "default 1.0.0 writes default/body.ftl:56",
                            "team 1.0.0 appends to team/more.ftl:1",
                            "team 1.0.0 locks team/pack.yml:8:9");
            assertThat(bench.explain("CLAUDE.md#how-we-review").template()).isEqualTo("org/review.ftl:1");
            assertThat(bench.explain(".ai/ORG.md#rules").template()).isEqualTo("org/org.ftl:3");
        }
    }

    @Nested
    class Answers {
        private final Pack fixing =
                pack("org", "answers: {deny: {fix: strict}, assistants: {only: [claude-code, codex]}}\n");

        @Test
        void aFixedAnswerCountsAndIsNeitherSavedNorAsked() throws IOException {
            Prepared prepared = bench.with(fixing).run();

            Answer deny = prepared.answers().answers().get("deny");
            assertThat(deny.source()).isEqualTo(Source.PACK);
            assertThat(deny.evidence()).extracting(Object::toString).containsExactly("org/pack.yml#answers.deny");
            assertThat(prepared.answers().text("deny")).isEqualTo("strict");
            assertThat(prepared.answers().choices("assistants")).containsExactly("claude-code");
            assertThat(bench.read(".ai/.ai-init/answers.yml")).doesNotContain("strict", "assistants:");

            bench.prepare(new LinkedHashMap<>(), new Asker() {
                @Override
                public Map<String, Answer> ask(Questionnaire questionnaire) {
                    assertThat(questionnaire.fixed()).containsExactly("deny");
                    assertThat(questionnaire.questions())
                            .filteredOn(question -> question.id().equals("assistants"))
                            .flatExtracting(question -> question.choices())
                            .extracting(Choice::value)
                            .containsExactlyInAnyOrder("claude-code", "codex");
                    return questionnaire.preselected();
                }

                @Override
                public boolean confirm(String question, List<String> planLines) {
                    return true;
                }
            });
        }

        @Test
        void anAnswerAgainstItIsRefusedWithThePlaceThatFixesIt() {
            bench.with(fixing);
            UserError error =
                    catchThrowableOfType(UserError.class, () -> bench.prepare(Map.of("deny", "secrets"), null));

            assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(error)
                    .hasMessage("--set deny: the pack org fixes it to \"strict\" (org/pack.yml:3:17);"
                            + " leave the answer out");
            assertThat(catchThrowableOfType(
                            UserError.class, () -> bench.prepare(Map.of("assistants", "agents-md"), null)))
                    .hasMessageContaining("leaves only claude-code, codex");
            assertThatCode(() -> bench.prepare(Map.of("deny", "strict", "assistants", "codex"), null))
                    .doesNotThrowAnyException();
        }

        @Test
        void aSavedAnswerGivesWayAndIsKept() throws IOException {
            bench.write(".ai/.ai-init/answers.yml", "deny: secrets\n");
            Prepared prepared = bench.with(fixing).run();

            assertThat(prepared.answers().text("deny")).isEqualTo("strict");
            assertThat(prepared.told())
                    .containsExactly("the saved answer to \"deny\" does not count: the pack org fixes it to \"strict\""
                            + " (org/pack.yml:3:17)");
            assertThat(bench.read(".ai/.ai-init/answers.yml")).isEqualTo("deny: secrets\n");
        }

        @Test
        void aChoiceThatNothingOffersCannotBeFixed() {
            assertThat(refused(pack("org", "answers: {assistants: {fix: [hal]}}\n")))
                    .hasMessageContaining("org/pack.yml:3:")
                    .hasMessageContaining("hal is not one of");
            assertThat(refused(pack("org", "answers: {assistants: {only: [hal]}}\n")))
                    .hasMessageContaining("none of the choices that are left for \"assistants\" is offered here");
        }

        @Test
        void explainNamesThePackThatFixesAnAnswer() throws IOException {
            bench.with(pack("org", "answers: {rules: {fix: [Ask first.]}}\n"));

            assertThat(bench.explain("CLAUDE.md#not-as-you-would-guess").answers())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.source()).isEqualTo(Source.PACK))
                    .satisfies(
                            answer -> assertThat(answer.evidence().toString()).contains("org/pack.yml#answers.rules"));
        }
    }

    @Nested
    class Lines {
        @Test
        void aLineToIgnoreGivesWayToSourceAndTheLossIsTold() throws IOException {
            Prepared prepared = bench.with(pack("org", """
                    ignore:
                      - {pattern: /made/, class: generated, reason: the generator makes it}
                      - {pattern: /reports/, class: generated, reason: nobody reads them}
                    """)).run();

            assertThat(bench.read(".claudeignore"))
                    .contains("\n/made/\n")
                    .contains("the generator makes it (pack org)")
                    .doesNotContain("\n/reports/\n");
            assertThat(prepared.told())
                    .singleElement()
                    .asString()
                    .startsWith("the pack org asks to ignore /reports/, which is left out: ");
        }

        @Test
        void aLineToDenyStandsAtEveryLevelBehindEveryExceptionAndHiddenSourceIsTold() throws IOException {
            bench.write(".ai/.ai-init/answers.yml", "deny: secrets\n");
            Pack org = pack("org", """
                    deny:
                      - {pattern: "*.dump", reason: customers}
                      - {pattern: .env.example, reason: ours hold keys}
                    """);
            Prepared prepared = bench.with(org).run();

            assertThat(prepared.ignored().matcher().decide("data/a.dump", false).ignored())
                    .isTrue();
            assertThat(prepared.ignored()
                            .matcher()
                            .decide(".env.example", false)
                            .ignored())
                    .isTrue();
            List<String> rules = bench.read(".claude/settings.json")
                    .lines()
                    .map(String::strip)
                    .toList();
            int dump = index(rules, "*.dump");
            assertThat(dump).isGreaterThan(0);
            assertThat(rules.subList(dump, rules.size())).noneMatch(line -> line.contains("!"));
            assertThat(prepared.told())
                    .contains(
                            "the pack org denies *.dump (customers), and git tracks a file that it hides: data/a.dump");
        }

        private static int index(List<String> rules, String part) {
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).contains(part) && !rules.get(i).contains("!")) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Nested
    class CardsAndTargets {
        @Test
        void aCardOfAPackAddsToThoseOfTheProgramOrTakesThePlaceOfOne() throws IOException {
            String card = """
                    name: Acme framework
                    kind: framework
                    when: {file: acme.conf}
                    facts: [{id: f, topic: stack, say: Acme runs it}]
                    """;
            Workbench other = new Workbench(folder, InMemoryRepository.of("acme.conf", "x", "package.json", "{}"));
            other.with(pack("org", "", "technologies/acme.yml", card, "technologies/npm.yml", card))
                    .run();

            assertThat(other.read(".ai/STACK.md")).contains("Acme framework");
        }

        @Test
        void aCardThatNamesNoneThatExistsIsRefused() {
            assertThat(refused(pack(
                            "org",
                            "",
                            "technologies/acme.yml",
                            "name: A\nkind: test\nwhen: {technology: no-such-card}\n")))
                    .hasMessageContaining("org/technologies/acme.yml: there is no card \"no-such-card\"");
        }

        @Test
        void aTargetOfAPackLoosensNothingAndHasNoSettingsWritten() {
            String loose = """
                    name: Claude Code
                    memory: [{file: CLAUDE.md, loaded: start}]
                    obeys: {mechanism: none}
                    claims: [{id: c, says: S, source: read, versions: ["1"]}]
                    """;
            String settings = loose.replace("{mechanism: none}", """
                    {mechanism: deny-rules, enforcement: enforced, file: .vscode/tasks.json, key: tasks, forms: {%s}}\
                    """.formatted(String.join(
                    ", ",
                    Arrays.stream(RuleForm.values())
                            .map(form -> form.word() + ": \"x {path}\"")
                            .toList())));

            assertThat(refused(pack("org", "", "targets/claude-code.yml", loose, "targets/hal.yml", settings)))
                    .hasMessageContaining("org/targets/claude-code.yml: what Claude Code obeys is known already")
                    .hasMessageContaining(
                            "org/targets/hal.yml: a target of a pack cannot have a settings file written");
        }
    }

    @Nested
    class NewNames {
        private final Pack before = pack("org", "documents: [{path: .ai/OLD.md, template: o.ftl}]\n", "o.ftl", """
                # Org

                ## Old words {#old}

                First line.

                Second line.

                ## Rest {#rest}

                Rest.
                """);
        private final Pack after = pack("org", """
                documents: [{path: .ai/NEW.md, template: o.ftl}]
                renames:
                  documents: {.ai/OLD.md: .ai/NEW.md}
                  sections: {".ai/NEW.md#old": ".ai/NEW.md#new"}
                """, "o.ftl", """
                # Org

                ## New words {#new}

                First line, better.

                Second line.

                ## Rest {#rest}

                Rest.
                """);

        @Test
        void aRenamedFileMovesWithEverythingThatWasWrittenIntoIt() throws IOException {
            bench.with(before).run();
            bench.write(
                    ".ai/OLD.md",
                    bench.read(".ai/OLD.md").replace("Second line.\n", "Second line.\n\nMine.\n")
                            + "\n## Own\n\nAlso mine.\n");
            Prepared prepared = bench.with(after).prepare(new LinkedHashMap<>(), null);
            assertThat(prepared.changes())
                    .filteredOn(change ->
                            change.path().startsWith(".ai/OLD") || change.path().startsWith(".ai/NEW"))
                    .extracting(FileChange::word)
                    .containsExactly("delete", "move");
            bench.run();

            assertThat(bench.exists(".ai/OLD.md")).isFalse();
            assertThat(bench.exists(".ai/.ai-init/base/.ai/OLD.md/old.md")).isFalse();
            assertThat(bench.read(".ai/NEW.md")).isEqualTo("""
                    # Org

                    ## New words

                    First line, better.

                    Second line.

                    Mine.

                    ## Rest

                    Rest.

                    ## Own

                    Also mine.
                    """);
            assertThat(bench.run().changesFiles()).isFalse();
        }

        @Test
        void aRenamedSectionKeepsItsHandEdits() throws IOException {
            String documents = "documents: [{path: .ai/OLD.md, template: o.ftl}]\n";
            bench.with(pack("org", documents, "o.ftl", """
                            # Org

                            ## Old words {#old}

                            First.

                            Second.

                            Third.

                            Last line.
                            """)).run();
            bench.write(".ai/OLD.md", bench.read(".ai/OLD.md") + "\nMine.\n");
            Prepared prepared = bench.with(pack(
                            "org",
                            documents + "renames: {sections: {\".ai/OLD.md#old\": \".ai/OLD.md#new\"}}\n",
                            "o.ftl",
                            """
                            # Org

                            ## What holds now {#new}

                            All of it is said in another way, and at length.

                            Nobody would know it again.

                            Last line.
                            """))
                    .run();

            assertThat(prepared.isOpen()).isFalse();
            assertThat(bench.read(".ai/OLD.md"))
                    .contains("## What holds now\n\nAll of it")
                    .endsWith("\n\nLast line.\n\nMine.\n")
                    .doesNotContain("Old words", "First.");
            assertThat(bench.exists(".ai/.ai-init/base/.ai/OLD.md/old.md")).isFalse();
        }

        @Test
        void aFileThatWasDeletedStaysDeletedUnderItsNewName() throws IOException {
            bench.with(before).run();
            Files.delete(folder.resolve(".ai/OLD.md"));
            bench.with(after).run();

            assertThat(bench.exists(".ai/NEW.md")).isFalse();
            assertThat(bench.exists(".ai/.ai-init/base/.ai/OLD.md/old.md")).isFalse();
            assertThat(bench.run().changesFiles()).isFalse();
        }

        @Test
        void nothingIsLostWhereAFileStandsUnderTheNewNameAlready() throws IOException {
            bench.with(before).run();
            bench.write(".ai/OLD.md", bench.read(".ai/OLD.md") + "\nMine.\n");
            bench.write(".ai/NEW.md", "# Another\n");
            bench.with(after).run();

            assertThat(bench.read(".ai/OLD.md")).endsWith("\nMine.\n");
            assertThat(bench.read(".ai/NEW.md")).isEqualTo("# Another\n");
        }
    }
}
