//! The visible window of a list of contributions: never more rows than a few
//! screens, so a million cost what a hundred cost.

use super::effect::Effect;
use super::rows::{Direction, Filter, Listed, Page, PageWanted};
use crate::domain::ContributionId;
use crate::domain::event::Order;
use std::collections::BTreeSet;

/// How many rows are asked for at once: a few screens of the tallest terminal.
const PAGE: usize = 120;
/// How many rows are held.
const MOST: usize = 3 * PAGE;
/// How near to the end of what is held the cursor comes before more is asked for.
const NEAR: usize = 40;

/// A window on a list, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Stream {
    /// Which contributions the list shows.
    pub filter: Filter,
    /// The rows that are held.
    pub rows: Vec<Listed>,
    /// The row with the cursor; none while the newest are followed.
    pub cursor: Option<ContributionId>,
    /// The selected rows.
    pub selected: BTreeSet<ContributionId>,
    /// The first row that is shown, an index into `rows`.
    pub top: usize,
    /// Whether an answer has come: an empty list is then truly empty.
    pub loaded: bool,
    /// Whether there may be older rows than those held.
    older: bool,
    /// Whether there may be newer rows than those held.
    newer: bool,
    /// A page that was asked for and has not come.
    awaited: Option<PageWanted>,
}

impl Stream {
    /// Shows the newest of another list, or of this one again.
    pub fn show(&mut self, filter: Filter) -> Effect {
        *self = Stream { filter, selected: BTreeSet::new(), ..Stream::default() };
        self.ask(None, Direction::Older, PAGE)
    }

    /// Shows a list from its beginning, with the cursor on its first row.
    pub fn show_from_start(&mut self, filter: Filter) -> Effect {
        *self = Stream { filter, ..Stream::default() };
        self.newer = true;
        self.ask(None, Direction::Newer, PAGE)
    }

    /// Shows the surroundings of one contribution, with the cursor on it.
    pub fn show_at(&mut self, filter: Filter, row: &Listed) -> Effect {
        *self = Stream { filter, cursor: Some(row.contribution.id), ..Stream::default() };
        (self.older, self.newer) = (true, true);
        self.ask(Some(just_before(row.contribution.order)), Direction::Newer, PAGE)
    }

    /// Reads again what is shown, because something was written.
    pub fn refresh(&mut self) -> Effect {
        match self.rows.first() {
            Some(first) if self.newer || (self.cursor.is_some() && self.rows.len() > PAGE) => {
                let from = just_before(first.contribution.order);
                let limit = self.rows.len().max(PAGE);
                self.ask(Some(from), Direction::Newer, limit)
            }
            _ => self.ask(None, Direction::Older, self.rows.len().clamp(PAGE, MOST)),
        }
    }

    fn ask(&mut self, from: Option<Order>, direction: Direction, limit: usize) -> Effect {
        let wanted = PageWanted { filter: self.filter.clone(), from, direction, limit };
        self.awaited = Some(wanted.clone());
        Effect::LoadPage(wanted)
    }

    /// Takes in a page. One that nobody waits for any more changes nothing.
    pub fn take(&mut self, page: Page) {
        let Page { wanted, mut rows } = page;
        if self.awaited.as_ref() != Some(&wanted) {
            return;
        }
        self.awaited = None;
        self.loaded = true;
        let full = rows.len() >= wanted.limit;
        let first = self.rows.first().map(|row| row.contribution.order);
        let last = self.rows.last().map(|row| row.contribution.order);
        let old_cursor = self.cursor_row().map(|row| row.contribution.order);
        match (wanted.from, wanted.direction) {
            (Some(from), Direction::Older) if Some(from) == first => {
                self.older = full;
                self.top += rows.len();
                rows.append(&mut self.rows);
                if rows.len() > MOST {
                    rows.truncate(MOST);
                    self.newer = true;
                }
                self.rows = rows;
            }
            (Some(from), Direction::Newer) if Some(from) == last => {
                self.newer = full;
                self.rows.append(&mut rows);
                let surplus = self.rows.len().saturating_sub(MOST);
                if surplus > 0 {
                    self.rows.drain(..surplus);
                    self.top = self.top.saturating_sub(surplus);
                    self.older = true;
                }
            }
            (from, Direction::Newer) => {
                self.newer = full;
                self.rows = rows;
                if from.is_none() {
                    self.older = false;
                    let first = self.rows.first().map(|row| row.contribution.id);
                    self.cursor = self.cursor.or(first);
                }
            }
            (_, Direction::Older) => {
                self.older = full;
                self.newer = false;
                self.rows = rows;
            }
        }
        self.keep_cursor(old_cursor);
    }

