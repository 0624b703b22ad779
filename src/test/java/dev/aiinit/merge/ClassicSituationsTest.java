package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The situations in which generators lose what people wrote. */
class ClassicSituationsTest {
    private static final String STACK = """
            # Stack

            ## Web {#web}

            - Next.js 14
            - React 18
            - Tailwind 3

            ## Data {#data}

            PostgreSQL 15 holds everything.
            """;

    private final Desk desk = Desk.of(".ai/STACK.md");

    @Test
    void anEditInAnotherSection() {
        desk.run(STACK);
        desk.edit("holds everything.", "holds everything but the trips.");
        assertThat(desk.run(STACK.replace("14", "15.1")).conflicts()).isEmpty();
        assertThat(desk.text()).contains("- Next.js 15.1\n", "holds everything but the trips.");
    }

    @Test
    void neighbouringLinesOfAList() {
        desk.run(STACK);
        desk.edit("- React 18", "- React 18, no class components");
        assertThat(desk.run(STACK.replace("14", "15.1")).conflicts()).isEmpty();
        assertThat(desk.text()).contains("- Next.js 15.1\n- React 18, no class components\n- Tailwind 3\n");
    }

    @Test
    void theSameLine() {
        desk.run(STACK);
        desk.edit("- Next.js 14", "- Next.js 14, pages router");
        String before = desk.text();
        FileChange change = desk.run(STACK.replace("14", "15.1"));
        assertThat(change.word()).isEqualTo("conflict");
        assertThat(change.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.address()).isEqualTo(".ai/STACK.md#web");
            assertThat(conflict.location().toString()).isEqualTo(".ai/STACK.md:5");
            assertThat(conflict.parked()).isEqualTo(".ai/.ai-init/conflicts/.ai/STACK.md/web.md");
            assertThat(conflict.template()).contains("Next.js 15.1");
        });
        assertThat(desk.text()).isEqualTo(before);
        assertThat(desk.run(STACK.replace("14", "15.1")).conflicts()).hasSize(1);
        assertThat(desk.run(STACK).conflicts()).isEmpty();
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void aDeletedSection() {
        desk.run(STACK);
        desk.edit("## Data\n\nPostgreSQL 15 holds everything.\n", "");
        assertThat(desk.run(STACK).notes()).isEmpty();
        assertThat(desk.run(STACK.replace("15", "16")).notes())
                .singleElement()
                .asString()
                .contains("stays deleted", ".ai/STACK.md#data");
        assertThat(desk.text()).doesNotContain("Data");
        desk.restoring(".ai/STACK.md#data").run(STACK.replace("15", "16"));
        assertThat(desk.text()).endsWith("- Tailwind 3\n\n## Data\n\nPostgreSQL 16 holds everything.\n");
    }

    @Test
    void aMovedSection() {
        desk.run(STACK);
        String web = "## Web\n\n- Next.js 14\n- React 18\n- Tailwind 3\n";
        desk.edit(web + "\n", "");
        desk.write(desk.text() + "\n" + web);
        desk.run(STACK.replace("14", "15.1") + "\n## Tests\n\nVitest.\n");
        assertThat(desk.text()).isEqualTo("""
                # Stack

                ## Data

                PostgreSQL 15 holds everything.

                ## Tests

                Vitest.

                ## Web

                - Next.js 15.1
                - React 18
                - Tailwind 3
                """);
    }

    @Test
    void aHeadingRenamedByHand() {
        desk.run(STACK);
        desk.edit("## Web", "## The site");
        desk.run(STACK.replace("14", "15.1"));
        assertThat(desk.text()).contains("## The site\n\n- Next.js 15.1\n").doesNotContain("## Web");
    }

    @Test
    void aHeadingRenamedByTheTemplate() {
        desk.run(STACK);
        desk.edit("- Tailwind 3", "- Tailwind 3, tokens only");
        desk.run(STACK.replace("## Web", "## Front end"));
        assertThat(desk.text())
                .contains("## Front end\n", "- Tailwind 3, tokens only\n")
                .doesNotContain("## Web");
    }

    @Test
    void bothAppendToAList() {
        desk.run(STACK);
        desk.edit("- Tailwind 3\n", "- Tailwind 3\n- no jQuery\n");
        desk.run(STACK.replace("- Tailwind 3\n", "- Tailwind 3\n- Vitest 3\n"));
        assertThat(desk.text()).contains("- Tailwind 3\n- no jQuery\n- Vitest 3\n\n## Data");
    }

    @Test
    void bothAppendAParagraphIsAConflict() {
        desk.run(STACK);
        desk.edit("holds everything.\n", "holds everything.\nNot the images.\n");
        String before = desk.text();
        FileChange change = desk.run(STACK.replace("holds everything.\n", "holds everything.\nBacked up daily.\n"));
        assertThat(change.conflicts()).hasSize(1);
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void aDroppedFileThatNobodyEditedGoes() {
        desk.run(STACK);
        assertThat(desk.drop()).get().isInstanceOf(FileChange.Delete.class);
        assertThat(desk.drop()).isEmpty();
        assertThat(desk.run(STACK)).isInstanceOf(FileChange.Create.class);
    }

    @Test
    void droppedEditedFileKept() {
        desk.run(STACK);
        desk.edit("everything", "nearly everything");
        String before = desk.text();
        assertThat(desk.drop()).get().satisfies(change -> {
            assertThat(change.written()).isEmpty();
            assertThat(change.deletes()).isFalse();
            assertThat(change.notes()).singleElement().asString().contains("it is yours now");
        });
        assertThat(desk.drop()).isEmpty();
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void anOptionOffAndOnAgain() {
        String off = STACK.substring(0, STACK.indexOf("\n## Data"));
        desk.run(STACK);
        String first = desk.text();
        desk.run(off);
        assertThat(desk.text()).doesNotContain("Data");
        desk.run(STACK);
        assertThat(desk.text()).isEqualTo(first);
        desk.edit("holds everything.\n", "holds everything.\n\nAsk Ada for access.\n");
        String edited = desk.text();
        assertThat(desk.run(off).notes()).singleElement().asString().contains("\"Data\"", "it is yours now");
        assertThat(desk.run(off).notes()).isEmpty();
        assertThat(desk.run(STACK).conflicts()).isEmpty();
        assertThat(desk.text()).isEqualTo(edited);
        desk.run(STACK.replace("15", "16"));
        assertThat(desk.text()).isEqualTo(edited.replace("15", "16"));
    }

    @Test
    void aFileDeletedByHandStaysDeletedAndSaysSoOnce() {
        desk.run(STACK);
        desk.delete();
        assertThat(desk.run(STACK).notes()).isEmpty();
        assertThat(desk.run(STACK.replace("15", "16")).notes()).hasSize(1);
        assertThat(desk.run(STACK.replace("15", "16")).notes()).isEmpty();
        assertThat(desk.text()).isEmpty();
        desk.restoring(".ai/STACK.md").run(STACK);
        assertThat(desk.text())
                .isEqualTo(State.rendered("x.md", STACK).stream()
                        .map(section -> section.text())
                        .reduce("", String::concat));
    }

    @Test
    void whatTheOwnerWroteBelowADroppedHeadingKeepsTheHeading() {
        desk.run(STACK);
        desk.write(desk.text() + "\n### Access\n\nAsk Ada.\n");
        desk.run(STACK.substring(0, STACK.indexOf("\n## Data")));
        assertThat(desk.text()).endsWith("## Data\n\nPostgreSQL 15 holds everything.\n\n### Access\n\nAsk Ada.\n");
    }

    @Test
    void aNewSectionIsNotTakenInByTheParagraphAboveIt() {
        desk.run("## Data\n");
        desk.write("mine");
        desk.run("ours\n## Data\nWeb\n---\n");
        assertThat(desk.text()).isEqualTo("mine\n\nWeb\n---\n");
        desk.run("ours\n## Data\nWeb\n---\n");
        assertThat(desk.text()).isEqualTo("mine\n\nWeb\n---\n");
    }

    @Test
    void aNewSectionIsNotTakenInByTheMarkupAboveIt() {
        desk.run("## Web\n");
        desk.write("<mine>");
        desk.run("ours\n## Web\n## Data\n");
        assertThat(desk.text()).isEqualTo("<mine>\n\n## Data\n");
    }

    @Test
    void ofTwoSectionsWithTheSameHeadingTheOneInConflictIsNotTakenForTheOther() {
        String twins = "# Stack\n\n## Notes {#web}\n\nOn the web.\n\n## Notes {#data}\n\nOn the data.\n";
        desk.run("# Stack\n");
        desk.write("# Stack\n\n## Notes\n\nOn the web, mine.\n");
        assertThat(desk.run(twins).conflicts()).extracting(Conflict::section).containsExactly("web");
        desk.edit("\n## Notes\n\nOn the data.\n", "");
        String before = desk.text();
        assertThat(desk.run(twins).conflicts()).extracting(Conflict::section).containsExactly("web");
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void ofTwoEmptySectionsWithTheSameHeadingTheFirstIsTheFirst() {
        desk.run("# Stack\n\n## Web {#web}\n");
        desk.write("# Stack\n\n##  Web\n");
        String twins = "# Stack\n\n## Web now {#web}\n\n## Web {#data}\n";
        desk.run(twins);
        String first = desk.text();
        desk.run(twins);
        assertThat(desk.text()).isEqualTo(first);
    }

    @Test
    void aSectionThatItsOwnerAndTheTemplateRenameAlikeIsTheSame() {
        desk.run("# Stack\n\n### Web {#web}\n");
        desk.write("# Stack\n\n## Web\n\nMine.\n");
        String renamed = "# Stack\n\n## Web {#web}\n\n## Data\n\nMine.\n";
        desk.run(renamed);
        String first = desk.text();
        assertThat(first).contains("Mine.");
        desk.run(renamed);
        assertThat(desk.text()).isEqualTo(first);
    }

    @Test
    void aBlankLineAtTheTopIsNoTextToContradict() {
        desk.run("# Stack\n");
        desk.write("\n# Stack\n\nMine.\n");
        assertThat(desk.run("Read this first.\n\n# Stack\n").conflicts()).isEmpty();
        String first = desk.text();
        assertThat(first).isEqualTo("Read this first.\n\n# Stack\n\nMine.\n");
        desk.run("Read this first.\n\n# Stack\n");
        assertThat(desk.text()).isEqualTo(first);
    }
}
