//! Message ids and their wordings, in every language of the screens.
