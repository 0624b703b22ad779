package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.answers.Source;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.pack.BuiltIn;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.render.Renderer;
import dev.aiinit.render.Watch;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.store.BuiltInSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a fault in the decisions stops a run, and where it is only told. */
class DecisionGateTest {
    private static final String DANGLING = "decisions:\n  - {title: Use JWT, why: x, supersedes: gone}\n";

    private final Map<String, String> files = new TreeMap<>();

    @Test
    void aFaultFromAFileStopsTheRunBeforeAnyoneIsAsked() {
        Asker nobody = new Asker() {
            @Override
            public Map<String, Answer> ask(Questionnaire questionnaire) {
                throw new AssertionError("asked");
            }

            @Override
            public boolean confirm(String question, List<String> planLines) {
                throw new AssertionError("asked");
            }
        };
        for (boolean terminal : List.of(true, false)) {
            assertThatThrownBy(() -> prepare(DANGLING, terminal ? nobody : null))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("D001 \"use-jwt\" supersedes \"gone\"");
        }
    }

    @Test
    void whatAPersonTypedIsToldAndNotThrownAway() throws IOException {
        Map<String, Value> typed = new LinkedHashMap<>();
        typed.put("title", new Value.Text("Use JWT"));
        typed.put("why", new Value.Text("x"));
        typed.put("supersedes", new Value.Text("gone"));
        Prepared prepared = prepare("", new Typing(new Value.Records(List.of(typed))));
        assertThat(prepared.warnings()).singleElement().asString().startsWith("D001 \"use-jwt\" supersedes \"gone\"");
        assertThat(prepared.stateFiles()).containsKey(".ai/.ai-init/decisions/use-jwt.yml");
    }

    @Test
    void onlyErrorsThatWereThereBeforeAreToldAgain() throws IOException {
        files.put("old", "title: Use cookies\ndate: \"2026-02-30\"\n");
        assertThat(prepare("", null).warnings())
                .singleElement()
                .asString()
                .startsWith(".ai/.ai-init/decisions/old.yml:2:1: D004");
    }

    private Prepared prepare(String answers, @Nullable Asker asker) throws IOException {
        BuiltIn builtIn = BuiltInSource.read();
        SavedAnswers saved = new SavedAnswers() {
            @Override
            public String answersPath() {
                return ".ai/.ai-init/answers.yml";
            }

            @Override
            public Optional<String> answers() {
                return Optional.empty();
            }

            @Override
            public Map<String, String> records(String question) {
                return question.equals("decisions") ? files : new TreeMap<>();
            }
        };
        TextsBefore none = new TextsBefore() {
            @Override
            public Optional<Map<String, String>> base(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<String> onDisk(String path) {
                return Optional.empty();
            }
        };
        Generate.World world = new Generate.World(
                InMemoryRepository.of("README.md", "# demo\n"), saved, none, Optional.empty(), Optional.empty());
        Generate.Request request = new Generate.Request(
                new LinkedHashMap<>(),
                answers.isEmpty() ? "" : "a.yml",
                answers,
                false,
                "demo",
                MergeOptions.NONE,
                new LinkedHashMap<>());
        return new Generate(
                        builtIn.pack(),
                        () -> new Renderer(builtIn.pack(), Watch.NONE),
                        builtIn.cards(),
                        builtIn.targets())
                .prepare(request, world, asker);
    }

    /** Types decisions, and leaves the rest as it is preselected. */
    private static final class Typing implements Asker {
        private final Value decisions;

        Typing(Value decisions) {
            this.decisions = decisions;
        }

        @Override
        public Map<String, Answer> ask(Questionnaire questionnaire) {
            Map<String, Answer> answers = new LinkedHashMap<>(questionnaire.preselected());
            answers.put("decisions", new Answer("decisions", decisions, Source.ASKED, List.of()));
            return answers;
        }

        @Override
        public boolean confirm(String question, List<String> planLines) {
            return true;
        }
    }
}
