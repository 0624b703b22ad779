package dev.aiinit.render;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import freemarker.template.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template of a pack may hold. FreeMarker can switch single things off only, so all that is not known to be harmless is refused:
 * of its text what matters before it is parsed, and then of the parsed tree every directive, built-in and special variable.
 */
final class TemplateRules {
    private static final int LONGEST = 256 << 10;
    private static final int DEEPEST_BLOCKS = 100;
    private static final int DEEPEST_BRACKETS = 200;

    /** Its expressions run while the template is parsed, and it can switch on another syntax. */
    private static final Pattern HEADER = Pattern.compile("\\A[\\s\\uFEFF]*[<\\[]#ftl\\b");

    private static final Pattern BLOCK =
            Pattern.compile("<(?:(/)?(?:#(?:if|list|items|switch|macro|function|compress)\\b|@))(?:[^>]{0,200}?(/)>)?");

    private static final Pattern UNKNOWN = Pattern.compile("Unknown built-in: \"(\\w+)\"");

    private static final Set<String> NODES = words("""
            AddConcatExpression AndExpression ArithmeticExpression Assignment AssignmentInstruction BlockAssignment
            BodyInstruction BooleanLiteral BreakInstruction Case Comment ComparisonExpression CompressedBlock
            ConditionalBlock ContinueInstruction DefaultToExpression DollarVariable Dot DynamicKeyName ElseOfList
            ExistsExpression HashLiteral Identifier IfBlock Include Items IteratorBlock LibraryLoad ListElseContainer
            ListLiteral LocalLambdaExpression Macro MethodCall MixedContent NotExpression NumberLiteral On OrExpression
            ParentheticalExpression Range ReturnInstruction Sep StringLiteral SwitchBlock TextBlock TrimInstruction
            UnaryPlusMinusExpression UnifiedCall""");

    private static final Set<String> BUILT_INS = words("""
            abs blank_to_null boolean c cap_first capitalize ceiling chop_linebreak chunk cn contains counter drop_while
            empty_to_null ends_with ensure_ends_with ensure_starts_with filter first floor has_content has_next index
            index_of is_boolean is_first is_hash is_last is_number is_sequence is_string item_cycle item_parity join
            keep_after keep_after_last keep_before keep_before_last keys last last_index_of length lower_case map max
            min number remove_beginning remove_ending replace reverse round seq_contains seq_index_of
            seq_last_index_of size sort sort_by split starts_with string switch take_while then trim trim_to_null
            truncate truncate_c truncate_w uncap_first upper_case values word_list""");

    private TemplateRules() {}

    /** What is wrong with the text of a template; it is not parsed when anything is. */
    static List<Problem> ofText(String text, BiFunction<Integer, Integer, Location> place) {
        if (text.length() > LONGEST) {
            return List.of(Problem.at(place.apply(0, 0), "the template is longer than 256 KiB", ""));
        }
        List<Problem> problems = new ArrayList<>();
        if (HEADER.matcher(text).find()) {
            problems.add(Problem.at(place.apply(1, 1), "a template of a pack has no <#ftl> header", "leave it out"));
        }
        if (deepestBlock(text) > DEEPEST_BLOCKS) {
            problems.add(Problem.at(place.apply(0, 0), "blocks are nested more than " + DEEPEST_BLOCKS + " deep", ""));
        }
        if (deepestBracket(text) > DEEPEST_BRACKETS) {
            problems.add(
                    Problem.at(place.apply(0, 0), "brackets are nested more than " + DEEPEST_BRACKETS + " deep", ""));
        }
        return problems;
    }

    private static int deepestBlock(String text) {
        int depth = 0;
        int deepest = 0;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1) != null) {
                depth = Math.max(0, depth - 1);
            } else if (block.group(2) == null) {
                depth++;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private static int deepestBracket(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '(' || letter == '[' || letter == '{') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (letter == ')' || letter == ']' || letter == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    /** What is wrong with a parsed template, each with its place. */
    static List<Problem> ofTree(Template template, BiFunction<Integer, Integer, Location> place) {
        List<Problem> problems = new ArrayList<>();
        Deque<SyntaxNode> open = new ArrayDeque<>();
        open.add(SyntaxNode.root(template));
        while (!open.isEmpty()) {
            SyntaxNode node = open.remove();
            complaint(node, place.apply(node.line(), node.column()), problems);
            open.addAll(node.parts());
            open.addAll(node.content());
        }
        return problems;
    }

    private static void complaint(SyntaxNode node, Location where, List<Problem> problems) {
        String symbol = node.symbol();
        if (symbol.startsWith("?") && !symbol.equals("??")) {
            String name = symbol.substring(1).replaceFirst("\\(.*", "");
            if (!BUILT_INS.contains(name)) {
                problems.add(Problem.at(where, "a template of a pack may not use ?" + name, hint(name)));
            }
            return;
        }
        if (!NODES.contains(node.type())) {
            problems.add(Problem.at(where, "a template of a pack may not use " + symbol, ""));
        }
        if (isLoading(node) && !isConstant(node)) {
            problems.add(Problem.at(where, symbol + " takes the name of a template of this pack, in quotes", ""));
        }
    }

    /** What is wrong, in words of ours, when FreeMarker knows no such built-in; its own are those of all its built-ins. */
    static Optional<Problem> ofUnknown(String message, Location where) {
        Matcher unknown = UNKNOWN.matcher(message);
        return unknown.lookingAt()
                ? Optional.of(Problem.at(where, "there is no ?" + unknown.group(1), hint(unknown.group(1))))
                : Optional.empty();
    }

    private static String hint(String name) {
        return Suggestion.nearest(name, BUILT_INS)
                .map(known -> "did you mean ?" + known)
                .orElse("");
    }

    private static boolean isLoading(SyntaxNode node) {
        return node.type().equals("Include") || node.type().equals("LibraryLoad");
    }

    /** The name is the first part: a text without anything in it to be evaluated. */
    private static boolean isConstant(SyntaxNode node) {
        List<SyntaxNode> parts = node.parts();
        return !parts.isEmpty()
                && parts.get(0).type().equals("StringLiteral")
                && parts.get(0).parts().isEmpty();
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(List.of(text.strip().split("\\s+", -1)));
    }
}
