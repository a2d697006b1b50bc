-- The texts of some versions of documents.
SELECT version_id, text
FROM document_versions
WHERE rowid IN (SELECT unnest($versions))
