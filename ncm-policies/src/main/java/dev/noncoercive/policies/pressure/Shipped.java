package dev.noncoercive.policies.pressure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The two files of this module that the trainer writes. They are kept deflated, so that they are small outside of a jar, too. */
final class Shipped {
    private Shipped() {}

    /** What a file of this module holds. */
    static byte[] read(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the file " + file + " is missing in this jar");
            }
            return inflated(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " in this jar is damaged: " + e.getMessage(), e);
        }
    }

    /** What deflated bytes hold. */
    static byte[] inflated(InputStream deflated) throws IOException {
        return new InflaterInputStream(deflated).readAllBytes();
    }

    /** The bytes of a file that holds these. Which they are depends on the compression that this Java brings along; what they hold does not. */
    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, deflater)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }
}
