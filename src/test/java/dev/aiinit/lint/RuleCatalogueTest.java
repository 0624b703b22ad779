package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final List<DoctorRule> RULES = Stream.of(
                    MemoryRules.all(), BridgeRules.all(), DecisionChecks.rules())
            .flatMap(List::stream)
            .toList();

    @Test
    void everyRuleHasAnIdAndANameOfItsOwn() {
        assertThat(RULES).extracting(DoctorRule::id).doesNotHaveDuplicates();
        assertThat(RULES).extracting(DoctorRule::name).doesNotHaveDuplicates();
        assertThat(MemoryRules.all()).extracting(DoctorRule::id).isSorted().allMatch(id -> id.matches("AI0\\d\\d"));
        assertThat(BridgeRules.all()).extracting(DoctorRule::id).isSorted().allMatch(id -> id.matches("AI1\\d\\d"));
    }

    @Test
    void everyRuleIsExplainedInSentences() {
        assertThat(RULES)
                .extracting(DoctorRule::explanation)
                .allMatch(explanation -> explanation.length() > 40 && explanation.endsWith("."));
    }
}
