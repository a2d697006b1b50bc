SELECT etag, modified FROM feeds WHERE url = $feed;
