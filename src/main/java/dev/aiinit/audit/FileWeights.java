package dev.aiinit.audit;

import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.RepositoryFile;
import java.util.List;

/** What each listed file weighs, by its place in the list: numbers only, since there may be a million files. */
public final class FileWeights {
    /** A larger file is counted up to here; the rest of it is taken to be like that. */
    private static final long LARGEST_COUNTED = 32L << 20;

    private static final int TELL_EVERY = 256;

    private final List<RepositoryFile> files;
    private final long[] bytes;
    private final long[] low;
    private final long[] high;
    private final WeightClass[] classes;

    private FileWeights(List<RepositoryFile> files) {
        this.files = files;
        this.bytes = new long[files.size()];
        this.low = new long[files.size()];
        this.high = new long[files.size()];
        this.classes = new WeightClass[files.size()];
    }

    /** Reads every file that its name does not tell to be something else than text. */
    public static FileWeights of(
            List<RepositoryFile> files, FileContents contents, FileClassifier classifier, Progress progress) {
        FileWeights weights = new FileWeights(files);
        contents.read(files, () -> weights.new Counting(classifier, progress));
        return weights;
    }

    List<RepositoryFile> files() {
        return files;
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
            return !fileClass.isBinary();
        }

        @Override
        public boolean take(byte[] buffer, int length) {
            count.take(buffer, length);
            return count.isText() && count.bytes() < LARGEST_COUNTED;
        }

        @Override
        public void end(int index, long size) {
            boolean text = size >= 0 && weightClass != WeightClass.BINARY && count.isText();
            bytes[index] = size;
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
