package dev.aiinit.render;

import java.util.function.Supplier;

/** Keeps an eye on work that may never end: FreeMarker bounds no time, and no interrupt stops a loop in a template. */
public interface Watch {
    /** For templates that are known to end. */
    Watch NONE = new Watch() {
        @Override
        public <T> T over(String what, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Does the work here. When it takes too long, the program ends with {@link dev.aiinit.project.ExitCode#TEMPLATE}.
     *
     * @param what is being worked on, for the message: {@code team/stack.ftl}
     */
    <T> T over(String what, Supplier<T> work);
}
