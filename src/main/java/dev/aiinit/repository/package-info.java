/** What can be seen of a repository: its files, their text, what kind of file each is. */
@NullMarked
package dev.aiinit.repository;

import org.jspecify.annotations.NullMarked;
