-- How many articles on record are none of the samples that come with OnRecord.
SELECT count(*) AS documents FROM document_versions WHERE origin NOT LIKE '%data/samples/%.jsonl:%';
