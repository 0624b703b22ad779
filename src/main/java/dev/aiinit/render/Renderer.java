package dev.aiinit.render;

import dev.aiinit.pack.Document;
import dev.aiinit.pack.Layer;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/**
 * Renders the documents of one pack, or of several joined. Templates see only the model: no class, no file, no clock; and of other templates
 * only those of their own layer and of the layers below it.
 */
public final class Renderer {
    private static final int MOST_TEMPLATES = 200;
    private static final Pattern MEMORY_FILE = Pattern.compile("\\.ai/[A-Za-z0-9_.-]+\\.md");
    private static final Pattern IMPORT = Pattern.compile("(?<!\\S)@");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private final Watch watch;
    private final List<Shelf> shelves = new ArrayList<>();

    /**
     * What a template of one layer can include: the templates of the layer, and those of the layers below that it does not replace.
     *
     * @param owners the layer that each of them is from
     */
    private record Shelf(Configuration configuration, Map<String, Layer> owners, Map<String, Template> parsed) {}

    /**
     * Parses every template of the pack, so that a broken one is known before anything is asked.
     *
     * @throws UserError with every template that does not parse, by name and line
     */
    public Renderer(Pack pack, Watch watch) {
        this(pack, watch, (name, text) -> text);
    }

    /**
     * A renderer whose headings end in the place of the template that they come from, as {@link Places} reads it.
     *
     * @throws UserError with every template that does not parse, by name and line
     */
    public static Renderer withPlaces(Pack pack, Watch watch) {
        return new Renderer(pack, watch, Places::mark);
    }

    private Renderer(Pack pack, Watch watch, BinaryOperator<String> source) {
        this.watch = pack.builtIn() ? Watch.NONE : watch;
        List<Problem> problems = new ArrayList<>();
        Map<String, Layer> owners = new LinkedHashMap<>();
        for (Layer layer : pack.layers()) {
            layer.templates().keySet().forEach(name -> owners.put(name, layer));
            StringTemplateLoader loader = new StringTemplateLoader();
            owners.forEach((name, owner) -> loader.putTemplate(
                    name,
                    source.apply(pack.named(owner, name), owner.templates().getOrDefault(name, ""))));
            shelves.add(new Shelf(sandbox(loader), new LinkedHashMap<>(owners), new LinkedHashMap<>()));
            if (!layer.builtIn()) {
                problems.addAll(ofTexts(layer));
            }
        }
        stopAt(problems);
        for (int number = 0; number < shelves.size(); number++) {
            Shelf shelf = shelves.get(number);
            Layer layer = pack.layers().get(number);
            for (String name : layer.templates().keySet()) {
                this.watch
                        .over(layer.name() + "/" + name, () -> parse(shelf, name))
                        .ifPresent(problems::add);
            }
            if (!layer.builtIn()) {
                shelf.parsed()
                        .forEach((name, template) -> problems.addAll(
                                TemplateRules.ofTree(template, (line, column) -> place(shelf, name, line, column))));
            }
        }
        stopAt(problems);
    }

    private static List<Problem> ofTexts(Layer layer) {
        List<Problem> problems = new ArrayList<>();
        if (layer.templates().size() > MOST_TEMPLATES) {
            problems.add(Problem.of("the pack has more than " + MOST_TEMPLATES + " templates", ""));
        }
        layer.templates()
                .forEach((name, text) -> problems.addAll(TemplateRules.ofText(
                        text, (line, column) -> new Location(layer.name() + "/" + name, line, column))));
        return problems;
    }

