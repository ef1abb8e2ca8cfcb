//! What happened, to what changes and what is asked of the world. No I/O, no
//! clock: events carry their moment.

use super::about;
use super::action::Action;
use super::available::available;
use super::before;
use super::effect::{Effect, Ticket};
use super::evening;
use super::event::{Event, What};
use super::floor;
use super::home;
use super::keymap::{self, Key};
use super::mode::{Desk, Mode};
use super::model::{Asked, Model, Outcome, Weight};
use super::notes;
use super::physical;
use super::theme::Depth;
use super::typing;
use super::words::Words;
use crate::domain::{ContributionId, Ref, Refusal, Session, author};
use crate::lang::{Lang, Msg, msg};
use crossterm::event::KeyCode;

/// Takes in an event.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    model.now = event.now;
    let mut effects = match event.what {
        // What is typed while a desk is being left is meant for the next one.
        what @ (What::Key(_) | What::Pasted(_)) if model.leaving => {
            model.early.push(what);
            return Vec::new();
        }
        What::Opened => model.opening(),
        What::Key(event) => Key::of(event).map(|key| press(model, key)).unwrap_or_default(),
        What::Pasted(text) => paste(model, &text),
        What::Resized(columns, lines) => {
            model.size = (columns, lines);
            Vec::new()
        }
        What::Tick => {
            let now = model.now.ms;
            model.notice.take_if(|notice| notice.until.is_some_and(|until| until <= now));
            Vec::new()
        }
        What::Suspended => Vec::new(),
        What::Resumed => {
            model.redraw = true;
            Vec::new()
        }
        What::Hangup => act(model, Action::Quit, ""),
        What::Saved { ticket, captured, news, undone } => {
            saved(model, ticket, captured, news, undone)
        }
        What::Refused { ticket, why } => not_saved(model, ticket, why, Weight::Hint),
        What::Failed { ticket, why } => not_saved(model, ticket, why, Weight::Error),
        What::Unreadable(why) => {
            model.notify(Weight::Error, why);
            Vec::new()
        }
        What::Told(news) => {
            model.notify(Weight::Done, news);
            Vec::new()
        }
        What::Changed => {
            let mut effects = model.refresh();
            if model.mode == Mode::Search {
                effects.extend(model.search.again());
            }
            effects
        }
        What::Session(session) => take_session(model, *session),
        What::Lately(rows) => {
            model.evening.stop.take(rows);
            Vec::new()
        }
        What::Picked(rows) => {
            evening::read_back::take(model, rows);
            Vec::new()
        }
        What::OpenEnds(ends) => {
            model.evening.ends = Some(ends);
            Vec::new()
        }
        What::Lines(rows) => {
            model.evening.on_wall = rows;
            Vec::new()
        }
        What::Refs(found) => {
            model.before.refs.extend(found);
            Vec::new()
        }
        What::Figures(figures) => {
            model.counts = super::model::Counts::new(*figures);
            Vec::new()
        }
        What::Pulse(pulse) => {
            model.pulse = pulse;
            Vec::new()
        }
        What::Chair { here } => {
            model.floor.elsewhere = !here;
            floor::ballot::chair_came(model, here)
        }
        What::Ballots(rows) => {
            floor::ballot::take(model, *rows);
            Vec::new()
        }
        What::Votes { ballot, votes } => {
            model.floor.ballot.votes = Some((ballot, votes));
            Vec::new()
        }
        What::Sessions(rows) => {
            home::take_sessions(model, rows);
            Vec::new()
        }
        What::Plans(rows) => {
            home::take_plans(model, rows);
            Vec::new()
        }
        What::Made { ticket, session } => {
            model.saving.under_way.remove(&ticket);
            home::made(model, session)
        }
        What::Page(page) => {
            model.stream.take(page);
            notes::page_came(model)
        }
        What::Found { serial, rows } => {
            model.search.take(serial, rows);
            Vec::new()
        }
        What::Suggested { text, suggestion } => {
            notes::suggest::take_in(model, text, *suggestion);
            Vec::new()
        }
        What::DraftFound(draft) if model.desk == Desk::Floor => {
            before::typing::recover(model, &draft)
        }
        What::DraftFound(draft) => notes::draft::recover(model, &draft),
    };
    effects.extend(notes::draft::keep(model));
    effects.extend(before::typing::keep(model));
    effects.extend(notes::suggest::ask(model));
    if model.leaving && model.saving.under_way.is_empty() {
        model.quitting = true;
    }
    let (lines, size) = (super::view::stream_rows(model), model.size);
    model.stream.scroll(lines, |row| super::view::row_height(size, row));
    effects
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(binding) = keymap::lookup(model.mode, key) {
        return attempt(model, binding.action, "");
    }
    if model.mode.is_typing() {
        if let Some(c) = key.character()
            && evening::stop::holds_the_line(model, c)
        {
            model.hint(evening::stop::held(model).unwrap_or_else(|| msg("refused-held")));
            return Vec::new();
        }
        // Nothing lies over this desk: Esc asks how one leaves it.
        if model.mode == Mode::Capture && key.code == KeyCode::Esc {
            let leave = label(model, Action::Quit);
            model.hint(msg("hint-leave-notes").with("key", leave));
            return Vec::new();
        }
        return typing::press(model, key);
    }
    if let Some(c) = key.character() {
        return match model.mode {
            Mode::Floor | Mode::Speakers | Mode::Join | Mode::Count | Mode::Heard => {
                match floor::list::press(model, c) {
                    Some(effects) => effects,
                    None => by_place(model, key, c),
                }
            }
            Mode::Consent => match floor::consent::press(model, c) {
                Some(effects) => effects,
                None => by_place(model, key, c),
            },
            Mode::Phases | Mode::Home => by_place(model, key, c),
            Mode::Tag | Mode::Queue => notes::tag::press(model, c),
            Mode::Choose => notes::choose::press(model, c),
            Mode::Stop => evening::stop::press(model, c),
            Mode::OpenEnds => evening::closing::press(model, c),
            Mode::WallShows => evening::shows::press(model, c),
            Mode::Wall => {
                model.hint(msg("wall-keys"));
                Vec::new()
            }
            Mode::ReadBack | Mode::ReadAloud => by_place(model, key, c),
            mode if mode.is_before() => by_place(model, key, c),
            Mode::Casting => match floor::ballot::casting::press(model, c) {
                Some(effects) => effects,
                None => by_place(model, key, c),
            },
            Mode::Ballots | Mode::NewBallot | Mode::BallotResult | Mode::Bridging => {
                by_place(model, key, c)
            }
            _ => no_such_key(model, key),
        };
    }
    if model.mode == Mode::Wall {
        model.hint(msg("wall-keys"));
        return Vec::new();
    }
    no_such_key(model, key)
}

