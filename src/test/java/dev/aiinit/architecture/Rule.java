package dev.aiinit.architecture;

import java.util.List;

/** One rule of the architecture. */
public interface Rule {
    /** What it consists of. Each part has a seeded violation. */
    List<String> parts();

    /** The places that break it. */
    List<Breach> breaches(Code code);
}
