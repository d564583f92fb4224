package io.replyledger.sample.export;

import io.replyledger.sample.world.TicketState;
import java.nio.charset.Charset;
import java.util.List;

/** How a ticket system writes its monthly export. */
interface TicketFormat {
    /** The file's path from the exports' root. */
    String fileName(Delivery delivery);

    /** The whole file. */
    String text(Delivery delivery, List<TicketState> touched);

    /** The file's encoding. */
    Charset charset();
}
