package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists whose items have ids: sessions and decisions. */
class ItemsTest {
    private static final String TODO = """
            # Sessions

            - [ ] **login**: Sign in
              - done when: it works
            - [ ] **search**: Find trips
            """;

    private final Desk desk = Desk.of(".ai/TODO.md");

    @Test
    void tickedBoxNeverUnticked() {
        desk.run(TODO);
        desk.edit("- [ ] **search**", "- [X] **search**");
        desk.run(TODO.replace("Find trips", "Find trips by region"));
        assertThat(desk.text()).contains("- [x] **search**: Find trips by region\n");
        desk.run(TODO);
        assertThat(desk.text()).contains("- [x] **search**: Find trips\n");
    }

    @Test
    void aTickOfTheTemplateMeetsAnEdit() {
        desk.run(TODO);
        desk.edit("Find trips", "Find trips and articles");
        assertThat(desk.run(TODO.replace("- [ ] **search**", "- [x] **search**"))
                        .conflicts())
                .isEmpty();
        assertThat(desk.text()).contains("- [x] **search**: Find trips and articles\n");
    }

    @Test
    void aDoneSessionLosesItsDetailsAlsoWhenItWasTickedByHand() {
        desk.run(TODO);
        desk.edit("- [ ] **login**", "- [x] **login**");
        desk.run(TODO.replace("- [ ] **login**: Sign in\n  - done when: it works\n", "- [x] **login**: Sign in\n"));
        assertThat(desk.text()).isEqualTo("# Sessions\n\n- [x] **login**: Sign in\n- [ ] **search**: Find trips\n");
    }

    @Test
    void newItemsOfBothSidesAreKept() {
        desk.run(TODO);
        desk.edit("Find trips\n", "Find trips\n- [ ] **mine**: My own\n");
        assertThat(desk.run(TODO + "- [ ] **export**: Export\n").conflicts()).isEmpty();
        assertThat(desk.text()).endsWith("Find trips\n- [ ] **mine**: My own\n- [ ] **export**: Export\n");
    }

    @Test
    void aMovedItemIsStillTheSame() {
        desk.run(TODO);
        desk.write("# Sessions\n\n- [ ] **search**: Find trips\n- [ ] **login**: Sign in\n  - done when: it works\n");
        desk.run(TODO.replace("Sign in", "Sign in with a link"));
        assertThat(desk.text())
                .isEqualTo("# Sessions\n\n- [ ] **search**: Find trips\n"
                        + "- [ ] **login**: Sign in with a link\n  - done when: it works\n");
    }

    @Test
    void aDeletedItemStaysDeletedAndAnEditedOneStaysWhenTheTemplateDropsIt() {
        desk.run(TODO);
        desk.edit("- [ ] **login**: Sign in\n  - done when: it works\n", "");
        desk.run(TODO.replace("Sign in", "Sign in with a link"));
        assertThat(desk.text()).doesNotContain("login");
        desk.edit("Find trips", "Find my trips");
        assertThat(desk.run("# Sessions\n\n- [ ] **other**: Other\n").conflicts())
                .isEmpty();
        assertThat(desk.text()).contains("Find my trips", "**other**");
    }

    @Test
    void decisionsNeverDisappear() {
        Desk claude = Desk.of("CLAUDE.md");
        String text = "# T\n\n## Decisions in force {#decisions-in-force}\n\n- `jwt`: Tokens\n- `rest`: REST only\n";
        claude.run(text);
        claude.edit("- `jwt`: Tokens\n", "- `jwt`: Tokens, never cookies\n");
        assertThat(claude.run(text.replace("- `rest`", "- `bus`: A bus\n- `rest`"))
                        .conflicts())
                .isEmpty();
        assertThat(claude.text()).endsWith("- `jwt`: Tokens, never cookies\n- `bus`: A bus\n- `rest`: REST only\n");
    }
}
