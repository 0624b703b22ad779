package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three texts line by line: what touches, what is ticked, and what has an id. */
class LineMergeTest {
    private static final String CONFLICT = "conflict";

    private static String merged(String base, String mine, String template) {
        return LineMerge.clean(pieces(base, mine, template)).map(Lines::text).orElse(CONFLICT);
    }

    private static List<Piece> pieces(String base, String mine, String template) {
        return LineMerge.merge(Lines.of(base), Lines.of(mine), Lines.of(template));
    }

    @Test
    void aNewRowBesideARowThatTheOtherSideChanged() {
        assertThat(merged("- a\n- b", "- a\n- mine", "- a\n- new\n- b")).isEqualTo("- a\n- new\n- mine");
        assertThat(merged("- a\n- b", "- a\n- mine\n- b", "- a\n- b, newer")).isEqualTo("- a\n- mine\n- b, newer");
        assertThat(merged("- a\n- b", "- mine\n- b", "- a\n- new\n- b, newer")).isEqualTo("- mine\n- new\n- b, newer");
    }

    @Test
    void rowsThatTouchAreApartAndLinesOfAParagraphAreNot() {
        assertThat(merged("- a\n- b", "- a1\n- a2\n- b", "- a\n- b, newer")).isEqualTo("- a1\n- a2\n- b, newer");
        assertThat(merged("a\nb", "a1\na2\nb", "a\nb, newer")).isEqualTo(CONFLICT);
        assertThat(merged("a\n- b", "a1\na2\n- b", "a\n- b, newer")).isEqualTo(CONFLICT);
        assertThat(merged("- a\nb", "- a1\n- a2\nb", "- a\nb, newer")).isEqualTo(CONFLICT);
        assertThat(merged("a\n\nb", "a1\na2\n\nb", "a\n\nb, newer")).isEqualTo("a1\na2\n\nb, newer");
    }

    @Test
    void whatIsTakenOutBesideAChangedRow() {
        assertThat(merged("- a\n- b", "- b", "- a\n- b1\n- b2")).isEqualTo("- b1\n- b2");
        assertThat(merged("- a\n- b", "- a1\n- a2\n- b", "- a")).isEqualTo("- a1\n- a2");
        assertThat(merged("a\nb", "b", "a\nb1\nb2")).isEqualTo(CONFLICT);
        assertThat(merged("a\nb", "a1\na2\nb", "a")).isEqualTo(CONFLICT);
    }

    @Test
    void aBlankLineKeepsWhatTouchesApart() {
        assertThat(merged("a\nb", "a1\n\nb", "a\nb1\nb2")).isEqualTo("a1\n\nb1\nb2");
        assertThat(merged("a\nb", "a1\na2\nb", "a\n\nb2")).isEqualTo("a1\na2\n\nb2");
    }

    @Test
    void asManyLinesOnAllSidesAreMergedOneByOne() {
        assertThat(merged("a\nb\nc", "a1\nb\nc", "a\nb1\nc1")).isEqualTo("a1\nb1\nc1");
        assertThat(merged("a\nb", "a1\nb1", "a1\nb")).isEqualTo("a1\nb1");
        assertThat(merged("a\nb", "a1\nb1", "a2\nb")).isEqualTo(CONFLICT);
    }

    @Test
    void aConflictNamesTheFirstLineOfTheOwners() {
        List<Piece> pieces = pieces("x\na\ny", "x\nmine\ny", "x\nnew\ny");
        assertThat(pieces).contains(new Piece.Clash(List.of("mine"), List.of("a"), List.of("new"), 1));
        assertThat(pieces("x\ny\na\nb", "x\ny", "x\ny\na\nnew"))
                .contains(new Piece.Clash(List.of(), List.of("a", "b"), List.of("a", "new"), 2));
        assertThat(pieces("- `a`: A\n  more\nb", "- `a`: A\n  more", "- `a`: A\n  more\nnew"))
                .contains(new Piece.Clash(List.of(), List.of("b"), List.of("new"), 2));
        assertThat(pieces("a", "", "new")).contains(new Piece.Clash(List.of(), List.of("a"), List.of("new"), 0));
    }

