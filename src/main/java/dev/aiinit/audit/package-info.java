/** Context weight: what reading a text would cost, always as a range of tokens. */
@NullMarked
package dev.aiinit.audit;

import org.jspecify.annotations.NullMarked;