    /// A cursor whose row has left the list moves on to the next.
    fn keep_cursor(&mut self, was_at: Option<Order>) {
        let Some(cursor) = self.cursor else { return };
        if self.rows.iter().any(|row| row.contribution.id == cursor) {
            return;
        }
        let next = was_at
            .and_then(|order| self.rows.iter().find(|row| row.contribution.order > order))
            .or(self.rows.last());
        self.cursor = next.map(|row| row.contribution.id);
    }

    /// Whether there may be newer rows than those held.
    pub fn has_newer(&self) -> bool {
        self.newer
    }

    /// The place of the row with the cursor.
    pub fn cursor_at(&self) -> Option<usize> {
        let cursor = self.cursor?;
        self.rows.iter().position(|row| row.contribution.id == cursor)
    }

    /// The row with the cursor.
    pub fn cursor_row(&self) -> Option<&Listed> {
        self.cursor_at().and_then(|at| self.rows.get(at))
    }

    /// The row of a contribution, where it is held.
    pub fn row(&self, id: ContributionId) -> Option<&Listed> {
        self.rows.iter().rev().find(|row| row.contribution.id == id)
    }

    /// Moves the cursor by rows, and asks for more where what is held ends.
    pub fn step(&mut self, by: isize) -> Option<Effect> {
        let at = match self.cursor_at() {
            Some(at) => at.saturating_add_signed(by),
            None => self.rows.len().saturating_sub(1),
        };
        self.go(at)
    }

    /// Puts the cursor on the first row of the list.
    pub fn to_first(&mut self) -> Option<Effect> {
        if self.older {
            let filter = self.filter.clone();
            return Some(self.show_from_start(filter));
        }
        self.go(0)
    }

    /// Puts the cursor on the last row of the list.
    pub fn to_last(&mut self) -> Option<Effect> {
        if self.newer {
            let filter = self.filter.clone();
            return Some(self.show(filter));
        }
        self.go(usize::MAX)
    }

    fn go(&mut self, at: usize) -> Option<Effect> {
        let at = at.min(self.rows.len().saturating_sub(1));
        self.cursor = self.rows.get(at).map(|row| row.contribution.id);
        if self.awaited.is_some() {
            return None;
        }
        if at < NEAR && self.older {
            let from = self.rows.first()?.contribution.order;
            return Some(self.ask(Some(from), Direction::Older, PAGE));
        }
        if at + NEAR > self.rows.len() && self.newer {
            let from = self.rows.last()?.contribution.order;
            return Some(self.ask(Some(from), Direction::Newer, PAGE));
        }
        None
    }

    /// Scrolls so that the cursor, or without one the newest row, is seen in
    /// `lines`, of which each row takes its `height`. Moves no more than it must.
    pub fn scroll(&mut self, lines: usize, height: impl Fn(&Listed) -> usize) {
        // The first row to be shown so that `last` is the last that fits.
        let first_before = |last: usize| {
            let mut room = lines;
            let mut first = last;
            for (at, row) in self.rows.iter().enumerate().take(last + 1).rev() {
                let needs = height(row);
                if needs > room {
                    break;
                }
                room -= needs;
                first = at;
            }
            first
        };
        let most = first_before(self.rows.len().saturating_sub(1));
        self.top = match self.cursor_at() {
            None => most,
            Some(at) if at < self.top => at,
            Some(at) => self.top.max(first_before(at)).min(most.max(first_before(at))),
        };
    }
}

/// A place in the list that has nothing between it and `order`.
fn just_before(order: Order) -> Order {
    Order { seq: order.seq.saturating_sub(1), ..order }
}
