"""The case file of a campaign ("hồ sơ"): what belongs to it, its gate once closed, its pack."""
