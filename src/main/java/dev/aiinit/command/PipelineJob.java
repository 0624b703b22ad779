package dev.aiinit.command;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the keys on the way to a script say about it.
 *
 * @param everyChange false once one of them keeps it for a release, a clock or a person
 * @param services images or names of what is started beside it
 */
record PipelineJob(boolean everyChange, List<String> services) {
    private static final Pattern PUTS_OUT = Pattern.compile("(?i)deploy(ment|ing)?|release|publish|production");
    private static final Pattern ONLY_SELDOM = Pattern.compile("tags|schedules|triggers|web|api");

    /** Parts of a pipeline that start by hand or for a tag, by what Bitbucket calls them. */
    private static final Pattern SELDOM_PART = Pattern.compile("pipelines\\.(?:custom|tags)");

    PipelineJob {
        services = List.copyOf(services);
    }

    PipelineJob with(Node node, String path) {
        List<String> all = new ArrayList<>(services);
        node.at("services").ifPresent(value -> add(all, value));
        node.at("docker").ifPresent(value -> {
            // The first image of CircleCI is where the steps run.
            List<Node> images = value.asItems();
            images.subList(Math.min(1, images.size()), images.size())
                    .forEach(image -> image.at("image").flatMap(Node::asText).ifPresent(all::add));
        });
        return new PipelineJob(
                everyChange && !isSeldom(node) && !SELDOM_PART.matcher(path).matches(), all);
    }

    private static void add(List<String> services, Node value) {
        for (Node item : value.asItems()) {
            item.asText()
                    .or(() -> item.at("name").flatMap(Node::asText))
                    // It is what others are started with.
                    .filter(name -> !name.startsWith("docker"))
                    .ifPresent(services::add);
        }
    }

    private static boolean isSeldom(Node job) {
        String stage = text(job, "stage").orElse("");
        boolean byHand = text(job, "when").or(() -> text(job, "trigger")).equals(Optional.of("manual"));
        boolean tagsOnly = job.at("only")
                .map(Node::asTexts)
                .filter(only ->
                        !only.isEmpty() && ONLY_SELDOM.matcher(only.get(0)).matches())
                .isPresent();
        boolean puts =
                job.at("deployment").isPresent() || PUTS_OUT.matcher(stage).matches();
        return byHand || tagsOnly || puts;
    }

    private static Optional<String> text(Node node, String key) {
        return node.at(key).flatMap(Node::asText);
    }
}