    @Test
    void aTickGoesWithTheTaskThatTheTemplateRewords() {
        String base = "- [ ] Write the login page\n- [ ] Ship it";
        String mine = "- [x] Write the login page\n- [ ] Ship it";
        assertThat(merged(base, mine, "- [ ] Write the login page with a link\n- [ ] Ship it"))
                .isEqualTo("- [x] Write the login page with a link\n- [ ] Ship it");
        assertThat(merged(base, mine, "- [ ] Measure\n- [ ] Ship it"))
                .as("another task: what was done stays said")
                .isEqualTo("- [x] Write the login page\n- [ ] Measure\n- [ ] Ship it");
        assertThat(merged(base, mine, "- Write the login page\n- [ ] Ship it"))
                .as("no task any more")
                .isEqualTo("- [x] Write the login page\n- Write the login page\n- [ ] Ship it");
        assertThat(merged(base, mine, "- [ ] Ship it")).isEqualTo("- [x] Write the login page\n- [ ] Ship it");
    }

    @Test
    void aTaskThatWasDoneWhenWeWroteItGoesWithTheTemplate() {
        assertThat(merged("- [x] Old\n- [ ] Ship it", "- [x] Old\n- [ ] Ship it", "- [ ] Ship it"))
                .isEqualTo("- [ ] Ship it");
        assertThat(merged("- [x] Old\n\nEnd", "- [x] Old\n\nEnd", "- [ ] Quite another thing\n\nEnd"))
                .isEqualTo("- [ ] Quite another thing\n\nEnd");
    }

    @Test
    void aLineWithoutBoxGetsNoTick() {
        assertThat(merged("- [ ] a\nWrite it all down\nend", "- [x] a\nWrite it all down\nend", "Write it down\nend"))
                .isEqualTo("- [x] a\nWrite it down\nend");
    }

    @Test
    void aTickOfTheTemplateMeetsRowsOfTheOwner() {
        assertThat(merged("- [ ] a\n- [ ] b", "- [ ] mine\n- [ ] a\n- [ ] b", "- [x] a\n- [ ] b"))
                .isEqualTo("- [ ] mine\n- [x] a\n- [ ] b");
        assertThat(merged("- [ ] a\nb", "- [ ] mine\n- [ ] a\nb\nc", "- [ ] a\nb"))
                .isEqualTo("- [ ] mine\n- [ ] a\nb\nc");
    }

    @Test
    void whatBothAddIsTickedWhereOneOfThemDid() {
        assertThat(merged("", "- [ ] a\n- [ ] mine", "- [x] a\n- [ ] new")).isEqualTo("- [x] a\n- [ ] mine\n- [ ] new");
        assertThat(merged("", "- [ ] a", "- [x] a")).isEqualTo("- [x] a");
        assertThat(merged("- [x] a", "- [ ] a", "- [x] a"))
                .as("unticked by hand")
                .isEqualTo("- [ ] a");
    }

    @Test
    void newItemsStandBehindTheirNeighbours() {
        assertThat(merged(
                        "- `a`: A\n- `b`: B",
                        "- `a`: A\n- `mine`: M\n- `b`: B\n- `last`: L",
                        "- `new`: N\n- `a`: A\n- `b`: B\n- `c`: C"))
                .isEqualTo("- `new`: N\n- `a`: A\n- `mine`: M\n- `b`: B\n- `last`: L\n- `c`: C");
        assertThat(merged("- `a`: A", "- `b`: B", "- `c`: C\n- `d`: D")).isEqualTo("- `b`: B\n- `c`: C\n- `d`: D");
        assertThat(merged("- `a`: A", "- `b`: B\n- `e`: E", "- `c`: C\n- `b`: B\n- `d`: D"))
                .as("beside the one that both have")
                .isEqualTo("- `b`: B\n- `d`: D\n- `e`: E\n- `c`: C");
    }

    @Test
    void anItemThatTheTemplateMovesStaysWhereItsOwnerHasIt() {
        assertThat(merged(
                        "- row\n- `a`: A\n- other\n- `b`: B",
                        "- row\n- extra\n- `a`: A\n- other\n- `b`: B\n- `c`: C",
                        "- row\n- `b`: B\n- `a`: A\n- other"))
                .isEqualTo("- row\n- extra\n- `a`: A\n- other\n- `b`: B\n- `c`: C");
    }

    @Test
    void anItemThatWasEditedStaysWhenTheTemplateDropsIt() {
        assertThat(merged("- `a`: A\n- `b`: B\nend", "- `a`: A, mine\n- `b`: B\nend", "- `b`: B\nend"))
                .isEqualTo("- `a`: A, mine\n- `b`: B\nend");
        assertThat(merged("- `a`: A\n- `b`: B\nend", "- `a`: A\n- `b`: B\nend\nmine", "- `b`: B\nend"))
                .as("nobody edited it")
                .isEqualTo("- `b`: B\nend\nmine");
    }

