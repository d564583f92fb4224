package io.replyledger.sample.world;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What the head office assesses, and how.
 *
 * @param code the criterion
 * @param method how it is assessed
 * @param rhythm how often
 * @param maxScore points that can be reached until 2024
 * @param maxScoreLater points that can be reached since 2025
 */
record Examination(String code, String method, Rhythm rhythm, int maxScore, int maxScoreLater) {
    private static final String VISIT = "现场检查";
    private static final String MYSTERY = "神秘客户";
    private static final String WRITTEN = "笔试";
    private static final String PAPERS = "文件审查";
    private static final String TALK = "员工访谈";

    /** All of them. */
    static final List<Examination> ALL = List.of(
            quarterly("2.2", VISIT, 10),
            mystery("2.2"),
            quarterly("3.1", WRITTEN, 100),
            halfYearly("3.1", "政策解读抽查", 20),
            quarterly("4.3", "会话质检", 100),
            mystery("4.3"),
            halfYearly("8.1", VISIT, 20),
            mystery("8.2"),
            halfYearly("8.2", TALK, 10),
            halfYearly("8.3", VISIT, 20),
            halfYearly("8.5", VISIT, 10),
            quarterly("9.3", "漏洞扫描", 100),
            halfYearly("9.3", PAPERS, 20),
            quarterly("9.4", "权限抽查", 50),
            halfYearly("9.4", PAPERS, 20),
            quarterly("9.5", VISIT, 20),
            halfYearly("9.5", PAPERS, 20),
            halfYearly("9.5", "备份演练", 10),
            quarterly("13.1", WRITTEN, 100),
            halfYearly("13.1", "案例分析", 40),
            halfYearly("15.6", PAPERS, 20),
            halfYearly("16.5", PAPERS, 20),
            quarterly("16.5", TALK, 10),
            halfYearly("18.5", PAPERS, 20),
            quarterly("18.5", "档案抽查", 50),
            halfYearly("19.5", PAPERS, 20),
            halfYearly("20.4", PAPERS, 20),
            quarterly("20.4", TALK, 10));

    /** How often, and in which months. */
    enum Rhythm {
        QUARTERLY(Set.of(3, 6, 9, 12)),
        HALF_YEARLY(Set.of(4, 10));

        private final Set<Integer> months;

        Rhythm(Set<Integer> months) {
            this.months = months;
        }
    }

    private static Examination quarterly(String code, String method, int maxScore) {
        return new Examination(code, method, Rhythm.QUARTERLY, maxScore, maxScore);
    }

    private static Examination halfYearly(String code, String method, int maxScore) {
        return new Examination(code, method, Rhythm.HALF_YEARLY, maxScore, maxScore);
    }

    /** The form of these visits has had twice the points since 2025. */
    private static Examination mystery(String code) {
        return new Examination(code, MYSTERY, Rhythm.QUARTERLY, 5, 10);
    }

    boolean isIn(YearMonth month) {
        return rhythm.months.contains(month.getMonthValue());
    }

    int maxScore(YearMonth month) {
        return month.getYear() < 2025 ? maxScore : maxScoreLater;
    }
}
