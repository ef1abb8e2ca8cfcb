//! The contributions, the newest at the bottom: ref, kind, words, theme.

use crate::domain::codebook::Code;
use crate::domain::open_end::OpenEnd;
use crate::domain::{Kind, Status};
use crate::lang::msg;
use crate::text;
use crate::tui::about::Topic;
use crate::tui::action::Action;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::rows::{Filter, Listed};
use crate::tui::theme::Role;
use crate::tui::view::flow;
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
    let shape = Shape::of(area.width, area.y > 1);
    let mut next = 0;
    for listed in stream.rows.iter().skip(stream.top) {
        let height = shape.height(listed);
        // A row that does not fit whole is shown as far as it goes, but never over
        // the lines that wait.
        let height = height.min(room.saturating_sub(next));
        if height == 0 {
            break;
        }
        let at = Rect { height: u16::try_from(height).unwrap_or(1), ..row(area, next) };
        let id = listed.contribution.id;
        let has_cursor = stream.cursor == Some(id);
        let at_hand = model.mode == Mode::Tag && model.notes.hand.contains(&id);
        let marked = stream.selected.contains(&id) || at_hand;
        if has_cursor || at_hand {
            let style = paint.style(Role::Cursor);
            paint.tint(at, style);
        }
        shape.draw(model, listed, at, paint, has_cursor, marked);
        next += height;
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
        Filter::Open(OpenEnd::ToReword) => "stream-none-to-reword",
        _ => "stream-none-so",
    };
    let words = model.words.id(id);
    let style = paint.style(Role::Quiet);
    let rows = flow::wrap(words, usize::from(area.width.saturating_sub(4)));
    // A line of air above, where there is room for it.
    let first = usize::from(rows.len() < usize::from(area.height));
    for (nth, range) in rows.into_iter().enumerate() {
        let at = row(area, first + nth);
        if at.height > 0 {
            let line = words[range].trim_end();
            paint.write(at.x + 2, at.y, at.width.saturating_sub(4), line, style);
        }
    }
}

/// How a row is laid out: the widths of what stands beside the words, and how
/// many lines the words may take.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Shape {
    reference: u16,
    kind: u16,
    text: u16,
    theme: u16,
    /// A column of their own for addressees; else they stand under the theme.
    addressee: u16,
    most: usize,
}

impl Shape {
    /// The layout for a stream of this width; `tall` where words may wrap.
    pub(in crate::tui) fn of(width: u16, tall: bool) -> Shape {
        let most = if tall { 3 } else { 1 };
        let (kind, theme, addressee) = match (tall, width) {
            (false, ..70) => (1, 14, 0),
            (false, _) => (1, 17, 0),
            (true, ..130) => (10, 18, 0),
            (true, _) => (11, 18, 14),
        };
        let reference = 5;
        // A column before, one behind, one between each two; two where words may
        // fill their column.
        let gap = if tall { 2 } else { 1 };
        let beside =
            1 + reference + 1 + kind + 1 + gap + theme + 1 + addressee + u16::from(addressee > 0);
        Shape { reference, kind, text: width.saturating_sub(beside), theme, addressee, most }
    }

    /// How many lines a row takes.
    pub(in crate::tui) fn height(self, listed: &Listed) -> usize {
        if self.most == 1 {
            return 1;
        }
        let words = text::harmless_line(&listed.contribution.words.text);
        let rows = flow::wrap(&words, usize::from(self.text)).len().min(self.most);
        let under = self.addressee == 0 && !listed.contribution.addressees.is_empty();
        rows.max(1 + usize::from(under))
    }

