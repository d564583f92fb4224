package io.replyledger.sample.world;

import java.util.List;

/** What clients want of the business desk. */
public enum Topic {
    /** A plain question. */
    INQUIRY("inquiry", 2, "银行对账", "票据交接", "账号与证书", "纳税申报"),
    /** A question about policies and reliefs. */
    POLICY("policy", 4, "政策咨询"),
    /** A report or statement is due. */
    REPORT("report", 9, "财务报表", "工商年报", "汇算清缴"),
    /** Something agreed upon shall change. */
    CHANGE("change_request", 10, "工商注册变更", "社保公积金", "合同收费"),
    /** The client wants it done its own way. */
    CUSTOMISATION("customisation_request", 20, "财务报表", "记账凭证"),
    /** The client wants more services. */
    EXPANSION("expansion_request", 24, "工资个税", "注销", "税务异常与稽查"),
    /** Something delivered was wrong. */
    CORRECTION("correction", 8, "记账凭证", "财务报表"),
    /** A complaint. */
    COMPLAINT("complaint", 11, "合同收费", "会计交接与转出");

    private final String code;
    private final double solveHours;
    private final List<String> areas;

    Topic(String code, double solveHours, String... areas) {
        this.code = code;
        this.solveHours = solveHours;
        this.areas = List.of(areas);
    }

    /** As the plain tables write it. */
    public String code() {
        return code;
    }

    /** Median working hours from the first reply to the solution at an ordinary branch. */
    double solveHours() {
        return solveHours;
    }

    /** The finer topics of bookkeeping that it is about. */
    List<String> areas() {
        return areas;
    }

    /** Whether the branch accepts or declines it. */
    public boolean isDecided() {
        return this == CHANGE || this == CUSTOMISATION || this == EXPANSION;
    }

    /** Whether it is a question that an answer can get wrong. */
    boolean isQuestion() {
        return this == INQUIRY || this == POLICY;
    }
}
