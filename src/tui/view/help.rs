//! Every key of where one is, with its `:` word and a sentence.

use super::paint::{Paint, row};
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Columns of the keys.
const KEYS: u16 = 12;
/// Columns of the `:` words.
const WORD: u16 = 13;

/// One line of the help.
enum Line {
    Blank,
    Heading(String),
    Key { here: bool, keys: String, word: String, help: String },
    Words(String),
}

/// How many lines the help has.
pub(super) fn length(model: &Model, area: Rect) -> usize {
    lines(model, area).len()
}

fn lines(model: &Model, area: Rect) -> Vec<Line> {
    let under = model.under.last().copied().unwrap_or(Mode::Capture);
    let words = model.words;
    let mut lines = Vec::new();
    let help_width = usize::from(area.width.saturating_sub(4 + KEYS + WORD + 2));
    for (section, rows) in keymap::help(under) {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(Line::Heading(words.id(section.heading()).to_owned()));
        for row in rows {
            let here = row.modes.contains(&under);
            let keys: Vec<_> = row.keys.iter().map(|key| key.label(words)).collect();
            let (mut keys, mut word) = (keys.join(" "), format!(":{}", row.word));
            let help = words.id(row.help);
            for part in super::flow::wrap(help, help_width) {
                let help = help[part].trim_end().to_owned();
                let (keys, word) = (std::mem::take(&mut keys), std::mem::take(&mut word));
                lines.push(Line::Key { here, keys, word, help });
            }
        }
    }
    for (heading, text) in
        [("help-marks", "help-marks-text"), ("help-context", "help-context-text")]
    {
        lines.push(Line::Blank);
        lines.push(Line::Heading(words.id(heading).to_owned()));
        let text = words.id(text);
        let rows = super::flow::wrap(text, usize::from(area.width.saturating_sub(4)));
        lines.extend(rows.into_iter().map(|row| Line::Words(text[row].trim_end().to_owned())));
    }
    lines
}

/// Draws the help.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    paint.clear(area);
    let lines = lines(model, area);
    let shown = usize::from(area.height);
    for (nth, line) in lines.iter().skip(model.scroll).take(shown).enumerate() {
        let at = row(area, nth);
        let (x, width) = (at.x + 2, at.width.saturating_sub(4));
        match line {
            Line::Blank => {}
            Line::Heading(words) => {
                let style = paint.style(Role::Heading);
                paint.write(x, at.y, width, words, style);
            }
            Line::Words(words) => {
                let style = paint.style(Role::Text);
                paint.write(x, at.y, width, words, style);
            }
            Line::Key { here, keys, word, help } => {
                let style = paint.style(if *here { Role::Accent } else { Role::Quiet });
                paint.write(x, at.y, KEYS, keys, style);
                let style = paint.style(Role::Quiet);
                paint.write(x + KEYS + 1, at.y, WORD, word, style);
                let style = paint.style(if *here { Role::Text } else { Role::Quiet });
                let used = KEYS + WORD + 2;
                paint.write(x + used, at.y, width.saturating_sub(used), help, style);
            }
        }
    }
    super::paint_more(paint, area, lines.len(), model.scroll);
}
