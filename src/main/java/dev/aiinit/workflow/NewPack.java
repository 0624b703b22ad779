package dev.aiinit.workflow;

import dev.aiinit.pack.PackHead;
import dev.aiinit.pack.PackReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first files of a pack: little, all of it used, and all of it there to be replaced. */
public final class NewPack {
    private static final String MANIFEST = """
            # A pack: templates, questions and rules that a team shares. Data only: nothing in it runs.
            # After a change: ai-init pack lint && ai-init pack test
            name: %name%
            # Tag releases v1.0.0, v1.1.0, ...: repositories ask for a range of them, such as ^1.0.
            version: 1.0.0
            # Versions of ai-init that it works with.
            requires: ">=%program%"
            description: Rules of our team for whoever, or whatever, works on our code.
            licence: UNLICENSED
            # The pack below this one: what it writes and asks stays, unless this pack says otherwise.
            extends: %base%

            topics:
              - id: team
                title: The team
                intro: What every session should know about who answers for this code.

            questions:
              - id: reviewer
                topic: team
                type: text
                prompt: Who reviews changes?
                help: A team or a channel, not a person. It stands in %document%.
                max: 80

            documents:
              - path: %document%
                template: team.ftl
                # Tokens that it should stay under: every session that reads it pays for them.
                budget: 400
                read-when: before you open a pull request

            # Left out of what assistants read, in repositories that have it. It never hides source.
            ignore:
              - {pattern: "/test-reports/", class: build, reason: reports of the last test run}

            # Refused to assistants whatever a repository chooses. No pack above can take it back.
            deny:
              - {pattern: "/deploy/keys/", reason: keys of our servers}
            """;

    private static final String TEMPLATE = """
            # Team rules {#_title}

            ## Reviews {#reviews}

            <#if answers.reviewer??>
            - ${answers.reviewer} reviews every change.
            <#else>
            - Every change is reviewed by somebody who did not write it.
            </#if>
            - One pull request does one thing.
            """;

    private static final String README = """
            # %name%

            A pack for [ai-init]: `pack.yml` says what it asks, writes and refuses; `*.ftl` are its templates; `tests/` shows what comes out.

                ai-init pack lint            # everything about it, at once
                ai-init pack test            # tests/NAME/repo + answers.yml must give tests/NAME/expected
                ai-init pack test --update   # make what comes out now what is expected

            Try it in a repository: `ai-init --pack PATH/TO/%name% --dry-run`.

            [ai-init]: CONTRIBUTING.md of ai-init says what each key means
            """;

    private NewPack() {}

    /**
     * Text by path.
     *
     * @param base what it extends: a source, or {@code default}
     * @param program the oldest version of this program that it is said to work with
     */
    public static Map<String, String> files(String name, String base, String program) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PackReader.MANIFEST, filled(MANIFEST, name, base, program));
        files.put("team.ftl", TEMPLATE);
        files.put("README.md", filled(README, name, base, program));
        files.put("tests/minimal/answers.yml", "reviewer: The web team\n");
        files.put("tests/minimal/repo/README.md", "# Ledger\n\nKeeps the books of a shop.\n");
        return files;
    }

    private static String filled(String text, String name, String base, String program) {
        String quoted = base.equals(PackHead.BUILT_IN)
                ? base
                : "\"" + base.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return text.replace("%document%", ".ai/TEAM.md")
                .replace("%program%", program)
                .replace("%base%", quoted)
                .replace("%name%", name);
    }
}
