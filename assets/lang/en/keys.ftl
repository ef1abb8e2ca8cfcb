### Wordings of the key table: what each key does.
