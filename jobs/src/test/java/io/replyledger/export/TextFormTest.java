package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormTest {
    private static final String TEXT = "工单编号,状态\nA1,已解决\n";
    private static final String MARK = "\uFEFF";

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GB18030, GB18030", "GBK, GB18030"})
    void theEncodingOfATextWithoutMarkIsToldByItsBytes(String written, String detected) {
        assertEquals(detected, TextForm.encoding(TEXT.getBytes(Charset.forName(written)), true));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) {
        assertEquals(encoding, TextForm.encoding((MARK + TEXT).getBytes(Charset.forName(encoding)), true));
    }

    @Test
    void anEmptyTextIsUtf8() {
        assertEquals("UTF-8", TextForm.encoding(new byte[0], true));
    }

    @Test
    void aBeginningMayEndInsideACharacter() {
        byte[] bytes = "abc工".getBytes(StandardCharsets.UTF_8);
        byte[] beginning = Arrays.copyOf(bytes, bytes.length - 1);
        assertEquals("UTF-8", TextForm.encoding(beginning, false));
        assertEquals("GB18030", TextForm.encoding(beginning, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {"a,b,c~,", "a;b;c~;", "a|b|c~|", "a;b,c;d~;", "\"x,y,z\";b~;", "single~,"})
    void theDelimiterIsTheOneThatStandsMostOftenOutsideQuotesInTheFirstLine(String text, char expected) {
        assertEquals(expected, TextForm.delimiter(text));
    }

    @Test
    void aTabIsADelimiter() {
        assertEquals('\t', TextForm.delimiter("a\tb\tc,d\n1\t2\t3"));
        assertEquals(',', TextForm.delimiter("a,b\n;;;;;"));
    }
}
