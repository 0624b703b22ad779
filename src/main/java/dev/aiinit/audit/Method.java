package dev.aiinit.audit;

import java.util.List;

/** How the numbers come about, in words that stand beside them. */
public final class Method {
    /** Sizes of context windows, in tokens. */
    public static final List<Integer> WINDOWS = List.of(200_000, 1_000_000);

    public static final String ESTIMATE =
            "an estimate: bytes divided by the bytes per token of each kind of text (blanks beyond the second of a run left out);"
                    + " low: tokenizer of the Claude models up to 4.6, high: the newer one;"
                    + " of a file over 32 MiB the first 32 MiB are counted, and stand for the rest";

    public static final String EXACT =
            "o200k_base, counted: a public tokenizer of another maker, as a stand-in; that of the newer Claude models is not public";

    private Method() {}
}
