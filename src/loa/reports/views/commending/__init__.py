"""The pages of commendation: the campaign, its titles, its nominations, its score sheet."""
