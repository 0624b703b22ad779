package dev.aiinit.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The words and options of one command, each option with what to do with its value.
 *
 * <p>Made by calls rather than read from annotations: reading those takes longer than all else that a small command does.
 */
final class Options {
    private final CommandSpec spec;

    /**
     * A command without options.
     *
     * @param command what runs when the command is given
     */
    Options(Execution.Command command, String name, String... description) {
        this.spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().description(description);
    }

    CommandSpec spec() {
        return spec;
    }

    /** A switch. */
    Options flag(String names, String description, Consumer<Boolean> set) {
        return option(OptionSpec.builder(split(names)).type(boolean.class).arity("0"), description, set);
    }

    /** An option with one value. */
    Options text(String names, String label, String description, Consumer<String> set) {
        return option(OptionSpec.builder(split(names)).type(String.class).paramLabel(label), description, set);
    }

    /** An option with several values: repeated, or separated by commas when {@code separator} is one. */
    Options texts(String names, String label, String separator, String description, Consumer<List<String>> set) {
        return option(
                OptionSpec.builder(split(names))
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(label)
                        .splitRegex(separator),
                description,
                set);
    }

    /** An option of the form {@code KEY=VALUE} that may be repeated. */
    Options pairs(String names, String label, String description, Consumer<Map<String, String>> set) {
        return option(
                OptionSpec.builder(split(names))
                        .type(Map.class)
                        .auxiliaryTypes(String.class, String.class)
                        .paramLabel(label),
                description,
                set);
    }

    /** The arguments that are no options: {@code arity} of them, such as {@code 0..1} or {@code 1..*}. */
    Options arguments(String arity, String label, String description, Consumer<List<String>> set) {
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .setter(setter(set))
                .build());
        return this;
    }

    /** The next argument that is no option; it must be there. */
    Options argument(String label, String description, Consumer<String> set) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(String.valueOf(spec.positionalParameters().size()))
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .setter(setter(set))
                .build());
        return this;
    }

    private Options option(OptionSpec.Builder option, String description, Consumer<?> set) {
        spec.addOption(option.description(description).setter(setter(set)).build());
        return this;
    }

    Options help() {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return this;
    }

    private static String[] split(String names) {
        return names.split(", ", -1);
    }

    @SuppressWarnings("unchecked")
    private static <T> ISetter setter(Consumer<T> set) {
        return new ISetter() {
            @Override
            public <V> V set(V value) {
                if (value != null) {
                    set.accept((T) value);
                }
                return value;
            }
        };
    }
}
