//! Theme marks as they are written in the files of a codebook: `theme`,
//! `theme/sub-theme`, or a residual code.

use crate::domain::ThemeMark;
use crate::domain::codebook::{Code, Codebook};
use crate::plans::near::did_you_mean;

/// The mark, or what is wrong with it and the fix. Without a codebook, ids are not
/// looked up.
pub(super) fn theme_mark(
    text: &str,
    book: Option<&Codebook>,
) -> Result<ThemeMark, (String, String)> {
    let (theme, sub) = match text.split_once('/') {
        Some((theme, sub)) => (theme, Some(sub)),
        None => (text, None),
    };
    let mark = ThemeMark { theme: theme.to_owned(), subtheme: sub.map(str::to_owned) };
    let Some(book) = book else { return Ok(mark) };
    let Some(code) = book.code(theme) else {
        let fix = did_you_mean(theme, book.codes().map(Code::id), "theme");
        return Err((format!("there is no theme \"{theme}\" in the codebook"), fix));
    };
    match sub {
        Some(sub) if !code.subthemes().iter().any(|it| it.id == sub) => {
            let known = code.subthemes().iter().map(|it| it.id.as_str());
            let fix = did_you_mean(sub, known, "sub-theme");
            Err((format!("\"{theme}\" has no sub-theme \"{sub}\""), fix))
        }
        _ => Ok(mark),
    }
}
