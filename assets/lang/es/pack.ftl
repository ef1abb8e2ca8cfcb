### Wordings of what the council gets.
