package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One message in a client's WeChat group.
 *
 * @param at when
 * @param client whose group
 * @param staff who of the branch wrote it; null where the client did
 * @param text what was written
 * @param isRecalled taken back half a minute later
 */
public record RoomMessage(LocalDateTime at, Client client, Staff staff, String text, boolean isRecalled) {}
