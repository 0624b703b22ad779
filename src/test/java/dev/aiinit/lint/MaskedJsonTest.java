package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedJsonTest {
    @Test
    void aTextThatStaysIsMaskedAndWhatChangesIsShown() {
        String before = "{\"model\": \"opus[1m]\", \"env\": {\"KEY\": \"sk-\\\"secret\"}}";
        String after = "{\"model\": \"opus\", \"env\": {\"KEY\": \"sk-\\\"secret\", \"NEW\": \"1\"}}";
        MaskedJson mask = new MaskedJson(before, after);

        assertThat(mask.of(before)).isEqualTo("{\"model\": \"opus[1m]\", \"env\": {\"KEY\": \"…\"}}");
        assertThat(mask.of(after)).isEqualTo("{\"model\": \"opus\", \"env\": {\"KEY\": \"…\", \"NEW\": \"1\"}}");
    }

    @Test
    void brokenJsonIsMaskedToo() {
        String before = "{\"KEY\": \"secret\", // mine\n}";
        String after = "{\"KEY\": \"secret\"\n}";
        assertThat(new MaskedJson(before, after).of(before)).isEqualTo("{\"KEY\": \"…\", // mine\n}");
    }
}
