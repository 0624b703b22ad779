package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of ignore files, one rule of it at a time. {@link GitAgreementTest} says that git reads it so too. */
class PatternGrammarTest {
    @Nested
    class Classes {
        @ParameterizedTest(name = "[[:{0}:]] holds {1} and not {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "alnum  | azAZ09m5    | @[`{:-_",
                    "alpha  | azAZmM      | 09@[`{",
                    "digit  | 0959        | aA:-",
                    "lower  | azm         | AZ`{0",
                    "upper  | AZM         | az@[0",
                    "xdigit | 09afAFcC5   | gG@`:-",
                    "punct  | !~@[`{:-_/  | azAZ09",
                    "graph  | !~aZ0       | ' \t'",
                    "print  | !~aZ0       | '\t'"
                })
        void aNamedClassHoldsItsCharacters(String name, String held, String others) {
            String pattern = "x[[:" + name + ":]]y";

            assertThat(characters(held).filter(c -> c != '/').map(c -> "x" + c + "y"))
                    .allMatch(path -> ignored(pattern, path));
            assertThat(characters(others).map(c -> "x" + c + "y")).noneMatch(path -> ignored(pattern, path));
        }

        @Test
        void blanksSpacesAndControlCharactersAreTold() {
            assertThat(List.of(" ", "\t")).allMatch(c -> ignored("x[[:blank:]]y", "x" + c + "y"));
            assertThat(List.of("\n", "\r", "a")).noneMatch(c -> ignored("x[[:blank:]]y", "x" + c + "y"));
            assertThat(List.of(" ", "\t", "\n", "\r")).allMatch(c -> ignored("x[[:space:]]y", "x" + c + "y"));
            assertThat(List.of("a", "\u0001", "_")).noneMatch(c -> ignored("x[[:space:]]y", "x" + c + "y"));
            assertThat(List.of("\u0001", "\u001f", "\t", "\u007f"))
                    .allMatch(c -> ignored("x[[:cntrl:]]y", "x" + c + "y"));
            assertThat(List.of(" ", "~", "a")).noneMatch(c -> ignored("x[[:cntrl:]]y", "x" + c + "y"));
            assertThat(List.of(" ", "\u007f", "\u001f")).noneMatch(c -> ignored("x[[:graph:]]y", "x" + c + "y"));
            assertThat(ignored("x[[:print:]]y", "x y")).isTrue();
            assertThat(List.of("\u007f", "\u001f")).noneMatch(c -> ignored("x[[:print:]]y", "x" + c + "y"));
            assertThat(List.of(" ", "\u007f")).noneMatch(c -> ignored("x[[:punct:]]y", "x" + c + "y"));
        }

        @Test
        void namedClassesKnowOnlyAscii() {
            assertThat(ignored("[[:alpha:]][[:alpha:]]", "é")).isFalse();
            assertThat(ignored("[![:alpha:]][![:alpha:]]", "é")).isTrue();
        }

        @ParameterizedTest(name = "{0} matches {1} and not {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    // A range holds both its ends; one that runs backwards holds its first character.
                    "x[b-d]        | xb xc xd       | xa xe x- x",
                    "x[d-b]        | xd             | xb xc x-",
                    "x[b-b]        | xb             | xa xc x-",
                    "x[a-c-e]      | xa xb xc x- xe | xd",
                    // A hyphen at an end stands for itself, and so it does behind a named class.
                    "x[-b]         | x- xb          | xa",
                    "x[b-]         | x- xb          | xc",
                    "x[[:digit:]-b]| x5 x- xb       | xa x:",
                    "x[a-[:digit:]]| xa] x:] xd]    | xb] xa x5 x-",
                    // Negation, in both spellings.
                    "x[!b-d]       | xa xe x-       | xb xc xd",
                    "x[^b]         | xa x! x^       | xb",
                    "x[b!^]        | xb x! x^       | xa",
                    // A closing bracket in the first place is a member; a backslash takes its meaning from the next.
                    "x[]b]         | x] xb          | xa",
                    "x[!]b]        | xa             | x] xb",
                    "x[\\]b]       | x] xb          | x\\ xa",
                    "x[b\\-d]      | xb x- xd       | xc x\\",
                    "x[b-\\d]      | xb xc xd       | x\\ xe",
                    "x[[b]         | x[ xb          | x",
                    "x[[:b]        | x[ x: xb       | xa",
                    // What is between brackets never is a slash.
                    "a[!b]c        | axc            | a/c abc",
                    "a[/]c         | none           | a/c",
                    // Broken ones match nothing, not even their own text.
                    "x[b           | none           | xb x[b x",
                    "x[            | none           | x[ x",
                    "x[b-          | none           | xb x- x[b-",
                    "x[\\          | none           | x\\ x[",
                    "x[b-\\        | none           | xb",
                    "x[[:nope:]]   | none           | xn x: x]",
                    "x[![:nope:]b] | none           | xa xn xb",
                    "x[[::]]       | none           | x: x[ x]",
                    // A named class ends with a colon of its own; without one its characters are meant.
                    "x[[:]         | x[ x:          | xb x]",
                    "x[[:]]        | x[] x:]        | x[ x:",
                    "x[[:alpha]]   | xa] x:]        | xb] xa",
                    "x[[:alpha:    | none           | xa x:",
                    "x[[:alpha:]   | none           | xa x:",
                    "[             | none           | ["
                })
        void bracketsStandForOneCharacter(String pattern, String matched, String others) {
            matches(pattern, matched, others);
        }

