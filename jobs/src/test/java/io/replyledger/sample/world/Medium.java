package io.replyledger.sample.world;

/** How a request reaches the business desk, and how a branch gets in touch with a client. */
public enum Medium {
    /** By telephone. */
    PHONE("phone", 3, ""),
    /** By mail. */
    EMAIL("email", 110, "desktop"),
    /** By the chat window on the web site. */
    CHAT("chat", 5, "desktop"),
    /** By WeChat. */
    WECHAT("wechat", 24, "mobile"),
    /** By the form on the web site. */
    WEB("web", 90, "desktop"),
    /** By the branch's app, which only some have. */
    APP("app", 40, "mini_program"),
    /** At the counter. */
    IN_PERSON("in_person", 4, "");

    private final String code;
    private final double replyMinutes;
    private final String device;

    Medium(String code, double replyMinutes, String device) {
        this.code = code;
        this.replyMinutes = replyMinutes;
        this.device = device;
    }

    /** As the plain tables write it. */
    public String code() {
        return code;
    }

    /** Median working minutes until an ordinary branch replies to an ordinary request. */
    double replyMinutes() {
        return replyMinutes;
    }

    /** What the client holds in hand, mostly; empty where it is no screen. */
    String device() {
        return device;
    }

    /** Whether somebody must be in the office for it. */
    boolean needsOpenOffice() {
        return this == PHONE || this == IN_PERSON;
    }
}
