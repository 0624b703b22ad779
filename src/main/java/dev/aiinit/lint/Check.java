package dev.aiinit.lint;

import java.util.List;

/** Looks for what one or a few rules speak of, in what it was made with. */
public interface Check {
    /** In the order of files and lines. */
    List<Diagnosis> diagnoses();
}
