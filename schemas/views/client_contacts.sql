-- The contacts of each client, in no order.
SELECT provider_id, client_id,
  collect_list(if(is_by_provider, at, NULL)) AS provider_contacts,
  collect_list(if(is_by_provider, NULL, at)) AS client_contacts
FROM contacts GROUP BY provider_id, client_id
