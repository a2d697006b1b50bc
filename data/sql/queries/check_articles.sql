-- Claims with their articles; "start" and "end" count from the beginning of the sentence.
SELECT
    c.claim_id,
    c.document_id,
    v.version_id,
    v.outlet,
    v.title,
    v.url,
    v.published,
    coalesce(c.stated_on, v.published) AS said,
    c.period_kind,
    c.period_start,
    c.period_end,
    c.period_text,
    c.figure,
    c.sentence,
    c."start" - c.sentence_start AS "start",
    c."end" - c.sentence_start AS "end",
    c.source_name,
    c.measure_text,
    wanted.claim AS claim_row
FROM (SELECT unnest($claims) AS claim, unnest($versions) AS version) AS wanted
JOIN reviewed_claims AS c ON c.kept_row = wanted.claim
JOIN document_versions AS v ON v.rowid = wanted.version
