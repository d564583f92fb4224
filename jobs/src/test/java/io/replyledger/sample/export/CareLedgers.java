package io.replyledger.sample.export;

import io.replyledger.sample.world.Appointment;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Client;
import io.replyledger.sample.world.Feedback;
import io.replyledger.sample.world.Initiative;
import io.replyledger.sample.world.Notice;
import java.util.List;

/** What the quality department of the head office keeps: feedback, improvements, notices and appointments. */
final class CareLedgers {
    private final List<Business> businesses;

    CareLedgers(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        files.write("group/feedback", feedback());
        files.write("group/initiatives", initiatives());
        files.write("group/notices", notices());
        files.write("group/appointments", appointments());
    }

    private Sheet feedback() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "feedback_id",
                "client_id",
                "channel",
                "kind",
                "received_at",
                "acknowledged_at",
                "acted_at",
                "resolved_at",
                "closed_at",
                "followed_up_at",
                "returned_at",
                "told_at",
                "initiative_id",
                "score",
                "scale_min",
                "scale_max");
        sheet.remark("客户反馈台账：投诉、意见、建议、表扬");
        for (Business business : businesses) {
            for (Feedback feedback : business.feedback()) {
                boolean isRated = feedback.score() > 0;
                sheet.row(
                        feedback.branch().id(),
                        feedback.id(),
                        feedback.client().id(),
                        feedback.medium().code(),
                        feedback.kind(),
                        feedback.receivedAt(),
                        feedback.acknowledgedAt(),
                        feedback.actedAt(),
                        feedback.resolvedAt(),
                        feedback.closedAt(),
                        feedback.followedUpAt(),
                        feedback.returnedAt(),
                        feedback.toldAt(),
                        feedback.initiativeId(),
                        isRated ? feedback.score() : null,
                        isRated ? 1 : null,
                        isRated ? 5 : null);
            }
        }
        return sheet;
    }

    private Sheet initiatives() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "initiative_id",
                "dimension",
                "origin",
                "proposed_at",
                "started_at",
                "completed_at",
                "status",
                "effect_met");
        for (Business business : businesses) {
            for (Initiative initiative : business.initiatives()) {
                sheet.row(
                        initiative.branch().id(),
                        initiative.id(),
                        initiative.dimension(),
                        initiative.origin(),
                        initiative.proposedAt(),
                        initiative.startedAt(),
                        initiative.completedAt(),
                        initiative.status(),
                        initiative.isEffective());
            }
        }
        return sheet;
    }

    private Sheet notices() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS, "provider_id", "notice_id", "policy_id", "kind", "published_at", "sent_at", "client_id");
        for (Business business : businesses) {
            for (Notice notice : business.notices()) {
                Client client = notice.client();
                sheet.row(
                        notice.branch().id(),
                        notice.id(),
                        notice.policyId(),
                        notice.kind(),
                        notice.publishedAt(),
                        notice.sentAt(),
                        client == null ? null : client.id());
            }
        }
        return sheet;
    }

    private Sheet appointments() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "appointment_id",
                "client_id",
                "requested_at",
                "offered_at",
                "slot_at",
                "reschedule_requested_at",
                "reschedule_accepted",
                "status");
        for (Business business : businesses) {
            for (Appointment appointment : business.appointments()) {
                sheet.row(
                        appointment.branch().id(),
                        appointment.id(),
                        appointment.client().id(),
                        appointment.requestedAt(),
                        appointment.offeredAt(),
                        appointment.slotAt(),
                        appointment.moveAskedAt(),
                        appointment.isMoved(),
                        appointment.status());
            }
        }
        return sheet;
    }
}
