package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One question of a survey that somebody was sent.
 *
 * @param id its id
 * @param branch about which
 * @param client who was asked; null for somebody of the staff
 * @param code the criterion that the question is about
 * @param sentAt when it was sent
 * @param answeredAt when it was answered; null for never
 * @param score the answer; 0 without one
 * @param scale the lowest and the highest answer
 */
public record SurveyItem(
        String id,
        Branch branch,
        Client client,
        String code,
        LocalDateTime sentAt,
        LocalDateTime answeredAt,
        int score,
        Scale scale) {

    /**
     * The answers that can be given.
     *
     * @param least the lowest
     * @param most the highest
     * @param step from one to the next
     */
    public record Scale(int least, int most, int step) {
        private static final double SATISFIED = 0.75;
        private static final double HARDLY_ANYBODY = 0.25;

        /** An answer of somebody who is satisfied, at three quarters of the scale and above, or of somebody who is not. */
        int answer(boolean isSatisfied, Dice dice) {
            int steps = (most - least) / step;
            int satisfied = (int) Math.ceil(SATISFIED * steps);
            int chosen = isSatisfied
                    ? dice.between(satisfied, steps)
                    : dice.between((int) (HARDLY_ANYBODY * steps), satisfied - 1);
            return least + chosen * step;
        }
    }

    /** Whether it was answered. */
    public boolean isAnswered() {
        return answeredAt != null;
    }
}
