package io.replyledger.sample.export;

import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.Channel;
import io.replyledger.sample.world.Priority;
import io.replyledger.sample.world.TicketState.Status;
import java.util.List;

/** The words that the Chinese order system uses. */
final class OrderWords {
    private static final List<String> SATISFACTION = List.of("非常不满意", "不满意", "一般", "满意", "非常满意");

    private OrderWords() {}

    static String status(Status status) {
        return switch (status) {
            case NEW -> "待处理";
            case OPEN, PENDING, ON_HOLD -> "处理中";
            case SOLVED -> "已解决";
            case CLOSED -> "已关闭";
            case WITHDRAWN -> "已撤销";
        };
    }

    static String channel(Channel channel) {
        return switch (channel) {
            case MAIL -> "邮件";
            case WEB -> "网站";
            case WECHAT -> "微信";
            case PHONE -> "电话";
            case VISIT -> "上门";
            case CHAT -> throw new IllegalArgumentException("the order system knows no " + channel);
        };
    }

    static String priority(Priority priority) {
        return switch (priority) {
            case URGENT -> "紧急";
            case HIGH -> "高";
            case NORMAL, NONE -> "中";
            case LOW -> "低";
        };
    }

    static String satisfaction(Change rating) {
        return SATISFACTION.get(rating.score() - 1);
    }
}
