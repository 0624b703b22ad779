package dev.aiinit.detect;

/** Stub. */
public final class DetectText {
    private DetectText() {}

    public static String of(Findings findings) {
        return "";
    }
}
