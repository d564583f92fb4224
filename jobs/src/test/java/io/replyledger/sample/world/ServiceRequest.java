package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One request at the business desk, where questions about policies, reports and changes of the service are kept.
 *
 * @param id such as {@code XHR00012}
 * @param branch whose
 * @param contract with whom
 * @param medium how it came in
 * @param topic what the client wants
 * @param area the finer topic of bookkeeping
 * @param priority how urgent
 * @param isByProvider the branch began it
 * @param steps what happened until the last export, in order; the first is the creation
 * @param hasGap the history that is delivered lacks the creation
 * @param result what was decided
 * @param correctsId the request that it corrects; empty unless it is a correction
 * @param score the client's rating from 1 to 5; 0 for none
 */
public record ServiceRequest(
        String id,
        Branch branch,
        Contract contract,
        Medium medium,
        Topic topic,
        String area,
        Priority priority,
        boolean isByProvider,
        List<Step> steps,
        boolean hasGap,
        Result result,
        String correctsId,
        int score) {

    /** What was decided of a request, and what came of it; empty texts where nothing was. */
    public record Result(String decision, String outcome) {
        static final Result NONE = new Result("", "");
    }

    /** When it came in. */
    public LocalDateTime createdAt() {
        return steps.get(0).at();
    }

    /** When something last happened. */
    public LocalDateTime updatedAt() {
        return steps.get(steps.size() - 1).at();
    }

    /** Where it stands. */
    public String status() {
        return steps.stream()
                .filter(s -> s.kind().equals(Step.STATUS))
                .reduce((earlier, later) -> later)
                .map(Step::to)
                .orElse("open");
    }

    /** When it was last solved; empty while it is not. */
    public Optional<LocalDateTime> resolvedAt() {
        return status().equals(Step.RESOLVED) ? last(Step.RESOLVED) : Optional.empty();
    }

    /** When it ended without a solution; empty where it did not. */
    public Optional<LocalDateTime> closedAt() {
        boolean isClosed = status().equals(Step.CLOSED) || status().equals(Step.CANCELLED);
        return isClosed ? last(status()) : Optional.empty();
    }

    private Optional<LocalDateTime> last(String status) {
        return steps.stream()
                .filter(s -> s.isStatus(status))
                .reduce((earlier, later) -> later)
                .map(Step::at);
    }

    /** Who has it; empty while nobody does. */
    public Optional<Staff> assignee() {
        return steps.stream()
                .filter(s -> s.kind().equals(Step.ASSIGNMENT))
                .reduce((earlier, later) -> later)
                .map(Step::staff);
    }

    /** What the client holds in hand; empty where that is no screen or the branch began. */
    public String device() {
        return isByProvider ? "" : medium.device();
    }

    /** Whether no person took part. */
    public boolean isAutomatic() {
        return resolvedAt().isPresent() && steps.stream().noneMatch(Step::isReply);
    }
}
