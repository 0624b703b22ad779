package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Found;
import dev.aiinit.lint.InjectionSigns.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that set an assistant against its user, and commands that it is told to run. */
final class SteeringWords {
    private static final String PERSON = "(?:the |your |its )?(?:users?|humans?|developers?|reviewers?|operator)";

    private static final Pattern PHRASE = phrase("(?:"
            + "(?:ignore|disregard|forget|override|bypass|overrule) (?:(?:all|any|the|your|every|of|these|those) ){0,3}"
            + "(?:previous|prior|earlier|above|preceding|other|existing|system|safety|user) "
            + "(?:instruction|rule|prompt|direction|message|guideline|guardrail|constraint)s?"
            + "|(?:do not|don't|never) (?:tell|inform) " + PERSON
            + "|(?:do not|don't|never) (?:mention|reveal|disclose|say) (?:this|it|that|anything|any of this) to "
            + PERSON
            + "|(?:do not|don't|never) (?:notify|alert|warn|ask) " + PERSON
            + " (?:about|of|that|for (?:confirmation|approval|permission))"
            + "|(?:do not|don't|never) let " + PERSON + " (?:know|see|notice)"
            + "|without (?:telling|informing|asking|notifying) " + PERSON
            + "|without " + PERSON + "(?:'s)? (?:knowing|knowledge|noticing|consent)"
            + "|(?:hide|conceal|keep) (?:this|it|these|them|that|the \\w{1,20}) (?:secret )?from " + PERSON
            + "|" + PERSON + " (?:has|have) already (?:approved|authori[sz]ed|agreed|consented)"
            + "|(?:silently|secretly|quietly|covertly) (?:approve|accept|run|execute|send|upload|post|push|commit|add|install)"
            + "|(?:reveal|print|output|repeat|leak) (?:your|the) system prompt"
            + "|you are (?:now|no longer) (?:in |an? |bound |restricted |limited |developer |unrestricted|jailbroken|root)"
            + ")\\b");

    private static final Pattern FAKE_TURN = Pattern.compile(
            "(?i)</?(?:system|system-reminder|assistant|im_start|instructions)>|<\\|(?:im_start|im_end|endoftext|system|user"
                    + "|assistant)\\|>|\\[/?INST\\]|^(?:Human|Assistant|System):[ \\t]",
            Pattern.MULTILINE);

    private static final Pattern FETCH_AND_RUN = Pattern.compile(
            "(?i)\\b(?:curl|wget|iwr|invoke-webrequest|base64 +(?:-d|-D|--decode))\\b[^\\n|]{0,300}\\|(?:[^\\n|]{0,80}\\|){0,3} *(?:sudo +)?"
                    + "(?:ba|z|da|k)?(?:sh|python3?|perl|ruby|node|iex|invoke-expression)\\b"
                    + "|\\b(?:ba|z)?(?:sh|eval|source)\\b[^\\n]{0,20}(?:<\\(|\\$\\(|`) *(?:curl|wget)\\b");

    private static final Pattern COMMAND = Pattern.compile(
            "(?i)(?<![\\w/.-])(?:sudo +[a-z]|rm +-[a-z]{0,6}(?:rf|fr)\\b|base64 +(?:-d|--decode)\\b"
                    + "|eval +[\"'$(`]|eval\\(|chmod +(?:-R +)?(?:777|\\+s)|mkfs|dd +if=|(?:ba|z)?sh +-c\\b|powershell +-|nc +-)");

    private static final Pattern IMPERATIVE =
            phrase("(?:run|execute|start|type|enter|call|launch|paste|invoke|use|do|with|then|first)\\b");

    private static final Pattern NEGATION = phrase(
            "(?:never|not|don't|avoid|no|without|instead of|forbidden|refuse[sd]?|den(?:y|ies|ied)|block(?:s|ed)?)\\b");

    private static final Pattern SENDING =
            phrase("(?:send|post|upload|forward|transmit|exfiltrate|leak|submit)(?: [^\\s.!?]{1,40}){0,12} ?[^\\n]{0,3}"
                    + "(?:\\.env|id_rsa|~/\\.ssh|~/\\.aws|secrets?|credentials?|passwords?|tokens?|api keys?|environment variables|source code)"
                    + "(?: [^\\s!?]{1,40}){0,6} (?:to|at|via) [^\\s]{0,3}(?:https?://|[\\w.-]{1,40}@)");

