package dev.aiinit.cli;

import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageProblem {
    private UsageProblem() {}

    /** What picocli found wrong, or what one of our own options said of its value. */
    static List<Problem> of(ParameterException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError own) {
                return own.problems();
            }
        }
        return List.of(found(problem));
    }

    private static Problem found(ParameterException problem) {
        String help = "see " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            String hint = Suggestion.nearest(word.replaceFirst("=.*", ""), known(problem.getCommandLine(), option))
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse(help);
            return Problem.of("unknown " + (option ? "option" : "command") + " \"" + word + "\"", hint);
        }
        String message = problem.getMessage() == null
                ? "the command line is wrong"
                // picocli says the word twice where KEY=VALUE has no equals sign.
                : problem.getMessage().replace("option option", "option");
        return Problem.of(
                Character.toLowerCase(message.charAt(0)) + message.substring(1).replaceFirst("\\.$", ""), help);
    }

    private static List<String> known(CommandLine line, boolean options) {
        List<String> words = new ArrayList<>();
        if (options) {
            line.getCommandSpec().optionsMap().keySet().forEach(words::add);
        } else {
            words.addAll(line.getSubcommands().keySet());
        }
        return words;
    }
}
