### Wordings of the session as lines of text.
