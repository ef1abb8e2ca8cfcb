//! Every key of where one is, with its `:` word and a sentence.

use super::paint::{Paint, row};
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// One line of the help.
enum Line {
    Blank,
    Heading(String),
    Key { keys: String, word: String, help: String },
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
    for (section, rows) in keymap::help(under) {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        lines.push(Line::Heading(words.id(section.heading()).to_owned()));
        for row in rows {
            let keys: Vec<_> = row.keys.iter().map(|key| key.label(words)).collect();
            let word = format!(":{}", row.word);
            lines.push(Line::Key {
                keys: keys.join(" "),
                word,
                help: words.id(row.help).to_owned(),
            });
        }
    }
    for (heading, text) in
        [("help-marks", "help-marks-text"), ("help-context", "help-context-text")]
    {
        lines.push(Line::Blank);
        lines.push(Line::Heading(words.id(heading).to_owned()));
        let text = words.id(text);
        let rows = super::flow::wrap(&text, usize::from(area.width.saturating_sub(4)));
        lines.extend(rows.into_iter().map(|row| Line::Words(text[row].trim_end().to_owned())));
    }
    lines
}

/// Draws the help.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    paint.clear(area);
    let lines = lines(model, area);
    let keys_width = 18;
    let word_width = 13;
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
            Line::Key { keys, word, help } => {
                let style = paint.style(Role::Accent);
                paint.write(x, at.y, keys_width, keys, style);
                let style = paint.style(Role::Quiet);
                paint.write(x + keys_width + 1, at.y, word_width, word, style);
                let style = paint.style(Role::Text);
                let used = keys_width + word_width + 2;
                paint.write(x + used, at.y, width.saturating_sub(used), help, style);
            }
        }
    }
    super::paint_more(paint, area, lines.len(), model.scroll);
}
