/** What is on disk and what was rendered become a plan. Pure; owns the ports that write plans and keep bases. */
@NullMarked
package dev.aiinit.merge;

import org.jspecify.annotations.NullMarked;
