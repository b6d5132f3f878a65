"""What stands between the network and the pages: headers, bounds, rate limits, logs without tokens, pages for problems."""
