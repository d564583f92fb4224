package io.replyledger.measure;

import java.util.Set;

/** Names of the measures, and how long a month must have passed until they are final. */
public final class Measures {
    public static final String FIRST_RESPONSE = "first_response";
    public static final String FIRST_TOUCH = "first_touch";
    public static final String TURN_RESPONSE = "turn_response";
    public static final String FIRST_RESOLUTION = "first_resolution";
    public static final String FINAL_RESOLUTION = "final_resolution";
    public static final String FINAL_RESOLUTION_NET = "final_resolution_net";
    public static final String STICKY_RESOLUTION = "sticky_resolution";
    public static final String ANSWER = "answer";
    public static final String ANSWER_OF_ANSWERED = "answer_of_answered";
    public static final String SERVICE_LEVEL = "service_level";
    public static final String ABANDONMENT = "abandonment";
    public static final String APPOINTMENT_OFFER = "appointment_offer";
    public static final String FEEDBACK_ACK = "feedback_ack";
    public static final String FEEDBACK_ACTION = "feedback_action";
    public static final String FEEDBACK_RESOLUTION = "feedback_resolution";
    public static final String FEEDBACK_CLOSURE = "feedback_closure";
    public static final String FEEDBACK_FOLLOW_UP = "feedback_follow_up";
    public static final String FEEDBACK_RETURN = "feedback_return";

    /** From the first resolution to a move out of it. */
    static final String REOPEN = "reopen";

    static final String ONE_TOUCH = "one_touch";
    static final String RESOLVED = "resolved";
    static final String ENDED = "ended";
    static final String FEEDBACK_IMPROVED = "feedback_improved";
    static final String FEEDBACK_RATED = "feedback_rated";
    static final String FEEDBACK_SATISFIED = "feedback_satisfied";

    private static final int CALL_DAYS = 1;
    private static final int RESPONSE_DAYS = 7;
    private static final int RESOLUTION_DAYS = 30;
    /** A resolution after 30 days is known to stick after seven more. */
    private static final int STICKY_DAYS = 37;

    private static final Set<String> OTHERWISE_PUBLISHED =
            Set.of(REOPEN, ONE_TOUCH, RESOLVED, ENDED, FEEDBACK_IMPROVED, FEEDBACK_RATED, FEEDBACK_SATISFIED);

    private Measures() {}

    /** Days after the end of a month from which on its figures are final. */
    static int horizonDays(String measure) {
        return switch (measure) {
            case ENDED, RESOLVED -> 0;
            case ANSWER, ANSWER_OF_ANSWERED -> CALL_DAYS;
            case FIRST_RESPONSE, FIRST_TOUCH, TURN_RESPONSE, FEEDBACK_ACK -> RESPONSE_DAYS;
            case STICKY_RESOLUTION -> STICKY_DAYS;
            default -> RESOLUTION_DAYS;
        };
    }

    /** Whether it is also told within and outside of filing windows, when everybody asks at once. */
    static boolean hasWindows(String measure) {
        return switch (measure) {
            case ANSWER, ANSWER_OF_ANSWERED, FIRST_RESPONSE, TURN_RESPONSE -> true;
            default -> false;
        };
    }

    /** Whether its quantiles are rows of {@code response_times}. */
    static boolean isResponseTime(String measure) {
        return !OTHERWISE_PUBLISHED.contains(measure);
    }
}
