//! The plan: every phase with its clock time and its minutes, plain and
//! interpreted; the sums; what the room is asked in the phase with the cursor.
//!
//! ```text
//!   The plan of this session                          plain   interpreted
//! › ✓ 18:30   1  Welcome                                  5             8
//!     18:35   2  Ground rules                            10            15
//!       out      Break                                   15            15
//!     20:42      end                                    132           187
//! ```

use super::heading;
use crate::domain::words::own_name;
use crate::domain::{LONG_MINUTES, Session, Step};
use crate::lang::msg;
use crate::text;
use crate::tui::action::Action;
use crate::tui::before::page::spoken_here;
use crate::tui::before::plan::{at_hand, minutes_of, steps};
use crate::tui::floor::times::{self, Item, Stage};
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, flow, paint_more, wrapped};
use ratatui::layout::Rect;

/// Columns of the minutes.
const PLAIN: u16 = 8;
const INTERPRETED: u16 = 14;

pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let words = model.words;
    heading(words.id("plan-heading"), area, paint);
    let items = times::agenda(session, model.now);
    let in_force = session.floor.interpreted;
    let names = [words.id("plan-plain").to_owned(), words.id("plan-interpreted").to_owned()];
    let roles = [true, false].map(|plain| if plain != in_force { Role::Text } else { Role::Quiet });
    figures(&names, roles, row(area, 0), paint);
    // Under the list: the sums, a warning, and what the room is asked.
    let steps = steps(model);
    let below = if area.height < 18 { 4 } else { 6 };
    let room = usize::from(area.height.saturating_sub(2 + below)).max(3);
    let shown = steps.len().min(room);
    let top = (model.before.step + 1).saturating_sub(shown);
    let height = u16::try_from(shown).unwrap_or(u16::MAX);
    let list = Rect { y: area.y + 1, height, ..area };
    for (nth, step) in steps.iter().enumerate().skip(top).take(shown) {
        let at = row(list, nth - top);
        if nth == model.before.step {
            cursor_row(at, paint);
        }
        match step {
            Step::Phase(phase) => line(model, session, &items[*phase], at, paint),
            Step::LeftOut(nth) => left_out(model, session, *nth, at, paint),
        }
    }
    paint_more(paint, list, steps.len(), top);
    let sums = row(area, shown + 1);
    let over = sum(model, session, &items, sums, paint);
    let mut next = shown + 2;
    if let Some(warning) = warning(model, over) {
        let style = paint.style(Role::Warning);
        let room = Rect { height: 2, ..row(area, next) };
        next += wrapped(&warning, room.intersection(area), style, paint);
    }
    if area.height >= 18 || over == [0, 0] {
        next += 1;
    }
    texts(model, session, Rect { y: area.y + next as u16, ..area }.intersection(area), paint);
}

/// The two columns of minutes; the column where they begin.
fn figures(words: &[String; 2], roles: [Role; 2], at: Rect, paint: &mut Paint<'_>) -> u16 {
    let right = at.right().saturating_sub(2);
    let styles = roles.map(|role| paint.style(role));
    paint.write_right(right, at.y, INTERPRETED - 1, &words[1], styles[1]);
    let right = right.saturating_sub(INTERPRETED);
    paint.write_right(right, at.y, PLAIN, &words[0], styles[0]);
    right.saturating_sub(PLAIN)
}

fn line(model: &Model, session: &Session, item: &Item, at: Rect, paint: &mut Paint<'_>) {
    let Some(phase) = session.plan.phases.get(item.phase) else { return };
    let (sign, role) = match item.stage {
        Stage::Done => ("✓", Role::Quiet),
        Stage::Current => ("▸", Role::Heading),
        Stage::ToCome => (" ", Role::Text),
    };
    let quiet = paint.style(Role::Quiet);
    let accent = paint.style(Role::Accent);
    let sign_style = if item.stage == Stage::Current { accent } else { quiet };
    paint.write(at.x + 2, at.y, 1, sign, sign_style);
    let time = item.at_ms.map(|ms| times::hours(model.now, ms)).unwrap_or_default();
    paint.write(at.x + 4, at.y, 5, &time, quiet);
    let minutes = [false, true].map(|with| minutes_of(session, item.phase, with).to_string());
    // Where a phase is over, what it was given then no longer changes.
    let with = match item.stage {
        Stage::Done => session.floor.phases[item.phase].interpreted,
        _ => session.floor.interpreted,
    };
    let over = item.stage == Stage::Done;
    let roles = [false, true].map(|it| match (over, it == with) {
        (false, true) => Role::Text,
        _ => Role::Quiet,
    });
    let end = figures(&minutes, roles, at, paint);
    let title = phase.title.get(model.words.language());
    let title = format!("{:>2}  {title}", item.phase + 1);
    let style = paint.style(role);
    let x = at.x + 10;
    paint.write(x, at.y, end.saturating_sub(x + 1), &title, style);
}

