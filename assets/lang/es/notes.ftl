### Wordings of the notes desk.
