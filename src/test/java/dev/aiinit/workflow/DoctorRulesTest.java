package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.lint.DoctorRule;
import dev.aiinit.project.UserError;
import org.junit.jupiter.api.Test;

/** What holds for every rule of doctor, those to come included. */
class DoctorRulesTest {
    /** Code scanning of GitHub takes no longer description. */
    private static final int LONGEST = 1024;

    @Test
    void eachRuleHasAnIdANameAndAnExplanationOfItsOwn() {
        assertThat(DoctorRules.all()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).matches("AI[0-3]\\d\\d|D\\d{3}");
            assertThat(rule.name()).as(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+){1,6}");
            assertThat(rule.explanation()).as(rule.id()).endsWith(".").hasSizeBetween(40, LONGEST);
            assertThat(rule.explanation()).as(rule.id()).doesNotContain("\n", "--new ");
        });
        assertThat(DoctorRules.all()).extracting(DoctorRule::id).doesNotHaveDuplicates();
        assertThat(DoctorRules.all()).extracting(DoctorRule::name).doesNotHaveDuplicates();
        assertThat(DoctorRules.all()).extracting(DoctorRule::explanation).doesNotHaveDuplicates();
        assertThat(DoctorRules.all()).extracting(DoctorRule::id).isSorted();
    }

    @Test
    void aRuleIsFoundByItsIdOrItsName() {
        assertThat(DoctorRules.named("ai201").id()).isEqualTo("AI201");
        assertThat(DoctorRules.named("Long-Context-Model").id()).isEqualTo("AI201");
        assertThatThrownBy(() -> DoctorRules.named("long-context-modell"))
                .isInstanceOf(UserError.class)
                .hasMessage("there is no rule \"long-context-modell\"; did you mean \"long-context-model\"?");
        assertThatThrownBy(() -> DoctorRules.named("x"))
                .hasMessage("there is no rule \"x\"; ai-init doctor --rules lists them");
    }
}
