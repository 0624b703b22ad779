package dev.aiinit.pack;

/** The closed vocabulary of how a card finds the places that have a role. */
public sealed interface Whereabouts {
    /**
     * Every listed file that matches.
     *
     * @param contains regular expression found in the file's text; empty for any text
     */
    record Files(String glob, String contains) implements Whereabouts {}

    /**
     * Of every listed file that matches the folder that the pattern speaks of last, {@code **} left aside: {@code app/**}{@code /*.rb}
     * tells {@code app}, {@code app/*}{@code /*.rb} each folder in it, {@code **}{@code /migrations/*.py} every {@code migrations}.
     *
     * @param contains regular expression found in the file's text; empty for any text
     */
    record Folders(String glob, String contains) implements Whereabouts {}

    /** What a file states, where that is a listed file or folder. */
    record Stated(As as, Extraction extraction) implements Whereabouts {}

    /** How a stated text names a place. */
    enum As {
        /** Relative to the file that states it: {@code ./src/index.js}. */
        PATH,
        /** A module of Python, and what is taken from it: {@code app.main:run}. */
        MODULE,
        /** A class of the JVM: {@code com.example.Main}, {@code com.example.MainKt}. */
        CLASS,
        /** A package of Python, or something in it: {@code blog.apps.BlogConfig}. */
        PACKAGE
    }
}
