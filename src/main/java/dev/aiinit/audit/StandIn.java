package dev.aiinit.audit;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens with a public tokenizer ({@link Method#EXACT}). Takes half a second to load, so it is made only when asked for. */
public final class StandIn {
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    public long count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
