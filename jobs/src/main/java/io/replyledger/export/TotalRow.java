package io.replyledger.export;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells rows that sum up the others; reports print them below, and they are no record. */
public final class TotalRow {
    private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "共计", "本页小计", "本页合计", "total", "grandtotal");
    /** How many rows there were may stand behind the word: 合计 12 条, 小计(3), 共 1,204 条记录. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\p{IsHan}+|[a-z]+):?\\(?[0-9][0-9,]*(?:条|行|笔|个|项|次|件)?(?:记录|数据)?\\)?");

    private static final int LONGEST = 20;

    private TotalRow() {}

    /** True when the first cell that holds anything is just such a word, with or without a colon or a number of rows. */
    public static boolean is(RawRow row) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty()) {
                return cell.length() <= LONGEST && isWord(cell);
            }
        }
        return false;
    }

    private static boolean isWord(String cell) {
        char first = cell.charAt(0);
        if ("合总小共本TtGgＴｔＧｇ".indexOf(first) < 0) {
            return false;
        }
        // Words are spread over their cell with spaces: 合 计.
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        String word = (text.endsWith(":") ? text.substring(0, text.length() - 1) : text).toLowerCase(Locale.ROOT);
        Matcher counted = COUNTED.matcher(word);
        return WORDS.contains(word)
                || (counted.matches()
                        && (WORDS.contains(counted.group(1)) || counted.group(1).equals("共")));
    }
}
