package dev.aiinit.lint;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an assistant reads from the repository itself: listings of folders and of dependencies, and what a formatter does anyway. */
public final class Derivable implements Check {
    private static final Pattern BRANCH = Pattern.compile("^[\\s│|]*(?:[├└]─|\\|--|`--|\\+--).*");
    private static final Pattern REMARK =
            Pattern.compile(".*(?:\\s#|//|\\s[-–—]{1,2}\\s|←|<-|\\s{2,}\\S+\\s+\\S|\\().*");
    private static final int LONGEST_LINE = 500;
    private static final int LEAST_LINES = 8;
    /** Beyond this share of lines with a remark the listing says more than a listing does. */
    private static final int REMARKED_PERCENT = 40;

    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?:\\*\\*)?`?(@?[\\w./-]+)`?(?:\\*\\*)?\\s*[:@(]?\\s*[`v^~]*\\d+\\.\\d+[\\w.-]*`?\\)?\\s*");
    private static final int LEAST_DEPENDENCIES = 6;

    private static final Map<String, Pattern> FORMATTED = formatted();
    private static final List<String> FORMATTERS = List.of("prettier", "biome", "dprint");
    private static final Pattern SAYS_MORE = Pattern.compile(
            "(?i)prettier|biome|dprint|format(?:s|ted|ter|ting)?\\b|lint|enforced|automatic|config|except|because|so that|in (?:json|sql|html|markdown|yaml|comments|strings)|`");

    private final Examined examined;

    public Derivable(Examined examined) {
        this.examined = examined;
    }

    private static Map<String, Pattern> formatted() {
        Map<String, Pattern> habits = new LinkedHashMap<>();
        habits.put(
                "indentation",
                Pattern.compile(
                        "(?i)^(?:use )?(?:\\d|two|four)[- ]spaces?(?: (?:for )?indent\\w*)?\\.?$|^(?:use )?tabs for indent\\w*\\.?$"));
        habits.put(
                "quotes",
                Pattern.compile("(?i)^(?:use |prefer |always use )?(?:single|double)[- ]quotes(?: for strings)?\\.?$"));
        habits.put(
                "semicolons",
                Pattern.compile("(?i)^(?:use |always use |no |omit )?semicolons(?: at the end of statements)?\\.?$"));
        habits.put("commas", Pattern.compile("(?i)^(?:use |always use |no )?trailing commas\\.?$"));
        habits.put(
                "width",
                Pattern.compile(
                        "(?i)^(?:max(?:imum)? )?(?:line )?(?:length|width)(?: of| is|:)? \\d{2,3}(?: characters| columns)?\\.?$"));
        return habits;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        String formatter = formatter();
        for (MemoryFile file : examined.memory()) {
            dependencies(file, found);
            for (Piece piece : file.pieces()) {
                if (piece.kind() == Kind.FENCE || piece.kind() == Kind.INDENTED_CODE) {
                    listing(file, piece, found);
                } else if (piece.kind() == Kind.PARAGRAPH && piece.info().equals("-") && !formatter.isEmpty()) {
                    enforced(file, piece, formatter, found);
                }
            }
        }
        return found;
    }

    private String formatter() {
        return examined.findings().technologies().stream()
                .filter(technology -> FORMATTERS.contains(technology.card())
                        && technology.unit().isEmpty())
                .map(Technology::name)
                .findFirst()
                .orElse("");
    }

    /** A drawn tree whose names are those of the repository. */
    private void listing(MemoryFile file, Piece piece, List<Diagnosis> found) {
        int branches = 0;
        int remarked = 0;
        int known = 0;
        for (String line : piece.text().split("\n", -1)) {
            if (line.length() <= LONGEST_LINE && BRANCH.matcher(line).matches()) {
                branches++;
                String entry = line.replaceFirst("^[\\s│|├└─`+-]+", "");
                remarked += REMARK.matcher(entry).matches() ? 1 : 0;
                String name = entry.replaceFirst("[\\s/*].*", "");
                known += !name.isEmpty() && examined.paths().isNameOfAny(name) ? 1 : 0;
            }
        }
        boolean plain = remarked * 100 < branches * REMARKED_PERCENT;
        if (branches >= LEAST_LINES && plain && known * 2 >= branches) {
            found.add(Diagnosis.of(
                    MemoryRules.LISTING,
                    file.at(piece.start()),
                    "a listing of " + branches + " files and folders",
                    "keep the few places whose purpose their name does not tell, and take the rest out"));
        }
    }

    private static void dependencies(MemoryFile file, List<Diagnosis> found) {
        int run = 0;
        int start = 0;
        int last = -1;
        for (Piece piece : file.pieces(Kind.PARAGRAPH).toList()) {
            boolean item =
                    piece.info().equals("-") && DEPENDENCY.matcher(piece.text()).matches();
            if (item && run > 0 && file.text().substring(last, piece.start()).contains("\n\n")) {
                run = 0;
            }
            run = item ? run + 1 : 0;
            start = run == 1 ? piece.start() : start;
            last = piece.end();
            if (run == LEAST_DEPENDENCIES) {
                found.add(Diagnosis.of(
                        MemoryRules.DEPENDENCIES,
                        file.at(start),
                        "a list of dependencies and their versions",
                        "take it out: the manifest says the same and stays true"));
            }
        }
    }

    private static void enforced(MemoryFile file, Piece item, String formatter, List<Diagnosis> found) {
        String words = item.text().strip();
        if (SAYS_MORE.matcher(words).find()) {
            return;
        }
        for (Map.Entry<String, Pattern> habit : FORMATTED.entrySet()) {
            Matcher said = habit.getValue().matcher(words);
            if (said.find()) {
                found.add(Diagnosis.of(
                        MemoryRules.ENFORCED,
                        file.at(item.start()),
                        formatter + " takes care of " + habit.getKey().toLowerCase(Locale.ROOT),
                        "take the sentence out; name the command that formats instead"));
                return;
            }
        }
    }
}
