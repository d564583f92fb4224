-- Whatever passes between a client and the provider: tickets, mails that people wrote, calls, chats.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   record STRING: record type
--   record_id STRING: id of the record
--   at TIMESTAMP: start
--   channel STRING: channel, unknown where none is told
--   client_id STRING: client
--   staff_id STRING: staff member in charge
--   is_provider_initiated BOOLEAN: the provider began
--   is_client_initiated BOOLEAN: the provider did not
--   is_bulk BOOLEAN: mail to many
--   is_mail_out BOOLEAN: mail of the provider
--   device STRING: device of the client
--   is_failed BOOLEAN: line or trunk failed, the call was dropped, or the mail came back
--   is_dropped BOOLEAN: cut off for a technical reason
--   is_complete BOOLEAN: everything is filled that its record should tell
--   preferred_channel STRING: channel that the client prefers by the contract in force
--   is_traced BOOLEAN: client and staff member are known from contracts and staff
WITH told AS (
  SELECT provider_id, source, as_of, zone, 'ticket' AS record, ticket_id AS record_id, created_at AS at, channel, client_id,
    staff_id, coalesce(initiated_by = 'provider', false) AS is_provider_initiated, false AS is_bulk, false AS is_mail_out,
    device, false AS is_failed, false AS is_dropped,
    client_id IS NOT NULL AND channel <> 'unknown' AND topic IS NOT NULL AND status <> 'unknown'
      AND (first_response_at IS NULL OR staff_id IS NOT NULL)
      AND (status NOT IN ('resolved') OR resolved_at IS NOT NULL) AS is_complete
  FROM ticket
  UNION ALL
  SELECT provider_id, source, as_of, zone, 'email', message_id, at, 'email', client_id, staff_id, is_provider_initiated,
    coalesce(is_bulk, false), direction = 'out', NULL, direction = 'out' AND coalesce(bounced, false), false,
    client_id IS NOT NULL AND (direction = 'in' OR staff_id IS NOT NULL)
  FROM mails
  UNION ALL
  SELECT provider_id, source, as_of, zone, 'call', call_id, offered_at, 'phone', client_id, staff_id,
    coalesce(direction = 'out', false), false, false, NULL, coalesce(outcome IN ('failed', 'dropped'), false),
    coalesce(outcome = 'dropped', false),
    client_id IS NOT NULL AND outcome <> 'unknown' AND (answered_at IS NULL OR staff_id IS NOT NULL)
  FROM call WHERE NOT coalesce(direction = 'internal', false)
  UNION ALL
  SELECT provider_id, source, as_of, zone, 'chat', chat_id, started_at, coalesce(channel, 'chat'), client_id, staff_id,
    coalesce(initiated_by = 'provider', false), false, false, device, false, coalesce(lower(end_reason) = 'dropped', false),
    client_id IS NOT NULL AND (first_agent_at IS NULL OR staff_id IS NOT NULL)
  FROM chat
),
preference AS (
  SELECT provider_id, client_id, collect_list(struct(start_on, contract_id, end_on, preferred_channel)) AS contracts
  FROM contract WHERE client_id IS NOT NULL AND start_on IS NOT NULL GROUP BY provider_id, client_id
),
known_client AS (SELECT DISTINCT client_id FROM contract WHERE client_id IS NOT NULL),
known_staff AS (SELECT DISTINCT staff_id FROM staff)
SELECT r.provider_id, r.source, r.as_of, r.record, r.record_id, r.at, coalesce(r.channel, 'unknown') AS channel, r.client_id,
  r.staff_id, r.is_provider_initiated, NOT r.is_provider_initiated AS is_client_initiated, r.is_bulk, r.is_mail_out, r.device,
  r.is_failed, r.is_dropped, coalesce(r.is_complete, false) AS is_complete,
  array_max(filter(p.contracts, x -> x.start_on <= to_date(from_utc_timestamp(r.at, r.zone))
    AND (x.end_on IS NULL OR x.end_on > to_date(from_utc_timestamp(r.at, r.zone))))).preferred_channel AS preferred_channel,
  k.client_id IS NOT NULL AND s.staff_id IS NOT NULL AS is_traced
FROM told r
LEFT JOIN preference p ON p.provider_id = r.provider_id AND p.client_id = r.client_id
LEFT JOIN known_client k ON k.client_id = r.client_id
LEFT JOIN known_staff s ON s.staff_id = r.staff_id
