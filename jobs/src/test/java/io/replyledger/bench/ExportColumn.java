package io.replyledger.bench;

import java.util.Arrays;

/** The columns of the exports in the order of the first file; the others have them in another. */
enum ExportColumn {
    SUBJECT("主题"),
    STATUS("状态"),
    TICKET("工单号"),
    UPDATED("更新时间"),
    PROVIDER("机构"),
    CLIENT("客户编号"),
    CHANNEL("渠道"),
    RESOLVED("解决时间"),
    PRIORITY("优先级"),
    TOPIC("类别"),
    CREATED("创建时间"),
    STAFF("经办人"),
    TEAM("小组"),
    RESPONDED("首次回复时间"),
    REPLIES("回复次数"),
    REMARK("备注");

    private final String header;

    ExportColumn(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /** The columns in the order of a file: each begins three columns further on than the one before. */
    static ExportColumn[] ofFile(int file) {
        ExportColumn[] columns = values();
        return Arrays.stream(columns)
                .map(column -> columns[(Arrays.asList(columns).indexOf(column) + 3 * file) % columns.length])
                .toArray(ExportColumn[]::new);
    }
}
