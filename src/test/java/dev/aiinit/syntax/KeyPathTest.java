package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPathTest {
    private static final Node TREE = Syntax.parse(Format.YAML, "a.yml", """
            dependencies: {next: 15.0.0, '@scope/a.b': 1, left pad: 2, 'a.b': 3, a: {b: 4, c: 5}}
            services: {db: {image: mysql}, web: {build: .}, cache: {image: redis}}
            steps: [{run: build}, {uses: x}, {run: test}]
            '*': star
            'it''s': quote
            '': empty
            ' x ': blanks
            x.y: {z: 1}
            nested: [[{run: a}], [{run: b}]]
            """);

    private static List<String> find(Node tree, String path) {
        return KeyPath.parse(path).find(tree).stream()
                .map(match -> match.path() + " = "
                        + match.value().asText().orElse(match.value().getClass().getSimpleName()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dependencies.next          | dependencies.next = 15.0.0",
                "dependencies.'@scope/a.b'  | dependencies.@scope/a.b = 1",
                "dependencies.@scope/a.b    | dependencies.@scope/a.b = 1",
                "dependencies.left pad      | dependencies.left pad = 2",
                "dependencies.'a.b'         | dependencies.'a.b' = 3",
                "dependencies.a.b           | dependencies.a.b = 4",
                "services.*.image           | services.db.image = mysql; services.cache.image = redis",
                "*.db.image                 | services.db.image = mysql",
                "steps.*.run                | steps.0.run = build; steps.2.run = test",
                "steps.2.run                | steps.2.run = test",
                "steps.02.run               | ",
                "steps.run                  | steps.0.run = build; steps.2.run = test",
                "nested.run                 | nested.0.0.run = a; nested.1.0.run = b",
                "'*'                        | '*' = star",
                "'it''s'                    | it's = quote",
                "it's                       | it's = quote",
                "''                         | '' = empty",
                "' x '                      | ' x ' = blanks",
                "x.y.z                      | x.y.z = 1",
                "x.y                        | x.y = Mapping",
                "dependencies.next.more     | ",
                "dependencies.missing       | ",
            })
    void findsValuesAndPrintsTheirPaths(String path, String expected) {
        assertThat(find(TREE, path)).isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    @Test
    void everyPrintedPathLeadsBack() {
        for (String path : List.of("*", "*.*", "*.*.*", "*.*.*.*")) {
            for (KeyPath.Match match : KeyPath.parse(path).find(TREE)) {
                assertThat(KeyPath.parse(match.path()).find(TREE))
                        .as(match.path())
                        .containsExactly(match);
            }
        }
    }

    @Test
    void keysOfPropertiesNeedNoQuotes() {
        Node tree = Syntax.parse(Format.PROPERTIES, "a.properties", "server=x\nserver.port=80\n");

        assertThat(find(tree, "server.port")).containsExactly("server.port = 80");
        assertThat(find(tree, "server")).containsExactly("server = x");
    }

    @Test
    void oneElementAndManyAreFoundAlike() {
        Node one = Syntax.parse(Format.XML, "pom.xml", "<p><d><g>a</g></d></p>");
        Node two = Syntax.parse(Format.XML, "pom.xml", "<p><d><g>a</g></d><d><g>b</g></d></p>");

        assertThat(find(one, "p.d.g")).containsExactly("p.d.g = a");
        assertThat(find(two, "p.d.g")).containsExactly("p.d.0.g = a", "p.d.1.g = b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``     | it is empty",
                "a..b   | a key is missing at character 3",
                ".a     | a key is missing at character 1",
                "a.     | a key is missing at character 3",
                "a.b*   | * stands for a whole key",
                "'a     | a quote is not closed",
                "'a''   | a quote is not closed",
                "'a'b   | a dot is missing at character 4",
                "a. b   | starts or ends with a blank",
            })
    void aMalformedPathIsRefused(String path, String expected) {
        SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> KeyPath.parse(path));

        assertThat(error.problem().toString()).contains("the path `" + path + "` cannot be read", expected);
        assertThat(error.problem().where()).isNull();
    }
}
