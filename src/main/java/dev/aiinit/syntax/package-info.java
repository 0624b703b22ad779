/** YAML, JSON, TOML, XML and properties: text to a tree with positions, and splices back into text. */
@NullMarked
package dev.aiinit.syntax;

import org.jspecify.annotations.NullMarked;
