package dev.aiinit.audit;

import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What each listed file weighs, by its place in the list: numbers only, since there may be a million files. */
public final class FileWeights {
    /** A larger file is counted up to here; the rest of it is taken to be like that. */
    private static final long LARGEST_COUNTED = 32L << 20;

    private static final int TELL_EVERY = 256;

    /** What the head of a file told: this, that it is not text, or else the line of its mark (see {@link Signs#markedAt}). */
    private static final byte NOT_LOOKED = -1;

    private static final byte NOT_TEXT = -2;

    private final List<RepositoryFile> files;
    private final long[] bytes;
    private final long[] low;
    private final long[] high;
    private final WeightClass[] classes;
    private final byte[] heads;

    private FileWeights(List<RepositoryFile> files) {
        this.files = files;
        this.bytes = new long[files.size()];
        this.low = new long[files.size()];
        this.high = new long[files.size()];
        this.classes = new WeightClass[files.size()];
        this.heads = new byte[files.size()];
        Arrays.fill(heads, NOT_LOOKED);
    }

    /** Reads every file that its name does not tell to be something else than text. */
    public static FileWeights of(
            List<RepositoryFile> files, FileContents contents, FileClassifier classifier, Progress progress) {
        FileWeights weights = new FileWeights(files);
        contents.read(files, () -> weights.new Counting(classifier, progress));
        return weights;
    }

    /** The same of some of the files. */
    public FileWeights only(Predicate<RepositoryFile> wanted) {
        int[] kept = IntStream.range(0, files.size())
                .filter(index -> wanted.test(files.get(index)))
                .toArray();
        if (kept.length == files.size()) {
            return this;
        }
        FileWeights some =
                new FileWeights(Arrays.stream(kept).mapToObj(files::get).toList());
        for (int i = 0; i < kept.length; i++) {
            some.bytes[i] = bytes[kept[i]];
            some.low[i] = low[kept[i]];
            some.high[i] = high[kept[i]];
            some.classes[i] = classes[kept[i]];
            some.heads[i] = heads[kept[i]];
        }
        return some;
    }

    /** In the order of the listing. */
    public List<RepositoryFile> files() {
        return files;
    }

    /** The place of a file in the listing; -1 when it is not there. */
    int find(String path) {
        int from = 0;
        int to = files.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    /** How the file was made, where that was seen while it was read. */
    Optional<Signs> signs(int index) {
        byte head = heads[index];
        return head == NOT_LOOKED
                ? Optional.empty()
                : Optional.of(Signs.ofHead(head == NOT_TEXT, head == NOT_TEXT ? 0 : head));
    }

    /** Its size; -1 when it could not be read. */
    long bytes(int index) {
        return bytes[index];
    }

    TokenRange tokens(int index) {
        return new TokenRange(low[index], high[index]);
    }

    long low(int index) {
        return low[index];
    }

    long high(int index) {
        return high[index];
    }

    /** What the name and the bytes of the file tell. */
    WeightClass weightClass(int index) {
        return classes[index];
    }

    /** Fills in one file after another; each thread has one. */
    private final class Counting implements FileContents.Counter {
        private final FileClassifier classifier;
        private final Progress progress;
        private final TextCount count = new TextCount();
        private Content content = Content.PROSE;
        private WeightClass weightClass = WeightClass.OTHER;
        private final byte[] first = new byte[Signs.HEAD];
        private boolean toldByHead;
        private byte head = NOT_LOOKED;
        private int done;

        Counting(FileClassifier classifier, Progress progress) {
            this.classifier = classifier;
            this.progress = progress;
        }

        @Override
        public boolean begin(RepositoryFile file) {
            count.clear();
            FileClass fileClass = classifier.classify(file.path());
            weightClass = WeightClass.of(fileClass.kind());
            content = Content.of(file.name(), fileClass);
            toldByHead = fileClass.isToldByHead();
            head = NOT_LOOKED;
            return !fileClass.isBinary();
        }

        @Override
        public boolean take(byte[] buffer, int length) {
            if (toldByHead && count.bytes() < Signs.HEAD) {
                look(buffer, length);
            }
            count.take(buffer, length);
            return count.isText() && count.bytes() < LARGEST_COUNTED;
        }

        private void look(byte[] buffer, int length) {
            int from = (int) count.bytes();
            System.arraycopy(buffer, 0, first, from, Math.min(length, Signs.HEAD - from));
            if (from + length >= Signs.HEAD) {
                Signs signs = Signs.ofHead(first);
                head = signs.binary() ? NOT_TEXT : (byte) signs.markedAt();
            }
        }

        @Override
        public void end(int index, long size) {
            boolean text = size >= 0 && weightClass != WeightClass.BINARY && count.isText();
            bytes[index] = size;
            heads[index] = size < 0 ? NOT_LOOKED : head;
            classes[index] = size < 0 || text ? weightClass : WeightClass.BINARY;
            if (text && count.bytes() > 0) {
                long counted = count.bytes() == size
                        ? count.counted()
                        : Math.round(count.counted() * (size / (double) count.bytes()));
                TokenRange tokens = TokenRange.of(counted, count.isMostlyAscii() ? content : Content.CJK);
                low[index] = tokens.low();
                high[index] = tokens.high();
            }
            done++;
            if (done % TELL_EVERY == 0) {
                progress.weighed(TELL_EVERY);
            }
        }
    }
}
