package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Chat;
import io.replyledger.sample.world.Client;
import io.replyledger.sample.world.RoomMessage;
import io.replyledger.sample.world.Staff;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Chats: sessions as plain CSV (hongkou in minutes) and as 腾讯企点 (pudong); groups as 企业微信 (suzhou) and plain CSV (wuxi). */
final class ChatFiles {
    private static final String QIDIAN =
            "客服,所在组织架构,客户,会话开始时间,会话通路,会话状态,接入方式,结束方式,会话时长(秒),满意度评分,是否已解决," + "会话发起方,客户首次发送消息时间,客服首次发送消息时间\n";
    private static final int RECALLED_AFTER = 30;

    private final List<Business> businesses;

    ChatFiles(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        files.write("chats/xuhui_sessions", sessions(of("xuhui"), Sheet.SECONDS));
        files.write("chats/hongkou_sessions", sessions(of("hongkou"), Sheet.MINUTES));
        files.write("chats/kunshan_sessions", sessions(of("kunshan"), Sheet.SECONDS));
        files.text("chats/pudong_会话记录_20250507.csv", qidian(of("pudong")));
        files.text("chats/suzhou_wecom_20250507.ndjson", archive(of("suzhou")));
        files.write("chats/wuxi_messages", messages(of("wuxi")));
    }

    private Business of(String branch) {
        return businesses.stream()
                .filter(b -> b.branch().id().equals(branch))
                .findFirst()
                .orElseThrow();
    }

    private static Sheet sessions(Business business, DateTimeFormatter time) {
        Sheet sheet = new Sheet(
                time,
                "chat_id",
                "channel",
                "started_at",
                "client_message_at",
                "first_agent_at",
                "ended_at",
                "end_reason",
                "initiated_by",
                "device",
                "resolved_by",
                "client_id",
                "staff_id",
                "csat",
                "csat_min",
                "csat_max");
        for (Chat chat : business.chats()) {
            boolean isRated = chat.score() > 0;
            sheet.row(
                    chat.id(),
                    chat.isByProvider() ? "wechat" : "chat",
                    chat.startedAt(),
                    chat.askedAt(),
                    chat.answeredAt(),
                    chat.endedAt(),
                    chat.end() == Chat.End.DROPPED ? "dropped" : chat.end() == Chat.End.SILENT ? "timeout" : "ended",
                    chat.isByProvider() ? "provider" : "client",
                    chat.device(),
                    resolvedBy(chat),
                    chat.contract().client().id(),
                    chat.staff() == null ? null : chat.staff().id(),
                    isRated ? chat.score() : null,
                    isRated ? 1 : null,
                    isRated ? 5 : null);
        }
        return sheet;
    }

    private static String resolvedBy(Chat chat) {
        return switch (chat.end()) {
            case SOLVED -> "human";
            case SOLVED_BY_ROBOT -> "automation";
            case SILENT, DROPPED -> "";
        };
    }

    private static String qidian(Business business) {
        StringBuilder text = new StringBuilder(QIDIAN);
        business.chats().forEach(c -> text.append(Csv.line(qidian(c, business.branch()), "\n")));
        return text.toString();
    }

    private static List<String> qidian(Chat chat, Branch branch) {
        boolean isRobot = chat.end() == Chat.End.SOLVED_BY_ROBOT;
        boolean isSolved = isRobot || chat.end() == Chat.End.SOLVED;
        return List.of(
                chat.staff() == null ? "机器人" : chat.staff().name(),
                "上海/" + branch.name(),
                chat.contract().client().company(),
                Sheet.SECONDS.format(chat.startedAt()),
                way(chat.device()),
                "已结束",
                isRobot ? "机器人接待" : "自动分配",
                end(chat.end()),
                Long.toString(Duration.between(chat.startedAt(), chat.endedAt()).toSeconds()),
                chat.score() == 0 ? "未评价" : Integer.toString(chat.score()),
                isSolved ? "是" : "否",
                chat.isByProvider() ? "客服" : "客户",
                time(chat.askedAt()),
                time(chat.answeredAt()));
    }

    private static String way(String device) {
        return device.equals("desktop") ? "网页" : "小程序";
    }

    private static String end(Chat.End end) {
        return switch (end) {
            case SOLVED -> "客服结束";
            case SOLVED_BY_ROBOT -> "客户结束";
            case SILENT -> "超时结束";
            case DROPPED -> "网络中断";
        };
    }

    private static String time(LocalDateTime at) {
        return at == null ? "" : Sheet.SECONDS.format(at);
    }

    private static String archive(Business business) {
        StringBuilder text = new StringBuilder();
        int sequence = 0;
        for (RoomMessage message : business.rooms()) {
            sequence++;
            String id = String.format(Locale.ROOT, "m%05d_external", sequence);
            text.append(line(id, message)).append('\n');
            if (message.isRecalled()) {
                text.append(recall(id, message)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(String id, RoomMessage message) {
        return String.format(
                Locale.ROOT,
                "{\"msgid\":\"%s\",\"action\":\"send\",%s,\"msgtime\":%d,\"msgtype\":\"text\","
                        + "\"text\":{\"content\":\"%s\"}}",
                id,
                parties(message),
                millis(message.at()),
                message.text());
    }

    private static String recall(String id, RoomMessage message) {
        return String.format(
                Locale.ROOT,
                "{\"msgid\":\"%s_recall\",\"action\":\"recall\",%s,\"msgtime\":%d,\"msgtype\":\"revoke\","
                        + "\"revoke\":{\"pre_msgid\":\"%s\"}}",
                id,
                parties(message),
                millis(message.at().plusSeconds(RECALLED_AFTER)),
                id);
    }

    private static String parties(RoomMessage message) {
        Client client = message.client();
        Staff other = message.staff() == null ? client.accountant() : message.staff();
        String external = Identities.external(client);
        boolean isClient = message.staff() == null;
        return String.format(
                Locale.ROOT,
                "\"from\":\"%s\",\"tolist\":[\"%s\"],\"roomid\":\"wr%s\"",
                isClient ? external : other.id(),
                isClient ? other.id() : external,
                external.substring(2));
    }

    private static long millis(LocalDateTime at) {
        return 1000 * at.toEpochSecond(ZoneOffset.ofHours(8));
    }

    private static Sheet messages(Business business) {
        Sheet sheet =
                new Sheet(Sheet.SECONDS, "message_id", "chat_id", "channel", "at", "actor", "party_id", "opens_turn");
        int number = 0;
        for (RoomMessage message : business.rooms()) {
            number++;
            boolean isClient = message.staff() == null;
            sheet.row(
                    String.format(Locale.ROOT, "wx%05d", number),
                    "room-" + message.client().id(),
                    "wechat",
                    message.at(),
                    isClient ? "client" : "staff",
                    isClient
                            ? Identities.external(message.client())
                            : message.staff().id(),
                    !message.text().startsWith("好的"));
        }
        return sheet;
    }
}
