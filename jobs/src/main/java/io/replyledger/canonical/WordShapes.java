package io.replyledger.canonical;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows of a text in a column of times or numbers only the words that belong there, such as 年, 上午, Jan or unknown. Of
 * any other, which may be a name, the shape: {@code [2 Chinese characters]}. One letter alone is no name.
 */
final class WordShapes {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,}+|[\\p{L}\\p{M}&&[^\\p{IsHan}]]{2,}+");
    private static final Pattern UNITS = Pattern.compile(
            "(?:年|月|日|号|时|点|分|秒|天|周|半|整|约|元|万|小时|个小时|个月|分钟|秒钟|毫秒" + "|星期|上午|下午|中午|早上|晚上|凌晨|傍晚|左右|前|后|以上|以下|之前|之后)+");
    /** Names are never so long. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("[〇零一二三四五六七八九十廿卅百千万年月日号时点分秒天半]{5,}");

    private static final Set<String> WORDS =
            Set.of(("今天 昨天 明天 前天 后天 本月 上月 下月 未知 不详 不明 待定 暂无 没有 无效 未填 未填写 未完成 未结束 未开始 未解决 未接通 进行中 处理中 待处理 已完成 已解决 已关闭"
                            + " 已取消 长期 永久 至今 尚未 免费 很久 是的 不是 jan feb mar apr may jun jul aug sep sept oct nov dec january february"
                            + " march april june july august september october november december mon tue wed thu fri sat sun"
                            + " monday tuesday wednesday thursday friday saturday sunday am pm utc ut gmt cst est edt pst pdt mst"
                            + " mdt cet cest jst hkt bst ms sec secs second seconds min mins minute minutes hr hrs hour hours day"
                            + " days week weeks month months year years cells null none nil nan na inf tbd tba unknown empty"
                            + " missing open closed pending never always today yesterday tomorrow now soon later once twice true"
                            + " false yes no maybe bad date time not yet set in progress cny rmb usd eur")
                    .split(" ", -1));

    private WordShapes() {}

    static String of(String text) {
        return WORD.matcher(text).replaceAll(WordShapes::shape);
    }

    private static String shape(MatchResult found) {
        String word = found.group();
        boolean isKnown = WORDS.contains(word.toLowerCase(Locale.ROOT))
                || UNITS.matcher(word).matches()
                || WRITTEN_OUT.matcher(word).matches();
        return isKnown ? Matcher.quoteReplacement(word) : shape(word);
    }

    /** How long a word is, and of what. */
    static String shape(String word) {
        int length = word.codePointCount(0, word.length());
        boolean isChinese = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
        String unit = isChinese ? " Chinese character" : " letter";
        return "[" + length + unit + (length == 1 ? "]" : "s]");
    }
}
