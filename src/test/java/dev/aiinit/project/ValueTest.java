package dev.aiinit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void emptinessIsSayingNothing() {
        assertThat(new Value.Text(" \n").isEmpty()).isTrue();
        assertThat(new Value.Text("a").isEmpty()).isFalse();
        assertThat(new Value.Flag(false).isEmpty()).isFalse();
        assertThat(new Value.Choices(List.of()).isEmpty()).isTrue();
        assertThat(new Value.Choices(List.of("a")).isEmpty()).isFalse();
        assertThat(new Value.Records(List.of()).isEmpty()).isTrue();
        assertThat(new Value.Records(List.of(Map.of())).isEmpty()).isFalse();
    }

    @Test
    void recordsKeepTheirOrderAndCannotBeChanged() {
        Map<String, Value> item = new LinkedHashMap<>();
        for (String key : List.of("zeta", "alpha", "mu", "beta")) {
            item.put(key, new Value.Text(key));
        }
        List<Map<String, Value>> items = new ArrayList<>(List.of(item));
        Value.Records records = new Value.Records(items);
        items.clear();
        item.clear();
        assertThat(records.items().get(0).keySet()).containsExactly("zeta", "alpha", "mu", "beta");
        assertThatThrownBy(() -> records.items().get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> records.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
