package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line was measured on the shipped client: rules, what they refuse, what they leave readable. */
class ClaudeReadRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Read(**/node_modules/**)      | node_modules/a.js, p/node_modules/a/b.js, node_modules, p/node_modules | src/a.js
                    Read(node_modules/**)         | node_modules/a.js, p/node_modules/a.js, node_modules | node_modules2/a.js
                    Read(./node_modules/**)       | node_modules/a.js, p/node_modules/a.js, node_modules |
                    Read(node_modules)            | node_modules/a.js, p/node_modules/a.js, node_modules |
                    Read(node_modules/)           | node_modules/a.js, p/node_modules/a.js | node_modules, p/node_modules
                    Read(**/node_modules/)        | node_modules/a.js, p/node_modules/a.js | node_modules
                    Read(./node_modules/)         | node_modules/a.js, p/node_modules/a.js | node_modules
                    Read(/node_modules/**)        | node_modules/a.js | p/node_modules/a.js
                    Read(/dist)                   | dist/a.js, dist | p/dist/a.js
                    Read(//abs/dist/**)           | dist/a.js | p/dist/a.js
                    Read(//other/dist/**)         |  | dist/a.js
                    Read(*.log)                   | a.log, p/q/a.log | a.log.txt
                    Read(**/*.log)                | a.log, p/q/a.log |
                    Read(./*.log)                 | a.log, p/q/a.log |
                    Read(/*.log)                  | a.log | p/a.log
                    Read(.env)                    | .env, p/.env | .env.local
                    Read(./.env)                  | .env, p/.env | .env.local
                    Read(**/.env)                 | .env, p/.env | .env.local
                    Read(.env.*)                  | .env.local, .env.example | .env
                    Read(.env*)                   | .env, .env.local, .env.example |
                    Read(*.min.js)                | a.min.js, p/a.min.js | a.js
                    Read(**/*.min.js)             | a.min.js, p/a.min.js | a.js
                    Read(packages/*/dist/**)      | packages/a/dist/x.js | packages/a/b/dist/x.js, dist/x.js
                    Read(wp-content/uploads/)     | wp-content/uploads/a.png | wp/wp-content/uploads/a.png
                    Read(**/wp-content/uploads/**)| wp-content/uploads/a.png, wp/wp-content/uploads/a.png |
                    Read(build)                   | build, p/build, build/a.js |
                    Read(build/)                  | build/a.js | build, p/build
                    Read(**/build/**)             | build, p/build, build/a.js |
                    Read(dist/**/)                | dist/a.js, dist/b/c.js | p/dist/a.js
                    Read(dist/*)                  | dist/a.js, dist/b/c.js | p/dist/a.js
                    Read(*.{log,tmp})             | | a.log, a.tmp
                    Read(*.[lt]*)                 | a.log, p/a.tmp | a.js
                    Read(weird[1].txt)            | | weird[1].txt
                    Read(weird\\[1\\].txt)          | weird[1].txt | weird1.txt
                    Read(my dir/**)               | my dir/a.txt |
                    Read(my\\ dir/**)              | my dir/a.txt |
                    Read(a(b).txt)                | a(b).txt |
                    Read(a\\(b\\).txt)              | a(b).txt |
                    `Read( dist/** )`             | | dist/a.js
                    Read(#x)                      | | #x, x
                    Read                          | a, b/c |
                    Read(**)                      | a, b/c |
                    read(dist/)                   | | dist/a.js
                    Glob(dist/**)                 | | dist/a.js
                    Read()                        | | a
                    Read((                        | | a
                    Read(BUILD/**)                | build/a.js, Build/b.js |
                    Read(/Build/**)               | build/a.js | p/build/a.js
                    Read(**/build/*)              | build/a.js, p/build/a/b.js | build, src/build
                    Read(/build/*)                | build/a.js | p/build/a.js, build
                    Read(/a/**/x/**)              | a/x/f.js, a/b/x/f.js, a/b/c/x/f.js | x/f.js, b/a/x/f.js
                    Read(/**/x/**)                | x/f.js, a/x/f.js |
                    Read(/app/\\[slug\\]/.next/**)  | app/[slug]/.next/f.js | app/s/.next/f.js
                    Read(/?a?/x.js)               | {a}/x.js | a/x.js
                    Read(**/#x/**)                | #x/f.js, b/#x/f.js |
                    Read(**/!x/**)                | !x/f.js, b/!x/f.js |
                    Read(**/w/*.js)               | w/f.js, b/w/g.js | w/up/f.js
                    Read(/x/y.js/**)              | x/y.js |
                    Read([tT]mp/**)               | tmp/x, a/Tmp/y |
                    Read(*.py[cod])               | m.pyc, n/m.pyo | m.py
                    """)
    void oneRule(String rule, String denied, String readable) {
        ClaudeReadRules rules = ClaudeReadRules.of(List.of(rule), "/abs");

        assertThat(paths(denied)).allMatch(rules::denies);
        assertThat(paths(readable)).noneMatch(rules::denies);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Read(*.log) Read(!keep.log)                    | a.log                       | keep.log, p/keep.log
                    Read(!keep.log) Read(*.log)                    | keep.log                    |
                    Read(*.log) Read(!keep.log) Read(*.log)        | keep.log                    |
                    Read(**/*.log) Read(!keep.log)                 | a.log                       | keep.log
                    Read(dist/*) Read(!dist/keep.js)               | dist/a.js                   | dist/keep.js
                    Read(/dist/**) Read(!dist/keep.js)             | dist/a.js, dist/keep.js     |
                    Read(/dist/*) Read(!/dist/keep)                | dist/keep                   |
                    Read(/dist/**) Read(!/dist/keep)               | dist/keep                   |
                    Read(/v/*) Read(!v/patches)                    | v/a.js, v/patches/p.js      |
                    Read(v/*) Read(!v/patches)                     | v/a.js                      | v/patches/p.js, v/patches/d/q.js
                    Read(v/*) Read(!v/patches/)                    | v/a.js                      | v/patches/p.js
                    Read(v/*) Read(!v/patches/**)                  | v/a.js                      | v/patches/p.js
                    Read(**/v/*) Read(!**/v/patches)               | v/a.js, y/v/a.js            | v/patches/p.js, y/v/patches/q.js
                    Read(**/v/*) Read(!v/patches)                  | y/v/patches/q.js            | v/patches/p.js
                    Read(**/x/**) Read(!**/x/keep.js)              | x/keep.js                   |
                    Read(*.sql) Read(!db/m/*.sql)                  | a.sql, db/a.sql             | db/m/a.sql
                    Read(*.pem) Read(!t/f/k.pem)                   | k.pem, u/t/f/k.pem          | t/f/k.pem
                    Read(*.log) Read(/logs/x.log) Read(!logs/x.log)| logs/x.log                  |
                    Read(*.log) Read(!./x.log)                     | x.log                       |
                    Read(*.log) Read(!/x.log)                      | y.log                       | x.log
                    Read(/*.log) Read(!keep.log)                   | keep.log, x.log             | b/x.log
                    Read(.env.*) Read(!.ENV.example)               | .env.local                  | .env.example
                    Read(a/**/c/*) Read(!a/b/c/k)                  | a/b/c/q, a/c/q              | a/b/c/k
                    """)
    void negations(String rules, String denied, String readable) {
        ClaudeReadRules read = ClaudeReadRules.of(Arrays.asList(rules.trim().split("(?<=\\)) ")));

        assertThat(paths(denied)).allMatch(read::denies);
        assertThat(paths(readable)).noneMatch(read::denies);
    }

    @Test
    void anEmptyListDeniesNothing() {
        assertThat(ClaudeReadRules.of(List.of()).denies(".env")).isFalse();
    }

    private static List<String> paths(String column) {
        return column == null ? List.of() : Arrays.asList(column.split(", "));
    }

    @Test
    void theRefusingRuleIsNamedByItsPlace() {
        ClaudeReadRules rules = ClaudeReadRules.of(
                List.of("Edit(a)", "Read(*.log)", "Read(/dist/**)", "Read(!keep.log)", "Read(*.LOG)"), "/p");

        assertThat(rules.deciding("dist/a.js")).hasValue(2);
        assertThat(rules.deciding("dist/a.log")).hasValue(2);
        assertThat(rules.deciding("a.log")).hasValue(4);
        assertThat(rules.deciding("src/a.js")).isEmpty();
        assertThat(ClaudeReadRules.of(List.of("Edit(a)", "Read")).deciding("a")).hasValue(1);
        assertThat(ClaudeReadRules.of(List.of("Read(*.log)", "Read(!a.log)")).deciding("a.log"))
                .isEmpty();
    }
}
