package io.replyledger.export;

/** What files of a kind begin with. */
final class Magic {
    private static final int BIFF_RECORD = 0x09;

    private Magic() {}

    static boolean is(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** Workbooks before Excel 5 begin with their first record, without a container: 09 00, 09 02 or 09 04. */
    static boolean isOldBiff(byte[] bytes) {
        boolean isBeginning = is(bytes, BIFF_RECORD, 0) || is(bytes, BIFF_RECORD, 2) || is(bytes, BIFF_RECORD, 4);
        return isBeginning && bytes.length > 3 && bytes[3] == 0;
    }
}