/// On another keyboard a command key works from the same place.
fn by_place(model: &mut Model, key: Key, c: char) -> Vec<Effect> {
    let mode = model.mode;
    let found = physical::meanings(c).find_map(|c| keymap::lookup(mode, Key::char(c)));
    match found {
        Some(binding) => attempt(model, binding.action, ""),
        None => no_such_key(model, key),
    }
}

/// A key that does nothing says so, and where to look.
fn no_such_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let (pressed, help) = (key.label(model.words), label(model, Action::Help));
    model.hint(msg("hint-no-such-key").with("key", pressed).with("help", help));
    Vec::new()
}

/// What stands on the key of an action here.
fn label(model: &Model, action: Action) -> String {
    let key = keymap::key_for(model.mode, action);
    key.map(|key| key.label(model.words)).unwrap_or_default()
}

/// Does what was meant, or says why it cannot be done now.
pub(super) fn attempt(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    match available(model, action) {
        Ok(()) => act(model, action, words),
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// Does what was meant; `words` is what followed a `:` word.
fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    match action {
        _ if before::is_meant(model, action) => return before::act(model, action, words),
        Action::Help if model.mode == Mode::Help => return back(model),
        Action::Help => model.open(Mode::Help),
        Action::Palette => {
            let mode = model.mode;
            model.finder.input.reset();
            model.finder.look(mode, model.words);
            model.open(Mode::Palette);
        }
        Action::Search => {
            model.open(Mode::Search);
            model.search.everywhere |= model.desk == Desk::Home;
            if !words.is_empty() {
                model.search.input = words.into();
            }
            return model.search.ask().into_iter().collect();
        }
        Action::Everywhere => {
            model.search.everywhere = !model.search.everywhere || model.desk == Desk::Home;
            return model.search.ask().into_iter().collect();
        }
        Action::Command => {
            model.command.reset();
            model.open(Mode::Command);
        }
        Action::Accept if model.mode == Mode::Command => return command(model),
        Action::Undo => return vec![model.ask(crate::domain::Command::Undo)],
        Action::Redo => return vec![model.ask(crate::domain::Command::Redo)],
        Action::Language => language(model, words),
        Action::Look if model.theme.depth != Depth::True => model.hint(msg("hint-no-look")),
        Action::Look => model.theme.light = !model.theme.light,
        Action::Redraw => model.redraw = true,
        Action::Initials => return initials(model, words),
        Action::Interrupt => {
            let leave = label(model, Action::Quit);
            model.hint(msg("hint-interrupt").with("key", leave));
        }
        Action::Quit => {
            return leave(model, Outcome::Leave);
        }
        Action::Back => return back(model),
        _ if model.desk == Desk::Floor && floor::ballot::is_meant(model, action) => {
            return floor::ballot::act(model, action, words);
        }
        Action::Up if model.mode == Mode::StopLine => return evening::act(model, action, words),
        Action::Up if model.mode.is_over() => return move_over(model, -1),
        Action::Down if model.mode.is_over() => return move_over(model, 1),
        Action::PageUp if model.mode.is_over() => return move_over(model, -page(model)),
        Action::PageDown if model.mode.is_over() => return move_over(model, page(model)),
        Action::Accept if model.mode == Mode::Palette => return run_found(model),
        Action::Accept if model.mode == Mode::Search => return open_found(model),
        _ if about::is_meant(action) => return about::act(model, action, words),
        _ if evening::is_meant(model, action) => return evening::act(model, action, words),
        _ => {
            return match model.desk {
                Desk::Wall => Vec::new(),
                Desk::Home => home::act(model, action),
                Desk::Floor => floor::act(model, action, words),
                Desk::Notes => notes::act(model, action, words),
            };
        }
    }
    Vec::new()
}

/// Leaves this desk for what is to be opened next; the line being typed is kept.
pub(super) fn leave(model: &mut Model, next: Outcome) -> Vec<Effect> {
    model.outcome = next;
    model.leaving = true;
    let kept = [notes::draft::keep_now(model), before::typing::keep_now(model)];
    kept.into_iter().flatten().collect()
}

/// Someone else works here: the desk opens anew for them.
fn initials(model: &mut Model, words: &str) -> Vec<Effect> {
    if words.is_empty() && model.desk == Desk::Notes {
        model.hint(msg("hint-as"));
        return Vec::new();
    }
    if words.is_empty() {
        let word = keymap::bindings().find(|row| row.action == Action::Initials);
        model.command = word.map(|row| format!("{} ", row.word)).unwrap_or_default().into();
        model.open(Mode::Command);
        return Vec::new();
    }
    let Some(initials) = author::initials(words) else {
        model.hint(msg("hint-no-initials").with("word", words).with("most", author::MOST));
        return Vec::new();
    };
    model.initials = initials;
    let next = match &model.session {
        Some(session) => Outcome::Open { session: session.id, desk: model.desk },
        None => Outcome::Home,
    };
    leave(model, next)
}

fn back(model: &mut Model) -> Vec<Effect> {
    if evening::back(model) {
        return Vec::new();
    }
    if let Some(effects) = before::back(model) {
        return effects;
    }
    let effects = notes::closing(model);
    model.close();
    effects
}

fn page(model: &Model) -> isize {
    let rows = match model.mode {
        Mode::Help | Mode::Full | Mode::Paste | Mode::Consent | Mode::Heard => {
            super::view::page_rows(model)
        }
        _ => super::view::stream_rows(model),
    };
    rows.saturating_sub(1).max(1).cast_signed()
}

/// Moves the cursor, or the page, of what lies over the desk.
fn move_over(model: &mut Model, by: isize) -> Vec<Effect> {
    let within = |at: usize, rows: usize| at.saturating_add_signed(by).min(rows.saturating_sub(1));
    match model.mode {
        Mode::Palette => model.finder.cursor = within(model.finder.cursor, model.finder.rows.len()),
        Mode::Search => model.search.cursor = within(model.search.cursor, model.search.rows.len()),
        Mode::Choose => notes::choose::step(model, by),
        Mode::Phases => return floor::step(model, by),
        Mode::Speakers | Mode::Count => floor::list::step(model, by),
        Mode::Form => home::form::step(model, by),
        Mode::OpenEnds | Mode::WallShows => evening::step(model, by),
        mode if mode.is_before() => before::step(model, by),
        Mode::Ballots | Mode::NewBallot | Mode::Casting | Mode::BallotResult | Mode::Bridging => {
            floor::ballot::step(model, by)
        }
        Mode::ReadBack => return model.stream.step(by).into_iter().collect(),
        Mode::ReadAloud => return evening::read_back::step(model, by.signum()),
        Mode::Link => return model.stream.step(by).into_iter().collect(),
        _ => {
            let most = super::view::page_length(model);
            model.scroll = model.scroll.saturating_add_signed(by).min(most);
        }
    }
    Vec::new()
}

fn run_found(model: &mut Model) -> Vec<Effect> {
    let found = model.finder.rows.get(model.finder.cursor).map(|row| row.action);
    model.close();
    match found {
        Some(action) => attempt(model, action, ""),
        None => Vec::new(),
    }
}

/// Goes to what was found; what another session holds is shown where one is.
fn open_found(model: &mut Model) -> Vec<Effect> {
    let Some(row) = model.search.rows.get(model.search.cursor).cloned() else {
        return Vec::new();
    };
    let here = model.desk == Desk::Notes
        && model.session.as_ref().is_some_and(|it| it.id == row.contribution.session);
    if !here {
        model.full = Some(row);
        model.open(Mode::Full);
        return Vec::new();
    }
    model.under.clear();
    notes::leave_line(model);
    model.mode = Mode::List;
    vec![model.stream.show_at(super::rows::Filter::All, &row)]
}

/// Does what a `:` word says, on a desk without a line of its own.
fn command(model: &mut Model) -> Vec<Effect> {
    let typed = model.command.value().trim().trim_start_matches(':').to_owned();
    let (word, rest) = typed.split_once(char::is_whitespace).unwrap_or((&typed, ""));
    match keymap::word(model.desk, word) {
        Ok(action) if !rest.is_empty() && !action.takes_words() => {
            model.hint(msg("command-takes-nothing").with("word", word));
        }
        Ok(action) => {
            model.close();
            return attempt(model, action, rest.trim());
        }
        Err(near) if near.is_empty() => {
            model.hint(msg("command-unknown").with("word", word));
        }
        Err(near) => {
            let near: Vec<_> = near.into_iter().map(|word| format!(":{word}")).collect();
            model.hint(msg("hint-several-words").with("word", word).with("words", near.join("  ")));
        }
    }
    model.close();
    Vec::new()
}

fn language(model: &mut Model, words: &str) {
    let language = if words.is_empty() { Some(model.words.next()) } else { Lang::from_tag(words) };
    match language {
        Some(language) => {
            model.words = Words::new(language);
            notes::line::read(model);
            model.notify(Weight::Done, msg("done-language"));
            if model.mode == Mode::Palette {
                let mode = model.under.last().copied().unwrap_or(model.mode);
                model.finder.look(mode, model.words);
            }
        }
        None => model.hint(msg("hint-no-such-language").with("word", words)),
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if matches!(model.mode, Mode::Capture | Mode::Edit)
        && let Some(held) = evening::stop::held(model)
    {
        model.hint(held);
        return Vec::new();
    }
    if model.mode == Mode::Words && before::typing::has_lines(model) {
        return typing::insert(model, text);
    }
    if model.mode.is_typing() && !text.trim_end_matches(['\r', '\n']).contains(['\r', '\n']) {
        return typing::insert(model, text);
    }
    match model.desk {
        Desk::Notes => notes::paste::look(model, text),
        Desk::Home | Desk::Floor => model.hint(msg("hint-no-paste-here")),
        Desk::Wall => model.hint(msg("wall-keys")),
    }
    Vec::new()
}

fn take_session(model: &mut Model, session: Session) -> Vec<Effect> {
    let last = model.session.replace(session);
    let mut effects = before::session_came(model);
    notes::line::read(model);
    if model.desk == Desk::Floor {
        effects.extend(floor::ballot::session_came(model, last.as_ref()));
    }
    effects.extend(evening::session_came(model, last));
    effects
}

fn saved(
    model: &mut Model,
    ticket: Ticket,
    captured: Vec<(ContributionId, Ref)>,
    news: Option<Msg>,
    undone: bool,
) -> Vec<Effect> {
    let asked = model.saving.under_way.remove(&ticket);
    model.saving.failed = false;
    model.saving.last = Some(model.now.wall);
    model.notice.take_if(|notice| notice.weight == Weight::Error);
    if let Some((_, reference)) = captured.last() {
        model.saving.reference = Some(*reference);
    } else {
        model.saving.reference = None;
    }
    if let Some(news) = news {
        model.notify(Weight::Done, news);
    }
    let mut effects = notes::saved(model, (ticket, asked), &captured, undone);
    before::saved(model, ticket);
    effects.extend(model.refresh());
    effects
}

fn not_saved(model: &mut Model, ticket: Ticket, why: Msg, weight: Weight) -> Vec<Effect> {
    let asked = model.saving.under_way.remove(&ticket);
    model.saving.failed |= weight == Weight::Error;
    model.leaving = false;
    model.outcome = Outcome::Leave;
    // Nobody has left: what was typed for the next desk was typed here.
    let early = std::mem::take(&mut model.early).into_iter();
    let mut effects: Vec<Effect> =
        early.flat_map(|what| update(model, Event::new(model.now, what))).collect();
    let held = why == Refusal::Held.message();
    before::not_saved(model, ticket);
    model.notify(weight, why);
    match asked {
        // What a stop elsewhere came before is dropped with it.
        Some(Asked::Lines(_)) if held => {}
        Some(Asked::Lines(lines)) => notes::not_captured(model, ticket, lines),
        Some(Asked::Wording(line)) => notes::bring_back(model, vec![line]),
        Some(Asked::Paper(typed)) => floor::ballot::casting::bring_back(model, typed),
        Some(Asked::Act) | None => floor::ballot::not_saved(model),
    }
    effects.extend(model.refresh());
    effects
}
