-- Every text that was ever read, with the particulars from which its id is made.
SELECT
    version_id, document_id, text, language, published, outlet, title, url, sha256, origin,
    published_at, published_zone, via, pages
FROM document_versions;
