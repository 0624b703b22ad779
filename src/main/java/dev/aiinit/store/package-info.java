/** Disk and git: lists and reads the repository, and writes files so that they are either whole or not there. */
@NullMarked
package dev.aiinit.store;

import org.jspecify.annotations.NullMarked;
