SELECT
    (SELECT count(*) FROM raw) AS inputs,
    (SELECT count(*) FROM document_versions) AS texts,
    (SELECT count(*) FROM claims) AS figures;