    /// Draws one contribution.
    pub(in crate::tui) fn draw(
        self,
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
        let wide = u16::try_from(text::width(&reference)).unwrap_or(9).clamp(self.reference, 9);
        paint.write(at.x + 1, at.y, wide, &reference, quiet);
        let mut x = at.x + wide + 2;
        let kind = paint.style(Role::Kind(it.kind));
        let named = kind_word(model, it.kind, self.kind);
        paint.write(x, at.y, self.kind, &named, kind);
        x += self.kind + 1;
        let mut end = at.right().saturating_sub(1);
        if self.addressee > 0 {
            let addressee = addressee(model, listed);
            paint.write(
                end.saturating_sub(self.addressee),
                at.y,
                self.addressee,
                &addressee,
                quiet,
            );
            end = end.saturating_sub(self.addressee + 1);
        }
        let (theme, role) = theme(model, listed);
        let style = paint.style(role);
        let theme_x = end.saturating_sub(self.theme);
        paint.write(theme_x, at.y, self.theme, &theme, style);
        if self.addressee == 0 && at.height > 1 && !it.addressees.is_empty() {
            let addressee = format!("@ {}", addressee(model, listed));
            paint.write(theme_x, at.y + 1, self.theme, &addressee, quiet);
        }
        let erased = is_erased(listed);
        let quietly = erased || it.status == Status::Parked;
        let style = paint.style(if quietly { Role::Quiet } else { Role::Text });
        let words = match erased {
            true => model.words.id("row-erased").into(),
            false => text::harmless_line(&it.words.text),
        };
        let room = self.text.min(theme_x.saturating_sub(x + 1));
        if at.height == 1 {
            paint.write(x, at.y, room, &words, style);
            return;
        }
        let rows = flow::wrap(&words, usize::from(room));
        let last = usize::from(at.height) - 1;
        for (nth, range) in rows.iter().enumerate().take(last + 1) {
            let line = row(at, nth);
            // The last line shows that there is more by being cut itself.
            let shown =
                if nth == last { &words[range.start..] } else { words[range.clone()].trim_end() };
            paint.write(x, line.y, room, shown, style);
        }
    }
}

/// Whether nothing is left of the words.
fn is_erased(listed: &Listed) -> bool {
    listed.contribution.scrubbed && listed.contribution.words.text.is_empty()
}

/// Draws one contribution on one line.
pub(in crate::tui) fn draw_row(
    model: &Model,
    listed: &Listed,
    at: Rect,
    paint: &mut Paint<'_>,
    has_cursor: bool,
) {
    Shape::of(at.width, false).draw(model, listed, at, paint, has_cursor, false);
}

/// The kind as a sign, or as a word where there is room.
fn kind_word(model: &Model, kind: Kind, columns: u16) -> String {
    match columns {
        ..5 => kind.sign().to_string(),
        _ => model.words.id(names::kind(kind)).to_owned(),
    }
}

/// The primary theme and how many more there are; or why there is none, or what
/// matters more.
fn theme(model: &Model, listed: &Listed) -> (String, Role) {
    let it = &listed.contribution;
    if is_erased(listed) && it.tags.is_empty() {
        return (String::new(), Role::Quiet);
    }
    if !it.conflicts.is_empty() {
        return (model.words.id("row-conflict").to_owned(), Role::Warning);
    }
    if it.status == Status::Parked {
        return (model.words.id("row-parked").to_owned(), Role::Quiet);
    }
    if let Some(into) = listed.merged_into {
        let said = msg("row-merged").with("ref", into.to_string());
        return (model.words.say(&said), Role::Quiet);
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
        None => (model.words.id("missing-themes").to_owned(), Role::Quiet),
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

/// What a contribution still lacks, and who acts on it, what is next and by when.
pub(super) fn missing(model: &Model, listed: &Listed) -> Option<String> {
    let session = model.session.as_ref()?;
    let it = &listed.contribution;
    if is_erased(listed) {
        return None;
    }
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
    let unsaid = |topic: Topic| topic.stands(it).is_empty();
    if it.kind == Kind::Commitment && unsaid(Topic::Owner) {
        missing.push(model.words.id("missing-owner").to_owned());
    }
    if it.kind == Kind::Commitment && unsaid(Topic::Due) {
        missing.push(model.words.id("missing-due").to_owned());
    }
    if it.status == Status::Parked && unsaid(Topic::NextStep) {
        missing.push(model.words.id("missing-step").to_owned());
    }
    if it.is_to_reword() {
        let key = keymap::key_for(Mode::List, Action::ToReword).map(|key| key.label(model.words));
        let said = msg("missing-other-words").with("key", key.unwrap_or_default());
        missing.push(model.words.say(&said));
    }
    let mut said = vec![missing.join(", ")];
    // Of a line that is too long the day, which is short, is seen.
    let topics = [Topic::Due, Topic::Owner, Topic::NextStep];
    said.extend(topics.into_iter().filter(|topic| !unsaid(*topic)).map(|topic| {
        let stands = text::harmless_line(topic.stands(it)).into_owned();
        model.words.say(&msg(topic.said()).with("value", stands))
    }));
    said.retain(|words| !words.is_empty());
    (!said.is_empty()).then(|| format!("{}: {}", listed.reference, said.join(" · ")))
}
