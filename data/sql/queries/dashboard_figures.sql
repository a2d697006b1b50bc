-- What the table of figures shows of some rows of `copied`, in the order given.
SELECT
    c.claim_id,
    c.document_id,
    c.figure,
    c.value,
    c.value_max,
    c.qualifier,
    c.unit,
    c.measure,
    c.measure_text,
    c.action,
    c.party,
    c.period_kind,
    c.source,
    c.source_name,
    c.outlet,
    c.for_date,
    c.status,
    c.delta,
    c.confidence,
    c.verdict,
    c.sentence,
    c.document_language
FROM copied AS c
WHERE c.rowid IN (SELECT unnest($places::BIGINT[]))
ORDER BY list_position($places::BIGINT[], c.rowid)
