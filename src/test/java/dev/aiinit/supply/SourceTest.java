package dev.aiinit.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sources are taken, in which one spelling, and which are refused with which sentence. */
class SourceTest {
    /** As written, kind, as compared. */
    private static final String TAKEN = """
            ./packs/acme                               | FOLDER  | ./packs/acme
            packs/acme                                 | FOLDER  | ./packs/acme
            ./packs//acme/                             | FOLDER  | ./packs/acme
            ../acme/./pack                             | FOLDER  | ../acme/pack
            a/../../b                                  | FOLDER  | ../b
            .                                          | FOLDER  | .
            /srv/packs/acme/                           | FOLDER  | /srv/packs/acme
            /../../srv                                 | FOLDER  | /srv
            C:\\packs\\acme                            | FOLDER  | C:/packs/acme
            default.d                                  | FOLDER  | ./default.d
            ../acme.zip                                | ARCHIVE | ../acme.zip
            acme.jar#:inner/pack/                      | ARCHIVE | ./acme.jar#:inner/pack
            https://git.example/acme                   | GIT     | https://git.example/acme
            https://git.example/acme/                  | GIT     | https://git.example/acme
            https://git.example/acme.git//             | GIT     | https://git.example/acme.git
            HTTPS://Git.EXAMPLE/Acme                   | GIT     | https://git.example/Acme
            https://git.example:443/acme               | GIT     | https://git.example/acme
            https://git.example:8443/acme              | GIT     | https://git.example:8443/acme
            https://git.example/My%20Packs/x           | GIT     | https://git.example/My%20Packs/x
            https://git.example/%c3%a4                 | GIT     | https://git.example/%C3%A4
            https://git.example/acme#main              | GIT     | https://git.example/acme#main
            https://git.example/acme#^1.2              | GIT     | https://git.example/acme#^1.2
            https://git.example/acme#~1.4.0            | GIT     | https://git.example/acme#~1.4.0
            https://git.example/acme#>=1 <3:team       | GIT     | https://git.example/acme#>=1 <3:team
            https://git.example/acme#1.x               | GIT     | https://git.example/acme#1.x
            https://git.example/acme#v1.2.3:a/b/       | GIT     | https://git.example/acme#v1.2.3:a/b
            https://git.example/acme#:a b              | GIT     | https://git.example/acme#:a b
            https://git.example/acme#feature/x         | GIT     | https://git.example/acme#feature/x
            https://git.example/acme#                  | GIT     | https://git.example/acme
            ssh://git@Git.example:22/acme.git          | GIT     | ssh://git@git.example/acme.git
            ssh://git.example:2222/~me/acme            | GIT     | ssh://git.example:2222/~me/acme
            git@GitHub.com:acme/packs.git#v1           | GIT     | git@github.com:acme/packs.git#v1
            git@git.example:/srv/packs.git             | GIT     | git@git.example:/srv/packs.git
            file:///srv/git/packs.git                  | GIT     | file:///srv/git/packs.git
            FILE:///srv/git/packs.git/                 | GIT     | file:///srv/git/packs.git
            http://localhost:8080/packs                | GIT     | http://localhost:8080/packs
            http://127.0.0.1:80/packs                  | GIT     | http://127.0.0.1/packs
            http://[::1]:8080/packs                    | GIT     | http://[::1]:8080/packs
            """;

