package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAT return March",
                "Re: VAT return March",
                "RE: FW: Fwd:VAT  return\tMarch ",
                "回复：答复: 转发：VAT return March",
                "AW: [EXTERNAL] Re[2]: [ticket 17] VAT return March",
                "Ｒｅ：　ＶＡＴ　return March",
                "Re (3): vat return march"
            })
    void repliesAndForwardsShareTheSubject(String subject) {
        assertEquals("vat return march", SubjectText.normalised(subject));
    }

    @Test
    void aWordBeforeAColonThatIsNoPrefixStays() {
        assertEquals("tax: march", SubjectText.normalised("Re: Tax: March"));
        assertEquals("【通知】三月申报", SubjectText.normalised("回复: 【通知】三月申报"));
        assertEquals("[unclosed march", SubjectText.normalised("[unclosed march"));
    }

    @Test
    void nothingButPrefixesIsNothing() {
        assertEquals("", SubjectText.normalised(" Re: 回复： [tag] "));
        assertEquals("", SubjectText.normalised("re:".repeat(100_000)));
    }
}
