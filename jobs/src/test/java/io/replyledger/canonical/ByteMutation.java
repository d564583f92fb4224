package io.replyledger.canonical;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What may happen to the bytes of a file, whatever it is. */
enum ByteMutation {
    FLIPPED,
    CUT,
    HEAD_LOST,
    JOINED,
    MIXED_ENCODING,
    OTHER_ENCODING,
    MARK_INSIDE,
    LINE_ENDS_MIXED,
    QUOTES_UNBALANCED,
    NUL_BLOCK,
    BLOCK_REPEATED,
    EMPTY,
    ONE_BYTE,
    ONLY_MARK;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The bytes changed; {@code other} is another file to join with. */
    byte[] apply(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (this) {
            case FLIPPED -> flipped(bytes, random);
            case CUT -> Arrays.copyOf(bytes, at);
            case HEAD_LOST -> Arrays.copyOfRange(bytes, at, bytes.length);
            case JOINED -> joined(bytes, other);
            case MIXED_ENCODING ->
                joined(recoded(Arrays.copyOf(bytes, at), GB18030), Arrays.copyOfRange(bytes, at, bytes.length));
            case OTHER_ENCODING -> recoded(bytes, encoding(random));
            case MARK_INSIDE -> inserted(bytes, at, MARK);
            case LINE_ENDS_MIXED -> lineEnds(bytes, random);
            case QUOTES_UNBALANCED -> inserted(bytes, at, new byte[] {'"'});
            case NUL_BLOCK -> inserted(bytes, at, new byte[1 + random.nextInt(5_000)]);
            case BLOCK_REPEATED ->
                inserted(
                        bytes,
                        at,
                        Arrays.copyOfRange(bytes, at / 2, Math.min(bytes.length, at / 2 + random.nextInt(5_000))));
            case EMPTY -> new byte[0];
            case ONE_BYTE -> new byte[] {(byte) random.nextInt(256)};
            case ONLY_MARK -> random.nextBoolean() ? MARK : new byte[] {(byte) 0xFF, (byte) 0xFE};
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        int places = random.nextBoolean() ? 1 + random.nextInt(5) : 1 + random.nextInt(1_000);
        for (int i = 0; i < places && flipped.length > 0; i++) {
            int at = random.nextInt(flipped.length);
            flipped[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : flipped[at] ^ (1 << random.nextInt(8)));
        }
        return flipped;
    }

    private static Charset encoding(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16BE;
            case 2 -> GB18030;
            default -> StandardCharsets.UTF_16;
        };
    }

    private static byte[] recoded(byte[] utf8, Charset charset) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(charset);
    }

    private static byte[] lineEnds(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            mixed.append(c == '\n' ? new String[] {"\r", "\n", "\r\n", "\n\r", "\n\n"}[random.nextInt(5)] : c);
        }
        return mixed.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
