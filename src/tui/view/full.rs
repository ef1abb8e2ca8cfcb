//! One contribution in full: its words, and everything known about it.

use super::flow;
use super::paint::{Paint, row};
use crate::domain::Status;
use crate::domain::codebook::Code;
use crate::lang::msg;
use crate::text;
use crate::tui::about::Topic;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// How many lines it has.
pub(super) fn length(model: &Model, area: Rect) -> usize {
    lines(model, area).len()
}

fn lines(model: &Model, area: Rect) -> Vec<(Role, String)> {
    let Some(listed) = &model.full else { return Vec::new() };
    let it = &listed.contribution;
    let words = model.words;
    let language = words.language();
    let width = usize::from(area.width.saturating_sub(4)).min(100);
    let mut lines = Vec::new();
    let heading = format!("{}  {}", listed.reference, words.id(names::kind(it.kind)));
    lines.push((Role::Kind(it.kind), heading));
    lines.push((Role::Text, String::new()));
    let mut flow = |role, text: &str| {
        for part in text.split('\n') {
            let part = text::harmless_line(part);
            for range in flow::wrap(&part, width) {
                lines.push((role, part[range].trim_end().to_owned()));
            }
        }
    };
    flow(Role::Text, &it.words.text);
    if let Some(original) = &it.words.original {
        flow(Role::Text, "");
        flow(Role::Quiet, original);
    }
    flow(Role::Text, "");
    let session = model.session.as_ref();
    let theme = |id: &str| match session.and_then(|session| session.codebook.code(id)) {
        Some(Code::Theme(theme)) => theme.title.get(language).to_owned(),
        Some(Code::Residual(residual)) => residual.title.get(language).to_owned(),
        None => id.to_owned(),
    };
    let mut fact = |id: &'static str, value: String| {
        if !value.is_empty() {
            flow(Role::Text, &words.say(&msg(id).with("value", value)));
        }
    };
    let themes: Vec<_> = it
        .tags
        .iter()
        .map(|tag| {
            let sub = tag.mark.subtheme.as_deref().map(|sub| format!(" / {sub}"));
            format!("{}{} ({})", theme(&tag.mark.theme), sub.unwrap_or_default(), tag.coder)
        })
        .collect();
    let no_themes = words.id("missing-themes").to_owned();
    fact("full-themes", if themes.is_empty() { no_themes } else { themes.join(", ") });
    let addressee = |id: &String| {
        let found = session.and_then(|session| session.codebook.addressee(id));
        found.map_or(id.clone(), |it| it.title.get(language).to_owned())
    };
    fact("full-addressees", it.addressees.iter().map(addressee).collect::<Vec<_>>().join(", "));
    fact(
        "full-answers",
        listed.answers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    );
    let voice = it.voice.as_ref().map(|id| {
        let found = session.and_then(|session| session.plan.voice(id));
        found.map_or(id.clone(), |it| it.title.get(language).to_owned())
    });
    fact("full-voice", voice.unwrap_or_default());
    fact("full-language", it.language.clone().unwrap_or_default());
    fact("full-table", it.table.clone().unwrap_or_default());
    for topic in Topic::ALL {
        fact(topic.said(), topic.stands(it).to_owned());
    }
    let merged = listed.merged_into.map(|into| into.to_string());
    fact("full-merged", merged.unwrap_or_default());
    if it.status == Status::Parked {
        fact("full-status", words.id("status-parked").to_owned());
    }
    fact("full-permission", words.id(names::permission(it.permission)).to_owned());
    fact("full-wording", words.id(names::mode(it.mode)).to_owned());
    fact("full-written", format!("{} {}", it.author, it.said.clock()));
    if it.reworded {
        flow(Role::Quiet, words.id("full-reworded"));
    }
    if it.scrubbed {
        flow(Role::Quiet, words.id("full-scrubbed"));
    }
    lines
}

/// Draws it.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    paint.clear(area);
    let lines = lines(model, area);
    for (nth, (role, words)) in
        lines.iter().skip(model.scroll).take(usize::from(area.height)).enumerate()
    {
        let at = row(area, nth);
        let style = paint.style(*role);
        paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words, style);
    }
    super::paint_more(paint, area, lines.len(), model.scroll);
}
