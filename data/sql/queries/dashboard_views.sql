-- Laid over the store for one connection; nothing of it is kept.

-- Every figure with the key of who answers for it: a registered source, a name, or the outlet itself.
CREATE TEMP VIEW IF NOT EXISTS sourced AS
SELECT *, coalesce(source, source_id, source_name, 'outlet ' || coalesce(outlet, '')) AS source_key
FROM current_claims;

-- The figures that can stand in a line of the chart. An increase over the last report belongs to no
-- line of totals. A part stays out only where its whole counts the same: "22 vehicles, including
-- 3 tanks" states the tanks in full, "1,000 dead, including 300 officers" does not state the dead.
CREATE TEMP VIEW IF NOT EXISTS drawable AS
SELECT c.*
FROM sourced AS c
LEFT JOIN current_claims AS whole ON whole.document_id = c.document_id AND whole.claim_id = c.part_of
WHERE
    c.measure IS NOT NULL
    AND c.for_date IS NOT NULL
    AND NOT c.delta
    AND (whole.measure IS NULL OR whole.measure <> c.measure OR whole.action IS DISTINCT FROM c.action);
