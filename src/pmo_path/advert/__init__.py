"""A job advert: what it says, phrase by phrase, and what that means in the catalogue."""
