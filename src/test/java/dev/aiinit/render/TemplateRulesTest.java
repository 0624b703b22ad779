package dev.aiinit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.When;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.project.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack from anywhere may hold, and what is stopped before it runs or while it does. */
class TemplateRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#ftl output_format='HTML'>x",
                "  \n<#ftl attributes={'x': 'freemarker.template.utility.Execute'?new()('id')}>",
                "\uFEFF<#ftl tag_syntax='square_bracket'>",
                "[#ftl]\n[#assign x = 1]",
                "<#ftl>",
            })
    void aTemplateHasNoHeader(String template) {
        assertThat(refusal(template)).contains("test/t.ftl:1:1: a template of a pack has no <#ftl> header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${value?api}",
                "${'freemarker.template.utility.Execute'?new()}",
                "${'1 + 1'?eval}",
                "${'[1]'?eval_json}",
                "${('$' + '{1}')?interpret}",
                "<#assign t = 'x'?interpret>",
                "${value?esc}",
                "${value?markup_string}",
                "${value?matches('(a+)+b')}",
                "${value?left_pad(100000000)}",
                "${value?right_pad(100000000)}",
                "${value?url}",
                "${value?date}",
                "${value?absolute_template_name}",
                "${value?upperCase}",
                "${\"${'a'?eval}\"}",
                "${[1, 2]?map(x -> x?eval)}",
                "<#list value?eval as x></#list>",
                "<#macro m a='x'?eval></#macro>",
                "<@m a=value?eval/>",
                "<#if value?eval></#if>",
                "<#switch value><#case 'x'?eval></#switch>",
                "<#function f x><#return x?eval></#function>",
                "${{'a': 'b'?eval}.a}",
                "${value[('a'?eval)]}",
                "${value!('x'?eval)}",
                "${1 + 'x'?eval}",
                "${-('x'?eval)}",
            })
    void onlyKnownBuiltInsAreUsed(String template) {
        assertThat(refusal(template)).containsPattern("a template of a pack may not use \\?|there is no \\?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${value?no_esc}", "${value?noEsc}", "${value?html}"})
    void escapingIsNotSwitchedOff(String template) {
        assertThat(refusal(template)).startsWith("test/t.ftl:1:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${.now}",
                "${.data_model}",
                "${.vars['value']}",
                "${.globals.x}",
                "${.locale}",
                "${.version}",
                "${.template_name}",
                "<@.main/>",
                "<#include .main_template_name>",
                "${.get_optional_template('x.ftl').exists?c}",
                "<#setting locale='tr_TR'>",
                "<#setting number_format='0.00'>",
                "<#outputformat 'plainText'>${value}</#outputformat>",
                "<#noautoesc>${value}</#noautoesc>",
                "<#autoesc>${value}</#autoesc>",
                "<#attempt>${x}<#recover></#attempt>",
                "<#stop 'x'>",
                "<#flush>",
                "<#visit value>",
                "<#recurse value>",
                "<#transform value></#transform>",
            })
    void onlyKnownDirectivesAndNoSpecialVariablesAreUsed(String template) {
        assertThat(refusal(template)).contains("test/t.ftl:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include value>",
                "<#include 'a${value}.ftl'>",
                "<#import value as v>",
                "<#include 'a' + value>"
            })
    void templatesAreIncludedByConstantNamesOnly(String template) {
        assertThat(refusal(template)).contains("takes the name of a template of this pack");
    }

    @Test
    void allProblemsOfAllTemplatesAreToldAtOnce() {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("t.ftl", "one\n${.now}\n${value?eval}");
        templates.put("u.ftl", "<#stop 'x'>");

        assertThatThrownBy(() -> new Renderer(pack(templates), Watch.NONE))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.TEMPLATE);
                    assertThat(error.problems())
                            .hasSize(3)
                            .anySatisfy(
                                    problem -> assertThat(problem.toString()).startsWith("test/t.ftl:2:3: "))
                            .anySatisfy(
                                    problem -> assertThat(problem.toString()).startsWith("test/t.ftl:3:3: "))
                            .anySatisfy(
                                    problem -> assertThat(problem.toString()).startsWith("test/u.ftl:1:1: "));
                });
    }

    @Test
    void aMisspelledBuiltInIsMended() {
        assertThat(refusal("${value?uper_case}")).contains("did you mean ?upper_case");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsNotParsed() {
        assertThat(refusal("x".repeat((256 << 10) + 1))).contains("longer than 256 KiB");
        assertThat(refusal("<#if a>".repeat(101) + "</#if>".repeat(101))).contains("nested more than 100 deep");
        assertThat(refusal("${" + "(".repeat(201) + "1" + ")".repeat(201) + "}"))
                .contains("more than 200 deep");
        assertThat(refusal("${" + "[".repeat(100_000) + "}")).contains("more than 200 deep");
        assertThat(refusal("${" + "!".repeat(200_000) + "true}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x)></#function>${f(1)}",
                "<#include 't.ftl'>",
                "<#list 1..10000000 as i>a long line of text that is printed again and again\n</#list>",
                "<#assign x = 'xxxxxxxxxxxxxxxx'><#list 1..40 as i><#assign x = x + x></#list>${x}",
            })
    void whatRunsAwayIsStopped(String template) {
        assertThat(refusal(template)).contains("test/t.ftl");
    }

    @Test
    void whatATeamNeedsIsAllowed() {
        String template = """
                <#-- a comment -->
                <#macro item text><#nested> ${text?cap_first}</#macro>
                <#function two x><#return x * 2></#function>
                <#assign names = ["b", "a"]>
                <#list names?sort as name><@item text=name>-</@item>
                <#sep><#t></#list>
                <#list names><#items as name>${name?index}: ${name?upper_case?replace("A", "x")}
                </#items><#else>none</#list>
                <#if (value?length gt 3) && value?starts_with("v")>${value?then("yes", "no")!}<#elseif value??>${two(2)}</#if>
                <#switch value><#case "x">is x<#break><#default>other</#switch>
                ${names?filter(n -> n != "a")?join(", ")} ${{"k": 1}.k} ${names[0]!"none"} ${(absent.at.all)!"-"}
                """.replace("value?then(\"yes\", \"no\")!", "value");
        assertThat(render(template)).contains("- A", "- B", "0: B", "1: x", "value", "other", "b 1 b \\-");
    }

    private static String refusal(String template) {
        try {
            render(template);
        } catch (UserError error) {
            assertThat(error.exitCode()).isEqualTo(ExitCode.TEMPLATE);
            return String.join(
                    "\n", error.problems().stream().map(Object::toString).toList());
        }
        throw new AssertionError("not refused: " + template.lines().findFirst().orElse(""));
    }

    private static String render(String template) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("value", "value");
        Pack pack = pack(Map.of("t.ftl", template));
        return new Renderer(pack, Watch.NONE).render(pack.documents().get(0), model);
    }

    private static Pack pack(Map<String, String> templates) {
        When always = new When.Always();
        Document document = new Document("AGENTS.md", "t.ftl", Ownership.WHOLE, 0, always, always, "", false, "");
        return new Pack("test", "1", "", List.of(), List.of(), List.of(document), templates, false);
    }
}
