//! Who has been heard: time and contributions by voice against the people of
//! each in the room; who and what has not come up. For the facilitator's eyes:
//! counts this small never go to the wall.

use super::turn::voice as title;
use crate::domain::Session;
use crate::domain::floor::speaking::Spoken;
use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::clock as shown;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{flow, paint_more};
use ratatui::layout::Rect;

/// What one voice has to itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Balance {
    /// The voice; empty where it was not said.
    pub voice: String,
    /// People of it in the room; none where nobody counted.
    pub people: Option<u32>,
    /// Time spoken.
    pub spoken: Spoken,
    /// Contributions written down.
    pub lines: u64,
}

/// Every voice of the plan in its order, and what was said without one.
pub(in crate::tui) fn balance(
    session: &Session,
    lines: impl Fn(&str) -> u64,
    now_ms: i64,
) -> Vec<Balance> {
    let spoken = session.floor.list.by_voice(now_ms);
    let ids = session.plan.voices.iter().map(|voice| voice.id.as_str());
    let of = |id: &str| Balance {
        voice: id.to_owned(),
        people: session.floor.headcount.get(id).copied().filter(|_| !id.is_empty()),
        spoken: spoken.get(id).copied().unwrap_or_default(),
        lines: lines(id),
    };
    let unsaid = Some(of("")).filter(|it| it.spoken.turns > 0 || it.lines > 0);
    ids.map(of).chain(unsaid).collect()
}

/// Whole hundredths of a sum; none of nothing.
pub(in crate::tui) fn percent(part: i64, of: i64) -> Option<i64> {
    (of > 0).then(|| (part * 100 + of / 2) / of)
}

/// The voice with more than half of the time, and its share in hundredths.
pub(in crate::tui) fn dominant(session: &Session, now_ms: i64) -> Option<(String, i64)> {
    let list = &session.floor.list;
    let voice = list.dominant_voice(now_ms)?;
    let by_voice = list.by_voice(now_ms);
    let all = by_voice.values().map(|it| it.ms).sum();
    let its = by_voice.get(&voice)?.ms;
    Some((voice, percent(its, all)?))
}

/// That one voice has more than half of the time, in words.
pub(in crate::tui) fn dominant_said(model: &Model) -> Option<String> {
    let session = model.session.as_ref()?;
    let (voice, share) = dominant(session, model.now.ms)?;
    let voice = title(session, Some(&voice), model.words.language());
    Some(model.words.say(&msg("heard-dominant").with("voice", voice).with("share", share)))
}

/// Voices of the plan that have neither spoken nor been written down.
pub(in crate::tui) fn unheard<'a>(model: &'a Model, session: &'a Session) -> Vec<&'a str> {
    let spoken = session.floor.list.by_voice(model.now.ms);
    let silent = |id: &str| model.counts.voice(id) == 0 && !spoken.contains_key(id);
    let voices = session.plan.voices.iter().filter(|voice| silent(&voice.id));
    voices.map(|voice| voice.title.get(model.words.language())).collect()
}

/// `4:10`, and where an interpreter's share was taken out of it `≈ 4:10`.
pub(in crate::tui) fn time(spoken: &Spoken) -> String {
    let sign = if spoken.estimate { "≈ " } else { "" };
    format!("{sign}{}", shown(spoken.ms))
}

enum Line {
    Words(Role, String),
    Voice(Balance),
    Sum,
}

fn lines(model: &Model, width: u16) -> Vec<Line> {
    let Some(session) = &model.session else { return Vec::new() };
    let words = model.words;
    let wide = usize::from(width.saturating_sub(4));
    let rows = balance(session, |id| model.counts.voice(id), model.now.ms);
    let estimate = rows.iter().any(|row| row.spoken.estimate);
    let uncounted = session.floor.headcount.is_empty();
    let mut lines: Vec<Line> = rows.into_iter().map(Line::Voice).collect();
    lines.push(Line::Sum);
    let mut say = |role: Role, said: &str| {
        for range in flow::wrap(said, wide) {
            lines.push(Line::Words(role, said[range].trim_end().to_owned()));
        }
    };
    say(Role::Text, "");
    if let Some(said) = dominant_said(model) {
        say(Role::Heading, &said);
    }
    let unheard = unheard(model, session);
    if !unheard.is_empty() {
        let said = msg("heard-not-yet").with("voices", unheard.join(" · "));
        say(Role::Text, &words.say(&said));
    }
    let language = words.language();
    let themes = session.codebook.themes.iter();
    let untouched: Vec<&str> = themes
        .filter(|theme| model.counts.theme(&theme.id) == 0)
        .map(|theme| theme.short.get(language))
        .collect();
    if !untouched.is_empty() {
        let said = msg("heard-untouched").with("themes", untouched.join(" · "));
        say(Role::Text, &words.say(&said));
    }
    if let Some(seconds) = session.floor.list.voice_seconds {
        let said = msg("heard-limit").with("time", shown(i64::from(seconds) * 1_000));
        say(Role::Text, &words.say(&said));
    }
    if uncounted {
        say(Role::Quiet, words.id("heard-not-counted"));
    }
    if estimate {
        say(Role::Quiet, words.id("heard-estimate"));
    }
    lines
}

/// How many lines there are, with their heading.
pub(in crate::tui) fn length(model: &Model, area: Rect) -> usize {
    lines(model, area.width).len() + 1
}

