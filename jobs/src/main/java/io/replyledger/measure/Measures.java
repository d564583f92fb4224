package io.replyledger.measure;

/** Names of the measures, and how long a month must have passed until they are final. */
public final class Measures {
    public static final String FIRST_RESPONSE = "first_response";
    public static final String FIRST_TOUCH = "first_touch";
    public static final String TURN_RESPONSE = "turn_response";
    public static final String FIRST_RESOLUTION = "first_resolution";
    public static final String FINAL_RESOLUTION = "final_resolution";
    public static final String ANSWER = "answer";
    public static final String ANSWER_OF_ANSWERED = "answer_of_answered";
    public static final String SERVICE_LEVEL = "service_level";

    private static final int CALL_DAYS = 1;
    private static final int RESPONSE_DAYS = 7;
    private static final int RESOLUTION_DAYS = 30;

    private Measures() {}

    /** Days after the end of a month from which on its figures are final. */
    static int horizonDays(String measure) {
        return switch (measure) {
            case ANSWER, ANSWER_OF_ANSWERED, SERVICE_LEVEL -> CALL_DAYS;
            case FIRST_RESPONSE, FIRST_TOUCH, TURN_RESPONSE -> RESPONSE_DAYS;
            default -> RESOLUTION_DAYS;
        };
    }
}
