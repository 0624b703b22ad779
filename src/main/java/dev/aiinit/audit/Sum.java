package dev.aiinit.audit;

/** Adds up weights without an object for each. */
final class Sum {
    private long files;
    private long bytes;
    private long low;
    private long high;

    void add(FileWeights weights, int index) {
        files++;
        bytes += Math.max(0, weights.bytes(index));
        low += weights.low(index);
        high += weights.high(index);
    }

    void add(Sum other) {
        files += other.files;
        bytes += other.bytes;
        low += other.low;
        high += other.high;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    Weight weight() {
        return new Weight(files, bytes, new TokenRange(low, high));
    }
}
