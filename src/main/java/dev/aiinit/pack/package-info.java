/** Packs, technology cards, questions and targets: manifest models, their readers and validation. */
@NullMarked
package dev.aiinit.pack;

import org.jspecify.annotations.NullMarked;
