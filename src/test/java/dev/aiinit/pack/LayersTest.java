package dev.aiinit.pack;

import static dev.aiinit.pack.Packs.join;
import static dev.aiinit.pack.Packs.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Pack BASE = pack("base", """
            topics: [{id: t, title: T}]
            questions:
              - {id: tone, topic: t, type: choice, prompt: P, choices: [{value: a}, {value: b}, {value: c}], default: a}
              - {id: tags, topic: t, type: choices, prompt: P, choices: [{value: x}, {value: y}, {value: z}]}
              - {id: owner, topic: t, type: text, prompt: P}
              - {id: on, topic: t, type: yes-no, prompt: P}
            documents:
              - {path: .ai/A.md, template: a.ftl, budget: 100, read-when: before A}
              - {path: .ai/B.md, template: b.ftl}
            ignore: [{pattern: /made/, class: generated, reason: it is made}]
            deny: [{pattern: "*.dump", reason: customers}]
            """, "a.ftl", "# A\n", "b.ftl", "# B\n");

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> refused(Pack... packs) {
        UserError error = catchThrowableOfType(UserError.class, () -> join(packs));
        assertThat(error).isNotNull();
        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        return assertThat(error.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void thePackOfTheProgramIsTakenAsItIs() {
        Pack builtIn = new Pack("default", "1", "", List.of(), List.of(), List.of(), new LinkedHashMap<>(), true);

        assertThat(Layers.join(List.of(builtIn))).isSameAs(builtIn);
    }

    @Test
    void whatIsNewFollowsAndWhatHasTheSameIdTakesThePlaceOfTheOther() {
        Pack joined = join(BASE, pack("team", """
                topics: [{id: t, title: Other}, {id: u, title: U}]
                questions:
                  - {id: owner, topic: u, type: text, prompt: Who?}
                  - {id: more, topic: t, type: text, prompt: P}
                """));

        assertThat(joined.topics()).extracting(Topic::title).containsExactly("Other", "U");
        assertThat(joined.questions())
                .extracting(PackQuestion::id)
                .containsExactly("tone", "tags", "owner", "on", "more");
        assertThat(joined.question("owner").question().prompt()).isEqualTo("Who?");
        assertThat(joined.name()).isEqualTo("team");
    }

    @Test
    void aQuestionKeepsItsTypeSinceTheTextBelowRestsOnIt() {
        refused(BASE, pack("team", """
                questions:
                  - {id: owner, topic: t, type: lines, prompt: P}
                """))
                .singleElement()
                .asString()
                .startsWith("team/pack.yml:4:5: the question \"owner\" has the type text below (base/pack.yml:7:5)");
    }

    @Test
    void namesThatNoLayerHasAreToldAllAtOnce() {
        refused(BASE, pack("team", """
                questions:
                  - {id: q, topic: tt, type: text, prompt: P, when: {answer: ton, in: a}}
                answers: {ownr: {fix: me}}
                documents:
                  - {path: .ai/C.md, template: c.ftl}
                """))
                .satisfiesExactlyInAnyOrder(
                        what -> assertThat(what).contains("no topic \"tt\"", "team/pack.yml:4:"),
                        what -> assertThat(what).contains("no question \"ton\"", "\"tone\""),
                        what -> assertThat(what).contains("no question \"ownr\"", "\"owner\""),
                        what -> assertThat(what).contains("no template \"c.ftl\""));
    }

    @Test
    void aPackBelowSeesNothingOfOneAbove() {
        refused(pack("low", "documents: [{path: .ai/C.md, template: x.ftl}]\n"), pack("high", "", "x.ftl", "x"))
                .singleElement()
                .asString()
                .contains("low/pack.yml:3:40: there is no template \"x.ftl\"");
    }

    @Test
    void atMostFourLieOneAboveTheOther() {
        Pack other = pack("o", "");

        assertThatCode(() -> join(BASE, other, other, other)).doesNotThrowAnyException();
        refused(BASE, other, other, other, other).singleElement().asString().contains("at most 4", "these are 5");
    }

    @Nested
    class Documents {
        @Test
        void onlyTheKeysThatAreGivenChange() {
            Document joined = document("documents: [{path: .ai/A.md, budget: 7, import: true}]\n");

            assertThat(joined.budget()).isEqualTo(7);
            assertThat(joined.imported()).isTrue();
            assertThat(joined.readWhen()).isEqualTo("before A");
            assertThat(joined.template()).isEqualTo("a.ftl");
            assertThat(joined.layer()).isZero();
        }

        @Test
        void aTemplateReplacesAllOfTheText() {
            Pack joined = join(
                    BASE,
                    pack("team", "documents: [{path: .ai/A.md, sections: [{id: x, do: remove}]}]\n"),
                    pack("repo", "documents: [{path: .ai/A.md, template: own.ftl}]\n", "own.ftl", "# Own\n"));

            assertThat(joined.documents().get(0).layer()).isEqualTo(2);
            assertThat(joined.documents().get(0).sections()).isEmpty();
            assertThat(joined.documents().get(0).budget()).isEqualTo(100);
        }

        @Test
        void aTemplateOfALayerBelowIsThereUnderItsName() {
            Document joined = document("documents: [{path: .ai/A.md, template: b.ftl}]\n");

            assertThat(joined.template()).isEqualTo("b.ftl");
            assertThat(joined.layer()).isEqualTo(1);
        }

        @Test
        void anEntryWithoutATemplateNeedsOneBelow() {
            refused(BASE, pack("team", "documents: [{path: .ai/X.md, budget: 5}]\n"))
                    .singleElement()
                    .asString()
                    .contains("team/pack.yml:3:13: no pack below writes \".ai/X.md\"");
            refused(pack("alone", "documents: [{path: .ai/X.md}]\n")).hasSize(1);
        }

        @Test
        void twoPathsThatAreOneFileOnSomeDisksAreRefused() {
            refused(BASE, pack("team", "documents: [{path: .ai/a.md, template: a.ftl}]\n"))
                    .singleElement()
                    .asString()
                    .contains("\".ai/a.md\" is the same file as \".ai/A.md\"");
        }

        private Document document(String manifest) {
            return join(BASE, pack("team", manifest)).documents().get(0);
        }
    }

    @Nested
    class Locks {
        private final Pack locking =
                pack("org", "documents: [{path: .ai/A.md, sections: [{id: safety, locked: true}]}]\n");

        @Test
        void aLockedSectionStaysForAllLayersAbove() {
            Pack empty = pack("between", "");
            for (String action : List.of(
                    "do: remove",
                    "do: replace, template: a.ftl",
                    "do: append, template: a.ftl",
                    "do: remove, locked: true")) {
                refused(
                                BASE,
                                locking,
                                empty,
                                pack(
                                        "repo",
                                        "documents: [{path: .ai/A.md, sections: [{id: Safety, " + action + "}]}]\n"))
                        .singleElement()
                        .asString()
                        .as(action)
                        .startsWith("repo/pack.yml:3:41: the section \"safety\" of .ai/A.md is locked by the pack org"
                                + " (org/pack.yml:3:41)");
            }
        }

        @Test
        void neitherDoesTheTextAroundItChange() {
            for (String keys : List.of(
                    "template: a.ftl", "when: {answer: on, in: true}", "ownership: section", "mirrors: .ai/B.md")) {
                refused(BASE, locking, pack("repo", "documents: [{path: .ai/A.md, " + keys + "}]\n"))
                        .singleElement()
                        .asString()
                        .as(keys)
                        .contains("of .ai/A.md cannot change", "repo/pack.yml:3:13", "org/pack.yml:3:41");
            }
        }

        @Test
        void otherSectionsAndTheBudgetAreOpen() {
            assertThatCode(() -> join(BASE, locking, pack("repo", """
                                    documents:
                                      - {path: .ai/A.md, budget: 5, sections: [{id: other, do: remove}, {id: safety, locked: true}]}
                                    """))).doesNotThrowAnyException();
        }

        @Test
        void thePackThatLocksMayWriteTheSectionItself() {
            Pack org = pack("org", """
                    documents:
                      - path: .ai/A.md
                        sections: [{id: safety, do: append, template: a.ftl, locked: true}, {id: safety, do: append, template: b.ftl}]
                    """);

            assertThat(join(BASE, org).documents().get(0).sections()).hasSize(2);
        }
    }

    @Nested
    class Answers {
        @Test
        void anAnswerIsFixedInTheTypeOfItsQuestion() {
            Pack joined = join(BASE, pack("team", """
                    answers:
                      tone: {fix: b}
                      tags: {fix: x}
                      owner: {fix: 12}
                      on: {fix: true}
                    """));

            assertThat(joined.limit("tone").orElseThrow().fix()).contains(new Value.Text("b"));
            assertThat(joined.limit("tags").orElseThrow().fix()).contains(new Value.Choices(List.of("x")));
            assertThat(joined.limit("owner").orElseThrow().fix()).contains(new Value.Text("12"));
            assertThat(joined.limit("on").orElseThrow().fix()).contains(new Value.Flag(true));
        }

        @Test
        void whatDoesNotFitTheQuestionIsRefused() {
            refused(BASE, pack("team", """
                    answers:
                      tone: {fix: d}
                      tags: {only: [x, w]}
                      owner: {only: [me]}
                      on: {fix: maybe}
                    """))
                    .satisfiesExactly(
                            what -> assertThat(what).contains("team/pack.yml:4:9", "no choice \"d\""),
                            what -> assertThat(what).contains("no choice \"w\""),
                            what -> assertThat(what).contains("offers no choices"),
                            what -> assertThat(what).contains("yes-no"));
        }

        @Test
        void oneChoiceThatIsLeftIsFixed() {
            assertThat(join(BASE, pack("team", "answers: {tone: {only: [c]}}\n"))
                            .limit("tone")
                            .orElseThrow()
                            .fix())
                    .contains(new Value.Text("c"));
        }

        @Test
        void onlyTheChoicesThatAreLeftAreOffered() {
            Pack joined = join(BASE, pack("team", "answers: {tone: {only: [c, a]}}\n"));

            assertThat(joined.question("tone").ask(List.of()).choices())
                    .extracting(Choice::value)
                    .containsExactly("a", "c");
            assertThat(joined.question("tone").askInFull(List.of()).choices()).hasSize(3);
        }

        @Test
        void layersAboveCanOnlyLeaveLessOpen() {
            Pack two = pack("org", "answers: {tone: {only: [a, b]}}\n");
            Pack one = pack("org", "answers: {tone: {fix: a}}\n");

            assertThat(join(BASE, two, limiting("fix: b"))
                            .limit("tone")
                            .orElseThrow()
                            .fix())
                    .contains(new Value.Text("b"));
            assertThat(join(BASE, two, limiting("only: [a]"))
                            .limit("tone")
                            .orElseThrow()
                            .fix())
                    .contains(new Value.Text("a"));
            assertThat(join(BASE, one, limiting("only: [a, b]"))
                            .limit("tone")
                            .orElseThrow()
                            .fix())
                    .contains(new Value.Text("a"));
            refused(BASE, two, limiting("fix: c"))
                    .singleElement()
                    .asString()
                    .isEqualTo("repo/pack.yml:3:17: this fixes \"tone\" to \"c\", but the pack org leaves only a, b"
                            + " (org/pack.yml:3:17); a pack above can only leave less open");
            refused(BASE, two, limiting("only: [b, c]")).hasSize(1);
            refused(BASE, one, limiting("fix: b")).hasSize(1);
            refused(BASE, one, limiting("only: [b, c]")).hasSize(1);
        }

        @Test
        void aLimitedQuestionCannotBeAskedInOtherWords() {
            refused(
                            BASE,
                            pack("org", "answers: {owner: {fix: us}}\n"),
                            pack("repo", "questions: [{id: owner, topic: t, type: text, prompt: P}]\n"))
                    .singleElement()
                    .asString()
                    .contains("repo/pack.yml:3:13", "\"owner\"", "the pack org fixes it to \"us\" (org/pack.yml:3:18)");
        }

        private Pack limiting(String limit) {
            return pack("repo", "answers: {tone: {" + limit + "}}\n");
        }
    }

    @Test
    void linesToIgnoreAndToDenyAddUp() {
        Pack joined = join(BASE, pack("team", """
                ignore: [{pattern: /made/, class: generated, reason: mine}]
                deny: [{pattern: /secret/, reason: S}]
                """));

        assertThat(joined.ignore()).extracting(PackNoise::pack).containsExactly("base", "team");
        assertThat(joined.deny()).extracting(PackDeny::pattern).containsExactly("*.dump", "/secret/");
    }

    @Test
    void aRenamedDocumentIsNotWrittenUnderItsOldName() {
        refused(BASE, pack("team", "renames: {documents: {.ai/A.md: .ai/N.md}}\n"))
                .singleElement()
                .asString()
                .contains("\".ai/A.md\" is renamed, and still written");
    }

    @Test
    void aPackForAnotherVersionOfTheProgramIsNotReadAnyFurther() {
        PackFiles files = new PackFiles(
                "p", Map.of(PackReader.MANIFEST, "name: p\nversion: 2.0.0\nrequires: '>=3'\nunknown: key\n"));

        UserError error = catchThrowableOfType(UserError.class, () -> PackReader.read(files, "1.2.0"));
        assertThat(error.problems())
                .singleElement()
                .hasToString("p/pack.yml: the pack p 2.0.0 requires ai-init >=3, and this is 1.2.0;"
                        + " use another version of one of them");
        assertThat(catchThrowableOfType(UserError.class, () -> PackReader.read(files, "3.1.0")))
                .hasMessageContaining("unknown");
        assertThat(catchThrowableOfType(UserError.class, () -> PackReader.read(files, "development")))
                .hasMessageContaining("unknown");
    }

    @Test
    void thePackOfTheRepositoryIsWrittenByPeopleOnly() {
        assertThat(catchThrowableOfType(
                        UserError.class,
                        () -> pack("p", "documents: [{path: .ai/Pack/x.md, template: a.ftl}]\n", "a.ftl", "")))
                .hasMessageContaining("a pack may not write there");
    }

    @Test
    void moreQuestionsOrDocumentsThanAPersonCanReadAreRefused() {
        StringBuilder manifest = new StringBuilder("documents:\n");
        for (int i = 0; i < 201; i++) {
            manifest.append("  - {path: .ai/X").append(i).append(".md, template: a.ftl}\n");
        }

        assertThat(catchThrowableOfType(UserError.class, () -> pack("p", manifest.toString(), "a.ftl", "x")))
                .hasMessageContaining("at most 200 documents, this one 201");
    }
}
