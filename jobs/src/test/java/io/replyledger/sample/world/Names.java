package io.replyledger.sample.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes up names of persons and companies. Each entry is a character and its Latin spelling. */
final class Names {
    private static final List<String> SURNAMES = List.of(
            "王wang", "李li", "张zhang", "刘liu", "陈chen", "杨yang", "赵zhao", "黄huang", "周zhou", "吴wu", "徐xu", "孙sun", "胡hu",
            "朱zhu", "高gao", "林lin", "何he", "郭guo", "马ma", "罗luo", "梁liang", "宋song", "郑zheng", "谢xie", "韩han", "唐tang",
            "冯feng", "董dong", "顾gu", "陆lu", "沈shen", "钱qian");
    private static final List<String> MIDDLES =
            List.of("文", "志", "晓", "雨", "佳", "思", "建", "海", "丽", "秀", "国", "明", "子", "俊", "慧", "婉");
    private static final List<String> LASTS = List.of(
            "华", "强", "敏", "静", "伟", "芳", "娜", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "超", "霞", "平", "刚", "辉", "玲", "喆",
            "珺", "怡", "宁");
    private static final List<String> SYLLABLES = List.of(
            "禾he", "岭ling", "澈che", "沐mu", "岚lan", "屿yu", "朴pu", "砚yan", "棠tang", "珩heng", "泊bo", "澄cheng", "栎li",
            "葭jia", "沅yuan", "钧jun", "霁ji", "蔚wei", "麓lu", "汀ting", "筠yun", "皓hao", "苒ran", "骁xiao");
    private static final List<String> TRADES = List.of(
            "商贸", "科技", "餐饮管理", "建筑装饰", "文化传播", "物流", "服饰", "信息技术", "企业管理咨询", "机电设备", "食品", "医疗器械", "教育科技", "电子商务",
            "汽车服务");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** A person: surname and given name, with the surname's Latin spelling. */
    record Person(String name, String latin) {}

    /** A company: its name, and its mail domain under .example. */
    record Company(String name, String domain) {}

    Person person() {
        String surname = dice.pick(SURNAMES);
        String middle = dice.chance(0.75) ? dice.pick(MIDDLES) : "";
        return new Person(surname.charAt(0) + middle + dice.pick(LASTS), surname.substring(1));
    }

    Company company(String city) {
        String name;
        String domain;
        do {
            List<String> parts = List.of(dice.pick(SYLLABLES), dice.pick(SYLLABLES), dice.pick(SYLLABLES));
            name = "";
            domain = "";
            for (String part : parts) {
                name += part.charAt(0);
                domain += part.substring(1);
            }
        } while (!taken.add(domain));
        String trade = dice.pick(TRADES);
        String full = dice.chance(0.15) ? name + "（" + city + "）" + trade : city + name + trade;
        return new Company(full + "有限公司", domain + ".example");
    }
}
