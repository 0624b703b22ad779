package dev.aiinit.violations.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What is static and changes is shared by all callers and all tests. */
final class KeepsState {
    static int counter;
    static final String[] WORDS = {"a"};
    static final AtomicInteger ATOMIC = new AtomicInteger();
    static final StringBuilder TEXT = new StringBuilder();
    static final ThreadLocal<String> PER_THREAD = new ThreadLocal<>();
    static final ArrayDeque<String> QUEUE = new ArrayDeque<>();
    static final ArrayList<String> LIST = new ArrayList<>();
    static final BitSet BITS = new BitSet();
    static final EnumMap<TimeUnit, String> BY_UNIT = new EnumMap<>(TimeUnit.class);
    static final HashMap<String, String> MAP = new HashMap<>();
    static final HashSet<String> SET = new HashSet<>();
    static final LinkedHashMap<String, String> ORDERED_MAP = new LinkedHashMap<>();
    static final LinkedHashSet<String> ORDERED_SET = new LinkedHashSet<>();
    static final TreeMap<String, String> SORTED_MAP = new TreeMap<>();
    static final TreeSet<String> SORTED_SET = new TreeSet<>();

    private KeepsState() {}
}
