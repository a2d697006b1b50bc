-- Take the figures of some documents out of the copy in memory.
DELETE FROM copied WHERE document_id IN (SELECT unnest($documents::VARCHAR[]));
