-- Mails that people wrote. The provider began where its mail answers none, and the client wrote none before in its thread.
SELECT *, direction = 'out' AND in_reply_to IS NULL AND coalesce(at < min(if(direction = 'in', at, NULL))
    OVER (PARTITION BY source, coalesce(thread_id, message_id)), true) AS is_provider_initiated
FROM email WHERE direction IN ('in', 'out') AND NOT coalesce(is_automatic, false)
