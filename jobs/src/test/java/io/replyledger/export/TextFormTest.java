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
        assertEquals("windows-1252", TextForm.encoding(beginning, true));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "UTF-16LE~UTF-16LE~id,name\\n1,Meyer",
                "UTF-16BE~UTF-16BE~工单编号,客户\\nA1,王小明\\n",
                "UTF-16LE~UTF-16LE~工单编号,客户\\nA1,王小明\\n",
                "GBK~GB18030~工单编号,客户,状态\\nA1,昆山鑫鑫物流有限公司,已解决\\nA2,淞沪贸易,处理中",
                "GBK~GB18030~id,customer\\n1,李娜\\n2,Smith",
                "windows-1252~windows-1252~Nr;Kunde\\n1;Müller\\n2;André Größe",
                "windows-1252~windows-1252~id,note\\n1,\"Créée à l’arrivée – 5 €\"\\n",
                "windows-1252~windows-1252~id,city\\n1,Köln\\n2,Málaga\\n3,Düsseldorf ÄÖÜ",
                "UTF-8~UTF-8~id,name\\n1,Müller",
                "US-ASCII~UTF-8~id,name\\n1,Meyer\\n2,Smith"
            })
    void shortTextsAreToldApart(String written, String detected, String text) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(Charset.forName(written));
        assertEquals(detected, TextForm.encoding(bytes, true));
    }

    @Test
    void aDamagedCharacterDoesNotMakeAnotherEncodingOfUtf8() {
        byte[] bytes = "工单编号,客户,状态\nA1,王小明,已解决".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = ',';
        assertEquals("UTF-8", TextForm.encoding(bytes, true));
    }
}
