package dev.aiinit.command;

import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that CI runs, as it stands in the pipeline.
 *
 * @param folder from the root, that it runs in
 */
public record PipelineLine(String folder, String command, Evidence evidence) {
    /** All that pipelines run, in order; what only runs in branches and loops is left out. */
    public static List<PipelineLine> read(Sources sources) {
        return Stream.concat(WorkflowCommands.read(sources).stream(), PipelineCommands.read(sources).stream())
                .map(line -> new PipelineLine(line.unit(), line.command(), line.evidence()))
                .toList();
    }
}
