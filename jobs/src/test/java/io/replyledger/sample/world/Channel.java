package io.replyledger.sample.world;

/** How a request comes in. */
public enum Channel {
    /** By mail. */
    MAIL(110),
    /** By the form on the web site. */
    WEB(90),
    /** By the chat window on the web site. */
    CHAT(5),
    /** By WeChat. */
    WECHAT(24),
    /** By telephone: an accountant writes the ticket during the call. */
    PHONE(3),
    /** By a visit at the counter. */
    VISIT(4);

    private final double replyMinutes;

    Channel(double replyMinutes) {
        this.replyMinutes = replyMinutes;
    }

    /** Median working minutes until an ordinary branch replies to an ordinary request. */
    double replyMinutes() {
        return replyMinutes;
    }

    /** Whether somebody must be in the office for the request to come in. */
    boolean needsOpenOffice() {
        return this == PHONE || this == VISIT;
    }

    /** Whether some accountants look at it in the evening. */
    boolean isInstant() {
        return this == CHAT || this == WECHAT;
    }
}
