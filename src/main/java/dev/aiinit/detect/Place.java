package dev.aiinit.detect;

import dev.aiinit.pack.Card;

/**
 * Where a card is tried.
 *
 * @param ecosystem manifest family that dependencies are looked up in; empty for none
 * @param unit folder from the root, without a slash at the end; empty for the root
 */
record Place(String ecosystem, String unit) {
    static Place of(Card card, String unit) {
        return new Place(card.ecosystem(), unit);
    }
}
