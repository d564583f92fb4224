package io.replyledger.sample.world;

import java.time.LocalDate;

/**
 * One line of an invoice.
 *
 * @param invoiceId the invoice
 * @param line its number in it, from 1
 * @param branch whose
 * @param client to whom
 * @param invoicedOn when
 * @param paidOn when it was paid; null while it is not
 * @param isExtra beside the agreed fee
 * @param yuan the amount
 * @param isItemised the client sees what it is for
 * @param method bank, online or cash; empty while it is not paid
 */
public record InvoiceLine(
        String invoiceId,
        int line,
        Branch branch,
        Client client,
        LocalDate invoicedOn,
        LocalDate paidOn,
        boolean isExtra,
        int yuan,
        boolean isItemised,
        String method) {}
