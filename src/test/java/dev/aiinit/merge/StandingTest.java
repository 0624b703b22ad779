package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {
    private static final String PATH = ".ai/STACK.md";
    private static final String TEXT = "# Stack\n\n## Web {#web}\n\nNext.\n\n## Data {#data}\n\nRows.\n";

    private final Desk desk = Desk.of(PATH);

    private Standing standing(String id) {
        return Standing.of(desk, PATH, id);
    }

    @Test
    void whatWasNeverWrittenIsNew() {
        assertThat(standing("web")).isEqualTo(Standing.NEW);
        desk.run(TEXT);
        assertThat(standing("tests")).isEqualTo(Standing.NEW);
    }

    @Test
    void whatBecameOfASection() {
        desk.run(TEXT);
        desk.edit("Next.", "Next, mine.");
        assertThat(standing("web")).isEqualTo(Standing.EDITED);
        assertThat(standing("data")).isEqualTo(Standing.AS_WRITTEN);
        desk.edit("\n## Data\n\nRows.\n", "");
        assertThat(standing("data")).isEqualTo(Standing.DELETED);
        desk.delete();
        assertThat(standing("web")).isEqualTo(Standing.DELETED);
    }

    @Test
    void thePeopleReadWords() {
        assertThat(Standing.AS_WRITTEN.words()).isEqualTo("as written");
    }
}
