package dev.aiinit.pack;

import java.util.List;

/**
 * All that is known about one technology: one file of {@code templates/technologies}.
 *
 * <p>A card holds in a <em>unit</em>: a folder with one of its marker files. Paths in a card are relative to that folder; a leading {@code /}
 * means the root of the repository.
 *
 * <p>There are a thousand cards, and a repository needs a few dozen: what only those tell is read when it is asked for.
 */
public final class Card {
    private final Head head;
    private final Later<Condition> when;
    private final Later<Body> body;

    Card(Head head, Later<Condition> when, Later<Body> body) {
        this.head = head;
        this.when = when;
        this.body = body;
    }

    /**
     * What is asked of every card.
     *
     * @param id file name without its ending
     * @param name as its makers write it
     * @param ecosystems manifest families in which {@code dependency} conditions look ({@code npm}, {@code composer}, {@code maven},
     *     {@code gradle}, {@code python}, {@code go}, {@code cargo} …); empty when the card has none
     * @param units globs of marker files; the folder of each match is tried as a unit. Empty: the root only
     * @param elsewhere what it is called in files that are not its own
     */
    record Head(
            String id, String name, CardKind kind, List<String> ecosystems, List<String> units, Elsewhere elsewhere) {
        Head {
            ecosystems = List.copyOf(ecosystems);
            units = List.copyOf(units);
        }
    }

    /**
     * What is asked of a card that holds somewhere.
     *
     * @param versions every place that may declare or resolve a version; each that is there becomes an entry with its evidence
     * @param facts sentences worth telling, each only when its condition holds
     * @param commands commands that a marker file proves ({@code ./mvnw verify} beside {@code mvnw})
     * @param noise what need not be read where this technology is in use
     * @param roles places that are there for something: entry points, migrations, contracts
     * @param ui what the technology means for the user interface
     */
    record Body(
            List<Extraction> versions,
            List<FactRule> facts,
            List<CommandRule> commands,
            List<NoiseRule> noise,
            List<RoleRule> roles,
            UiRule ui) {
        Body {
            versions = List.copyOf(versions);
            facts = List.copyOf(facts);
            commands = List.copyOf(commands);
            noise = List.copyOf(noise);
            roles = List.copyOf(roles);
        }
    }

    Head head() {
        return head;
    }

    Body body() {
        return body.get();
    }

    public String id() {
        return head.id();
    }

    public String name() {
        return head.name();
    }

    public CardKind kind() {
        return head.kind();
    }

    public List<String> ecosystems() {
        return head.ecosystems();
    }

    public List<String> units() {
        return head.units();
    }

    public Elsewhere elsewhere() {
        return head.elsewhere();
    }

    /** Holds or not, in one unit. */
    public Condition when() {
        return when.get();
    }

    public List<Extraction> versions() {
        return body().versions();
    }

    public List<FactRule> facts() {
        return body().facts();
    }

    public List<CommandRule> commands() {
        return body().commands();
    }

    public List<NoiseRule> noise() {
        return body().noise();
    }

    public List<RoleRule> roles() {
        return body().roles();
    }

    public UiRule ui() {
        return body().ui();
    }

    /**
     * How others speak of a technology.
     *
     * @param images names of container images, where they are not the card's id ({@code postgres})
     * @param setupInputs inputs of GitHub actions that set its version up ({@code node-version})
     * @param compared pattern whose first group is what counts when two versions are compared; empty when all of a version counts
     */
    public record Elsewhere(List<String> images, List<String> setupInputs, String compared) {
        public Elsewhere {
            images = List.copyOf(images);
            setupInputs = List.copyOf(setupInputs);
        }
    }

    /**
     * A sentence with placeholders ({@code App Router in `{folder}`}), and where their values come from.
     *
     * @param topic which memory file it belongs to: {@code stack}, {@code architecture}, {@code ui} or {@code rule} (a gotcha for every session)
     * @param values by placeholder, in order; a fact of which one value is missing is left out
     */
    public record FactRule(String id, String topic, Condition when, List<Named> values, String say) {
        public FactRule {
            values = List.copyOf(values);
        }
    }

    /** An extraction with the name of the placeholder that it fills. */
    public record Named(String name, Extraction extraction) {}

    /** A command that follows from a condition. */
    public record CommandRule(CommandKind kind, String command, Condition when) {}

    /**
     * A line of the ignore list.
     *
     * @param pattern gitignore grammar, relative to the unit: {@code /x/} only there, {@code x/} anywhere below it
     * @param reason why an assistant need not read it, half a sentence ({@code next build writes it})
     */
    public record NoiseRule(String pattern, NoiseClass noiseClass, String reason, Condition when) {}

    /**
     * Places that are there for something.
     *
     * @param say what is told of them, half a sentence with placeholders; a rule of which one value is missing is left out
     * @param usual whether the technology always has it there, so that it is worth telling only where there are several
     */
    public record RoleRule(
            String id, Role role, Condition when, Whereabouts where, String say, List<Named> values, boolean usual) {
        RoleRule(String id, Role role, Condition when, Whereabouts where, Sentence sentence, boolean usual) {
            this(id, role, when, where, sentence.say(), sentence.values(), usual);
        }

        public RoleRule {
            values = List.copyOf(values);
        }
    }

    /**
     * What a technology says about the user interface.
     *
     * @param graphical whether using it means that there is a graphical user interface
     * @param folders folders of the unit that hold user-interface code; those that exist scope the UI rules
     * @param components folders of reusable components; those that exist are named
     * @param componentFiles names of files that hold one component each ({@code *.vue})
     * @param componentAliases where a file names the folder of reusable components as code imports it ({@code @/components/ui})
     * @param tokens files that define design tokens
     * @param defaultLocale where the language is stated that texts are written in first
     */
    public record UiRule(
            boolean graphical,
            List<String> folders,
            List<String> components,
            List<String> componentFiles,
            List<Extraction> componentAliases,
            List<TokenRule> tokens,
            List<Extraction> defaultLocale) {
        public static final UiRule NONE =
                new UiRule(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public UiRule {
            folders = List.copyOf(folders);
            components = List.copyOf(components);
            componentFiles = List.copyOf(componentFiles);
            componentAliases = List.copyOf(componentAliases);
            tokens = List.copyOf(tokens);
            defaultLocale = List.copyOf(defaultLocale);
        }
    }

    /**
     * Files that define design tokens.
     *
     * @param except glob of files that only look like it ({@code **}{@code /print.css}); empty for none
     * @param pattern regular expression of one definition
     * @param least how many matches make a file one of them
     */
    public record TokenRule(String file, String except, String pattern, int least) {}
}
