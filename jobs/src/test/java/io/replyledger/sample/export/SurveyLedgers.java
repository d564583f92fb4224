package io.replyledger.sample.export;

import io.replyledger.sample.world.Assessment;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.SurveyItem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was asked and assessed: surveys, of suzhou by a tool of its own that knows questions only, and assessments. */
final class SurveyLedgers {
    private static final String WITH_OWN_TOOL = "suzhou";

    /** The questions of that tool, by the criteria that they are about. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("1.6", "您对我们的响应速度满意吗？"),
            Map.entry("3.6", "我们的答复是否容易理解？"),
            Map.entry("4.1", "您对服务态度是否满意？"),
            Map.entry("4.5", "会计是否设身处地为您着想？"),
            Map.entry("6.6", "您觉得收费合理吗？"),
            Map.entry("7.6", "您对所在团队满意吗？"),
            Map.entry("8.6", "您对办公与接待环境满意吗？"),
            Map.entry("9.6", "您放心把资料交给我们吗？"),
            Map.entry("10.4", "服务是否贴合您的需要？"),
            Map.entry("11.4", "服务是否持续、不断档？"),
            Map.entry("12.4", "需求变化时我们是否灵活？"),
            Map.entry("13.5", "您对会计的专业水平满意吗？"),
            Map.entry("14.4", "您对我们的新服务满意吗？"),
            Map.entry("15.3", "业务扩大时我们跟得上吗？"),
            Map.entry("16.3", "各部门之间配合顺畅吗？"),
            Map.entry("17.4", "您愿意长期与我们合作吗？"),
            Map.entry("18.3", "办理进度查得到吗？"),
            Map.entry("19.3", "您了解我们的服务标准吗？"),
            Map.entry("20.3", "您提的意见得到改进了吗？"));

    private final List<Business> businesses;

    SurveyLedgers(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        List<Business> others = businesses.stream().filter(b -> !hasOwnTool(b)).toList();
        List<Business> own =
                businesses.stream().filter(SurveyLedgers::hasOwnTool).toList();
        files.write("group/survey_responses", surveys(others, code -> code));
        files.write("group/" + WITH_OWN_TOOL + "_问卷", surveys(own, QUESTIONS::get));
        files.write("group/assessments", assessments());
    }

    private static boolean hasOwnTool(Business business) {
        return business.branch().id().equals(WITH_OWN_TOOL);
    }

    private static Sheet surveys(List<Business> businesses, UnaryOperator<String> question) {
        Sheet sheet = new Sheet(
                Sheet.MINUTES,
                "provider_id",
                "response_id",
                "client_id",
                "audience",
                "criterion",
                "sent_at",
                "answered_at",
                "score",
                "scale_min",
                "scale_max");
        sheet.remark("满意度问卷，每题一行；未作答的题没有作答时间");
        for (Business business : businesses) {
            for (SurveyItem item : business.surveys()) {
                sheet.row(
                        item.branch().id(),
                        item.id(),
                        item.client() == null ? null : item.client().id(),
                        item.client() == null ? "staff" : "client",
                        question.apply(item.code()),
                        item.sentAt(),
                        item.answeredAt(),
                        item.isAnswered() ? item.score() : null,
                        item.isAnswered() ? item.scale().least() : null,
                        item.isAnswered() ? item.scale().most() : null);
            }
        }
        return sheet;
    }

    private Sheet assessments() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "assessment_id",
                "criterion",
                "method",
                "assessed_on",
                "score",
                "max_score");
        sheet.remark("总部质量部评估台账");
        for (Business business : businesses) {
            for (Assessment assessment : business.assessments()) {
                sheet.row(
                        assessment.branch().id(),
                        assessment.id(),
                        assessment.code(),
                        assessment.method(),
                        assessment.assessedOn(),
                        assessment.halfPoints() / 2 + (assessment.halfPoints() % 2 == 0 ? "" : ".5"),
                        assessment.maxScore());
            }
        }
        return sheet;
    }
}
