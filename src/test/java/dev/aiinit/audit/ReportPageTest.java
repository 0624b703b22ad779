package dev.aiinit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page as text; what a browser makes of it is in {@code e2e.ReportInBrowserTest}. */
class ReportPageTest {
    private static final int MEBIBYTE = 1 << 20;

    private static final String PAGE = ReportPage.of("{}");

    @Test
    void thePolicyAllowsExactlyTheScriptsAndTheStyleOfThePage() throws Exception {
        List<String> scripts = inside("<script>(.*?)</script>");
        List<String> styles = inside("<style>(.*?)</style>");
        assertThat(scripts).hasSize(2);
        assertThat(styles).hasSize(1);

        assertThat(inside("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\""))
                .containsExactly("default-src 'none'; script-src " + hash(scripts.get(0)) + " " + hash(scripts.get(1))
                        + "; style-src " + hash(styles.get(0))
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void thePolicyComesBeforeWhatItIsAbout() {
        assertThat(PAGE.indexOf("Content-Security-Policy")).isLessThan(PAGE.indexOf("<style>"));
        assertThat(PAGE).startsWith("<!doctype html>");
    }

    @Test
    void nothingIsLoadedAndNothingIsWrittenAsAttributesThatThePolicyRefuses() {
        String markup = PAGE.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");

        assertThat(markup).doesNotContainPattern("(?i)\\s(src|style|on\\w+|action|data|poster|srcset)\\s*=");
        assertThat(markup).doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base|form)\\b");
        assertThat(markup).doesNotContainPattern("(?i)href=\"(?!#)");
        assertThat(inside("<style>(.*?)</style>").get(0)).doesNotContain("url(").doesNotContain("@import");
        assertThat(ownScript())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("fetch(", "XMLHttpRequest", "import(", "://");
    }

    @Test
    void theLibraryCannotEndItsElement() {
        assertThat(inside("<script>(.*?)</script>").get(0))
                .endsWith("\n")
                .contains("Licensed to the Apache Software Foundation")
                .doesNotContainPattern("(?i)<!--|<script");
    }

    @Test
    void theDataCannotEndItsElement() {
        String json = "{\"project\":\"</script><script>alert(1)</script><!-- ü \uD83D\uDE00\"}";

        assertThat(data(json))
                .isEqualTo(
                        "{\"project\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!-- ü \uD83D\uDE00\"}");
    }

    @Test
    void halvesOfLettersAreWrittenAsEscapesForNoFileHoldsThem() {
        String page = ReportPage.of("{\"project\":\"a\uD83Db\"}");

        assertThat(page).contains("{\"project\":\"a\\ud83db\"}");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
    }

    @Test
    void thePlacesOfTheTemplateAreNotLookedForInTheData() {
        assertThat(data("{\"project\":\"@library@ @script@ @data@ $1 \\\\\"}"))
                .isEqualTo("{\"project\":\"@library@ @script@ @data@ $1 \\\\\"}");
    }

    @Test
    void theLicencesOfTheLibraryAreInThePageAndInTheProgram() throws IOException {
        for (String name : List.of("LICENSE", "NOTICE", "LICENSE-d3")) {
            try (InputStream stream = ReportPage.class.getResourceAsStream("echarts/" + name)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(PAGE).contains(text.strip().replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
    }

    /** Half of the three mebibytes that a report may have is for the data of the largest trees. */
    @Test
    void halfOfThePageIsLeftForTheData() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(3 * MEBIBYTE / 2);
    }

    @Test
    void theSameDataGivesTheSamePage() {
        assertThat(ReportPage.of("{}")).isEqualTo(PAGE);
    }

    private static String data(String json) {
        return group("<script type=\"application/json\" id=\"data\">(.*?)</script>", ReportPage.of(json))
                .get(0);
    }

    private static String ownScript() {
        return inside("<script>(.*?)</script>").get(1);
    }

    private static List<String> inside(String pattern) {
        return group(pattern, PAGE);
    }

    private static List<String> group(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
