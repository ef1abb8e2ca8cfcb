//! How often suggestions are right.

use super::texts::Labelled;
use std::fmt::Write as _;
use townhall::suggest::Suggester;

/// Codes of which nothing should be suggested.
const RESIDUAL: [&str; 3] = ["other", "process", "out-of-scope"];

pub(crate) const HEADER: &str = "\
| texts | with a theme | first is right | one of three | no theme | something suggested | kind | sub-theme | addressee |
|---|---|---|---|---|---|---|---|---|";

pub(crate) const CALIBRATION: &str = "\
| score of the first suggestion | up to 0.3 | 0.3–0.5 | 0.5–0.7 | 0.7–0.9 | above 0.9 |
|---|---|---|---|---|---|";

/// Where one bar of the calibration ends and the next begins.
const BARS: [f32; 5] = [0.3, 0.5, 0.7, 0.9, 1.01];

/// Counts over some texts.
#[derive(Debug, Default)]
pub(crate) struct Score {
    themed: usize,
    first: usize,
    three: usize,
    unthemed: usize,
    suggested: usize,
    kinds: Share,
    subthemes: Share,
    addressees: Share,
    /// How many suggestions are right among those with a score up to each bar.
    bars: [Share; 5],
}

#[derive(Clone, Copy, Debug, Default)]
struct Share {
    of: usize,
    right: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    fn shown(self) -> String {
        if self.of == 0 { "–".to_owned() } else { format!("{:.2}", share(self.right, self.of)) }
    }
}

fn share(right: usize, of: usize) -> f64 {
    right as f64 / of.max(1) as f64
}

impl Score {
    pub(crate) fn of(suggester: &Suggester, texts: &[Labelled]) -> Self {
        let mut score = Score::default();
        score.add(suggester, texts);
        score
    }

    pub(crate) fn add(&mut self, suggester: &Suggester, texts: &[Labelled]) {
        texts.iter().for_each(|it| self.add_one(suggester, it));
    }

    fn add_one(&mut self, suggester: &Suggester, text: &Labelled) {
        let suggestion = suggester.suggest(&text.text);
        let right = &text.themes[0];
        if let Some(first) = suggestion.themes.first() {
            let bar = BARS.iter().position(|end| first.score < *end).unwrap_or(BARS.len() - 1);
            self.bars[bar].add(first.what.theme == *right);
        }
        if RESIDUAL.contains(&right.as_str()) {
            self.unthemed += 1;
            self.suggested += usize::from(!suggestion.themes.is_empty());
        } else {
            self.themed += 1;
            let place = suggestion.themes.iter().position(|it| it.what.theme == *right);
            self.first += usize::from(place == Some(0));
            self.three += usize::from(place.is_some());
            // A sub-theme counts where it was suggested, with the right theme.
            if let (Some(sub), Some(0)) = (&text.subtheme, place)
                && let Some(suggested) = &suggestion.themes[0].what.subtheme
            {
                self.subthemes.add(suggested == sub);
            }
        }
        if let Some(kind) = &suggestion.kind {
            self.kinds.add(text.kinds.iter().any(|it| it == kind.what.id()));
        }
        if let (Some(right), Some(who)) = (&text.addressee, &suggestion.addressee) {
            self.addressees.add(right.as_ref() == Some(&who.what));
        }
    }

    pub(crate) fn row(&self, out: &mut String, what: &str) {
        let _ = writeln!(
            out,
            "| {what} | {} | {:.2} | {:.2} | {} | {:.2} | {} | {} | {} |",
            self.themed,
            share(self.first, self.themed),
            share(self.three, self.themed),
            self.unthemed,
            share(self.suggested, self.unthemed),
            self.kinds.shown(),
            self.subthemes.shown(),
            self.addressees.shown(),
        );
    }

    pub(crate) fn calibration(&self, out: &mut String, what: &str) {
        let bars = self.bars.map(|bar| format!("{} of {}", bar.shown(), bar.of));
        let _ = writeln!(out, "| right, {what} | {} |", bars.join(" | "));
    }
}

/// Prints a text of which the first suggestion is wrong, for those who want to know why.
pub(crate) fn print_if_wrong(suggester: &Suggester, text: &Labelled) {
    let suggestion = suggester.suggest(&text.text);
    let residual = RESIDUAL.contains(&text.themes[0].as_str());
    let wrong = match suggestion.themes.first() {
        Some(first) => residual || first.what.theme != text.themes[0],
        None => !residual,
    };
    if wrong {
        let theme = |it: &townhall::suggest::Suggested<townhall::domain::ThemeMark>| {
            format!("{} {:.2} {:?}", it.what, it.score, it.cues)
        };
        let suggested: Vec<String> = suggestion.themes.iter().map(theme).collect();
        println!("{}\n  right: {}", text.text, text.themes.join(" | "));
        println!("  suggested: {}", suggested.join("; "));
    }
}
