### Wordings of the home screen.
