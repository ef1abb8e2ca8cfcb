//! Hides small counts, and with them whatever would give them away.
//!
//! A count is small when fewer than the limit of people stand behind it; zeros
//! are no secret. Hiding only the small ones is not enough: a reader who knows
//! the total subtracts. So after each step an attacker is played, who knows all
//! that is shown, that no count is negative, and how we hide; as long as they can
//! narrow a small count down to fewer than [`WIDTH`] values, more is hidden.
//!
//! What the attacker can find out is a question about flows. A table with its
//! sums is a network: rows and columns (the sums are one more of each) are places,
//! hidden cells are the roads between them. Any two tables that agree in all that
//! is shown differ by goods sent round in circles on these roads; a cell can be as
//! much larger as the most that can be sent from its column back to its row.

use std::collections::VecDeque;

/// How many values a hidden small count must at least be able to have.
pub const WIDTH: u64 = 5;

/// One count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The count itself.
    pub value: u64,
    /// How many people may stand behind it.
    pub people: u64,
}

impl Count {
    /// A count with so many people behind it.
    pub fn new(value: u64, people: u64) -> Self {
        Count { value, people }
    }

    fn is_small(self, limit: u64) -> bool {
        self.value > 0 && self.people < limit
    }
}

/// Which of the counts of a list to hide. The list's sum is known to the reader;
/// where even that gives a small count away, all of it has to go.
///
/// ```
/// # use townhall::pack::disclosure::{Count, hide_in_list};
/// let hidden = |values: [u64; 4]| hide_in_list(&values.map(|n| Count::new(n, n)), 5);
/// assert_eq!(hidden([30, 12, 9, 0]), [false; 4]);
/// assert_eq!(hidden([30, 12, 3, 0]), [false, true, true, false]);
/// ```
pub fn hide_in_list(counts: &[Count], limit: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| count.is_small(limit)).collect();
    if !hidden.contains(&true) {
        return hidden;
    }
    loop {
        // One row of unknown cells whose sum is known; zeros are shown, so each
        // of them is at least one.
        let unknown = hidden.iter().filter(|hidden| **hidden).count() as u64;
        let sum: u64 = counts.iter().zip(&hidden).filter(|(_, h)| **h).map(|(c, _)| c.value).sum();
        if unknown > 1 && sum - unknown + 1 >= WIDTH {
            return hidden;
        }
        let shown = (0..counts.len()).filter(|&at| !hidden[at] && counts[at].value > 0);
        match shown.min_by_key(|&at| (counts[at].value, at)) {
            Some(smallest) => hidden[smallest] = true,
            // Nothing is left beside them: the zeros go too, so that not even
            // the one place where everything happened stands out.
            None => return vec![true; counts.len()],
        }
    }
}

/// Which rows of a table to hide, given the table without its sums, which of its
/// row sums and column sums are shown elsewhere, and the limit for a cell.
///
/// Rows are shown or hidden whole, zeros included: a table with holes is hard to
/// read, and the more of a row is hidden the less it says. Sums are taken to be
/// exact even where a contribution counts in several rows: that errs to the safe
/// side.
pub fn hide_rows(
    table: &[Vec<Count>],
    row_sum_hidden: &[bool],
    column_sum_hidden: &[bool],
    limit: u64,
) -> Vec<bool> {
    let is_small = |row: &Vec<Count>| row.iter().any(|count| count.is_small(limit));
    // A row whose very sum is hidden would give the sum away.
    let mut hidden: Vec<bool> = table
        .iter()
        .zip(row_sum_hidden)
        .map(|(row, sum_hidden)| *sum_hidden || is_small(row))
        .collect();
    let protected: Vec<(usize, usize)> = (table.iter().enumerate())
        .flat_map(|(at, row)| {
            let small = (0..row.len()).filter(move |&column| row[column].is_small(limit));
            small.map(move |column| (at, column))
        })
        .collect();
    loop {
        let network = Network::new(table, &hidden, row_sum_hidden, column_sum_hidden);
        if protected.iter().all(|&(row, column)| network.width(row, column) >= WIDTH) {
            return hidden;
        }
        let size = |at: usize| table[at].iter().map(|count| count.value).sum::<u64>();
        let shown = (0..table.len()).filter(|&at| !hidden[at]);
        // Rows of nothing but zeros protect nothing; they go last.
        match shown.min_by_key(|&at| (size(at) == 0, size(at), at)) {
            Some(smallest) => hidden[smallest] = true,
            None => return hidden,
        }
    }
}

/// A capacity that never binds.
const PLENTY: u64 = u64::MAX / 4;

/// The table with its sums as a network: places are the rows, the row of column
/// sums, the columns, the column of row sums.
struct Network {
    rows: usize,
    /// What may still be sent from one place to another.
    capacity: Vec<Vec<u64>>,
}

impl Network {
    fn new(table: &[Vec<Count>], hidden: &[bool], row_sums: &[bool], column_sums: &[bool]) -> Self {
        let (rows, columns) = (table.len(), column_sums.len());
        let places = rows + columns + 2;
        let mut network = Network { rows, capacity: vec![vec![0; places]; places] };
        for (at, row) in table.iter().enumerate() {
            for (column, count) in row.iter().enumerate().filter(|_| hidden[at]) {
                // More of the cell: row to column. Less of it, never below zero: back.
                network.open(at, column, PLENTY, count.value);
            }
            if row_sums[at] {
                // A sum stands on the other side of its equation.
                network.open(at, columns, row.iter().map(|count| count.value).sum(), PLENTY);
            }
        }
        for column in (0..columns).filter(|&column| column_sums[column]) {
            let sum = table.iter().map(|row| row[column].value).sum();
            network.open(rows, column, sum, PLENTY);
        }
        network
    }

    /// The place of a column.
    fn column(&self, column: usize) -> usize {
        self.rows + 1 + column
    }

    fn open(&mut self, row: usize, column: usize, forth: u64, back: u64) {
        let column = self.column(column);
        self.capacity[row][column] = forth;
        self.capacity[column][row] = back;
    }

    /// How many values a cell can have, seen from outside.
    fn width(&self, row: usize, column: usize) -> u64 {
        let column = self.column(column);
        let (more, less) = (self.capacity[row][column], self.capacity[column][row]);
        let mut others = self.capacity.clone();
        (others[row][column], others[column][row]) = (0, 0);
        let up = sendable(others.clone(), column, row).min(more);
        let down = sendable(others, row, column).min(less);
        up.saturating_add(down).saturating_add(1)
    }
}

/// The most that can be sent from one place to another, up to [`WIDTH`]: by
/// shortest free paths, until there is none.
fn sendable(mut capacity: Vec<Vec<u64>>, from: usize, to: usize) -> u64 {
    let mut sent = 0;
    while sent < WIDTH {
        let mut came_from = vec![None; capacity.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(place) = queue.pop_front() {
            for next in 0..capacity.len() {
                if next != from && came_from[next].is_none() && capacity[place][next] > 0 {
                    came_from[next] = Some(place);
                    queue.push_back(next);
                }
            }
        }
        let mut path = Vec::new();
        let mut at = to;
        while let Some(before) = came_from[at] {
            path.push((before, at));
            at = before;
        }
        let Some(free) = path.iter().map(|&(a, b)| capacity[a][b]).min() else { break };
        for (a, b) in path {
            capacity[a][b] -= free;
            capacity[b][a] = capacity[b][a].saturating_add(free);
        }
        sent += free;
    }
    sent
}

#[cfg(test)]
mod tests;
