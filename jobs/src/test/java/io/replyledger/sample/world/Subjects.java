package io.replyledger.sample.world;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes up what a request is called. */
final class Subjects {
    private static final Map<Category, List<String>> SUBJECTS = new EnumMap<>(Map.of(
            Category.INVOICING,
            List.of(
                    "申请开票：专票{n}张，品名为{goods}",
                    "{m}月数电票额度不够,申请提额",
                    "普票开错，需要红冲（共{n}张）",
                    "开票信息变更, 抬头请改为\"{goods}\"类目",
                    "客户催开票，今天能开吗？"),
            Category.TAX_FILING,
            List.of("{m}月增值税申报完成了吗？", "{m}月税款确认：金额好像不对", "零申报,是否还要报附加税", "{m}月申报表请发一份，贷款用", "个税申报失败，提示\"人员信息未采集\""),
            Category.PAYROLL,
            List.of("社保增员{n}人，{m}月起缴", "社保减员，离职{n}人", "{m}月工资表请核对,{n}人有变动", "公积金基数调整怎么办理", "专项附加扣除没有生效"),
            Category.REGISTRATION,
            List.of("变更经营范围，增加\"{goods}\"销售", "法人变更需要哪些材料？", "注册地址变更，新址租赁合同已签", "股权转让,涉及{n}位股东", "营业执照遗失，补办流程"),
            Category.INQUIRY,
            List.of("小微企业优惠能不能享受？", "咨询：{goods}的进项能否抵扣", "银行回单什么时候寄给你们", "电子税务局登录不上，验证码收不到", "代账合同到期，续费怎么算"),
            Category.COMPLAINT,
            List.of("投诉：{m}月申报逾期，产生滞纳金", "一直没人回复，第{n}次催了", "会计换了{n}次，没有交接", "投诉：账目说明不清楚,要求书面答复"),
            Category.CORRECTION,
            List.of("{m}月账务更正：费用入错科目", "资产负债表不平，请核查", "{goods}成本重复入账{n}笔", "{m}月报表与申报数不一致,请更正")));
    private static final List<String> GOODS = List.of("办公用品", "茶叶", "五金配件", "包装材料", "技术服务", "餐饮服务", "运输服务", "服装");

    private Subjects() {}

    /** A subject for a request made on a day. */
    static String of(Category category, LocalDate day, Dice dice) {
        String subject = dice.pick(SUBJECTS.get(category))
                .replace("{m}", Integer.toString(day.minusMonths(1).getMonthValue()))
                .replace("{n}", Integer.toString(dice.between(2, 6)))
                .replace("{goods}", dice.pick(GOODS));
        return switch (dice.weighted(90, 5, 2.5, 2.5)) {
            case 0 -> subject;
            case 1 -> "【加急】" + subject;
            case 2 -> subject + ",客户原话:\"今天必须,来不及了\"";
            default -> subject + "\n附：1. 明细表\n2. 截图,共" + dice.between(1, 5) + "张";
        };
    }
}