        @Test
        void aClassInAPathNeverMatchesASlash() {
            assertThat(ignored("/a[!b]c/d", "axc/d")).isTrue();
            assertThat(ignored("/a[!b]c", "a/c")).isFalse();
            assertThat(ignored("/a?c", "a/c")).isFalse();
            assertThat(ignored("/a?c", "axc")).isTrue();
        }

        private static Stream<Character> characters(String text) {
            return text.replace("'", "").chars().mapToObj(c -> (char) c);
        }
    }

    @Nested
    class Stars {
        @ParameterizedTest(name = "{0} matches {1} and not {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "a/**/b     | a/b a/x/b a/x/y/b      | ab a/xb x/a/b a/bx",
                    "**/a       | a x/a x/y/a            | xa ax",
                    "a/**       | a/b a/b/c              | a x/a/b",
                    "a/***/b    | a/b a/x/b              | ab",
                    // Two stars beside other characters are one.
                    "/a/b**c    | a/bc a/bxc             | a/b/c a/bx/c",
                    "/a/**b     | a/b a/xb               | a/x/b ab",
                    "/a/x?**/b  | a/xy/b a/xyz/b         | a/xy/z/b a/b",
                    // Git cuts off what comes before the first wildcard, and then two stars stand at a start.
                    "/a**/b     | ab a/b axx/b a/x/b     | a/bx a",
                    "/a**       | ab axx a/b             | xa",
                    "/a/*       | a/b a/b/c              | a x/a/b",
                    "/a/*/c     | a/b/c                  | a/c a/b/b/c",
                    "/*/c       | a/c                    | c a/b/c",
                    "a*c        | ac axc x/abc           | acx xac",
                    "a*b*c      | abc axbxc abbcc        | acb ab",
                    "*a*        | a xax                  | x",
                    "/a*/b      | a/b ax/b               | a/x/b",
                    "*.tar.gz   | a.tar.gz .tar.gz x/a.tar.gz | tar.gz a.gz",
                    "*x         | x ax b/ax              | xa ab",
                    "*.a?       | x.ab .ab               | x.a x.abc"
                })
        void starsTakeWhatGitLetsThem(String pattern, String matched, String others) {
            matches(pattern, matched, others);
        }

        @Test
        void twoStarsBeforeAnEscapedSlashAreATreeOfFolders() {
            assertThat(ignored("x/**\\/b", "x/a/c/b")).isTrue();
            assertThat(ignored("x/**\\/b", "x/b")).isFalse();
        }

