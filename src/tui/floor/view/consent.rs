//! The consent script, to be read aloud: in one language or in all, with a tick
//! for each language it was read in.

use crate::domain::words::own_name;
use crate::lang::msg;
use crate::tui::floor::{consent, times};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{flow, leaves_out, left_out, paint_more, wrapped};
use ratatui::layout::Rect;

/// The most lines that objections take; more of them is cut, and in the log.
const HEADING: u16 = 4;
/// The widest line that can be read aloud without losing one's place.
const WIDEST: u16 = 96;

/// The part that scrolls, below the heading and the languages, and above the keys
/// that the last line has no room for.
fn page(model: &Model, area: Rect) -> Rect {
    let languages = u16::try_from(consent::languages(model).len()).unwrap_or(u16::MAX);
    let above = heading_lines(model, area.width) + languages.min(area.height / 3) + 1;
    let below = u16::from(leaves_out(model));
    let width = area.width.min(WIDEST);
    let height = area.height.saturating_sub(above + below);
    Rect { y: area.y + above, height, width, ..area }
}

/// What is to be done, or when it was done and what was objected to.
fn heading(model: &Model) -> String {
    let read = model.session.as_ref().and_then(|session| session.floor.consent.as_ref());
    let Some(read) = read else { return model.words.id("consent-read-aloud").to_owned() };
    let time = times::hours(model.now, read.at);
    let said = model.words.say(&msg("consent-was-read").with("time", time).with("by", &read.by));
    if read.objections.is_empty() {
        return said;
    }
    let objections = msg("consent-objections").with("words", &read.objections);
    format!("{said} {}", model.words.say(&objections))
}

/// How many lines the heading takes.
fn heading_lines(model: &Model, width: u16) -> u16 {
    let rows = flow::wrap(&heading(model), usize::from(width.saturating_sub(4))).len();
    u16::try_from(rows).unwrap_or(u16::MAX).clamp(1, HEADING)
}

/// How many lines the script has beyond those that are seen.
pub(in crate::tui) fn length(model: &Model, area: Rect) -> usize {
    let page = page(model, area);
    lines(model, page.width).len() + usize::from(area.height.saturating_sub(page.height))
}

/// How many lines of the script are seen.
pub(in crate::tui) fn height(model: &Model, area: Rect) -> u16 {
    page(model, area).height
}

/// The script, line by line: in each language that is shown.
fn lines(model: &Model, width: u16) -> Vec<(Role, String)> {
    let Some(session) = &model.session else { return Vec::new() };
    let languages = consent::languages(model);
    let shown: Vec<&String> = match model.floor.consent.shown {
        Some(at) => languages.get(at).into_iter().collect(),
        None => languages.iter().filter(|tag| consent::is_written(model, tag)).collect(),
    };
    let script = &session.plan.consent_script;
    let mut lines = Vec::new();
    let wide = usize::from(width.saturating_sub(4));
    let mut say = |role: Role, words: &str| {
        for range in flow::wrap(words, wide) {
            lines.push((role, words[range].trim_end().to_owned()));
        }
    };
    if script.is_empty() {
        say(Role::Quiet, model.words.id("consent-no-script"));
    }
    for sentence in script {
        let mut texts: Vec<&str> = shown.iter().filter_map(|tag| sentence.exact(tag)).collect();
        if texts.is_empty() {
            // There is none in that language: an interpreter speaks from ours.
            texts.push(sentence.get(model.words.language()));
        }
        for (nth, text) in texts.iter().enumerate() {
            say(if nth == 0 { Role::Text } else { Role::Quiet }, text);
        }
        say(Role::Text, "");
    }
    lines
}

/// Draws the script.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    if model.session.is_none() {
        return;
    }
    paint.clear(area);
    let (style, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let top = heading_lines(model, area.width);
    wrapped(&heading(model), Rect { height: top, ..area }, style, paint);
    let languages = consent::languages(model);
    let page = page(model, area);
    let list = Rect { y: area.y + top, height: page.y.saturating_sub(area.y + top + 1), ..area };
    for (nth, tag) in languages.iter().enumerate() {
        let at = row(list, nth);
        if at.height == 0 {
            break;
        }
        let read = model.floor.consent.read.contains(tag);
        let shown = model.floor.consent.shown.is_none_or(|shown| shown == nth);
        let tick = if read { "[x]" } else { "[ ]" };
        let tick_style = paint.style(if read { Role::Saved } else { Role::Text });
        let x = paint.write(at.x + 2, at.y, 3, &format!("{}", nth + 1), paint.style(Role::Key));
        let x = paint.write(x + 1, at.y, 3, tick, tick_style) + 1;
        let name = own_name(tag);
        let style = paint.style(if shown { Role::Text } else { Role::Quiet });
        let x = paint.write(x, at.y, 24, name, style) + 2;
        let note = match (consent::is_written(model, tag), read) {
            (false, _) => model.words.id("consent-by-interpreter"),
            (true, true) => model.words.id("consent-read"),
            (true, false) => "",
        };
        paint.write(x, at.y, at.right().saturating_sub(x + 2), note, quiet);
    }
    let lines = lines(model, page.width);
    let shown = usize::from(page.height);
    for (nth, (role, words)) in lines.iter().skip(model.scroll).take(shown).enumerate() {
        let at = row(page, nth);
        let style = paint.style(*role);
        paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words, style);
    }
    let whole = Rect { width: area.width, ..page };
    paint_more(paint, whole, lines.len(), model.scroll);
    let below =
        Rect { x: area.x + 2, y: page.bottom(), width: area.width.saturating_sub(4), height: 1 };
    left_out(model, below.intersection(area), paint);
}
