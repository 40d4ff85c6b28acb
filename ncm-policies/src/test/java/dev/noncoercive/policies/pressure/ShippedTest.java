package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class ShippedTest {
    @Test
    void what_is_deflated_is_small_and_comes_back() throws IOException {
        byte[] content = "the same words again ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        byte[] small = Shipped.deflated(content);
        assertThat(small.length).isLessThan(content.length / 50);
        assertThat(new InflaterInputStream(new ByteArrayInputStream(small)).readAllBytes())
                .isEqualTo(content);
    }

    @Test
    void a_file_that_the_jar_lacks_is_named() {
        assertThatThrownBy(() -> Shipped.read("no.such"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.such");
    }
}