    @Test
    void anItemThatBothAddIsOneItem() {
        assertThat(merged("x", "x\n- `a`: A", "x\n- `a`: A")).isEqualTo("x\n- `a`: A");
        assertThat(merged("x", "x\n- `a`: A\n  mine", "x\n- `a`: A")).isEqualTo("x\n- `a`: A\n  mine");
        assertThat(merged("x", "x\n- [ ] **a**: A\n  mine", "x\n- [x] **a**: A"))
                .isEqualTo("x\n- [x] **a**: A\n  mine");
        assertThat(pieces("x", "x\n- `a`: mine", "x\n- `a`: new"))
                .contains(new Piece.Clash(List.of("- `a`: mine"), List.of(), List.of("- `a`: new"), 1));
    }

    @Test
    void insideAnItemLinesAndTicksOfBothSidesMeet() {
        String base = "- [ ] **login**: Sign in\n  - [ ] form\n  - by mail\n  - [ ] test\n  - by phone";
        assertThat(merged(
                        base,
                        base.replace("[ ] form", "[X] form").replace("by mail", "by mail only"),
                        base.replace("[ ] test", "[x] test").replace("by phone", "by phone or fax")))
                .isEqualTo(
                        "- [ ] **login**: Sign in\n  - [X] form\n  - by mail only\n  - [x] test\n  - by phone or fax");
        assertThat(merged(
                        base,
                        base.replace("by mail", "by pigeon"),
                        base.replace("by mail", "by drum").replace("Sign in", "Sign in now")))
                .isEqualTo(CONFLICT);
    }

    @Test
    void aCapitalTickStaysOne() {
        assertThat(merged("- [ ] **a**: A\n  b\n  c", "- [X] **a**: A\n  b\n  c", "- [ ] **a**: A\n  b\n  c, newer"))
                .isEqualTo("- [X] **a**: A\n  b\n  c, newer");
        assertThat(merged("- [X] **a**: A\n  b", "- [ ] **a**: A\n  b", "- [X] **a**: A\n  b, newer"))
                .as("unticked by hand")
                .isEqualTo("- [ ] **a**: A\n  b, newer");
    }

    @Test
    void anIdThatStandsTwiceNamesNothing() {
        assertThat(merged(
                        "- `a`: one\n- `b`: B\n- `a`: two",
                        "- `a`: one, mine\n- `b`: B\n- `a`: two",
                        "- `a`: one\n- `b`: B\n- `a`: two, newer"))
                .isEqualTo("- `a`: one, mine\n- `b`: B\n- `a`: two, newer");
    }

    @Test
    void whatLooksLikeAnItemInsideAFenceIsALine() {
        String fence = "~~~\n```\n- `a`: in code\n~~~ no end\n- `b`: in code\n~~~\n- `c`: outside\n  more";
        List<Token> tokens = Token.cut(Lines.of(fence), Token.doubtful(Lines.of(fence)));
        assertThat(tokens.stream().filter(Token::isItem).map(Token::first)).containsExactly("- `c`: outside");
        assertThat(tokens.get(tokens.size() - 1).at()).isEqualTo(6);
        String longer = "````\n```\n- `a`: in code\n`````\n- `b`: outside";
        assertThat(Token.cut(Lines.of(longer), Token.doubtful(List.of())).stream()
                        .filter(Token::isItem)
                        .map(Token::first))
                .containsExactly("- `b`: outside");
    }

    @Test
    void anItemReachesAsFarAsItsLinesAreSetIn() {
        List<String> lines = Lines.of("- `a`: A\n\n  more\n\tstill\n\nend");
        assertThat(Token.cut(lines, Token.doubtful(lines)))
                .extracting(Token::lines)
                .containsExactly(List.of("- `a`: A", "", "  more", "\tstill"), List.of(""), List.of("end"));
        assertThat(Token.cut(List.of("- `a`: A", "", "end"), Token.doubtful(List.of())))
                .extracting(Token::lines)
                .containsExactly(List.of("- `a`: A"), List.of(""), List.of("end"));
    }

    @Test
    void aBoxIsABoxOnlyAtTheStartOfAnItem() {
        assertThat(Boxes.isBox("  1. [ ] a")).isTrue();
        assertThat(Boxes.isBox("[ ] a")).isFalse();
        assertThat(Boxes.isBox("- see [x] there")).isFalse();
        assertThat(Boxes.isTicked("* [X] a")).isTrue();
        assertThat(Boxes.isTicked("- [ ] a")).isFalse();
        assertThat(Boxes.unticked("+ [x]")).isEqualTo("+ [ ]");
        assertThat(Boxes.unticked("- [x](link)")).isEqualTo("- [x](link)");
        assertThat(Boxes.ticked("- a")).isEqualTo("- a");
    }
}
