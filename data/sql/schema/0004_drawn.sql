-- Whether the figure of a decision was drawn at random: only such decisions tell how often the reading is right in all.
ALTER TABLE reviews ADD COLUMN drawn BOOLEAN DEFAULT false;
