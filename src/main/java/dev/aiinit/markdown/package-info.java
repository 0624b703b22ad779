/** The only user of commonmark: headings, sections, offsets and links. Text in, positions or mended text out. */
@NullMarked
package dev.aiinit.markdown;

import org.jspecify.annotations.NullMarked;
