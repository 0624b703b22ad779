package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import java.util.List;

/** Whatever a file holds, splitting it loses no byte, and each section can be named. */
class SectionsFuzz {
    @FuzzTest(maxDuration = "10m")
    void splitJoinIsIdentity(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString().replace("\r\n", "\n");

        List<Section> sections = Sections.split(text);

        assertThat(Sections.join(sections)).isEqualTo(text);
        assertThat(sections).extracting(Section::id).doesNotHaveDuplicates();
        Sections.rendered(text);
    }
}
