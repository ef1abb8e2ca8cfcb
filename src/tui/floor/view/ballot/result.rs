//! A closed ballot: of every option the whole distribution as bars with their
//! counts, what supports it, and what was said against it.

use super::{heading, lines_of, words_of};
use crate::domain::floor::ballot::Ballot;
use crate::domain::floor::bridging::{self, Support};
use crate::lang::msg;
use crate::tui::floor::ballot::names::{self, share, step_name};
use crate::tui::floor::ballot::{remarks, row as listed, shown};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more};
use ratatui::layout::Rect;

/// One line of the result.
enum Line {
    Blank,
    Option { option: usize, words: String },
    More(String),
    Bar { step: String, name: String, n: u32, of: u32, heard: bool },
    Said(Role, String),
}

/// Draws the result; the option with the cursor is in sight.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(ballot) = shown(model) else { return };
    let words = model.words;
    let place = model.session.as_ref().map_or(0, |session| {
        let all = session.floor.ballots.all();
        all.iter().position(|it| it.id == ballot.id).map_or(0, |at| at + 1)
    });
    let title = words.say(&msg("result-heading").with("nth", place));
    let below = heading(&title, &names::kind(words, &ballot.question), area, paint);
    let lines = lines(model, ballot, below.width);
    let cursor = model.floor.ballot.cursor;
    let start = lines
        .iter()
        .position(|line| matches!(line, Line::Option { option, .. } if *option == cursor));
    let end = lines
        .iter()
        .position(|line| matches!(line, Line::Option { option, .. } if *option == cursor + 1));
    let visible = usize::from(below.height);
    // As little as needed to see the whole option, and its beginning rather than its end.
    let top = end.unwrap_or(lines.len()).saturating_sub(visible).min(start.unwrap_or(0));
    for (nth, line) in lines.iter().skip(top).take(visible).enumerate() {
        let at = row(below, nth);
        draw_line(model, line, cursor, at, paint);
    }
    paint_more(paint, below, lines.len(), top);
}

fn draw_line(model: &Model, line: &Line, cursor: usize, at: Rect, paint: &mut Paint<'_>) {
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    let right = at.right().saturating_sub(2);
    match line {
        Line::Blank => {}
        Line::Option { option, words } => {
            if *option == cursor {
                cursor_row(at, paint);
            }
            let id = shown(model).and_then(|it| it.question.options.get(*option));
            let reference = id.and_then(|id| listed(model, *id)).map(|row| row.reference);
            let reference = reference.map(|it| it.to_string()).unwrap_or_default();
            let heading = paint.style(Role::Heading);
            paint.write_right(at.x + 4, at.y, 2, &(option + 1).to_string(), heading);
            paint.write(at.x + 6, at.y, 9, &reference, quiet);
            paint.write(at.x + 16, at.y, right.saturating_sub(at.x + 16), words, heading);
        }
        Line::More(words) => {
            let heading = paint.style(Role::Heading);
            paint.write(at.x + 16, at.y, right.saturating_sub(at.x + 16), words, heading);
        }
        Line::Bar { step, name, n, of, heard } => {
            let names = (at.width / 2).min(50);
            let key = paint.style(if *heard { Role::Warning } else { Role::Quiet });
            paint.write_right(at.x + 8, at.y, 2, step, key);
            paint.write(at.x + 10, at.y, names.saturating_sub(10), name, text);
            let x = at.x + names;
            let number = paint.style(if *n == 0 { Role::Faint } else { Role::Heading });
            paint.write_right(x + 5, at.y, 5, &n.to_string(), number);
            let room = right.saturating_sub(x + 7);
            if *of > 0 {
                let style = paint.style(if *heard { Role::Warning } else { Role::Accent });
                paint.bar(x + 7, at.y, room, f64::from(*n) / f64::from(*of), style);
            }
        }
        Line::Said(role, words) => {
            let style = paint.style(*role);
            paint.write(at.x + 6, at.y, right.saturating_sub(at.x + 6), words, style);
        }
    }
}

fn lines(model: &Model, ballot: &Ballot, width: u16) -> Vec<Line> {
    let ranked = bridging::rank(ballot, bridging::ENOUGH);
    let mut lines = Vec::new();
    for (option, id) in ballot.question.options.iter().enumerate() {
        if option > 0 {
            lines.push(Line::Blank);
        }
        let mut said = lines_of(&words_of(model, *id), width.saturating_sub(18), 3).into_iter();
        lines.push(Line::Option { option, words: said.next().unwrap_or_default() });
        lines.extend(said.map(Line::More));
        let steps = ballot.distribution(option, None);
        let of = ballot.answers(option);
        for (step, n) in steps {
            let question = &ballot.question;
            lines.push(Line::Bar {
                step: if question.counts_dots() { String::new() } else { step.to_string() },
                name: step_name(model.words, question, step),
                n,
                of: if question.counts_dots() { all_dots(ballot) } else { of },
                heard: question.scale.must_be_heard(step),
            });
        }
        if let Some(support) = ranked.iter().find(|support| support.option == option) {
            for (role, words) in said_of(model, ballot, support) {
                let parts = lines_of(&words, width.saturating_sub(8), 3).into_iter();
                lines.extend(parts.map(|line| Line::Said(role, line)));
            }
        }
        for remark in remarks(model, *id) {
            let words = remark.contribution.words.text.replace('\n', " ");
            let said =
                msg("result-remark").with("ref", remark.reference.to_string()).with("words", words);
            let said = model.words.say(&said);
            let parts = lines_of(&said, width.saturating_sub(8), 4).into_iter();
            lines.extend(parts.map(|line| Line::Said(Role::Text, line)));
        }
    }
    lines
}

/// All dots of a ballot on which dots are counted: what a bar is long by.
fn all_dots(ballot: &Ballot) -> u32 {
    (0..ballot.question.options.len()).fold(0, |sum, at| sum.saturating_add(ballot.answers(at)))
}

/// What the figures say of an option.
fn said_of(model: &Model, ballot: &Ballot, support: &Support) -> Vec<(Role, String)> {
    let words = model.words;
    if support.answers == 0 {
        return vec![(Role::Quiet, words.id("result-nobody").to_owned())];
    }
    let id = if ballot.question.counts_dots() { "result-dots" } else { "result-support" };
    let answered = msg(id).with("n", support.answers).with("all", share(support.all));
    let mut said = vec![(Role::Quiet, words.say(&answered))];
    if ballot.question.taking.is_by_voice() {
        let least = model.session.as_ref().map(|it| names::least(words, it, support));
        said.extend(least.map(|said| (Role::Quiet, said)));
    }
    if support.to_be_heard > 0 {
        let heard = msg("result-heard").with("n", support.to_be_heard);
        said.push((Role::Warning, words.say(&heard)));
    }
    said
}
