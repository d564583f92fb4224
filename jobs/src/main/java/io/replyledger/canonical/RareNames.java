package io.replyledger.canonical;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unknown texts of closed lists are shown, since a table of codes is written from them. One that could be the name of a
 * person, and that fewer than three rows of a file hold, is shown as its shape.
 */
final class RareNames {
    private static final int OF_NOBODY = 3;
    /** Most people in China bear one of these. Those that mostly begin other words (关闭, 解决, 安装) are left out. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
            + "任卢姚沈钟姜崔谭陆范汪廖石贾韦夏付傅邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤康易乔赖庞樊殷施洪翟倪";

    private static final String NAME = "[" + SURNAMES + "]\\p{IsHan}{1,3}|\\p{IsHan}{1,4}(?:先生|女士|小姐|老师)";
    private static final Pattern LIKE_NAME = Pattern.compile(NAME);
    private static final Pattern UNKNOWN_NAME = Pattern.compile("(unknown \\w+ ')(" + NAME + ")'");

    private RareNames() {}

    /** True for a text that could be the name of a person. */
    static boolean isLikeName(String text) {
        return LIKE_NAME.matcher(text.strip()).matches();
    }

    /** Findings and their counts in one file, without such names. */
    static NavigableMap<String, Long> hidden(NavigableMap<String, Long> findings) {
        NavigableMap<String, Long> shown = new TreeMap<>();
        for (Map.Entry<String, Long> finding : findings.entrySet()) {
            Matcher name = UNKNOWN_NAME.matcher(finding.getKey());
            boolean isHidden = finding.getValue() < OF_NOBODY && name.matches();
            String text = isHidden ? name.group(1) + WordShapes.shape(name.group(2)) + "'" : finding.getKey();
            shown.merge(text, finding.getValue(), Long::sum);
        }
        return shown;
    }
}