fn left_out(model: &Model, session: &Session, nth: usize, at: Rect, paint: &mut Paint<'_>) {
    let Some(out) = session.plan.left_out.get(nth) else { return };
    let faint = paint.style(Role::Faint);
    let minutes = [false, true].map(|with| format!("({})", out.phase.minutes_when(with)));
    let end = figures(&minutes, [Role::Faint; 2], at, paint);
    let title = out.phase.title.get(model.words.language());
    let said = model.words.say(&msg("plan-left-out").with("phase", title));
    let x = at.x + 14;
    paint.write(x, at.y, end.saturating_sub(x + 1), &said, faint);
}

/// The sums, and when the evening ends; by how many minutes each is too long.
fn sum(
    model: &Model,
    session: &Session,
    items: &[Item],
    at: Rect,
    paint: &mut Paint<'_>,
) -> [i64; 2] {
    let sums = [false, true].map(|with| -> i64 {
        let planned = i64::from(session.plan.total_minutes(with));
        planned + session.floor.phases.iter().map(|it| i64::from(it.extra_minutes)).sum::<i64>()
    });
    let over = sums.map(|sum| (sum - i64::from(LONG_MINUTES)).max(0));
    let roles = over.map(|over| if over > 0 { Role::Warning } else { Role::Heading });
    let words = model.words;
    let end = figures(&sums.map(duration), roles, at, paint);
    let heading = paint.style(Role::Heading);
    if let Some(time) = ends_at(model, session, items) {
        paint.write(at.x + 4, at.y, 5, &time, heading);
    }
    let x = at.x + 14;
    paint.write(x, at.y, end.saturating_sub(x + 1), words.id("plan-end"), heading);
    over
}

/// When the evening ends; none once it has.
fn ends_at(model: &Model, session: &Session, items: &[Item]) -> Option<String> {
    let to_come = items.iter().filter(|it| it.stage == Stage::ToCome);
    let last = to_come.filter_map(|it| Some(it.at_ms? + it.given_ms)).max();
    let current = || {
        let clock = session.clock(session.floor.current?, model.now.ms)?;
        Some(model.now.ms + clock.left_ms().max(0))
    };
    last.or_else(current).map(|ms| times::hours(model.now, ms))
}

/// `2 h 05`, or the minutes alone.
fn duration(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => minutes.to_string(),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

/// An evening that is longer than a hall can follow is told.
fn warning(model: &Model, over: [i64; 2]) -> Option<String> {
    let id = match over {
        [0, 0] => return None,
        [0, _] => "plan-long-interpreted",
        _ => "plan-long",
    };
    Some(model.words.id(id).to_owned())
}

/// The other pages of the plan, each with its key and what stands there.
fn facts(model: &Model, session: &Session, at: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let named = spoken_here(session);
    let named: Vec<&str> = named.iter().map(|tag| own_name(tag)).collect();
    let voices = words.say(&msg("plan-voices-count").with("n", session.plan.voices.len()));
    let facts = [
        (Action::Prompts, words.id("do-prompts").to_owned()),
        (Action::PlanVoices, voices),
        (Action::Spoken, named.join(", ")),
    ];
    let (key_style, quiet) = (paint.style(Role::Key), paint.style(Role::Quiet));
    let mut x = at.x + 2;
    for (action, words) in facts {
        let key = keymap::key_for(Mode::Plan, action).map(|key| key.label(model.words));
        x = paint.write(x, at.y, 4, &key.unwrap_or_default(), key_style) + 1;
        x = paint.write(x, at.y, at.right().saturating_sub(x + 2), &words, quiet) + 3;
    }
}

/// The prompt of the phase with the cursor in each language, and the other pages.
fn texts(model: &Model, session: &Session, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let language = words.language();
    let mut lines: Vec<(Role, String)> = Vec::new();
    let phase = match at_hand(model) {
        Some(Step::Phase(at)) => session.plan.phases.get(at),
        Some(Step::LeftOut(_)) | None => None,
    };
    if let Some(Step::LeftOut(_)) = at_hand(model) {
        lines.push((Role::Warning, words.id("hint-left-out").to_owned()));
    } else if let Some(phase) = phase.filter(|phase| phase.prompt.is_empty()) {
        lines.push((Role::Quiet, phase.purpose.get(language).to_owned()));
    } else if let Some(phase) = phase {
        lines.push((Role::Text, phase.prompt.get(language).to_owned()));
        let others = phase.prompt.languages().filter(|tag| *tag != language);
        lines.extend(others.map(|tag| (Role::Quiet, phase.prompt.get(tag).to_owned())));
    }
    let height = usize::from(area.height);
    if height == 0 {
        return;
    }
    facts(model, session, row(area, height - 1), paint);
    let mut at = 0;
    for (role, words) in lines {
        let style = paint.style(role);
        let ranges = flow::wrap(&words, usize::from(area.width.saturating_sub(4)));
        for (nth, range) in ranges.iter().enumerate() {
            if at + 1 >= height {
                return;
            }
            // What no line is left for is cut where one sees it.
            let cut = at + 2 >= height && nth + 1 < ranges.len();
            let words = if cut { &words[range.start..] } else { &words[range.clone()] };
            let place = row(area, at);
            let room = place.width.saturating_sub(4);
            paint.write(place.x + 2, place.y, room, words.trim_end(), style);
            at += 1;
            if text::width(words) > usize::from(room) {
                break;
            }
        }
    }
}
