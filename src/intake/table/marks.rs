//! Lists in a cell, and the themes and sub-themes of a row put together again.

use crate::domain::ThemeMark;

/// The parts of a list joined by `|`, by `;` or, where the whole is not one
/// name (titles may hold commas), by commas.
pub(super) fn list(cell: &str, is_one: impl Fn(&str) -> bool) -> Vec<&str> {
    let by = match () {
        () if cell.contains('|') => '|',
        () if cell.contains(';') => ';',
        () if !cell.contains(',') || is_one(cell) => '|',
        () => ',',
    };
    cell.split(by).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Marks that give both lists back: the themes in their order, and the
/// sub-themes in theirs.
pub(super) fn interleave(themes: Vec<ThemeMark>, subthemes: Vec<ThemeMark>) -> Vec<ThemeMark> {
    if subthemes.is_empty() {
        return themes;
    }
    let mut themes = themes.into_iter().peekable();
    let mut marks: Vec<ThemeMark> = Vec::new();
    for mark in subthemes {
        let has = |marks: &[ThemeMark]| marks.iter().any(|it| it.theme == mark.theme);
        while !has(&marks) && themes.peek().is_some_and(|next| next.theme != mark.theme) {
            marks.extend(themes.next());
        }
        themes.next_if(|next| *next == ThemeMark::plain(&*mark.theme));
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    for mark in themes {
        let said = marks.iter().any(|it| it.theme == mark.theme && mark.subtheme.is_none());
        if !said && !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::{interleave, list};
    use crate::domain::ThemeMark;
    use proptest::prelude::*;

    fn mark(theme: &str, subtheme: &str) -> ThemeMark {
        let subtheme = Some(subtheme.to_owned()).filter(|it| !it.is_empty());
        ThemeMark { theme: theme.to_owned(), subtheme }
    }

    /// The two lists as our exports write them: each without repeats, in the
    /// order of the marks.
    fn lists(marks: &[ThemeMark]) -> (Vec<ThemeMark>, Vec<ThemeMark>) {
        let (mut themes, mut subthemes) = (Vec::new(), Vec::new());
        for mark in marks {
            let theme = ThemeMark::plain(mark.theme.clone());
            if !themes.contains(&theme) {
                themes.push(theme);
            }
            if mark.subtheme.is_some() && !subthemes.contains(mark) {
                subthemes.push(mark.clone());
            }
        }
        (themes, subthemes)
    }

    proptest! {
        #[test]
        fn both_lists_come_back_in_order(marks in proptest::collection::vec(("[abc]", "[xy]?"), 0..6)) {
            let marks: Vec<_> = marks.iter().map(|(theme, sub)| mark(theme, sub)).collect();
            let (themes, subthemes) = lists(&marks);
            let again = interleave(themes.clone(), subthemes.clone());
            prop_assert_eq!(lists(&again), (themes, subthemes));
            prop_assert!(again.len() <= marks.len(), "{again:?} is more than {marks:?}");
        }
    }

    #[test]
    fn lists_are_split_by_whatever_joins_them() {
        let never = |_: &str| false;
        assert_eq!(list("a | b, c|", never), ["a", "b, c"]);
        assert_eq!(list("a; b", never), ["a", "b"]);
        assert_eq!(list("a, b", never), ["a", "b"]);
        assert_eq!(list("health, safety", |cell| cell == "health, safety"), ["health, safety"]);
        assert_eq!(list("", never), Vec::<&str>::new());
    }
}
