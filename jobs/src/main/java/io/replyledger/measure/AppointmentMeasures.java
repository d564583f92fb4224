package io.replyledger.measure;

import io.replyledger.table.Appointments;
import java.util.List;

/** How far ahead the first time lies that a client is offered; while none is offered, the wait goes on. */
final class AppointmentMeasures implements RecordMeasures {

    @Override
    public String channel(Values appointment) {
        return "other";
    }

    @Override
    public List<Measurement> of(Values appointment, SourceFacts source) {
        long requested = appointment.time(Appointments.REQUESTED_AT);
        Long offered = appointment.time(Appointments.SLOT_AT);
        return List.of(Duration.untilNow(Measures.APPOINTMENT_OFFER, requested, offered, "requested"));
    }
}
