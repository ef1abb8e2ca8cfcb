//! The contributions, the newest at the bottom: ref, kind, words, theme.

use crate::domain::codebook::Code;
use crate::domain::{Kind, Status};
use crate::lang::msg;
use crate::text;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::notes::choose::kind_name;
use crate::tui::rows::{Filter, Listed};
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// How many lines under way are shown below the stream.
pub(super) fn under_way(model: &Model, rows: usize) -> usize {
    let following = model.stream.cursor.is_none() && model.stream.filter == Filter::All;
    if following { model.saving.lines().count().min(rows / 2) } else { 0 }
}

/// Draws the stream.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let rows = usize::from(area.height);
    let stream = &model.stream;
    let waiting = under_way(model, rows);
    if stream.rows.is_empty() && waiting == 0 {
        return empty(model, area, paint);
    }
    let room = rows.saturating_sub(waiting);
    let shown = stream.rows.iter().skip(stream.top).take(room);
    let mut next = 0;
    for listed in shown {
        let at = row(area, next);
        let id = listed.contribution.id;
        let has_cursor = stream.cursor == Some(id);
        let at_hand = model.mode == Mode::Tag && model.notes.hand.contains(&id);
        let marked = stream.selected.contains(&id) || at_hand;
        if has_cursor || at_hand {
            let style = paint.style(Role::Cursor);
            paint.tint(at, style);
        }
        draw_row(model, listed, at, paint, has_cursor, marked);
        next += 1;
    }
    for line in model.saving.lines().take(waiting) {
        let at = row(area, next);
        let style = paint.style(Role::Quiet);
        let x = paint.write(at.x + 1, at.y, 8, model.words.id("row-saving"), style);
        paint.write(x + 1, at.y, at.width.saturating_sub(x + 2), line, style);
        next += 1;
    }
}

/// What to do where nothing is yet.
fn empty(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    if !model.stream.loaded {
        return;
    }
    let id = match model.stream.filter {
        Filter::All => "stream-empty",
        Filter::Untagged => "stream-all-tagged",
        _ => "stream-none-so",
    };
    let words = model.words.id(id);
    let style = paint.style(Role::Quiet);
    for (nth, line) in words.lines().enumerate() {
        let at = row(area, nth + 1);
        if at.height > 0 {
            paint.write(at.x + 2, at.y, at.width.saturating_sub(4), line, style);
        }
    }
}

/// The widths of what stands beside the words.
struct Columns {
    reference: u16,
    kind: u16,
    theme: u16,
    addressee: u16,
}

fn columns(width: u16) -> Columns {
    match width {
        ..70 => Columns { reference: 5, kind: 1, theme: 14, addressee: 0 },
        70..80 => Columns { reference: 5, kind: 1, theme: 17, addressee: 0 },
        80..100 => {
            Columns { reference: 5, kind: if width > 80 { 10 } else { 1 }, theme: 17, addressee: 0 }
        }
        _ => Columns { reference: 6, kind: 11, theme: 17, addressee: 14 },
    }
}

/// Draws one contribution on one line.
pub(in crate::tui) fn draw_row(
    model: &Model,
    listed: &Listed,
    at: Rect,
    paint: &mut Paint<'_>,
    has_cursor: bool,
    marked: bool,
) {
    if at.height == 0 {
        return;
    }
    let it = &listed.contribution;
    let columns = columns(at.width);
    let accent = paint.style(Role::Accent);
    let sign = if marked {
        "●"
    } else if has_cursor {
        "›"
    } else {
        " "
    };
    paint.write(at.x, at.y, 1, sign, accent);
    let quiet = paint.style(Role::Quiet);
    let reference = listed.reference.to_string();
    // Refs of one evening are of one length; a longer one moves its own row only.
    let wide = columns.reference.max(u16::try_from(text::width(&reference)).unwrap_or(8).min(9));
    paint.write(at.x + 1, at.y, wide, &reference, quiet);
    let mut x = at.x + wide + 2;
    let kind = paint.style(Role::Kind(it.kind));
    let named = kind_word(model, it.kind, columns.kind);
    paint.write(x, at.y, columns.kind, &named, kind);
    x += columns.kind + 1;
    let mut end = at.right().saturating_sub(1);
    if columns.addressee > 0 {
        let addressee = addressee(model, listed);
        paint.write(
            end.saturating_sub(columns.addressee),
            at.y,
            columns.addressee,
            &addressee,
            quiet,
        );
        end = end.saturating_sub(columns.addressee + 1);
    }
    let (theme, role) = theme(model, listed);
    let style = paint.style(role);
    paint.write(end.saturating_sub(columns.theme), at.y, columns.theme, &theme, style);
    end = end.saturating_sub(columns.theme + 1);
    let role = if it.status == Status::Parked { Role::Quiet } else { Role::Text };
    let style = paint.style(role);
    paint.write(x, at.y, end.saturating_sub(x), &it.words.text, style);
}

