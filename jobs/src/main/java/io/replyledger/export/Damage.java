package io.replyledger.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * What is wrong with bytes at which a library stumbled. Its own words name its classes, its files and even the folder for
 * temporary ones; they are never shown.
 */
final class Damage {
    private Damage() {}

    /** The fault of bytes that a library refuses. */
    static Unreadable of(Exception e) {
        Unreadable said = said(e);
        String kind = kind(e) == null ? "its parts do not fit together" : kind(e);
        return said != null ? said : new Unreadable("it is damaged or cut off (" + kind + "); ask for it again", e);
    }

    /** The same of a row. */
    static Unreadable inRow(long row, Exception e) {
        return new Unreadable("row " + row + ": " + words(e), e);
    }

    /** Why a file cannot be read, on one line: its fault, or what its disk or network says. */
    static String words(Exception e) {
        Throwable fault = e instanceof UncheckedIOException ? e.getCause() : e;
        boolean isOfBytes = !(fault instanceof IOException) || said(e) != null || kind(e) != null;
        String says = isOfBytes ? "" : says(fault);
        return says.lines().findFirst().orElseGet(() -> of(e).getMessage());
    }

    private static Unreadable said(Exception e) {
        for (Throwable cause = e; cause != null; cause = below(cause)) {
            if (cause instanceof Unreadable said) {
                return said;
            }
            if (says(cause).startsWith("Zip bomb")) {
                return Expansion.bomb(Expansion.HIGHEST_RATIO);
            }
        }
        return null;
    }

    private static String kind(Exception e) {
        for (Throwable cause = e; cause != null; cause = below(cause)) {
            if (cause instanceof EOFException || says(cause).startsWith("Truncated")) {
                return "it ends too early";
            }
            if (cause instanceof ZipException) {
                return "what is packed in it is spoilt";
            }
            if (cause instanceof XMLStreamException xml && xml.getLocation() != null) {
                return "its XML is spoilt in line " + xml.getLocation().getLineNumber();
            }
        }
        return null;
    }

    private static Throwable below(Throwable e) {
        return e instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : e.getCause();
    }

    private static String says(Throwable e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