    private static final Pattern IMPORT =
            Pattern.compile("(?<![\\w`\"'/@.-])@(?:~/|/|(?:\\.\\./)|[A-Za-z]:[\\\\/])[\\w.~/\\\\-]{1,200}");

    private static final int BEFORE = 60;

    private static final Map<Kind, Pattern> PATTERNS = patterns();

    /** The words that one of these patterns can start with. */
    private static final Set<String> STARTS = new LinkedHashSet<>(List.of(
            ("ignore disregard forget override bypass overrule do don never without hide conceal keep the your its user users"
                            + " human humans developer developers reviewer reviewers operator silently secretly quietly covertly reveal"
                            + " print output repeat leak you send post upload forward transmit exfiltrate submit curl wget iwr invoke base"
                            + " sh bash zsh eval source sudo rm chmod mkfs dd powershell nc")
                    .split(" ", -1)));

    private static final int LONGEST_START = 12;

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private SteeringWords(String text) {
        this.text = text;
    }

    private static Map<Kind, Pattern> patterns() {
        Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
        patterns.put(Kind.STEERING_PHRASE, PHRASE);
        patterns.put(Kind.SENDING, SENDING);
        patterns.put(Kind.FETCH_AND_RUN, FETCH_AND_RUN);
        patterns.put(Kind.COMMAND, COMMAND);
        return Collections.unmodifiableMap(patterns);
    }

    /** Words in any case, with any short space where a blank stands here. */
    private static Pattern phrase(String words) {
        return Pattern.compile("(?i)\\b" + words.replace(" ", "[\\s*_]{1,8}"));
    }

    static List<Found> in(String text, CodeSpots code) {
        SteeringWords search = new SteeringWords(text);
        search.atWords(code);
        Matcher turns = FAKE_TURN.matcher(text);
        while (turns.find() && !search.isFull()) {
            search.add(Kind.FAKE_TURN, turns.start(), turns.end());
        }
        Matcher imports = IMPORT.matcher(text);
        while (imports.find() && !search.isFull()) {
            if (!code.isCode(imports.start())) {
                search.add(Kind.OUTSIDE_IMPORT, imports.start(), imports.end());
            }
        }
        return search.found;
    }

    /** Tries the patterns only where one of their first words stands: they are large, and most words are none of these. */
    private void atWords(CodeSpots code) {
        Map<Kind, Matcher> matchers = new EnumMap<>(Kind.class);
        PATTERNS.forEach(
                (kind, pattern) -> matchers.put(kind, pattern.matcher(text).useTransparentBounds(true)));
        for (int at = 0; at < text.length() && !isFull(); ) {
            int end = wordEnd(at);
            if (end - at > 1 && end - at <= LONGEST_START && STARTS.contains(lower(at, end))) {
                end = Math.max(end, tried(matchers, at, code));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Where to go on behind what was found; 0 when nothing was. */
    private int tried(Map<Kind, Matcher> matchers, int at, CodeSpots code) {
        for (Map.Entry<Kind, Matcher> entry : matchers.entrySet()) {
            Kind kind = entry.getKey();
            Matcher matcher = entry.getValue().region(at, text.length());
            if (!matcher.lookingAt()) {
                continue;
            }
            boolean isCommand = kind == Kind.COMMAND || kind == Kind.FETCH_AND_RUN;
            if (!isCommand || isTold(kind, at, code)) {
                int end = matcher.end();
                add(kind, at, isCommand ? HiddenMarkup.lineEnd(text, end) : end);
                return end;
            }
        }
        return 0;
    }

    private boolean isTold(Kind kind, int at, CodeSpots code) {
        String before = before(at);
        boolean told = kind == Kind.FETCH_AND_RUN
                || (!code.isFenced(at) && IMPERATIVE.matcher(before).find());
        return told && !NEGATION.matcher(before).find();
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private String lower(int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** What stands before it in its line. */
    private String before(int at) {
        String before = text.substring(Math.max(0, at - BEFORE), at);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private boolean isFull() {
        return found.size() >= InjectionSigns.MOST;
    }

    private void add(Kind kind, int start, int end) {
        found.add(new Found(kind, start, InjectionSigns.excerpt(text, start, end)));
    }
}
