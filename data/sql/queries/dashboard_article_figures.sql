-- Where the figures of one article stand in its text.
SELECT claim_id, "start", "end" FROM current_claims WHERE document_id = $document ORDER BY "start", "end"
