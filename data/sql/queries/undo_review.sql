UPDATE reviews SET undone_at = $now WHERE review_id = $review AND undone_at IS NULL;