/// Where the columns end, from the right.
struct Columns {
    title: u16,
    people: u16,
    time: u16,
    share: u16,
    turns: u16,
    lines: u16,
    bar: Option<(u16, u16)>,
}

fn columns(area: Rect) -> Columns {
    let room = area.width.saturating_sub(4);
    let title = (room * 2 / 5).min(40);
    let x = area.x + 2 + title;
    let (people, time, share) = (x + 12, x + 22, x + 28);
    let (turns, lines) = (share + 7, share + 14);
    let right = area.right().saturating_sub(2);
    // Where columns are few, the turns give way first, then the bars.
    let narrow = lines > right;
    let (turns, lines) = if narrow { (0, share + 7) } else { (turns, lines) };
    let bar = (right > lines + 8).then(|| (lines + 3, right.saturating_sub(lines + 3)));
    Columns { title, people, time, share, turns, lines, bar }
}

/// Draws the balance.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    paint.clear(area);
    let at = columns(area);
    let quiet = paint.style(Role::Quiet);
    let heading = row(area, 0);
    let words = model.words;
    paint.write(heading.x + 2, heading.y, at.title, words.id("floor-voices"), quiet);
    for (right, id) in [
        (at.people, "heard-people"),
        (at.time, "heard-time"),
        (at.share, "heard-share"),
        (at.turns, "heard-turns"),
        (at.lines, "heard-lines"),
    ] {
        if right > 0 {
            paint.write_right(right, heading.y, 9, words.id(id), quiet);
        }
    }
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let lines = lines(model, area.width);
    let rows = balance(session, |id| model.counts.voice(id), model.now.ms);
    let all = sum(session, &rows);
    for (nth, one) in lines.iter().skip(model.scroll).take(usize::from(below.height)).enumerate() {
        let place = row(below, nth);
        match one {
            Line::Words(role, words) => {
                let style = paint.style(*role);
                paint.write(place.x + 2, place.y, place.width.saturating_sub(4), words, style);
            }
            Line::Voice(it) => {
                let name = match it.voice.as_str() {
                    "" => words.id("voice-not-stated"),
                    id => title(session, Some(id), words.language()),
                };
                figures(name, it, &all, &at, place, paint);
            }
            Line::Sum => figures(words.id("heard-all"), &all, &all, &at, place, paint),
        }
    }
    paint_more(paint, below, lines.len(), model.scroll);
}

/// All voices together; of people, those who were counted.
fn sum(session: &Session, rows: &[Balance]) -> Balance {
    let mut spoken = Spoken::default();
    for row in rows {
        spoken.turns += row.spoken.turns;
        spoken.ms += row.spoken.ms;
        spoken.estimate |= row.spoken.estimate;
    }
    Balance {
        voice: String::new(),
        people: Some(session.floor.people()).filter(|people| *people > 0),
        spoken,
        lines: rows.iter().map(|row| row.lines).sum(),
    }
}

/// Draws the figures of one voice: people, time, shares of both, turns, lines.
fn figures(
    name: &str,
    it: &Balance,
    all: &Balance,
    at: &Columns,
    place: Rect,
    paint: &mut Paint<'_>,
) {
    let silent = it.spoken.turns == 0 && it.lines == 0;
    let style = paint.style(if silent { Role::Quiet } else { Role::Text });
    let quiet = paint.style(Role::Quiet);
    paint.write(place.x + 2, place.y, at.title.saturating_sub(1), name, style);
    let of_people =
        it.people.zip(all.people).and_then(|(its, all)| percent(its.into(), all.into()));
    let people = match (it.people, of_people) {
        (Some(people), Some(share)) => format!("{people}  {share:>3} %"),
        (Some(people), None) => people.to_string(),
        _ => String::new(),
    };
    paint.write_right(at.people, place.y, 12, &people, style);
    let dot = |n: u64| if n == 0 { "·".to_owned() } else { n.to_string() };
    let none = paint.style(Role::Faint);
    let number = |paint: &mut Paint<'_>, right: u16, n: u64| {
        let style = if n == 0 { none } else { style };
        paint.write_right(right, place.y, 6, &dot(n), style);
    };
    if it.spoken.turns == 0 {
        paint.write_right(at.time, place.y, 9, "·", none);
    } else {
        paint.write_right(at.time, place.y, 9, &time(&it.spoken), style);
    }
    let share = percent(it.spoken.ms, all.spoken.ms).filter(|_| it.spoken.turns > 0);
    if let Some(share) = share {
        paint.write_right(at.share, place.y, 6, &format!("{share} %"), style);
    }
    if at.turns > 0 {
        number(paint, at.turns, it.spoken.turns.into());
    }
    number(paint, at.lines, it.lines);
    if let (Some((x, columns)), Some(share)) = (at.bar, share) {
        // A share in hundredths.
        paint.bar(x, place.y, columns, share as f64 / 100.0, paint.style(Role::Accent));
        // Where the bar would end if time went by heads.
        if let Some(people) = of_people.filter(|_| it.people != all.people || share < 100) {
            let tick = u16::try_from(people * i64::from(columns) / 100).unwrap_or(0);
            let tick = x + tick.min(columns.saturating_sub(1));
            paint.write(tick, place.y, 1, "│", quiet);
        }
    }
}
