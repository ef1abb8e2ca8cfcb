//! The notes desk on the screen.
//!
//! ```text
//!      80×24                                  from 110×30
//!   1  header                                 header
//!   2  stream                                 stream           │ themes
//!   …                                                          │
//!  11  themes in two columns, residual codes                   │ kinds
//!  18  open mark completed, or suggestions    ────────────────────────────
//!  19  the line being typed                   hint, line, status
//!  23  what is missing, notices
//!  24  keys                                   keys
//! ```

mod capture;
mod hint;
mod paste;
mod side;
mod status;
pub mod stream;
mod suggest;
mod themes;

use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::rows::Listed;
use crate::tui::view::paint::Paint;
use crate::tui::view::{body, footer, header, over};
use ratatui::layout::{Position, Rect};

/// Where the regions of the desk are.
#[derive(Clone, Copy, Debug)]
struct Areas {
    header: Rect,
    stream: Rect,
    themes: Rect,
    /// The figures under the themes, where there is room.
    figures: Option<Rect>,
    /// The rule over the line, where there is room.
    rule: Option<Rect>,
    hint: Rect,
    line: Rect,
    status: Rect,
    keys: Rect,
    /// What help, search and whole texts lie over.
    over: Rect,
}

/// From here on there is room for a column of themes beside the stream.
const WIDE: (u16, u16) = (110, 30);
/// What the column of themes takes; more where there is much room.
const SIDE: u16 = 32;

fn areas(size: (u16, u16)) -> Areas {
    let (columns, lines) = size;
    let line = |y: u16, height: u16| Rect { x: 0, y, width: columns, height };
    if columns >= WIDE.0 && lines >= WIDE.1 {
        let typing = if lines >= 50 { 6 } else { 4 };
        let bottom = lines.saturating_sub(typing + 4);
        let body = Rect { x: 0, y: 2, width: columns, height: bottom.saturating_sub(2) };
        let side = if columns >= 160 { SIDE + 12 } else { SIDE };
        let left = columns.saturating_sub(side);
        let codes = 17.min(body.height);
        return Areas {
            header: line(0, 1),
            stream: Rect { width: left.saturating_sub(2), ..body },
            themes: Rect { x: left, width: side, height: codes, ..body },
            figures: Some(Rect {
                x: left,
                y: body.y + codes,
                width: side,
                height: body.height.saturating_sub(codes),
            }),
            rule: Some(line(bottom, 1)),
            hint: line(bottom + 1, 1),
            line: line(bottom + 2, typing),
            status: line(lines - 2, 1),
            keys: line(lines - 1, 1),
            over: body,
        };
    }
    let themes = themes::rows(columns);
    let stream = lines.saturating_sub(8 + themes);
    Areas {
        header: line(0, 1),
        stream: line(1, stream),
        themes: line(1 + stream, themes),
        figures: None,
        rule: None,
        hint: line(1 + stream + themes, 1),
        line: line(2 + stream + themes, 4),
        status: line(lines.saturating_sub(2), 1),
        keys: line(lines.saturating_sub(1), 1),
        over: line(1, stream + themes),
    }
}

/// How many rows of the stream are seen.
pub(in crate::tui) fn stream_rows(model: &Model) -> usize {
    let rows = usize::from(areas(model.size).stream.height);
    rows.saturating_sub(stream::under_way(model, rows)).max(1)
}

/// How many lines a row of the stream takes.
pub(in crate::tui) fn row_height(size: (u16, u16), row: &Listed) -> usize {
    let areas = areas(size);
    stream::Shape::of(areas.stream.width, areas.rule.is_some()).height(row)
}

/// What help, search and whole texts lie over.
pub(in crate::tui) fn over_area(model: &Model) -> Rect {
    areas(model.size).over
}

/// How many lines the preview of a pasted block has.
pub(in crate::tui) fn paste_length(model: &Model) -> usize {
    paste::length(model)
}

/// Draws the desk; where the cursor is.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let areas = areas((area.width, area.height));
    header(model, areas.header, paint);
    stream::draw(model, areas.stream, paint);
    themes::draw(model, areas.themes, paint);
    if let Some(figures) = areas.figures {
        side::draw(model, figures, paint);
    }
    if let Some(rule) = areas.rule {
        paint.rule(rule);
    }
    hint::draw(model, areas.hint, paint);
    let cursor = capture::draw(model, areas.line, paint);
    status::draw(model, areas.status, paint);
    footer(model, areas.keys, paint);
    if model.mode == Mode::Paste {
        paste::draw(model, areas.over, paint);
    }
    // A stop has dropped the line, so that it may lie over its place.
    let over_area = match model.mode {
        Mode::Stop | Mode::StopLine => body((area.width, area.height)),
        _ => areas.over,
    };
    over(model, over_area, paint).or(cursor)
}
