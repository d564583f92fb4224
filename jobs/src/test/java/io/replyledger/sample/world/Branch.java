package io.replyledger.sample.world;

import java.util.List;

/**
 * One branch of 示例集团.
 *
 * @param id its id, which is its folder's name too
 * @param name its Chinese name
 * @param region the id of the region it belongs to
 * @param city the city its clients are named after
 * @param queue its queue on the shared telephone exchange, and the prefix of its staff and client ids
 * @param size how large it is
 * @param pace how well it works
 */
public record Branch(String id, String name, String region, String city, String queue, Size size, Pace pace) {
    /** All branches, in the order of their regions. */
    public static final List<Branch> ALL = List.of(
            in("shanghai", "上海", "xuhui", "徐汇", "XH", new Size(58, 7, 70, 56), Pace.steady(0.95, 0.03, 0.06, 15)),
            in("shanghai", "上海", "pudong", "浦东", "PD", new Size(64, 7, 72, 58), Pace.steady(3.1, 0.022, 0.10, 17)),
            in("shanghai", "上海", "hongkou", "虹口", "HK", new Size(50, 6, 68, 50), Pace.steady(1.0, 0.03, 0.06, 16)),
            in("jiangsu", "苏州", "suzhou", "苏州", "SZ", new Size(66, 8, 84, 60), Pace.steady(1.0, 0.03, 0.05, 14)),
            in("jiangsu", "无锡", "wuxi", "无锡", "WX", new Size(56, 7, 72, 50), new Pace(2.6, 0.7, 0.028, 0.07, 16)),
            in("jiangsu", "昆山", "kunshan", "昆山", "KS", new Size(9, 2, 11, 43), Pace.steady(1.0, 0.04, 0.06, 18)));

    /**
     * How large a branch is.
     *
     * @param clients its client companies
     * @param staff its accountants
     * @param tickets requests in an ordinary month
     * @param calls calls in an ordinary month
     */
    public record Size(int clients, int staff, int tickets, int calls) {}

    private static Branch in(String region, String city, String id, String place, String queue, Size size, Pace pace) {
        return new Branch(id, place + "分公司", region, city, queue, size, pace);
    }

    /** The name without 分公司. */
    public String place() {
        return name.replace("分公司", "");
    }
}
