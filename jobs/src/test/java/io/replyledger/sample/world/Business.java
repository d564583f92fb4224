package io.replyledger.sample.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a branch keeps and says beside its ticket system and its telephone queue.
 *
 * @param practice its staff and contracts
 * @param requests the business desk
 * @param mails its mails
 * @param chats its chat sessions
 * @param rooms its WeChat groups
 * @param dialled calls beside the queue
 * @param feedback what clients say about it
 * @param initiatives its improvements
 * @param notices what it tells its clients
 * @param appointments who came to see an accountant
 * @param invoices what it charges
 * @param trainings how its staff were trained
 * @param surveys what clients and staff were asked
 * @param assessments how the head office finds it
 */
public record Business(
        Practice practice,
        List<ServiceRequest> requests,
        List<Mail> mails,
        List<Chat> chats,
        List<RoomMessage> rooms,
        List<Dialled> dialled,
        List<Feedback> feedback,
        List<Initiative> initiatives,
        List<Notice> notices,
        List<Appointment> appointments,
        List<InvoiceLine> invoices,
        List<Training> trainings,
        List<SurveyItem> surveys,
        List<Assessment> assessments) {
    private static final YearMonth MOBILE_UNTIL = YearMonth.of(2024, 8);

    /** How much is written in an ordinary month. */
    private record Talk(int mails, int chats, int rooms, int mobile, int lost) {
        static Talk of(Branch branch) {
            return switch (branch.id()) {
                case "xuhui" -> new Talk(38, 42, 0, 0, 0);
                case "pudong" -> new Talk(37, 44, 0, 0, 0);
                case "hongkou" -> new Talk(36, 40, 0, 9, 0);
                case "suzhou" -> new Talk(14, 0, 46, 0, 5);
                case "wuxi" -> new Talk(0, 0, 40, 0, 0);
                default -> new Talk(3, 5, 0, 0, 0);
            };
        }
    }

    static Business of(Office office) {
        Practice practice = Practice.of(office);
        Talk talk = Talk.of(office.branch());
        List<ServiceRequest> requests = ServiceRequests.of(practice);
        List<Contact> contacts = Contacts.of(practice, requests);
        List<Initiative> initiatives = Initiatives.of(practice);
        boolean hasRooms = talk.rooms() > 0;
        return new Business(
                practice,
                requests,
                practice.conduct().keeps(Conduct.Ledger.MAIL) ? Mails.of(practice, talk.mails(), contacts) : List.of(),
                hasRooms ? List.of() : Chats.of(practice, talk.chats(), contacts),
                hasRooms ? Rooms.of(practice, talk.rooms(), contacts) : List.of(),
                dialled(practice, talk, contacts),
                Feedbacks.of(practice, initiatives),
                initiatives,
                Notices.of(practice),
                Appointments.of(practice),
                Invoices.of(practice),
                Trainings.of(practice),
                Surveys.of(practice),
                Assessments.of(practice));
    }

    private static List<Dialled> dialled(Practice practice, Talk talk, List<Contact> contacts) {
        List<Dialled> dialled = new ArrayList<>(Dialling.toClients(practice, contacts));
        if (talk.mobile() > 0) {
            dialled.addAll(Dialling.toMobile(practice, MOBILE_UNTIL, talk.mobile()));
        }
        if (talk.lost() > 0) {
            dialled.addAll(Dialling.lost(practice, talk.lost()));
        }
        return List.copyOf(dialled);
    }

    /** The branch. */
    public Branch branch() {
        return practice.branch();
    }
}
