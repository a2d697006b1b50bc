-- Some figures in full, with the title and outlet of their articles.
SELECT * FROM sourced WHERE list_contains($claims::VARCHAR[], claim_id) ORDER BY published, claim_id
