package io.replyledger.sample.export;

import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Contract;
import io.replyledger.sample.world.Employee;
import io.replyledger.sample.world.InvoiceLine;
import io.replyledger.sample.world.Training;
import java.util.List;

/** What the head office keeps of all branches: contracts, invoices, staff and trainings. */
final class GroupLedgers {
    private final List<Business> businesses;

    GroupLedgers(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        files.write("group/contracts", contracts());
        files.write("group/invoice_lines", invoiceLines());
        files.write("group/staff", staff());
        files.write("group/trainings", trainings());
    }

    private Sheet contracts() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "contract_id",
                "client_id",
                "start_on",
                "end_on",
                "monthly_fee",
                "taxpayer_type",
                "package",
                "fee_review_on",
                "nda_from",
                "preferred_channel",
                "account_manager_id",
                "resolution_seconds",
                "commitment_clock");
        sheet.remark("合同台账，总部商务系统导出；终止日期为空表示仍在服务");
        for (Business business : businesses) {
            for (Contract contract : business.practice().contracts()) {
                sheet.row(
                        business.branch().id(),
                        contract.id(),
                        contract.client().id(),
                        contract.startOn(),
                        contract.endOn(),
                        contract.monthlyFee(),
                        contract.isGeneral() ? "general" : "small_scale",
                        contract.service(),
                        contract.feeReviewOn(),
                        contract.boundFrom(),
                        contract.preferred().code(),
                        contract.manager().id(),
                        contract.promise().seconds(),
                        contract.promise().clock());
            }
        }
        return sheet;
    }

    private Sheet invoiceLines() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "invoice_id",
                "line_id",
                "client_id",
                "invoiced_on",
                "paid_on",
                "kind",
                "amount",
                "currency",
                "is_itemised",
                "payment_method");
        for (Business business : businesses) {
            for (InvoiceLine line : business.invoices()) {
                sheet.row(
                        line.branch().id(),
                        line.invoiceId(),
                        line.line(),
                        line.client().id(),
                        line.invoicedOn(),
                        line.paidOn(),
                        line.isExtra() ? "extra" : "base",
                        line.yuan(),
                        "CNY",
                        line.isItemised() ? "是" : "否",
                        line.method());
            }
        }
        return sheet;
    }

    private Sheet staff() {
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "staff_id",
                "team",
                "joined_on",
                "left_on",
                "is_client_facing",
                "career_start_on",
                "industry_start_on",
                "certificates");
        sheet.remark("人员花名册；离职日期为空表示在职");
        for (Business business : businesses) {
            for (Employee employee : business.practice().employees()) {
                sheet.row(
                        business.branch().id(),
                        employee.staff().id(),
                        employee.staff().team(),
                        employee.joinedOn(),
                        employee.leftOn(),
                        employee.isClientFacing() ? "是" : "否",
                        employee.careerStartOn(),
                        employee.industryStartOn(),
                        employee.certificates());
            }
        }
        return sheet;
    }

    private Sheet trainings() {
        Sheet sheet = new Sheet(Sheet.SECONDS, "provider_id", "training_id", "staff_id", "held_on", "kind", "hours");
        for (Business business : businesses) {
            for (Training training : business.trainings()) {
                sheet.row(
                        training.branch().id(),
                        training.id(),
                        training.staff().id(),
                        training.heldOn(),
                        training.kind(),
                        training.halfHours() / 2 + (training.halfHours() % 2 == 0 ? "" : ".5"));
            }
        }
        return sheet;
    }
}