    private static void stopAt(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.TEMPLATE, problems);
        }
    }

    /**
     * The text of a document: {@code \n} line ends, one at the end, never two blank lines in a row.
     *
     * @param model ordered maps, lists, texts, numbers, flags and Markdown only
     * @throws UserError with template, line and cause when the template fails
     */
    public String render(Document document, Map<String, Object> model) {
        return render(document.layer(), document.template(), model);
    }

    /**
     * The text of one template, as {@link #render(Document, Map)} gives it.
     *
     * @param layer the layer that has it, counted from the lowest
     */
    public String render(int layer, String name, Map<String, Object> model) {
        Shelf shelf = shelves.get(layer);
        Template template = shelf.parsed().get(name);
        if (template == null) {
            throw new IllegalArgumentException("no template " + name);
        }
        return watch.over(place(shelf, name, 0, 0).path(), () -> tidy(process(shelf, template, model)));
    }

    private static String process(Shelf shelf, Template template, Map<String, Object> model) {
        Writer out = new BoundedText();
        try {
            template.process(model, out);
            return out.toString();
        } catch (TemplateException wrong) {
            throw failure(shelf, wrong);
        } catch (BoundedText.TooLong tooLong) {
            throw tooMuch(shelf, template.getName(), "it prints more than " + (BoundedText.LONGEST >> 10) + " KiB");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (StackOverflowError deep) {
            throw tooMuch(shelf, template.getName(), "it calls itself without an end");
        } catch (OutOfMemoryError large) {
            throw tooMuch(shelf, template.getName(), "it takes more memory than there is");
        }
    }

    private static UserError tooMuch(Shelf shelf, String name, String what) {
        return new UserError(ExitCode.TEMPLATE, Problem.at(place(shelf, name, 0, 0), what, "mend the template"));
    }

    private static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replaceAll("[ \t]+\n", "\n");
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip() + "\n";
    }

    private static UserError failure(Shelf shelf, TemplateException wrong) {
        String name = wrong.getTemplateSourceName() == null ? "?" : wrong.getTemplateSourceName();
        Integer line = wrong.getLineNumber();
        Integer column = wrong.getColumnNumber();
        return new UserError(
                ExitCode.TEMPLATE,
                Problem.at(
                        place(shelf, name, line == null ? 0 : line, column == null ? 0 : column),
                        firstSentence(wrong.getMessageWithoutStackTop()),
                        "mend the template"));
    }

    /** Nothing when it parses. */
    private static Optional<Problem> parse(Shelf shelf, String name) {
        try {
            shelf.parsed().put(name, shelf.configuration().getTemplate(name));
            return Optional.empty();
        } catch (ParseException broken) {
            Location where = place(shelf, name, broken.getLineNumber(), broken.getColumnNumber());
            String what = firstSentence(broken.getEditorMessage());
            return Optional.of(
                    TemplateRules.ofUnknown(what, where).orElseGet(() -> Problem.at(where, what, "mend the template")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (StackOverflowError deep) {
            return Optional.of(Problem.at(place(shelf, name, 0, 0), "it is nested too deeply", "mend the template"));
        } catch (OutOfMemoryError large) {
            return Optional.of(Problem.at(place(shelf, name, 0, 0), "to read it takes more memory than there is", ""));
        }
    }

    /** The template as people know it: in the pack that it is from. */
    private static Location place(Shelf shelf, String template, int line, int column) {
        Layer owner = shelf.owners().get(template);
        String path = owner == null ? template : owner.name() + "/" + template;
        return new Location(path, Math.max(0, line), Math.max(0, column));
    }

    /** The first paragraph of a message, and the next one where it ends in a colon. */
    private static String firstSentence(String message) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : message.strip().split("\n\\s*\n|\n----", -1)) {
            text.append(text.length() == 0 ? "" : " ").append(paragraph.strip());
            if (!paragraph.strip().endsWith(":")) {
                break;
            }
        }
        return PlainText.oneLine(text.toString());
    }

    private static Configuration sandbox(StringTemplateLoader loader) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new ModelWrapper());
        configuration.setOutputFormat(MarkdownFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setSharedVariable("code", new TextFunction("code", MarkdownEscape::code));
        configuration.setSharedVariable("quoted", new TextFunction("quoted", Renderer::quoted));
        configuration.setSharedVariable("importLine", new TextFunction("importLine", Renderer::importLine));
        return configuration;
    }

    /** A text in double quotes, as YAML and JSON read it. */
    private static String quoted(String text) {
        String escaped = PlainText.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
        // Wherever a template puts it, Markdown must not see an import or a tag in it; YAML and JSON read these as the
        // characters that they are.
        return "\""
                + IMPORT.matcher(escaped)
                        .replaceAll("\\\\u0040")
                        .replace("<", "\\u003C")
                        .replace("`", "\\u0060")
                + "\"";
    }

    /** Imports name memory files only: whatever a model says, nothing else is pulled into a session. */
    private static String importLine(String path) {
        return MEMORY_FILE.matcher(path).matches() ? "@" + path : "";
    }
}