    /** As written, part of the sentence. */
    private static final String REFUSED = """
            --upload-pack=touch /tmp/x                       | as an option does
            -oProxyCommand=x                                 | as an option does
            ext::sh -c touch% /tmp/x                         | would start a program
            fd::17                                           | would start a program
            EXT::sh                                          | would start a program
            git://git.example/acme                           | reached by "git"
            ftp://git.example/acme                           | reached by "ftp"
            javascript://git.example/acme                    | reached by "javascript"
            git+ssh://git.example/acme                       | names no repository
            file://git.example/srv/acme                      | names a host
            file://host/../etc                               | has a path that is not plain
            file:///srv/../etc                               | has a path that is not plain
            file:///                                         | has a path that is not plain
            https://user:password@git.example/acme           | holds a user or password
            https://token@git.example/acme                   | holds a user or password
            ssh://git:secret@git.example/acme                | holds a user or password
            https://git.example@evil.example/acme            | holds a user or password
            https://a@b@git.example/acme                     | holds a user or password
            ftp://me:secret@git.example/acme                 | reached by "ftp"
            git@-oProxyCommand=x:acme                        | no plain host name
            ssh://-oProxyCommand=x/acme                      | no plain host name
            ssh://-x@git.example/acme                        | no plain user name
            -x@git.example:acme                              | as an option does
            git@git.example:-x                               | has a path that is not plain
            git@git.example:../acme                          | has a path that is not plain
            git.example:acme                                 | neither a path nor
            https://git.example./acme                        | no plain host name
            https://gіt.example/acme                         | no plain host name
            https://git_hub.example/acme                     | no plain host name
            https:///acme                                    | no plain host name
            https://git.example                              | names no repository
            https://git.example/                             | has a path that is not plain
            https://git.example//acme                        | has a path that is not plain
            https://git.example/a/../acme                    | has a path that is not plain
            https://git.example/./acme                       | has a path that is not plain
            https://git.example/%2e%2e/acme                  | encodes characters
            https://git.example/%2E%2E%2Facme                | encodes characters
            https://git.example/%61cme                       | encodes characters
            https://git.example/a%00b                        | encodes characters
            https://git.example/a%0ab                        | encodes characters
            https://git.example/a%252fb                      | encodes characters
            https://git.example/a%5cb                        | encodes characters
            https://git.example/a%zz                         | has a path that is not plain
            https://git.example/a?x=1                        | has a path that is not plain
            https://git.example/a b                          | has a path that is not plain
            https://git.example/äcme                         | has a path that is not plain
            https://git.example:0443/acme                    | has the port
            https://git.example:99999/acme                   | has the port
            https://git.example:/acme                        | has the port
            http://git.example/acme                          | is not encrypted
            http://localhost.evil.example/acme               | is not encrypted
            http://127.0.0.1.evil.example/acme               | is not encrypted
            http://[::2]/acme                                | no plain host name
            https://git.example/acme#--upload-pack=x         | names the ref
            https://git.example/acme#a..b                    | names the ref
            https://git.example/acme#a b;c                   | names the ref
            https://git.example/acme#refs/heads/../x         | names the ref
            https://git.example/acme#x@{1}                   | names the ref
            https://git.example/acme#+x                      | names the ref
            https://git.example/acme#x.lock                  | names the ref
            https://git.example/acme#main:../x               | names the folder
            https://git.example/acme#main:/etc               | names the folder
            https://git.example/acme#main:a//b               | names the folder
            https://git.example/acme#main:.                  | names the folder
            https://git.example/acme#main:-x                 | names the folder
            https://git.example/acme#main:a:b                | names the folder
            ./acme#main                                      | names a ref
            ./acme#:inner                                    | names a folder inside a folder
            ./acme.zip#v1                                    | names a ref
            """;

    static List<List<String>> taken() {
        return rows(TAKEN);
    }

    static List<List<String>> refused() {
        return rows(REFUSED);
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .map(line -> List.of(line.split(" \\| (?=FOLDER|ARCHIVE|GIT|[./a-zA-Z])")).stream()
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aSourceIsTakenInOneSpelling(List<String> row) {
        Source source = Source.parse(row.get(0));
        assertThat(source.kind()).hasToString(row.get(1));
        assertThat(source).hasToString(row.get(2));
        assertThat(Source.parse(source.toString())).isEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aSourceIsRefusedWithASentence(List<String> row) {
        assertThatThrownBy(() -> Source.parse(row.get(0))).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(error.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what()).contains(row.get(1)).doesNotContain("password@", "secret"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "./a\u0000b", "https://git.example/a\nb", "./a\u202eb", "./a\u200bb", "./a\tb"})
    void nothingAndHiddenCharactersAreRefused(String text) {
        assertThatThrownBy(() -> Source.parse(text)).isInstanceOf(UserError.class);
    }

    @Test
    void aVeryLongSourceIsRefused() {
        assertThatThrownBy(() -> Source.parse("https://git.example/" + "a".repeat(500)))
                .hasMessageContaining("longer than");
    }

    @Test
    void sourcesThatBeginAlikeAreNotAlike() {
        assertThat(Source.parse("https://git.example/acme").identity())
                .isNotEqualTo(Source.parse("https://git.example/acme-evil").identity())
                .isNotEqualTo(Source.parse("https://git.example/acme.git").identity())
                .isNotEqualTo(Source.parse("https://git.example/acme#:team").identity())
                .isNotEqualTo(Source.parse("ssh://git.example/acme").identity())
                .isEqualTo(Source.parse("https://GIT.example:443/acme/#v1").identity());
    }

    @Test
    void onlyFullNamesOfCommitsAreCommits() {
        assertThat(Source.isCommit("0123456789abcdef0123456789abcdef01234567")).isTrue();
        assertThat(Source.isCommit("0123456789ABCDEF0123456789abcdef01234567")).isFalse();
        assertThat(Source.isCommit("0123456")).isFalse();
        assertThat(Source.isRange("1.2")).isFalse();
        assertThat(Source.isRange("1.2.x")).isTrue();
        assertThat(Source.isRange("v1.2.3")).isFalse();
    }
}
