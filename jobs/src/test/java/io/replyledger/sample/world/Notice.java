package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One notice to one client, or a policy on the list that no client was told of.
 *
 * @param id its id
 * @param branch whose
 * @param policyId the policy; empty for a reminder
 * @param kind what kind of notice
 * @param publishedAt when the policy was published; null for a reminder
 * @param sentAt when the client was told; null for none
 * @param client who was told; null for none
 */
public record Notice(
        String id,
        Branch branch,
        String policyId,
        String kind,
        LocalDateTime publishedAt,
        LocalDateTime sentAt,
        Client client) {}
