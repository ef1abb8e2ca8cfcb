//! The consent script, to be read aloud: in one language or in all, with a tick
//! for each language it was read in.

use crate::domain::words::own_name;
use crate::lang::msg;
use crate::tui::floor::{consent, times};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{flow, paint_more};
use ratatui::layout::Rect;

/// The widest line that can be read aloud without losing one's place.
const WIDEST: u16 = 96;

/// The part that scrolls, below the languages.
fn page(area: Rect, languages: usize) -> Rect {
    let above = u16::try_from(languages).unwrap_or(u16::MAX).min(area.height / 3) + 2;
    let width = area.width.min(WIDEST);
    Rect { y: area.y + above, height: area.height.saturating_sub(above), width, ..area }
}

/// How many lines the script has beyond those that are seen.
pub(in crate::tui) fn length(model: &Model, area: Rect) -> usize {
    let page = page(area, consent::languages(model).len());
    lines(model, page.width).len() + usize::from(area.height.saturating_sub(page.height))
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
    let Some(session) = &model.session else { return };
    paint.clear(area);
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let at = row(area, 0);
    let said = match &session.floor.consent {
        None => model.words.id("consent-read-aloud").to_owned(),
        Some(read) => {
            let time = times::hours(model.now, read.at);
            let said = msg("consent-was-read").with("time", time).with("by", &read.by);
            let mut said = model.words.say(&said);
            if !read.objections.is_empty() {
                let objections = msg("consent-objections").with("words", &read.objections);
                said = format!("{said} {}", model.words.say(&objections));
            }
            said
        }
    };
    paint.write(at.x + 2, at.y, at.width.saturating_sub(4), &said, heading);
    let languages = consent::languages(model);
    let page = page(area, languages.len());
    let list = Rect { y: area.y + 1, height: page.y.saturating_sub(area.y + 2), ..area };
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
}
