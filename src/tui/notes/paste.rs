//! A pasted block of several lines: looked at before it is captured, undone as one.

use super::{Model, draft};
use crate::domain::grammar::{self, Line as Read};
use crate::lang::msg;
use crate::text;
use crate::tui::effect::{Effect, Line};
use crate::tui::mode::Mode;
use crate::tui::model::Asked;
use crate::tui::notes::line;

/// A pasted block.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// As it was pasted, with its line ends.
    pub text: String,
    /// Its lines that say something.
    pub lines: Vec<String>,
}

/// Shows a block before it is captured.
pub(in crate::tui) fn look(model: &mut Model, pasted: &str) {
    let text = pasted.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let text: String = text
        .split('\n')
        .map(|line| text::harmless_line(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n");
    let lines: Vec<String> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.is_empty() {
        return;
    }
    model.notes.paste = Some(Block { text, lines });
    draft::touched(model);
    if model.mode != Mode::Paste {
        model.open(Mode::Paste);
    }
    model.scroll = 0;
}

/// Captures the block: one contribution a line, or one for all.
pub(super) fn capture(model: &mut Model, each: bool) -> Vec<Effect> {
    let Some(block) = model.notes.paste.clone() else { return Vec::new() };
    let lines = match each {
        true => block.lines,
        false => vec![block.lines.join("\\n")],
    };
    let Some(vocabulary) = line::vocabulary(model) else { return Vec::new() };
    let mut captures: Vec<Line> = Vec::new();
    for (nth, line) in lines.iter().enumerate() {
        match grammar::parse_line(line, &vocabulary) {
            Read::Contribution(entry) => {
                captures.push(Line { entry, context: model.notes.context.clone() });
            }
            Read::Empty => {}
            _ => {
                // A command or marks alone inside a block: nothing of it is taken.
                model.hint(msg("hint-no-words-in-line").with("line", nth + 1));
                return Vec::new();
            }
        }
    }
    model.notes.paste = None;
    model.close();
    draft::touched(model);
    let ticket = model.saving.ticket(Asked::Lines(lines));
    vec![Effect::Capture { ticket, lines: captures }]
}
