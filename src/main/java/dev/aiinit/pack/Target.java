package dev.aiinit.pack;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An assistant as data: what it loads, what it obeys, and how we know. One file of {@code templates/targets}.
 *
 * @param id file name without its ending
 * @param name as its makers write it
 * @param memory the files it loads, in its order
 * @param limits sizes beyond which something happens to a memory file
 * @param claims what else is known and matters to what we write
 */
public record Target(
        String id,
        String name,
        List<MemoryFile> memory,
        Imports imports,
        Obedience obeys,
        List<Limit> limits,
        List<Claim> claims) {
    public Target {
        memory = List.copyOf(memory);
        limits = List.copyOf(limits);
        claims = List.copyOf(claims);
    }

    /** When a memory file is loaded. */
    public enum Loading {
        /** With the first request, in full. */
        START,
        /** Once a file that it speaks of is read. */
        ON_DEMAND,
        /** At the start, but only where none of the files before it is there. */
        FALLBACK,
        /** Only when a person names it in the assistant's settings. */
        CONFIGURED;

        public String word() {
            return wordOf(this);
        }
    }

    /**
     * A file that the assistant loads by itself.
     *
     * @param file path or glob, from the folder in which the assistant starts
     */
    public record MemoryFile(String file, Loading loading) {}

    /**
     * Whether a line in a memory file pulls another file in.
     *
     * @param syntax with {@code {path}}; empty when there is no such thing
     * @param hops how many files deep; 0 when there are no imports
     * @param fromSubfolders whether they work when the assistant starts in a folder below
     */
    public record Imports(String syntax, int hops, boolean fromSubfolders) {
        public static final Imports NONE = new Imports("", 0, false);
    }

    /** How an assistant is kept from reading a path. */
    public enum Mechanism {
        /** A list of rules in a settings file. */
        DENY_RULES,
        /** A file in the gitignore grammar. */
        IGNORE_FILE,
        NONE;

        public String word() {
            return wordOf(this);
        }
    }

    /** What a line of the ignore list is worth for an assistant. */
    public enum Enforcement {
        /** The client refuses: measured. */
        ENFORCED,
        /** The client is told, and may read all the same. */
        ADVISORY,
        /** The client has nothing that it would obey. */
        UNSUPPORTED;

        public String word() {
            return wordOf(this);
        }
    }

    /**
     * What the assistant obeys.
     *
     * @param file the file that holds the rules; empty without a mechanism
     * @param key dotted key of the rules in it; empty for an ignore file
     * @param forms how each shape of pattern is written; all of them for deny rules, none otherwise
     * @param also further files of the same kind that it obeys and that are not ours to write
     * @param builtIn patterns in the gitignore grammar that it refuses without any file
     * @param anyCase whether an ignore file is matched without regard to case
     */
    public record Obedience(
            Mechanism mechanism,
            Enforcement enforcement,
            String file,
            String key,
            Map<RuleForm, String> forms,
            List<String> also,
            List<String> builtIn,
            boolean anyCase) {
        public static final Obedience NONE = new Obedience(
                Mechanism.NONE,
                Enforcement.UNSUPPORTED,
                "",
                "",
                new EnumMap<>(RuleForm.class),
                List.of(),
                List.of(),
                false);

        public Obedience {
            Map<RuleForm, String> ordered = new EnumMap<>(RuleForm.class);
            ordered.putAll(forms);
            forms = Collections.unmodifiableMap(ordered);
            also = List.copyOf(also);
            builtIn = List.copyOf(builtIn);
        }

        /** The rule for a path. */
        public String write(RuleForm form, String path) {
            String text = forms.get(form);
            if (text == null) {
                throw new IllegalStateException("no form for " + form.word());
            }
            return text.replace(RuleForm.PLACEHOLDER, path);
        }
    }

    /** A size, and what the assistant does from there on. */
    public record Limit(String of, int bytes, String then) {}

    /** How a claim is known. */
    public enum Proof {
        /** Tried on the shipped client. */
        MEASURED,
        /** The makers write so. */
        DOCUMENTED,
        /** Read in the client's own code. */
        READ;

        public String word() {
            return wordOf(this);
        }
    }

    /** The paths that a claim is told for, when somebody asks about one. */
    public enum Moment {
        /** Those that the assistant refuses. */
        REFUSED,
        /** Those that it refuses and that git does not ignore, so that a recursive search finds them. */
        SEARCHABLE,
        /** Those that the list hides and that it reads all the same. */
        LISTED,
        /** Those outside the folder in which it starts. */
        OUTSIDE,
        /** Those below a settings file that it cannot load. */
        BROKEN_SETTINGS,
        NEVER;

        public String word() {
            return wordOf(this);
        }
    }

    /**
     * A statement about the assistant.
     *
     * @param versions of the client it was checked with
     * @param toldFor the paths to which it matters
     */
    public record Claim(String id, String says, Proof source, List<String> versions, Moment toldFor) {
        public Claim {
            versions = List.copyOf(versions);
        }
    }

    /** The claims that matter to such a path. */
    public List<String> remarks(Moment moment) {
        return claims.stream()
                .filter(claim -> claim.toldFor() == moment)
                .map(Claim::says)
                .toList();
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
