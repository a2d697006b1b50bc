-- How much the store holds.
FROM counted
