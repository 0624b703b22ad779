package dev.aiinit.lint;

import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreRules;
import dev.aiinit.project.Location;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds traps of Zed and Goose: a file that hides another, a list that replaces the built-in one. */
final class OtherAssistants implements Check {
    private static final String ZED = ".zed/settings.json";
    private static final String GOOSE = ".gooseignore";
    private static final List<String> ZED_ORDER = List.of(
            ".rules",
            ".cursorrules",
            ".windsurfrules",
            ".clinerules",
            ".github/copilot-instructions.md",
            "AGENT.md",
            "AGENTS.md",
            "CLAUDE.md",
            "GEMINI.md");
    private static final List<String> MAIN = List.of("AGENTS.md", "CLAUDE.md");
    private static final List<String> SECRETS = List.of(".env", ".env.local");

    private final Examined examined;

    OtherAssistants(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        if (examined.paths().isFile(ZED)) {
            firstMatch(found);
            privateFiles(found);
        }
        examined.repository().text(GOOSE).ifPresent(text -> goose(text, found));
        return found;
    }

    /** A short file that only points at the main one hides nothing. */
    private void firstMatch(List<Diagnosis> found) {
        Optional<String> first =
                ZED_ORDER.stream().filter(examined.paths()::isFile).findFirst();
        Optional<String> main = MAIN.stream().filter(examined.paths()::isFile).findFirst();
        if (first.isEmpty() || main.isEmpty() || MAIN.contains(first.get())) {
            return;
        }
        String text = examined.repository().text(first.get()).orElse("");
        boolean same = text.equals(examined.repository().text(main.get()).orElse(""));
        if (!same && !text.contains(main.get())) {
            found.add(Diagnosis.of(
                    BridgeRules.FIRST_MATCH,
                    Location.of(first.get()),
                    "Zed loads this file and therefore not " + main.get(),
                    "name " + main.get() + " in it, or let it hold the same"));
        }
    }

    private void privateFiles(List<Diagnosis> found) {
        String text = examined.repository().text(ZED).orElse("");
        try {
            Optional<Node> list =
                    Syntax.parse(Format.JSON, "settings.jsonc", text).at("private_files");
            boolean covers = list.map(Node::asTexts).orElse(List.of()).stream()
                    .anyMatch(pattern -> pattern.matches("(?:\\*\\*/)?\\.env\\*?"));
            if (list.isPresent() && !covers) {
                found.add(Diagnosis.of(
                        BridgeRules.GOOSEIGNORE,
                        new Location(
                                ZED, list.get().mark().line(), list.get().mark().column()),
                        "private_files replaces Zed's own list, and .env is not on it",
                        "add \"**/.env*\""));
            }
        } catch (SyntaxError broken) {
            // Zed says so itself when it opens the project.
        }
    }

    private static void goose(String text, List<Diagnosis> found) {
        GitignoreMatcher matcher = GitignoreMatcher.of(IgnoreRules.parse(GOOSE, "", text));
        List<String> open = SECRETS.stream()
                .filter(name -> !matcher.decide(name, false).ignored())
                .toList();
        if (!open.isEmpty()) {
            Fix fix = new Fix(GOOSE, OtherAssistants::withSecrets);
            found.add(new Diagnosis(
                    BridgeRules.GOOSEIGNORE,
                    Location.of(GOOSE),
                    "with this file Goose reads " + String.join(" and ", open),
                    "add .env, .env.* and secrets.*",
                    Optional.of(fix)));
        }
    }

    private static String withSecrets(String text) {
        String mended = text;
        for (String line : List.of(".env", ".env.*", "!.env.example", "secrets.*")) {
            mended = new NoiseChecks.AddedLine(line).applied(mended);
        }
        return mended;
    }
}
