### Wordings of the floor desk.
