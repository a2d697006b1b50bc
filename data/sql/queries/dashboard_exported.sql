-- The figures that were picked (`picked`: claim_id, nth) as `onrecord export` writes them, in no order.
SELECT picked.nth, c.* EXCLUDE (reading_id)
FROM current_claims AS c
JOIN picked ON picked.claim_id = c.claim_id