        @Test
        void aNameThatEndsLikeItsFolderIsNotItsFolder() {
            assertThat(ignored("*b/a", "a")).isFalse();
            assertThat(ignored("*folder", "fol/der")).isFalse();
            assertThat(ignored("*er/x", "older/x")).isTrue();
        }
    }

    @Nested
    class Lines {
        @ParameterizedTest(name = "{0} matches {1} and not {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "a        | a x/a x/a/y   | ab ba",
                    "/a       | a a/y         | x/a",
                    "a/b      | a/b a/b/c     | x/a/b b a/bc",
                    "/a/b     | a/b           | a/x b",
                    "\\#a     | #a            | a \\#a",
                    "\\!a     | !a            | a",
                    "#a       | none          | #a a",
                    "a\\b     | ab            | a\\b",
                    "a\\*     | a*            | ab a",
                    "/x/a\\*  | x/a*          | x/ab",
                    "a\\      | none          | a a\\",
                    "/x/a\\   | none          | x/a x/a\\",
                    "/        | none          | a",
                    "!        | none          | a !"
                })
        void aLineIsReadAsGitDoes(String pattern, String matched, String others) {
            matches(pattern, matched, others);
        }

        @Test
        void blanksAtTheEndCountOnlyBehindABackslash() {
            assertThat(ignored("a  ", "a")).isTrue();
            assertThat(ignored("a  ", "a  ")).isFalse();
            assertThat(ignored("a\\ ", "a ")).isTrue();
            assertThat(ignored("a\\  ", "a ")).isTrue();
            assertThat(ignored("a\\ ", "a")).isFalse();
            assertThat(ignored("a b ", "a b")).isTrue();
            assertThat(ignored(" a", "a")).isFalse();
            assertThat(ignored("a\t", "a\t")).isTrue();
        }

        @Test
        void aLoneBackslashAtTheEndMakesALineThatMatchesNothing() {
            assertThat(IgnoreRules.parse("", "a\\\n[ab]  \\\nx/a  \\").rules()).isEmpty();
        }

        @Test
        void onlyOneCarriageReturnBelongsToTheEndOfALine() {
            assertThat(ignored("a\r\nb\r\r\n", "a")).isTrue();
            assertThat(ignored("a\r\nb\r\r\n", "b\r")).isTrue();
            assertThat(ignored("a\r\nb\r\r\n", "b")).isFalse();
            assertThat(ignored("\r\nb", "b")).isTrue();
            assertThat(IgnoreRules.parse("", "\r\n\n\r").rules()).isEmpty();
        }

        @Test
        void aMarkOfTheByteOrderIsSkippedAtTheStartOfAFileAlone() {
            assertThat(ignored("\uFEFFa", "a")).isTrue();
            assertThat(ignored("b\n\uFEFFa", "a")).isFalse();
        }

        @Test
        void aLineEndsAtItsFirstNul() {
            assertThat(ignored("a\0b\nc", "a")).isTrue();
            assertThat(ignored("a\0b\nc", "c")).isTrue();
            assertThat(IgnoreRules.parse("", "\0a").rules()).isEmpty();
        }

        @Test
        void theLastLineThatMatchesDecidesWhateverItsForm() {
            List<String> forms = List.of("b.c", "*.c", "*c", "b*", "/a/b.c", "/a/*.c", "?.c");
            for (String hiding : forms) {
                for (String opening : forms) {
                    assertThat(ignored(hiding + "\n!" + opening, "a/b.c"))
                            .as("%s, then !%s", hiding, opening)
                            .isFalse();
                    assertThat(ignored("!" + opening + "\n" + hiding, "a/b.c"))
                            .as("!%s, then %s", opening, hiding)
                            .isTrue();
                }
            }
        }

        @Test
        void aLineForFoldersLeavesTheDecisionAboutFilesToTheOneBefore() {
            assertThat(ignored("b\n!b/", "a/b")).isTrue();
            assertThat(ignored("*.c\n!*.c/", "a/b.c")).isTrue();
            assertThat(ignored("b\n!b/", "a/b/x")).isFalse();
            assertThat(ignored("b\n!b\nb/", "b")).isFalse();
        }

        @Test
        void suffixesAreTriedFromEachDotOfTheName() {
            assertThat(ignored("*.tar.gz\n", "x.y.tar.gz")).isTrue();
            assertThat(ignored("*.gz\n!*.tar.gz", "x.tar.gz")).isFalse();
            assertThat(ignored("*.d\n", "a.d/b")).isTrue();
            assertThat(IgnoreRules.parse("", "*.d").decide("a.d/b", false)).isEqualTo(Verdict.NONE);
        }
    }

    @Nested
    class Folders {
        @Test
        void aFileInAFolderSpeaksOfThatFolderAlone() {
            IgnoreRules rules = IgnoreRules.parse("web/app", "/a\nb/c\n*zz\n*.d\n/x/**/y\n");

            assertThat(List.of("web/app/a", "web/app/b/c", "web/app/zz", "web/app/q/azz", "web/app/e.d", "web/app/x/y"))
                    .allMatch(path -> rules.decide(path, false).ignored());
            assertThat(List.of("a", "web/app/q/a", "web/app/q/b/c", "web/app", "web/app/", "app/zz", "web/app/zzx"))
                    .noneMatch(path -> rules.decide(path, false).ignored());
            assertThat(rules.folder()).isEqualTo("web/app");
        }

        @Test
        void aFolderOutsideAsciiIsComparedByItsBytes() {
            IgnoreRules rules = IgnoreRules.parse("größe", "/a\n?b\n");

            assertThat(rules.decide("größe/a", false).ignored()).isTrue();
            assertThat(rules.decide("größe/xb", false).ignored()).isTrue();
            assertThat(rules.decide("größe/éb", false).ignored()).isFalse();
            assertThat(rules.decide("große/a", false).ignored()).isFalse();
        }

        @Test
        void aFileWithoutPatternsIsEmpty() {
            assertThat(IgnoreRules.parse("", "# none\n\n").isEmpty()).isTrue();
            assertThat(IgnoreRules.parse("", "a").isEmpty()).isFalse();
        }
    }

    private static void matches(String pattern, String matched, String others) {
        if (!matched.equals("none")) {
            assertThat(matched.split(" ", -1)).as("matched by %s", pattern).allMatch(path -> ignored(pattern, path));
        }
        assertThat(others.split(" ", -1)).as("not matched by %s", pattern).noneMatch(path -> ignored(pattern, path));
    }

    private static boolean ignored(String text, String path) {
        return GitignoreMatcher.of(IgnoreRules.parse("", "", text))
                .decide(path, false)
                .ignored();
    }
}
