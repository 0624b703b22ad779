package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.aiinit.audit.ReportPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of {@code audit --report} in a real browser: what a reader sees, clicks and types. */
class ReportInBrowserTest {
    private static Browser browser;

    @TempDir
    private static Path profile;

    @TempDir
    private Path folder;

    private Tab tab;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "chromium is installed");
        browser = Browser.start(program.get(), profile);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void tab() throws Exception {
        tab = browser.tab();
    }

    /** Whatever a test did: nothing was loaded but the page, and the page had nothing to complain about. */
    @AfterEach
    void nothingIsLoadedAndNothingIsWrong() {
        List<String> requests = tab.requests();
        List<String> problems = tab.problems();
        tab.close();
        assertThat(requests)
                .isNotEmpty()
                .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
        assertThat(requests).filteredOn(address -> address.startsWith("file:")).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void thePageSaysWhatIsReadAndWhatTheListSaves() throws IOException {
        open(ReportData.small());

        assertThat(tab.ask("document.title").getAsString()).isEqualTo("Context weight of harbour");
        assertThat(tab.text("#verdict"))
                .isEqualTo("Reading every file once costs 1M–1.5M tokens: 1.0–1.5 times a 1M window."
                        + " With the list 100K–150K are left, 90 % less. That fits a 200K window.");
        assertThat(tab.text("#classes")).contains("Lock files", "500K–750K");
        assertThat(tab.text("#memory")).contains("Claude Code22,000–2,900", "Codex11,100–1,600");
        assertThat(tab.text("#method")).isEqualTo("bytes of each kind of content");
    }

    @Test
    void theTreemapIsDrawn() throws IOException {
        open(ReportData.small());

        assertThat(colours()).isGreaterThan(10);
        assertThat(tab.ask("document.getElementById('chart').getAttribute('aria-label')")
                        .getAsString())
                .isEqualTo("Treemap of harbour, 1M–1.5M tokens."
                        + " Heaviest: package-lock.json 50 %, dist 40 %, src 7 %");
    }

    @Test
    void theSwitchShowsWhatTheListLeaves() throws IOException {
        open(ReportData.small());
        assertThat(tab.text("#sum")).isEqualTo("harbour: 1M–1.5M tokens in 18 files, without the list.");
        assertThat(names()).containsExactly("package-lock.json", "dist/", "src/", "docs/");

        tab.click("input[value=after] + span");

        assertThat(tab.text("#sum")).isEqualTo("harbour: 100K–150K tokens in 16 files, with the list.");
        assertThat(names()).containsExactly("src/", "docs/");
        assertThat(tab.text("#legend")).contains("Source").doesNotContain("Lock files");
    }

    @Test
    void theSearchFindsPathsBelowTheFolder() throws IOException {
        open(ReportData.small());

        tab.click("#query").type("WEB/p").until("document.querySelectorAll('#files tbody tr').length === 1");

        assertThat(names()).containsExactly("src/web/page.ts");
        assertThat(tab.text("#count")).isEqualTo("1 entry found.");
        tab.type(" nothing").until("document.querySelectorAll('#files tbody tr').length === 0");
        assertThat(tab.text("#count")).isEqualTo("No entry found.");
    }

    @Test
    void aClassIsFoundInEveryFolder() throws IOException {
        open(ReportData.small());

        tab.ask("(() => { const box = document.getElementById('class'); box.value = 'source';"
                + " box.dispatchEvent(new Event('change')); })()");

        assertThat(names()).containsExactly("src/web/app.ts", "src/old.ts", "src/web/page.ts");
    }

    @Test
    void aTileIsEnteredWithTheMouseAndLeftWithBack() throws IOException {
        open(ReportData.small());

        clickTile("src/");
        tab.until("location.hash !== '' && document.querySelectorAll('#crumbs li').length === 2");

        assertThat(tab.text("#sum")).startsWith("src: 75K–110K tokens in 3 files");
        assertThat(names()).containsExactly("web/", "old.ts");
        clickTile("web/");
        tab.until("document.querySelectorAll('#crumbs li').length === 3");
        tab.click("#crumbs li:nth-child(2) a").until("document.querySelectorAll('#crumbs li').length === 2");
        assertThat(focused()).isEqualTo("src");
        tab.ask("history.go(-3)");
        tab.until("document.querySelectorAll('#crumbs li').length === 1");
        assertThat(names()).contains("package-lock.json");
    }

    @Test
    void pointingAtATileTellsItsPathItsWeightAndItsRule() throws IOException {
        open(ReportData.small());
        JsonObject at = tile("package-lock.json");

        tab.hover(at.get("x").getAsDouble(), at.get("y").getAsDouble());
        tab.hover(at.get("x").getAsDouble() + 2, at.get("y").getAsDouble());
        tab.until("!document.getElementById('tip').hidden");

        assertThat(tab.text("#tip"))
                .isEqualTo("package-lock.json500K–750K tokens, 1 file, 1.9 MiBLock files"
                        + "hidden by package-lock.json, line 12");
    }

    @Test
    void aFolderIsEnteredWithTheKeyboard() throws IOException {
        open(ReportData.small());
        tab.ask("document.querySelector('#files thead button').focus()");

        // The other headings, the link to the rule of the lock file, and the folder dist.
        for (int i = 0; i < 8; i++) {
            tab.press("Tab");
        }
        assertThat(focused()).isEqualTo("dist/");
        tab.press("Enter").until("document.querySelectorAll('#crumbs li').length === 2");

        assertThat(names()).containsExactly("bundle.js");
        assertThat(focused()).isEqualTo("Files and folders");
    }

    @Test
    void theSwitchWorksWithTheKeyboard() throws IOException {
        open(ReportData.small());
        tab.ask("document.querySelector('input[name=view]').focus()");

        tab.press("ArrowRight");

        assertThat(tab.text("#sum")).contains("with the list");
    }

    @Test
    void aListThatStandsInNoFileHasNoLineNumbers() throws IOException {
        open(ReportData.small().replaceAll("\"line\":\\d+,", ""));

        assertThat(tab.text("#files")).contains("package-lock.json").doesNotContain("undefined");
        JsonObject at = tile("package-lock.json");
        tab.hover(at.get("x").getAsDouble(), at.get("y").getAsDouble());
        tab.hover(at.get("x").getAsDouble() + 2, at.get("y").getAsDouble());
        tab.until("!document.getElementById('tip').hidden");
        assertThat(tab.text("#tip")).endsWith("hidden by package-lock.json");
    }

    @Test
    void aHiddenPathLeadsToItsRule() throws IOException {
        open(ReportData.small());

        tab.click("#files tbody a[href='#rule-0']").until("document.querySelector('tr:target') !== null");

        assertThat(tab.text("tr:target"))
                .isEqualTo("package-lock.json12Lock filesresolved versionspackage.json — npm1 file, 500K–750K");
        assertThat(tab.ask("(() => { const box = document.querySelector('tr:target').getBoundingClientRect();"
                                + " return box.top >= 0 && box.bottom <= innerHeight; })()")
                        .getAsBoolean())
                .isTrue();
        assertThat(tab.text("#sum")).startsWith("harbour:");
    }

    @Test
    void columnsAreSortedByTheirHeadings() throws IOException {
        open(ReportData.small());

        tab.click("th[data-key=name] button");
        assertThat(names()).containsExactly("dist/", "docs/", "package-lock.json", "src/");
        tab.click("th[data-key=name] button");

        assertThat(names()).containsExactly("src/", "package-lock.json", "docs/", "dist/");
        assertThat(tab.count("th[aria-sort]")).isEqualTo(1);
        assertThat(tab.count("th[data-key=name][aria-sort=descending]")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingInBothThemes(String theme) throws IOException {
        tab.prefers("prefers-color-scheme", theme);
        open(ReportData.small());
        assertThat(tab.ask("document.documentElement.dataset.theme").getAsString())
                .isEqualTo(theme);

        assertThat(axe()).isEmpty();
        tab.click("#files tbody a.folder").until("document.querySelectorAll('#crumbs li').length === 2");
        tab.click("#query").type("x").until("document.querySelector('#count').textContent.includes('found')");
        tab.ask("document.querySelector('footer details').open = true");
        assertThat(axe()).isEmpty();
    }

    @Test
    void theThemeCanBeChosen() throws IOException {
        tab.prefers("prefers-color-scheme", "light");
        open(ReportData.small());
        String before = background();

        tab.ask("(() => { const box = document.getElementById('theme'); box.value = 'dark';"
                + " box.dispatchEvent(new Event('change')); })()");

        assertThat(background()).isNotEqualTo(before);
        assertThat(axe()).isEmpty();
    }

    @Test
    void nothingMovesForThoseWhoWantThat() throws IOException {
        tab.prefers("prefers-reduced-motion", "reduce");
        open(ReportData.small());

        assertThat(tab.ask("echarts.getInstanceByDom(document.getElementById('chart')).getOption().animation")
                        .getAsBoolean())
                .isFalse();
    }

    @Test
    void aNarrowScreenIsNeverScrolledSideways() throws IOException {
        tab.screen(320, 640);
        open(ReportData.hostile(List.of("a".repeat(300), "b")));

        assertThat(tab.ask("document.scrollingElement.scrollWidth").getAsInt()).isEqualTo(320);
        assertThat(tab.ask("document.scrollingElement.scrollWidth").getAsInt()).isEqualTo(320);
    }

    @Test
    void onPaperThereIsNothingToPress() throws IOException {
        open(ReportData.small());

        tab.onPaper();

        assertThat(tab.ask("[...document.querySelectorAll('select, input[type=search], #pages button')]"
                                + ".filter((one) => one.offsetParent !== null).length")
                        .getAsInt())
                .isZero();
        assertThat(tab.send("Page.printToPDF", java.util.Map.of("printBackground", true))
                        .get("data")
                        .getAsString())
                .isNotEmpty();
    }

    @Test
    void hostileNamesAreTextEverywhere() throws IOException {
        List<String> names = List.of(
                "</script><img src=x onerror=document.title=1>",
                "<!--<script>",
                "{a|b} {b} @data@ @script@ $& $1",
                "__proto__",
                "constructor",
                "\"quoted' & &lt; name",
                "evil\u202Etxt.exe",
                "line\nbreak\u2028\u0000",
                "half \ud83d emoji",
                "javascript:alert(1)");

        open(ReportData.hostile(names));

        assertThat(tab.ask("document.title").getAsString()).isEqualTo("Context weight of " + names.get(0));
        assertThat(tab.count("img, iframe, object, embed, form, link, base")).isZero();
        assertThat(tab.count("script")).isEqualTo(3);
        assertThat(names())
                .contains(names.get(0), names.get(1), names.get(2), names.get(3), names.get(5))
                .contains("evil\\u{202e}txt.exe", "line\\u{a}break\\u{2028}\\u{0}", "half \\u{d83d} emoji")
                .contains("constructor", "constructor folder/", "javascript:alert(1)");
        for (int i = 0; i < 10; i++) {
            tab.click("#files tbody tr:nth-child(" + (11 + i) + ") a")
                    .until("document.querySelectorAll('#crumbs li').length === 2");
            assertThat(names()).containsExactly("in.ts");
            tab.ask("history.back()");
            tab.until("document.querySelectorAll('#crumbs li').length === 1");
        }
    }

    @Test
    void anEmptyRepositoryHasAPageToo() throws IOException {
        open("{\"schema\":\"report/1\",\"project\":\"empty\",\"tree\":{\"n\":\"\",\"c\":[]}}");

        assertThat(tab.text("#verdict")).isEqualTo("There is nothing to read here.");
        assertThat(tab.text("#count")).isEqualTo("No entry.");
        assertThat(tab.ask("document.getElementById('nothing').hidden").getAsBoolean())
                .isFalse();
        assertThat(axe()).isEmpty();
    }

    /** Nothing is folded here, so that the page has to do with more than it ever gets. */
    @Test
    void aTreeOf78000FilesIsShownSearchedAndEntered() throws IOException {
        open(ReportData.large(78_000, 20));

        assertThat(tab.text("#sum")).contains("in 78,000 files");
        assertThat(colours()).isGreaterThan(20);
        assertThat(tab.count("#files tbody tr")).isEqualTo(100);
        tab.click("#next").until("document.getElementById('page').textContent.startsWith('Page 2 of ')");
        tab.click("#query").type("harbour-").until("document.getElementById('count').textContent.includes('found')");
        assertThat(tab.text("#count")).matches("[67],\\d{3} entries found, 1 to 100 shown\\.");
        assertThat(tab.count("#files tbody tr")).isEqualTo(100);
        tab.click("input[value=after] + span")
                .until("document.getElementById('sum').textContent.includes('with the list')");
        tab.ask("location.hash = 'folder=' + " + heaviestFolder());
        tab.until("document.querySelectorAll('#crumbs li').length === 2");
        assertThat(colours()).isGreaterThan(20);
    }

    private String heaviestFolder() {
        return tab.ask("document.querySelector('#files a.folder, #files tbody tr') && "
                        + "echarts.getInstanceByDom(document.getElementById('chart')).getOption()"
                        + ".series[0].data.find((one) => one.name.endsWith('/')).id")
                .getAsString();
    }

    /** How many colours the picture has. */
    private int colours() {
        tab.until("document.querySelector('#chart canvas') !== null");
        return tab.ask(
                        "(() => { const {width, height} = document.querySelector('#chart canvas');"
                                + " const copy = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});"
                                + " copy.drawImage(document.querySelector('#chart canvas'), 0, 0);"
                                + " return new Set(new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer)).size; })()")
                .getAsInt();
    }

    private List<String> names() {
        JsonArray found = tab.ask("[...document.querySelectorAll('#files tbody th bdi')].map((one) => one.textContent)")
                .getAsJsonArray();
        List<String> names = new ArrayList<>();
        found.forEach(name -> names.add(name.getAsString()));
        return names;
    }

    private String focused() {
        return tab.ask("document.activeElement.textContent").getAsString();
    }

    private String background() {
        return tab.ask("getComputedStyle(document.body).backgroundColor").getAsString();
    }

    /** Where the tile of that name is in the window, once it no longer moves. */
    private JsonObject tile(String name) {
        tab.ask("document.getElementById('chart').scrollIntoView({block: 'center'})");
        JsonElement place = tab.ask("new Promise((done) => {"
                + " const chart = echarts.getInstanceByDom(document.getElementById('chart'));"
                + " const data = chart.getModel().getSeriesByIndex(0).getData();"
                + " const node = data.tree.getNodeByDataIndex(data.indexOfName('\u200b" + name + "'));"
                + " let x = 6, y = 6;"
                + " for (let one = node; one; one = one.parentNode) { const box = one.getLayout(); x += box.x ?? 0; y += box.y ?? 0; }"
                + " const box = chart.getDom().getBoundingClientRect(); done({x: box.x + x, y: box.y + y}); })");
        return place.getAsJsonObject();
    }

    private void clickTile(String name) {
        JsonObject at = tile(name);
        tab.click(at.get("x").getAsDouble(), at.get("y").getAsDouble());
    }

    /** Each breach of axe-core's rules with the first place of it. */
    private List<String> axe() throws IOException {
        try (InputStream script = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            tab.ask(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true");
        }
        JsonArray breaches = tab.ask(
                        "axe.run(document, {resultTypes: ['violations']}).then((all) =>"
                                + " all.violations.map((one) => one.id + ': ' + one.nodes[0].html + ' ' + one.nodes[0].failureSummary))")
                .getAsJsonArray();
        List<String> found = new ArrayList<>();
        breaches.forEach(breach -> found.add(breach.getAsString()));
        return found;
    }

    private void open(String json) throws IOException {
        Path page = folder.resolve("the report.html");
        Files.writeString(page, ReportPage.of(json), StandardCharsets.UTF_8);
        tab.open(page);
    }
}
