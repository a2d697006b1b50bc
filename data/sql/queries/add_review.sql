INSERT INTO reviews BY NAME
SELECT
    $review_id AS review_id,
    $document_id AS document_id,
    $claim_id AS claim_id,
    $sentence AS sentence,
    $at_sentence AS at_sentence,
    $figure AS figure,
    $confidence AS confidence,
    $language AS language,
    $source AS source,
    $verdict AS verdict,
    $before::MAP(VARCHAR, VARCHAR) AS before,
    $changes::MAP(VARCHAR, VARCHAR) AS changes,
    $reviewer AS reviewer,
    $reason AS reason,
    $now AS decided_at,
    NULL AS undone_at,
    $drawn AS drawn;
