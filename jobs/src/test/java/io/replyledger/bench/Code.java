package io.replyledger.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word of the exports and what it means.
 *
 * @param written as the column has it
 * @param meaning of the closed list
 * @param weight how often it occurs, in thousandths
 */
record Code(String written, String meaning, int weight) {
    static final List<Code> CHANNELS = List.of(
            new Code("电话", "phone", 300),
            new Code("微信", "wechat", 300),
            new Code("邮件", "email", 150),
            new Code("网站", "web", 100),
            new Code("手机应用", "app", 100),
            new Code("上门", "in_person", 50));
    static final List<Code> TOPICS = List.of(
            new Code("咨询", "inquiry", 350),
            new Code("政策", "policy", 150),
            new Code("报表", "report", 200),
            new Code("变更", "change_request", 100),
            new Code("更正", "correction", 100),
            new Code("投诉", "complaint", 40),
            new Code("其他", "other", 60));
    static final List<Code> PRIORITIES = List.of(
            new Code("紧急", "urgent", 50),
            new Code("高", "high", 150),
            new Code("中", "normal", 600),
            new Code("低", "low", 200));
    /** No ticket is open, see docs/performance.md. */
    static final List<Code> STATUSES = List.of(
            new Code("已解决", "resolved", 600),
            new Code("已关闭", "closed", 400),
            new Code("处理中", "open", 0),
            new Code("待客户", "pending", 0));

    private static final int PROVIDERS = 50;

    /** The providers; the first are the largest. */
    static List<Code> providers() {
        return IntStream.rangeClosed(1, PROVIDERS)
                .mapToObj(
                        i -> new Code(i + "分公司", String.format(Locale.ROOT, "p%02d", i), 4 + 32 * (PROVIDERS - i) / 49))
                .toList();
    }

    /** All of them as one text, such as the entries of a map in YAML. */
    static String joined(List<Code> codes, Function<Code, String> one, String separator) {
        return codes.stream().map(one).collect(Collectors.joining(separator));
    }
}
