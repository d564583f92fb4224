package io.replyledger.table;

/**
 * Rows of one file with one standing, as measuring met them; or a finding about them.
 *
 * @param record record type
 * @param provider provider of the rows
 * @param month month of their records
 * @param source their source
 * @param fileId identity of the file's content
 * @param standing see {@link RecordStanding}; the text of a finding
 * @param isFinding a finding, not a standing
 * @param rows how many
 */
public record StandingCount(
        String record,
        String provider,
        String month,
        String source,
        String fileId,
        String standing,
        boolean isFinding,
        long rows) {}
