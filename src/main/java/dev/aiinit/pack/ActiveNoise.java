package dev.aiinit.pack;

import dev.aiinit.project.Evidence;

/**
 * A noise rule whose card holds in a unit of this repository.
 *
 * @param card id of the card
 * @param technology name of the card, for people
 * @param unit folder from the root, without a slash at the end; empty for the root
 * @param because what made the card hold there
 */
public record ActiveNoise(String card, String technology, String unit, Card.NoiseRule rule, Evidence because) {}
