SELECT version_id, document_id, text FROM document_versions;
