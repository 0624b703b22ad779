package dev.aiinit.detect;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stub. */
public final class DetectReport {
    private DetectReport() {}

    public static Map<String, Object> of(Findings findings) {
        return new LinkedHashMap<>();
    }
}
