package io.replyledger.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of texts in everything that is published: by their UTF-8 bytes. */
final class Utf8Order {
    static final Comparator<String> TEXTS = (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b));

    private Utf8Order() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
