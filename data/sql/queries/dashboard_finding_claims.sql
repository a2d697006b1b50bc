-- Some figures as a finding shows them side by side.
SELECT
    claim_id, figure, value, value_max, qualifier, unit, measure, measure_text, action, party,
    source, source_name, outlet, published, sentence, at_sentence
FROM copied
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
ORDER BY published NULLS FIRST, document_id, "start";
