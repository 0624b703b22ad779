package dev.aiinit.violations.project;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Clocks and chance: the same repository and answers would not give the same bytes. */
record DiffersFromRunToRun(
        Random random, SecureRandom secure, SplittableRandom split, ThreadLocalRandom local, RandomGenerator any) {
    static Object[] clocks() {
        return new Object[] {
            System.currentTimeMillis(),
            System.nanoTime(),
            Instant.now(),
            LocalDate.now(),
            LocalDateTime.now(),
            ZonedDateTime.now(),
            OffsetDateTime.now(),
            Year.now(),
            Clock.systemUTC(),
            Clock.systemDefaultZone(),
            Clock.system(ZoneId.of("UTC")),
            new Date(),
            Calendar.getInstance()
        };
    }

    static Object[] chance() {
        return new Object[] {Math.random(), UUID.randomUUID()};
    }
}