/// The kind as a sign, or as a word where there is room.
fn kind_word(model: &Model, kind: Kind, columns: u16) -> String {
    match columns {
        ..5 => kind.sign().to_string(),
        _ => model.words.id(kind_name(kind)).to_owned(),
    }
}

/// The primary theme and how many more there are; or why there is none, or what
/// matters more.
fn theme(model: &Model, listed: &Listed) -> (String, Role) {
    let it = &listed.contribution;
    if !it.conflicts.is_empty() {
        return (model.words.id("row-conflict").to_owned(), Role::Warning);
    }
    if it.status == Status::Parked {
        return (model.words.id("row-parked").to_owned(), Role::Quiet);
    }
    let mut ids: Vec<&str> = it.themes();
    for ((id, theme), on) in &model.notes.toggled {
        if *id == it.id {
            match on {
                true if !ids.contains(&theme.as_str()) => ids.push(theme),
                true => {}
                false => ids.retain(|it| it != theme),
            }
        }
    }
    match ids.split_first() {
        None => (model.words.id("missing-themes").to_owned(), Role::Faint),
        Some((first, [])) => (short(model, first), Role::Text),
        Some((first, rest)) => (format!("{} +{}", short(model, first), rest.len()), Role::Text),
    }
}

fn addressee(model: &Model, listed: &Listed) -> String {
    let it = &listed.contribution;
    let Some(id) = it.addressees.first() else { return String::new() };
    let session = model.session.as_ref();
    let found = session.and_then(|session| session.codebook.addressee(id));
    let name = found.map_or(id.as_str(), |it| it.short.get(model.words.language()));
    match it.addressees.len() {
        1 => name.to_owned(),
        more => format!("{} +{}", text::clip(name, 11), more - 1),
    }
}

/// The short title of a theme or residual code.
pub(super) fn short(model: &Model, id: &str) -> String {
    let code = model.session.as_ref().and_then(|session| session.codebook.code(id));
    let language = model.words.language();
    match code {
        Some(Code::Theme(theme)) => theme.short.get(language).to_owned(),
        Some(Code::Residual(residual)) => residual.short.get(language).to_owned(),
        None => id.to_owned(),
    }
}

/// What a contribution still lacks, as the codebook wants it.
pub(super) fn missing(model: &Model, listed: &Listed) -> Option<String> {
    let session = model.session.as_ref()?;
    let it = &listed.contribution;
    let mut missing = Vec::new();
    if theme(model, listed).0 == model.words.id("missing-themes") {
        missing.push(model.words.id("missing-themes").to_owned());
    }
    if session.codebook.needs_addressee(it.kind) && it.addressees.is_empty() {
        missing.push(model.words.id("missing-addressee").to_owned());
    }
    let lacks_part = |tag: &&crate::domain::Tag| {
        tag.mark.subtheme.is_none() && session.codebook.needs_subtheme(&tag.mark.theme)
    };
    if let Some(tag) = it.tags.iter().find(lacks_part) {
        let theme = short(model, &tag.mark.theme);
        missing.push(model.words.say(&msg("no-subtheme").with("theme", theme)));
    }
    (!missing.is_empty()).then(|| format!("{}: {}", listed.reference, missing.join(", ")))
}
