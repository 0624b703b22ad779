package dev.aiinit.lint;

import java.time.Duration;

/** The log of one session, as far as doctor looks at it: nobody reads what it says. */
public record SessionLog(long bytes, Duration age) {}
