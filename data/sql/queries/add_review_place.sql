INSERT INTO review_places VALUES ($review_id, $document_id, $start);
