-- Criteria counted a second time, in plain SQL over the records of the store. A block is: # code window form parameter.
-- Forms: value; yearly (over the delivered months); within, without days and quantile p over rows (seconds, seen). $P provider, $F first and $T last day of the window
-- (exclusive), $E last day of the month or of the as-of time, $A as-of.
# 1.5 3 quantile 0.9
SELECT epoch_us(coalesce(first_response_at, closed_at, $A)) // 1000000 - epoch_us(coalesce(client_message_at, created_at)) // 1000000 AS seconds, first_response_at IS NOT NULL AS seen
FROM ticket WHERE provider_id = $P AND priority = 'urgent' AND created_at >= $F AND created_at < $T
# 2.1 3 value
SELECT count(DISTINCT channel) AS value FROM (SELECT provider_id, channel, created_at AS t0 FROM ticket UNION ALL SELECT provider_id, 'email', "at" FROM email WHERE NOT is_automatic AND direction <> 'internal' UNION ALL SELECT provider_id, 'phone', offered_at FROM call UNION ALL SELECT provider_id, channel, started_at FROM chat) WHERE provider_id = $P AND t0 >= $F AND t0 < $T AND channel <> 'unknown'
# 2.3 1 value
SELECT avg(CASE WHEN device IN ('mobile', 'mini_program') THEN 1.0 ELSE 0 END) AS value FROM (SELECT provider_id, device, created_at AS t0, initiated_by FROM ticket UNION ALL SELECT provider_id, device, started_at, initiated_by FROM chat) WHERE provider_id = $P AND t0 >= $F AND t0 < $T AND device IS NOT NULL AND initiated_by = 'client'
# 2.4 1 value
SELECT 1 - avg(bad) AS value FROM (SELECT provider_id, offered_at AS t0, CASE WHEN outcome IN ('failed', 'dropped') THEN 1.0 ELSE 0 END AS bad FROM call UNION ALL SELECT provider_id, "at", CASE WHEN bounced THEN 1.0 ELSE 0 END FROM email WHERE direction = 'out' AND NOT is_automatic) WHERE provider_id = $P AND t0 >= $F AND t0 < $T
# 3.2 3 without 30
SELECT epoch_us(coalesce(least(reopened_at, (SELECT min(c.created_at) FROM ticket c WHERE c.corrects_id = t.ticket_id AND c.created_at >= t.resolved_at)), $A)) // 1000000 - epoch_us(first_resolved_at) // 1000000 AS seconds, least(reopened_at, (SELECT min(c.created_at) FROM ticket c WHERE c.corrects_id = t.ticket_id AND c.created_at >= t.resolved_at)) IS NOT NULL AS seen
FROM ticket t WHERE provider_id = $P AND topic IN ('inquiry', 'policy') AND first_resolved_at >= $F AND first_resolved_at < $T
# 3.3 3 without 60
SELECT epoch_us(coalesce((SELECT min(c.created_at) FROM ticket c WHERE c.corrects_id = t.ticket_id AND c.created_at >= t.resolved_at), $A)) // 1000000 - epoch_us(resolved_at) // 1000000 AS seconds, EXISTS (SELECT 1 FROM ticket c WHERE c.corrects_id = t.ticket_id AND c.created_at >= t.resolved_at) AS seen
FROM ticket t WHERE provider_id = $P AND topic = 'report' AND resolved_at >= $F AND resolved_at < $T
# 3.4 12 quantile 0.5
SELECT epoch_us(coalesce(min(sent_at), $A)) // 1000000 - epoch_us(min(published_at)) // 1000000 AS seconds, min(sent_at) IS NOT NULL AS seen FROM notice WHERE provider_id = $P GROUP BY policy_id HAVING min(published_at) >= $F AND min(published_at) < $T
# 3.5 3 without 30
SELECT CASE WHEN agent_reply_count <> 1 THEN 0 ELSE epoch_us(coalesce(reopened_at, $A)) // 1000000 - epoch_us(first_resolved_at) // 1000000 END AS seconds, agent_reply_count <> 1 OR reopened_at IS NOT NULL AS seen
FROM ticket WHERE provider_id = $P AND topic IN ('inquiry', 'policy') AND first_resolved_at >= $F AND first_resolved_at < $T
# 5.1 3 value
SELECT count(DISTINCT channel) AS value FROM feedback WHERE provider_id = $P AND received_at >= $F AND received_at < $T
# 5.3 3 within 30
SELECT epoch_us(coalesce(resolved_at, $A)) // 1000000 - epoch_us(received_at) // 1000000 AS seconds, resolved_at IS NOT NULL AS seen FROM feedback WHERE provider_id = $P AND received_at >= $F AND received_at < $T
# 5.4 3 value
SELECT avg(CASE WHEN initiative_id IS NOT NULL THEN 1.0 ELSE 0 END) AS value FROM feedback WHERE provider_id = $P AND resolved_at >= $F AND resolved_at < $T
# 5.5 3 within 30
SELECT epoch_us(coalesce(followed_up_at, $A)) // 1000000 - epoch_us(resolved_at) // 1000000 AS seconds, followed_up_at IS NOT NULL AS seen FROM feedback WHERE provider_id = $P AND resolved_at >= $F AND resolved_at < $T
# 5.6 3 value
SELECT avg(CASE WHEN (score - scale_min) / (scale_max - scale_min) >= 0.75 THEN 1.0 ELSE 0 END) AS value FROM feedback WHERE provider_id = $P AND received_at >= $F AND received_at < $T AND score IS NOT NULL
# 6.2 1 value
SELECT sum(CASE WHEN kind = 'extra' THEN amount ELSE 0 END) / sum(amount) AS value FROM invoice_line WHERE provider_id = $P AND invoiced_on >= $F::DATE AND invoiced_on < $T::DATE
# 6.3 1 value
SELECT avg(CASE WHEN itemised THEN 1.0 ELSE 0 END) AS value FROM (SELECT invoice_id, bool_and(is_itemised) AS itemised FROM invoice_line WHERE provider_id = $P AND invoiced_on >= $F::DATE AND invoiced_on < $T::DATE GROUP BY invoice_id)
# 6.4 1 value
SELECT avg(CASE WHEN package = 'tiered' OR coalesce(fee_review_on > $E - INTERVAL 12 MONTH AND fee_review_on <= $E, false) THEN 1.0 ELSE 0 END) AS value FROM contract WHERE provider_id = $P AND start_on <= $E AND (end_on IS NULL OR end_on > $E)
# 6.5 1 value
SELECT avg(CASE WHEN method = 'bank transfer' THEN 1.0 ELSE 0 END) AS value FROM (SELECT invoice_id, max(payment_method) AS method FROM invoice_line WHERE provider_id = $P AND invoiced_on >= $F::DATE AND invoiced_on < $T::DATE AND paid_on IS NOT NULL GROUP BY invoice_id)
# 7.1 1 value
SELECT (SELECT count(DISTINCT client_id) FROM contract WHERE provider_id = $P AND start_on <= $E AND (end_on IS NULL OR end_on > $E)) / (SELECT count(*) FROM staff WHERE provider_id = $P AND is_client_facing AND joined_on <= $E AND (left_on IS NULL OR left_on > $E)) AS value
# 7.2 1 value
SELECT quantile_disc(date_diff('day', career_start_on, $E) / 365.25, 0.5) AS value FROM staff WHERE provider_id = $P AND is_client_facing AND joined_on <= $E AND (left_on IS NULL OR left_on > $E)
# 7.4 3 without 30
SELECT epoch_us(coalesce(reopened_at, $A)) // 1000000 - epoch_us(first_resolved_at) // 1000000 AS seconds, reopened_at IS NOT NULL AS seen FROM ticket WHERE provider_id = $P AND agent_count > 1 AND first_resolved_at >= $F AND first_resolved_at < $T
# 7.5 12 yearly
SELECT (SELECT count(*) FROM staff WHERE provider_id = $P AND left_on >= $F::DATE AND left_on < $T::DATE) / avg(heads) AS value FROM (SELECT m, (SELECT count(*) FROM staff s WHERE provider_id = $P AND joined_on <= m AND (left_on IS NULL OR left_on > m)) AS heads FROM (SELECT CAST(last_day(unnest(generate_series(greatest($F::DATE, DATE '2024-04-01'), $T::DATE - 1, INTERVAL 1 MONTH))) AS DATE) AS m))
# 8.4 1 value
SELECT 1 - avg(bad) AS value FROM (SELECT provider_id, offered_at AS t0, CASE WHEN outcome = 'dropped' THEN 1.0 ELSE 0 END AS bad FROM call UNION ALL SELECT provider_id, started_at, CASE WHEN end_reason = 'dropped' THEN 1.0 ELSE 0 END FROM chat) WHERE provider_id = $P AND t0 >= $F AND t0 < $T
# 9.1 1 value
SELECT avg(CASE WHEN nda_from <= $E AND (nda_to IS NULL OR nda_to >= $E) THEN 1.0 ELSE 0 END) AS value FROM contract WHERE provider_id = $P AND start_on <= $E AND (end_on IS NULL OR end_on > $E)
# 9.2 12 value
SELECT avg(CASE WHEN EXISTS (SELECT 1 FROM training t WHERE t.staff_id = s.staff_id AND t.kind = 'confidentiality' AND held_on <= $E AND held_on > $E - INTERVAL 12 MONTH) THEN 1.0 ELSE 0 END) AS value FROM staff s WHERE provider_id = $P AND joined_on <= $E AND (left_on IS NULL OR left_on > $E)
# 10.1 1 value
SELECT avg(CASE WHEN package = 'custom' THEN 1.0 ELSE 0 END) AS value FROM contract WHERE provider_id = $P AND start_on <= $E AND (end_on IS NULL OR end_on > $E)
# 10.2 1 value
SELECT avg(CASE WHEN t.staff_id = c.account_manager_id THEN 1.0 ELSE 0 END) AS value FROM ticket t JOIN contract c ON c.client_id = t.client_id AND c.start_on <= t.created_at::DATE AND (c.end_on IS NULL OR c.end_on > t.created_at::DATE) WHERE t.provider_id = $P AND t.created_at >= $F AND t.created_at < $T AND t.staff_id IS NOT NULL AND c.account_manager_id IS NOT NULL
# 10.3 3 value
SELECT avg(CASE WHEN outcome = 'fulfilled' THEN 1.0 ELSE 0 END) AS value FROM ticket WHERE provider_id = $P AND topic = 'customisation_request' AND created_at >= $F AND created_at < $T AND (outcome IS NOT NULL OR decision IS NOT NULL OR created_at <= $A - INTERVAL 30 DAY)
# 10.5 12 yearly
SELECT count(*) AS value FROM initiative WHERE provider_id = $P AND dimension = '10' AND status = 'completed' AND completed_at >= $F AND completed_at < $T
# 11.3 3 within 14
SELECT epoch_us(coalesce(next, $A)) // 1000000 - epoch_us(resolved_at) // 1000000 AS seconds, next IS NOT NULL AS seen FROM (SELECT resolved_at, (SELECT min(t0) FROM (SELECT client_id, created_at AS t0 FROM ticket WHERE initiated_by = 'provider' UNION ALL SELECT client_id, offered_at FROM call WHERE direction = 'out' UNION ALL SELECT client_id, "at" FROM email m WHERE direction = 'out' AND NOT is_bulk AND NOT is_automatic AND NOT EXISTS (SELECT 1 FROM email i WHERE i.thread_id = m.thread_id AND i.direction = 'in' AND i."at" < m."at")) c WHERE c.client_id = t.client_id AND c.t0 > t.resolved_at) AS next FROM ticket t WHERE provider_id = $P AND status = 'resolved' AND resolved_at >= $F AND resolved_at < $T)
# 11.5 12 yearly
SELECT count(*) AS value FROM initiative WHERE provider_id = $P AND dimension = '11' AND origin = 'feedback' AND status = 'completed' AND completed_at >= $F AND completed_at < $T
# 12.1 3 value
SELECT avg(CASE WHEN decision = 'accepted' THEN 1.0 ELSE 0 END) AS value FROM ticket WHERE provider_id = $P AND topic = 'change_request' AND created_at >= $F AND created_at < $T AND (decision IS NOT NULL OR created_at <= $A - INTERVAL 30 DAY)
# 12.3 3 without 30
SELECT epoch_us(coalesce(reopened_at, $A)) // 1000000 - epoch_us(first_resolved_at) // 1000000 AS seconds, reopened_at IS NOT NULL AS seen FROM ticket WHERE provider_id = $P AND topic = 'change_request' AND first_resolved_at >= $F AND first_resolved_at < $T
# 12.5 12 yearly
SELECT count(*) AS value FROM initiative WHERE provider_id = $P AND dimension = '12' AND status = 'completed' AND completed_at >= $F AND completed_at < $T
# 13.2 1 value
SELECT avg(date_diff('day', s.industry_start_on, t.created_at::DATE) / 365.25) AS value FROM ticket t JOIN staff s USING (provider_id, staff_id) WHERE provider_id = $P AND t.created_at >= $F AND t.created_at < $T AND s.industry_start_on IS NOT NULL
# 13.3 1 value
SELECT avg(CASE WHEN certificates LIKE '%会计%' THEN 1.0 ELSE 0 END) AS value FROM staff WHERE provider_id = $P AND is_client_facing AND joined_on <= $E AND (left_on IS NULL OR left_on > $E)
# 14.1 12 yearly
SELECT count(*) AS value FROM initiative WHERE provider_id = $P AND dimension = '14' AND status = 'completed' AND completed_at >= $F AND completed_at < $T
# 14.3 12 value
SELECT avg(CASE WHEN effect_met THEN 1.0 ELSE 0 END) AS value FROM initiative WHERE provider_id = $P AND status = 'completed' AND completed_at >= $F AND completed_at < $T AND effect_met IS NOT NULL
# 15.1 3 value
SELECT avg(CASE WHEN decision = 'accepted' THEN 1.0 ELSE 0 END) AS value FROM ticket WHERE provider_id = $P AND topic = 'expansion_request' AND created_at >= $F AND created_at < $T AND (decision IS NOT NULL OR created_at <= $A - INTERVAL 30 DAY)
# 15.2 3 without 30
SELECT epoch_us(coalesce(reopened_at, $A)) // 1000000 - epoch_us(first_resolved_at) // 1000000 AS seconds, reopened_at IS NOT NULL AS seen FROM ticket WHERE provider_id = $P AND topic = 'expansion_request' AND first_resolved_at >= $F AND first_resolved_at < $T
# 17.5 12 yearly
SELECT count(*) AS value FROM initiative WHERE provider_id = $P AND dimension = '17' AND origin = 'feedback' AND status = 'completed' AND completed_at >= $F AND completed_at < $T
# 20.1 12 value
SELECT avg(CASE WHEN completed_at IS NOT NULL AND EXISTS (SELECT 1 FROM feedback f WHERE f.initiative_id = i.initiative_id AND f.told_at IS NOT NULL) THEN 1.0 ELSE 0 END) AS value FROM initiative i WHERE provider_id = $P AND origin = 'feedback' AND proposed_at >= $F AND proposed_at < $T AND proposed_at <= $A - INTERVAL 90 DAY
# 20.5 12 quantile 0.5
SELECT epoch_us(coalesce(completed_at, $A)) // 1000000 - epoch_us(proposed_at) // 1000000 AS seconds, completed_at IS NOT NULL AS seen FROM initiative WHERE provider_id = $P AND proposed_at >= $F AND proposed_at < $T
# 1.6 12 value
SELECT avg(CASE WHEN (score - scale_min) / (scale_max - scale_min) >= 0.75 THEN 1.0 ELSE 0 END) AS value FROM survey_response WHERE provider_id = $P AND criterion = '1.6' AND audience = 'client' AND answered_at >= $F AND answered_at < $T
