package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

    @ParameterizedTest
    @CsvSource({
        "'\uFEFFId', id",
        "'  Created   At ', created at",
        "Ｉｄ, id",
        "首次响应时长（秒）, 首次响应时长(秒)",
        "'Created\u00A0at', created at",
        "'工单　编号', 工单编号",
        "'状 态', 状态",
        "'排队时长 (秒)', 排队时长(秒)",
        "'客户 ID', 客户id"
    })
    void aNameIsComparedWithoutMarkWidthSpacesAndCase(String written, String compared) {
        assertEquals(compared, Header.normalised(written));
    }

    @Test
    void aColumnIsFoundByAnyWritingOfItsName() {
        Header header = Header.of(List.of("\uFEFFTicket ID", "Status"));
        assertEquals(OptionalInt.of(0), header.position("ticket id"));
        assertEquals(OptionalInt.of(0), header.position("ＴＩＣＫＥＴ  ID"));
        assertEquals(OptionalInt.of(1), header.position(" status "));
        assertEquals(OptionalInt.empty(), header.position("State"));
        assertEquals(2, header.size());
    }

    @Test
    void aRepeatedNameIsFoundWithItsNumber() {
        Header header = Header.of(List.of("Label", "label", "Id", "LABEL"));
        assertEquals(OptionalInt.of(0), header.position("Label"));
        assertEquals(OptionalInt.of(1), header.position("Label#2"));
        assertEquals(OptionalInt.of(3), header.position("label#3"));
        assertEquals(OptionalInt.empty(), header.position("label#4"));
        assertEquals(4, header.size());
    }
}
