package dev.aiinit.workflow;

import dev.aiinit.markdown.Links;
import dev.aiinit.project.Decision;
import dev.aiinit.workflow.AdrRecord.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what a decision record says of its status and of the records before and after it. */
final class AdrStatus {
    /** adr-tools writes "superceded". */
    private static final Pattern WORD = Pattern.compile(
            "(proposed|accepted|rejected|deprecated|super[sc]eded)(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

    private static final Pattern REPLACES = Pattern.compile("(?i)super[sc]edes\\b.*");
    private static final Pattern REPLACED = Pattern.compile("(?i)super[sc]eded by\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(?i)ADR[- ]?0*(\\d{1,8})|(?<![\\d.])0*(\\d{1,8})(?=\\.\\s)");

    private AdrStatus() {}

    /** The status that these lines give; of several, superseded, else the first. Empty for a list of all words, as templates have. */
    static Optional<Decision.Status> of(List<String> lines) {
        Decision.Status status = null;
        for (String line : lines) {
            String plain = plain(line).toLowerCase(Locale.ROOT);
            Matcher word = WORD.matcher(plain);
            if (!word.matches() || plain.contains("|")) {
                continue;
            }
            Decision.Status said =
                    word.group(1).endsWith("ceded") || word.group(1).endsWith("seded")
                            ? Decision.Status.SUPERSEDED
                            : Decision.Status.valueOf(word.group(1).toUpperCase(Locale.ROOT));
            if (status == null || said == Decision.Status.SUPERSEDED) {
                status = said;
            }
        }
        return Optional.ofNullable(status);
    }

    /**
     * The records that these lines name as replaced, or as the ones that came instead.
     *
     * @param instead whether those that came instead are meant
     */
    static List<Reference> references(List<String> lines, boolean instead) {
        List<Reference> references = new ArrayList<>();
        for (String line : lines) {
            String plain = plain(line);
            if (!(instead ? REPLACED : REPLACES).matcher(plain).matches()) {
                continue;
            }
            List<String> targets = Links.targets(line);
            for (String target : targets) {
                String file = target.replaceFirst("[#?].*$", "");
                references.add(new Reference(file.substring(file.lastIndexOf('/') + 1), -1));
            }
            Matcher number = NUMBER.matcher(plain);
            while (targets.isEmpty() && number.find()) {
                String digits = number.group(1) == null ? number.group(2) : number.group(1);
                references.add(new Reference("", Integer.parseInt(digits)));
            }
        }
        return references;
    }

    private static String plain(String line) {
        return Links.flattened(line).replaceAll("^[*_`\"']+", "").strip();
    }
}
