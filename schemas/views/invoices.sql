-- An invoice with what its lines say together.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   invoice_id STRING: invoice
--   invoiced_on DATE: day of the invoice
--   is_itemised BOOLEAN: every line says what it is for
--   is_paid BOOLEAN: it was paid
--   is_convenient BOOLEAN: paid online or by bank transfer
SELECT provider_id, source, max(as_of) AS as_of, invoice_id, min(invoiced_on) AS invoiced_on,
  bool_and(is_itemised) AS is_itemised,
  max(paid_on) IS NOT NULL AS is_paid,
  bool_and(lower(payment_method) RLIKE
    'online|transfer|bank|alipay|wechat|unionpay|card|转账|银行|网银|在线|线上|支付宝|微信|云闪付') AS is_convenient
FROM invoice_line GROUP BY provider_id, source, invoice_id
