package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two branches that both wrote a file: what git made of the text, and what each of them wrote. */
class MeetingBranchesTest {
    private static final String STACK = """
            # Stack

            ## Web {#web}

            Next 14.

            ## Data {#data}

            Rows.
            """;

    private final Desk desk = Desk.of(".ai/STACK.md");

    private static String plain(String template) {
        return template.replaceAll(" \\{#.*\\}", "");
    }

    @Test
    void theTextOfEitherBranchIsNobodysEdit() {
        String one = STACK.replace("Next 14.", "Next 15.\nWith the app router.");
        String two = STACK.replace("Next 14.", "Next 14.2.\nWith the pages router.");
        for (String taken : new String[] {one, two}) {
            desk.run(STACK);
            desk.met(one, two);
            desk.write(plain(taken));
            FileChange change = desk.run(STACK.replace("Next 14.", "Next 16."));
            assertThat(change.conflicts()).isEmpty();
            assertThat(desk.text()).isEqualTo(plain(STACK.replace("Next 14.", "Next 16.")));
        }
    }

    @Test
    void anEditStartsFromTheBranchThatItIsMostLike() {
        String one = STACK.replace("Next 14.", "Next 15.\nWith the app router.\nOn Node 20.");
        String two = STACK.replace("Next 14.", "Next 14.2.\nWith the pages router.\nOn Node 18.");
        for (String taken : new String[] {one, two}) {
            desk.run(STACK);
            desk.met(one, two);
            desk.write(plain(taken).replace("On Node", "Ask Ada.\nOn Node"));
            String now = taken.replaceAll("Next 1[0-9.]+", "Next 16.");
            assertThat(desk.run(now).conflicts()).isEmpty();
            assertThat(desk.text()).isEqualTo(plain(now).replace("On Node", "Ask Ada.\nOn Node"));
        }
    }

    @Test
    void aSectionThatOneBranchWroteIsNotDeletedWhereItIsMissing() {
        String more = STACK + "\n## Tests {#tests}\n\nVitest.\n";
        desk.run(STACK);
        desk.met(more, STACK.replace("14", "15"));
        desk.write(plain(STACK));
        desk.run(more);
        assertThat(desk.text()).contains("## Tests\n\nVitest.\n");
    }

    @Test
    void aSectionThatBothBranchesWroteIsDeletedWhereItIsMissing() {
        desk.run(STACK);
        desk.met(STACK, STACK.replace("14", "15"));
        desk.write("# Stack\n\n## Web\n\nNext 14.\n");
        desk.run(STACK);
        assertThat(desk.text()).doesNotContain("## Data");
    }

    @Test
    void aSectionThatGitPutInTwiceIsThereOnce() {
        String one = STACK.replace("Rows.", "Rows and files.");
        String two = STACK.replace("Rows.", "Rows and queues.");
        desk.run(STACK);
        desk.met(one, two);
        desk.write(plain(one) + "\n## Data\n\nRows and queues.\n");
        desk.run(STACK.replace("Rows.", "Rows, files and queues."));
        assertThat(desk.text()).isEqualTo(plain(STACK.replace("Rows.", "Rows, files and queues.")));
    }

    @Test
    void aSecondSectionWithWordsOfAPersonStays() {
        desk.run(STACK);
        desk.met(STACK.replace("Rows.", "Rows and files."), STACK.replace("Rows.", "Rows and queues."));
        desk.write(plain(STACK.replace("Rows.", "Rows and files.")) + "\n## Data\n\nMy own words.\n");
        FileChange change = desk.run(STACK.replace("Rows.", "Rows, files and queues."));
        assertThat(desk.text()).contains("My own words.");
        assertThat(change.conflicts()).extracting(Conflict::section).containsExactly("data");
    }

    @Test
    void whereTheTemplateHasAHeadingTwiceNeitherIsATwin() {
        String twice = STACK + "\n## Data {#more}\n\nRows.\n";
        desk.run(twice);
        desk.met(twice.replace("14", "15"), twice.replace("14", "16"));
        desk.write(plain(twice.replace("14", "15")));
        desk.run(twice.replace("14", "15"));
        assertThat(desk.text()).isEqualTo(plain(twice.replace("14", "15")));
    }

    @Test
    void markersEndWhereEachLineIsOneThatABranchWrote() {
        String one = STACK.replace("Next 14.", "Next 15.");
        String two = STACK.replace("Next 14.", "Next 14.2.");
        desk.run(STACK);
        desk.met(one, two);
        desk.write(plain(STACK).replace("Next 14.", "<<<<<<< one\nNext 15.\n=======\nNext 14.2.\n>>>>>>> two"));
        assertThat(desk.run(STACK.replace("14", "16")).word()).isNotEqualTo("keep");
        assertThat(desk.text()).isEqualTo(plain(STACK.replace("14", "16")));
    }
}
