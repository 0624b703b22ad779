package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.When;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.render.Renderer;
import dev.aiinit.render.Watch;
import dev.aiinit.repository.InMemoryRepository;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestPackTest {
    private static final PackCase TEST =
            new PackCase("one", "", "", InMemoryRepository.of(), new TreeMap<>(Map.of("AGENTS.md", "# A\n\nText.\n")));

    private static Pack pack(String template) {
        Document document = new Document(
                "AGENTS.md", "a.ftl", Ownership.WHOLE, 0, new When.Always(), new When.Always(), "", false, "");
        return new Pack("team", "1.0.0", "", List.of(), List.of(), List.of(document), Map.of("a.ftl", template), false);
    }

    private static TestPack.Outcome run(Generate.Templates templates) throws IOException {
        return new TestPack(new Generate(pack(""), templates, List.of(), List.of()), List.of("AGENTS.md")).run(TEST);
    }

    @Test
    void aTestPassesWhenASecondRunHasNothingToDo() throws IOException {
        Renderer renderer = new Renderer(pack("# A\n\nText.\n"), Watch.NONE);
        assertThat(run(() -> renderer)).matches(TestPack.Outcome::passed);
    }

    /** No template can be made to: this is what a fault of the program would look like. */
    @Test
    void aTestFailsWhenASecondRunWouldChangeAFile() throws IOException {
        Renderer first = new Renderer(pack("# A\n\nText.\n"), Watch.NONE);
        Renderer second = new Renderer(pack("# A\n\nOther text.\n"), Watch.NONE);
        AtomicInteger asked = new AtomicInteger();
        TestPack.Outcome outcome = run(() -> asked.incrementAndGet() <= 2 ? first : second);
        assertThat(outcome.problems()).containsExactly("AGENTS.md: a second run would change it again");
        assertThat(outcome.different()).isEmpty();
        assertThat(outcome.canBeExpected()).isFalse();
    }
}
