/** What manifests, lock files and lists of members declare; each file of the repository is read and parsed at most once. */
@NullMarked
package dev.aiinit.manifest;

import org.jspecify.annotations.NullMarked;
