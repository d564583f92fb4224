package io.replyledger.canonical;

import io.replyledger.table.ChatMessages;

/** A message that its sender took back counts for nothing. */
final class ChatMessageRules implements RecordRules {
    @Override
    public String exclusion(RecordValues record) {
        return Boolean.TRUE.equals(record.value(ChatMessages.IS_RECALLED)) ? "recalled" : null;
    }
}
