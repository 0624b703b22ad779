package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.ComponentFolder;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Arranges what is known about the interface for UI_RULES.md: what to reuse and from where, then the rules that people gave. */
final class InterfaceView {
    private static final int MOST_TOKENS = 4;
    private static final int MOST_COMPONENT_FOLDERS = 4;
    private static final int MOST_FOLDERS = 6;
    private static final int MOST_OF_A_KIND = 5;
    private static final int MOST_LOCALE_FOLDERS = 3;

    private final Findings findings;
    private final AnswerBook answers;
    private final boolean graphical;

    InterfaceView(Findings findings, AnswerBook answers) {
        this.findings = findings;
        this.answers = answers;
        String kind = answers.text("interface");
        this.graphical =
                kind.isEmpty() ? findings.userInterface().graphical() : kind.equals("web") || kind.equals("app");
    }

    Tree tree() {
        Findings.UserInterface found = findings.userInterface();
        List<String> folders = List.copyOf(new TreeSet<>(found.folders()));
        List<String> tokens = graphical ? found.tokens() : List.of();
        Tree tree = Tree.of("tokens", first(tokens, MOST_TOKENS))
                .with("components", graphical ? components() : List.of())
                .with("libraries", ofKind(CardKind.COMPONENTS))
                .with("icons", ofKind(CardKind.ICONS))
                .with("workshops", ofKind(CardKind.WORKSHOP))
                .with("checkers", ofKind(CardKind.ACCESSIBILITY))
                .with("translations", translations())
                .with("facts", FactView.of(findings, "ui"))
                .with("tokenRules", items("ui_tokens"))
                .with("componentRules", items("ui_components"))
                .with("behaviour", items("ui_behaviour"))
                .with("accessibility", items("ui_accessibility"))
                .with("forbidden", items("ui_forbidden"))
                .with("interfaceRules", items("interface_rules"));
        boolean empty = tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty());
        return tree.with("empty", empty)
                .with("graphical", graphical)
                .with("moreTokens", Math.max(0, tokens.size() - MOST_TOKENS))
                .with(
                        "moreComponents",
                        graphical ? Math.max(0, found.components().size() - MOST_COMPONENT_FOLDERS) : 0)
                .with("folders", graphical ? first(folders, MOST_FOLDERS) : List.of())
                .with("moreFolders", graphical ? Math.max(0, folders.size() - MOST_FOLDERS) : 0)
                .with(
                        "globs",
                        graphical
                                ? folders.stream().map(folder -> folder + "/**").toList()
                                : List.of())
                .with("scoped", graphical && !folders.isEmpty() && !empty);
    }

    private List<Object> components() {
        List<Object> folders = new ArrayList<>();
        for (ComponentFolder folder : first(findings.userInterface().components(), MOST_COMPONENT_FOLDERS)) {
            folders.add(Tree.of("path", folder.path())
                    .with("importedAs", folder.importedAs())
                    .with("names", folder.names())
                    .with("more", folder.more())
                    .map());
        }
        return folders;
    }

    /** The technologies of a kind, each with the place that declares it; the same in another part is the same. */
    private List<Object> ofKind(CardKind kind) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (graphical) {
            findings.ofKind(kind).forEach(technology -> found.putIfAbsent(technology.name(), named(technology)));
        }
        return first(List.copyOf(found.values()), MOST_OF_A_KIND);
    }

    private static Object named(Technology technology) {
        return Tree.of("name", technology.name())
                .with(
                        "evidence",
                        technology.evidence().isEmpty()
                                ? null
                                : technology.evidence().get(0).toString())
                .map();
    }

    /** A list of one, or none where neither a technology nor a folder of translations is known. */
    private List<Object> translations() {
        List<Object> technologies = ofKind(CardKind.I18N);
        if (!graphical || technologies.isEmpty()) {
            return List.of();
        }
        Findings.Claim locale = findings.userInterface().defaultLocale();
        List<String> folders = findings.userInterface().locales();
        return List.of(Tree.of("technologies", technologies)
                .with("folders", first(folders, MOST_LOCALE_FOLDERS))
                .with("more", Math.max(0, folders.size() - MOST_LOCALE_FOLDERS))
                .with("locale", locale == null ? null : locale.value())
                .with("evidence", evidence(locale))
                .map());
    }

    private static @Nullable String evidence(Findings.@Nullable Claim claim) {
        return claim == null ? null : claim.evidence().toString();
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private List<MarkdownText> items(String question) {
        return SafeMarkdown.items(answers.text(question));
    }
}
