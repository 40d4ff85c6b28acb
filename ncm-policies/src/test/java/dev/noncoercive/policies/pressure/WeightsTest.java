package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void weights_of_half_a_byte_come_back_as_they_were_written() throws IOException {
        double[] exact = {0, 1, -1, 0.5, -0.5, 40, -40, 0.1};
        Weights written = Weights.ofHalves(exact);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.writeHalves(new DataOutputStream(bytes));
        // a scale and half a byte each
        assertThat(bytes.size()).isEqualTo(4 + exact.length / 2);
        Weights read =
                Weights.readHalves(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), exact.length);
        for (int i = 0; i < exact.length; i++) {
            int[] place = {i};
            assertThat(read.sum(place, 1)).isEqualTo(written.sum(place, 1));
        }
        assertThat(read.sum(new int[] {5}, 1)).isPositive().isEqualTo(-read.sum(new int[] {6}, 1));
        assertThat(read.sum(new int[] {0}, 1)).isZero();
    }

    @Test
    void a_weight_far_above_the_others_is_cut() {
        double[] exact = new double[1000];
        Arrays.fill(exact, 1);
        exact[0] = 1_000_000;
        exact[1] = -3;
        Weights weights = Weights.ofHalves(exact);
        assertThat(weights.sum(new int[] {0}, 1)).isLessThan(exact[0]);
        assertThat(weights.sum(new int[] {1}, 1)).isNotPositive();
    }
}
