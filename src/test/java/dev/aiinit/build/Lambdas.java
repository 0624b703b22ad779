package dev.aiinit.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas and method references of all kinds; what they do is in the text that comes out. */
final class Lambdas implements Supplier<String> {
    private final String prefix;

    Lambdas(String prefix) {
        this.prefix = prefix;
    }

    /** An interface whose private method is the body of a lambda. */
    interface Greeting {
        String name();

        default Supplier<String> later() {
            return () -> "hello " + shout(name());
        }

        private String shout(String text) {
            return text + "!";
        }
    }

    /** A member of the nest that makes lambdas of its own. */
    private static final class Inner {
        private int count;

        private Runnable counting(long by) {
            return () -> count += (int) by;
        }
    }

    private static String twice(Object text) {
        return "" + text + text;
    }

    private String own(String text) {
        return prefix + text;
    }

    @Override
    public String get() {
        List<String> said = new ArrayList<>();
        int four = 4;
        long nine = 9;
        double half = 0.5;
        IntUnaryOperator plus = number -> number + four;
        LongSupplier wide = () -> nine + four;
        Supplier<Double> boxed = () -> half;
        ToIntFunction<Integer> unboxing = Integer::intValue;
        ToLongFunction<Integer> widening = Integer::intValue;
        IntFunction<Object> boxing = Integer::valueOf;
        Function<String, Object> general = Lambdas::twice;
        UnaryOperator<String> bound = this::own;
        BiFunction<String, Integer, Character> receiver = String::charAt;
        Supplier<List<String>> making = ArrayList::new;
        Function<Integer, String[]> array = String[]::new;
        Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
        Inner inner = new Inner();
        Runnable counting = inner.counting(nine);
        counting.run();
        counting.run();
        Greeting greeting = () -> "you";
        Consumer<String> dropping = said::add;
        dropping.accept("first");
        Map<String, Integer> counts = new TreeMap<>();
        Stream.of("a", "b", "b").forEach(each -> counts.merge(each, 1, Integer::sum));
        said.add(plus.applyAsInt(1) + " " + wide.getAsLong() + " " + boxed.get());
        said.add(unboxing.applyAsInt(7) + " " + widening.applyAsLong(8) + " " + boxing.apply(9));
        said.add(general.apply("x") + " " + bound.apply("y") + " " + receiver.apply("z", 0));
        said.add(making.get() + " " + array.apply(3).length + " " + inner.count);
        said.add(greeting.later().get());
        said.add(counts.entrySet().stream().sorted(order).map(Map.Entry::getKey).collect(Collectors.joining()));
        return String.join("; ", said);
    }
}
