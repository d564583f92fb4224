package io.replyledger.sample.world;

/** What a request is about. */
public enum Category {
    /** Issuing invoices. */
    INVOICING("开票", "invoicing", 3),
    /** Filing taxes. */
    TAX_FILING("报税", "tax_filing", 6),
    /** Wages and social insurance. */
    PAYROLL("工资社保", "social_insurance", 7),
    /** Changes in the company register. */
    REGISTRATION("工商变更", "registration", 36),
    /** A plain question. */
    INQUIRY("咨询", "inquiry", 2),
    /** A complaint. */
    COMPLAINT("投诉", "complaint", 11),
    /** A correction in the books. */
    CORRECTION("账务更正", "correction", 13);

    private final String chinese;
    private final String code;
    private final double solveHours;

    Category(String chinese, String code, double solveHours) {
        this.chinese = chinese;
        this.code = code;
        this.solveHours = solveHours;
    }

    /** As the Chinese order system writes it. */
    public String chinese() {
        return chinese;
    }

    /** As the help desk tags it. */
    public String code() {
        return code;
    }

    /** Median working hours from the first reply to the solution at an ordinary branch. */
    double solveHours() {
        return solveHours;
    }
}
