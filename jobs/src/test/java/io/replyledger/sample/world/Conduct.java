package io.replyledger.sample.world;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is planted at a branch beside its pace. Shares lie between 0 and 1.
 *
 * @param people its staff
 * @param clients its contracts
 * @param care how it cares for clients of its own accord
 * @param handling how it handles requests and feedback
 * @param lacks records that it does not keep
 */
public record Conduct(People people, Clients clients, Care care, Handling handling, Set<Ledger> lacks) {
    private static final Map<String, Conduct> ALL = Map.of(
            "xuhui",
            new Conduct(
                    new People(1, 2, 0.8, 4, 1),
                    new Clients(0.08, 0.99, 0.3, 0),
                    new Care(0.42, 0.6, 0.88, 3, 4.3, 0.004),
                    new Handling(5, 0.92, 0.4, 0.05, 0.34, 0.06, 0.02, 0.93, 0.03),
                    Set.of()),
            "pudong",
            new Conduct(
                    new People(2, 1, 0.45, 2, 0.85),
                    new Clients(0.2, 0.93, 0.12, 0),
                    new Care(0.15, 0.25, 0.6, 9, 4.0, 0.01),
                    new Handling(16, 0.5, 0.12, 0.2, 0.42, 0.4, 0.14, 0.72, 0.13),
                    Set.of()),
            "hongkou",
            new Conduct(
                    new People(6, 5, 0.35, 2.5, 0.55),
                    new Clients(0.34, 0.9, 0.15, 110),
                    new Care(0.2, 0.3, 0.65, 6, 4.0, 0.01),
                    new Handling(10, 0.6, 0.2, 0.1, 0.38, 0.22, 0.05, 0.85, 0.06),
                    Set.of()),
            "suzhou",
            new Conduct(
                    new People(1, 1, 0.7, 3.5, 1),
                    new Clients(0.12, 0.97, 0.25, 0),
                    new Care(0.05, 0.01, 0.5, 5, 4.2, 0.08),
                    new Handling(7, 0.02, 0.25, 0.06, 0.34, 0.1, 0.03, 0.9, 0.04),
                    Set.of()),
            "wuxi",
            new Conduct(
                    new People(1, 2, 0.55, 0, 0),
                    new Clients(0.15, 0.95, 0.2, 0),
                    new Care(0.18, 0.35, 0.7, 6, 4.15, 0.01),
                    new Handling(9, 0.65, 0.3, 0.08, 0.36, 0.12, 0.05, 0.86, 0.05),
                    EnumSet.of(
                            Ledger.TRAINING,
                            Ledger.INITIATIVE,
                            Ledger.INVOICE,
                            Ledger.NOTICE,
                            Ledger.APPOINTMENT,
                            Ledger.MAIL,
                            Ledger.SURVEY)),
            "kunshan",
            new Conduct(
                    new People(0, 0, 0.5, 3, 1),
                    new Clients(0.1, 1, 0.2, 22),
                    new Care(0.2, 0.4, 0.7, 5, 4.3, 0.01),
                    new Handling(6, 0.8, 0.2, 0.05, 0.3, 0.1, 0, 0.9, 0.04),
                    EnumSet.of(Ledger.EVENT, Ledger.INITIATIVE, Ledger.ASSESSMENT)));

    /** Records that some branches do not keep. */
    public enum Ledger {
        /** Trainings. */
        TRAINING,
        /** Improvements. */
        INITIATIVE,
        /** Invoices. */
        INVOICE,
        /** Notices to clients. */
        NOTICE,
        /** Appointments. */
        APPOINTMENT,
        /** Mails. */
        MAIL,
        /** Changes of tickets. */
        EVENT,
        /** Surveys of clients and staff. */
        SURVEY,
        /** Assessments by the head office. */
        ASSESSMENT
    }

    /**
     * Its staff.
     *
     * @param leavers who left in the fourteen months
     * @param joiners who came in them
     * @param certified share with a certificate
     * @param professionalHours hours of professional training a month
     * @param confidential share with a confidentiality training a year
     */
    public record People(int leavers, int joiners, double certified, double professionalHours, double confidential) {}

    /**
     * Its contracts.
     *
     * @param leaving share of the clients beside those of the ticket system that left
     * @param bound share with a confidentiality agreement
     * @param custom share with a package of their own
     * @param former how many had left before the fourteen months; most branches have struck them off the list
     */
    public record Clients(double leaving, double bound, double custom, int former) {}

    /**
     * What it does of its own accord.
     *
     * @param proactive share of the clients whom it contacts in a month without a reason
     * @param followsUp share of the solved requests after which it asks whether all is well
     * @param onPreferred share of these contacts on the channel that the client prefers
     * @param policyDays median days from a policy to the first notice of it
     * @param satisfaction mean score of a request, from 1 to 5
     * @param lineFaults share of outgoing calls that fail or drop
     */
    public record Care(
            double proactive,
            double followsUp,
            double onPreferred,
            double policyDays,
            double satisfaction,
            double lineFaults) {}

    /**
     * How it handles requests and feedback.
     *
     * @param ackHours median working hours until feedback is acknowledged
     * @param followedUp share of the resolved feedback that it follows up
     * @param improved share of the resolved feedback that leads to an improvement
     * @param returned share of the resolved feedback that comes back
     * @param transferred share of the requests that go to another team
     * @param backAndForth share of those that come back to the first one
     * @param gaps share of the requests whose history has no creation
     * @param accepted share of the decided requests that it accepts
     * @param wrong share of the reports and answers that must be corrected
     */
    public record Handling(
            double ackHours,
            double followedUp,
            double improved,
            double returned,
            double transferred,
            double backAndForth,
            double gaps,
            double accepted,
            double wrong) {}

    /** That of a branch. */
    public static Conduct of(Branch branch) {
        return ALL.get(branch.id());
    }

    /** Whether it keeps such records. */
    public boolean keeps(Ledger ledger) {
        return !lacks.contains(ledger);
    }
}
