package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import java.util.List;

/**
 * Where a card is tried.
 *
 * @param ecosystems manifest families that dependencies are looked up in; empty for none
 * @param unit folder from the root, without a slash at the end; empty for the root
 */
record Place(List<String> ecosystems, String unit) {
    static Place of(Card card, String unit) {
        return new Place(card.ecosystems(), unit);
    }
}
