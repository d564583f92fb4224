package io.replyledger.scorecard;

import io.replyledger.spec.Language;
import java.util.Locale;

/** Why there is no full value. A closed list. */
public enum Reason {
    NOT_BUILT("this version does not measure it", "本版本尚不计算"),
    NOT_DELIVERED("records that it needs were not delivered", "缺少所需的数据"),
    LEFT_OUT("replyledger.yml leaves it out", "replyledger.yml 已将其排除"),
    HISTORY(
            "too few months of its window were delivered; covers: of a source says which were",
            "窗口内已交付的月份不足；来源的 covers: 可说明交付了哪些月份"),
    NOT_AVAILABLE("no source can tell a column that it needs", "没有来源能提供所需的列"),
    NO_CALENDAR("there is no business calendar for it", "没有适用的工作日历"),
    TOO_FEW_PROVIDERS("fewer than three providers to compare with", "可比较的机构不足三家"),
    NOT_ROLLED_UP("it is told of a provider and a month only", "只按单个机构、单个月份计算"),
    NONE_OCCURRED("nothing that it is about happened", "没有发生相关事件"),
    MINUTE_PRECISION("its source tells times in minutes, the target is below one", "来源的时间只精确到分钟，而目标不足一分钟"),
    NO_VARIATION("one of the two sides is the same everywhere", "其中一方处处相同"),
    POOLED_CONTROL(
            "compared with all providers, since too few of its own are left to compare with", "自身对照组过少，改与全部机构比较"),
    LOW_RESPONSE("fewer than a tenth of those who were asked answered", "问卷回收率低于一成"),
    UNTIMED_ENDS("records ended at an unknown time", "有记录结束时间不明"),
    UNCOVERED_YEARS("times lie in years that the business calendar does not know", "时间超出工作日历的年份");

    private final String en;
    private final String zh;

    Reason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** In the table. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }
}
