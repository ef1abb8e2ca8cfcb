//! What stands beside the statements in the folder of a Polis export.

use super::super::column::fold;
use super::super::error::harmless;
use super::super::moment::since_1970;
use super::super::records::{Record, Records};
use super::super::sniff::BOM;
use crate::domain::act::Votes;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// What stands beside the statements.
#[derive(Debug, Default)]
pub(in crate::intake) struct Beside {
    /// The address of the conversation.
    pub url: Option<String>,
    /// What was asked.
    pub topic: Option<String>,
    /// The votes.
    pub votings: Option<Votings>,
    /// What was used, and what could not be.
    pub notes: Vec<String>,
}

/// Each statement's votes, every voter counted once.
#[derive(Debug, Default)]
pub(in crate::intake) struct Votings {
    by_statement: HashMap<u64, Votes>,
    /// Votes in the file, and those of them that were changed later.
    all: u64,
    changed: u64,
}

impl Votings {
    /// The votes on a statement; none cast where the file has none.
    pub(in crate::intake) fn of(&self, id: &str) -> Votes {
        let votes = id.trim().parse().ok().and_then(|id: u64| self.by_statement.get(&id));
        votes.copied().unwrap_or(Votes { agree: 0, disagree: 0, pass: Some(0) })
    }
}

impl Beside {
    /// Looks beside `file`. What is not there is not needed; what cannot be
    /// read is noted, and the statements' own counts stand.
    pub(in crate::intake) fn look(file: &Path) -> Beside {
        let mut beside = Beside::default();
        let open = |name| File::open(file.with_file_name(name)).map(BufReader::new);
        if let Ok(summary) = open("summary.csv") {
            beside.read_summary(summary);
        }
        match open("votes.csv") {
            Ok(votes) => match read_votes(votes) {
                Ok(votings) => {
                    beside.notes.push(format!(
                        "votes.csv beside it: {} votes, {} changed later; each voter's last counts",
                        votings.all, votings.changed
                    ));
                    beside.votings = Some(votings);
                }
                Err(why) => beside.notes.push(format!(
                    "votes.csv beside it is not used: {why}; the counts in the file itself stand"
                )),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => beside.notes.push(format!(
                "votes.csv beside it cannot be read: {error}; the counts in the file itself stand"
            )),
        }
        beside
    }

    fn read_summary(&mut self, summary: impl BufRead) {
        let mut records = Records::new(summary, b',', 0, 1);
        let mut record = Record::default();
        // A dozen short rows; more is not a summary.
        for _ in 0..50 {
            if !matches!(records.read(&mut record), Ok(true)) {
                return;
            }
            let key = record.cell(0);
            let key = key.strip_prefix(BOM).unwrap_or(key);
            let value = String::from_utf8_lossy(record.cell(1));
            let value: String = value.trim().chars().take(200).map(harmless).collect();
            match key {
                b"url" if !value.is_empty() => self.url = Some(value),
                b"topic" if !value.is_empty() => self.topic = Some(value),
                _ => {}
            }
        }
    }

    /// Drops the votes where they say the opposite of the statements' own counts.
    pub(in crate::intake) fn check(&mut self, agreement: Agreement) {
        if self.votings.is_some() && agreement.crossed < agreement.straight {
            self.votings = None;
            self.notes.push(
                "votes.csv beside it is not used: its agreeing votes are what the file itself \
                 counts as disagreeing; compare one statement with the Polis report"
                    .to_owned(),
            );
        }
    }
}

/// How far the votes are from the counts of the statements' own file, taken as
/// they are and with agreeing and disagreeing exchanged.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::intake) struct Agreement {
    straight: u64,
    crossed: u64,
}

impl Agreement {
    /// Adds a statement.
    pub(in crate::intake) fn add(&mut self, votes: Votes, agrees: u64, disagrees: u64) {
        let off = |agree: u64, disagree: u64| {
            votes.agree.abs_diff(agree) + votes.disagree.abs_diff(disagree)
        };
        self.straight = self.straight.saturating_add(off(agrees, disagrees));
        self.crossed = self.crossed.saturating_add(off(disagrees, agrees));
    }
}

/// Reads `votes.csv`: agreeing is 1 in exports, changed votes are all kept there.
fn read_votes(input: impl BufRead) -> Result<Votings, String> {
    let mut records = Records::new(input, b',', 0, 1);
    let mut record = Record::default();
    let mut next = |record: &mut Record| {
        records.read(record).map_err(|_| format!("the row on line {} cannot be read", record.line))
    };
    if !next(&mut record)? {
        return Err("it is empty".to_owned());
    }
    let names: Vec<String> = record
        .cells()
        .map(|cell| fold(&String::from_utf8_lossy(cell.strip_prefix(BOM).unwrap_or(cell))))
        .collect();
    let column = |name: &str| {
        let place = names.iter().position(|it| it == name);
        place.ok_or_else(|| format!("it has no column \"{name}\""))
    };
    let time = column("timestamp")?;
    let (statement, voter, vote) = (column("comment-id")?, column("voter-id")?, column("vote")?);
    // Each voter's last vote on each statement, and when it was cast.
    let mut last: HashMap<(u64, u64), (i64, i8)> = HashMap::new();
    let mut votings = Votings::default();
    while next(&mut record)? {
        let cell = |place| std::str::from_utf8(record.cell(place)).unwrap_or_default().trim();
        let read = || {
            let vote: i8 = cell(vote).parse().ok().filter(|vote| (-1..=1).contains(vote))?;
            let time = since_1970(cell(time))?;
            Some((cell(statement).parse().ok()?, cell(voter).parse().ok()?, time, vote))
        };
        let (statement, voter, time, vote) =
            read().ok_or_else(|| format!("line {} is not a vote", record.line))?;
        votings.all += 1;
        let cast = last.entry((statement, voter)).or_insert((i64::MIN, 0));
        votings.changed += u64::from(cast.0 != i64::MIN);
        if time >= cast.0 {
            *cast = (time, vote);
        }
    }
    for ((statement, _), (_, vote)) in last {
        let nothing = Votes { agree: 0, disagree: 0, pass: Some(0) };
        let votes = votings.by_statement.entry(statement).or_insert(nothing);
        match vote {
            1 => votes.agree += 1,
            -1 => votes.disagree += 1,
            _ => votes.pass = votes.pass.map(|pass| pass + 1),
        }
    }
    Ok(votings)
}

#[cfg(test)]
mod tests {
    use super::{Agreement, Beside, Votings, read_votes};
    use crate::domain::act::Votes;

    fn votings() -> Votings {
        let file = "timestamp,datetime,comment-id,voter-id,vote\n\
            1500232652930,,0,0,0\n1500233615300,,0,2,-1\n1500233615246,,0,2,1\n1500233615400,,0,3,1\n";
        read_votes(file.as_bytes()).unwrap()
    }

    #[test]
    fn the_last_vote_of_each_voter_counts() {
        let votings = votings();
        assert_eq!(votings.of("0"), Votes { agree: 1, disagree: 1, pass: Some(1) });
        assert_eq!(votings.of("9"), Votes { agree: 0, disagree: 0, pass: Some(0) });
        assert_eq!((votings.all, votings.changed), (4, 1));
    }

    #[test]
    fn what_is_no_list_of_votes_is_not_used() {
        for (file, why) in [
            ("", "it is empty"),
            ("timestamp,comment-id,vote\n", "it has no column \"voter-id\""),
            ("timestamp,comment-id,voter-id,vote\n1500232652930,1,1,2\n", "line 2 is not a vote"),
            (
                "timestamp,comment-id,voter-id,vote\n1500232652930,1,\"1",
                "the row on line 2 cannot be read",
            ),
        ] {
            assert_eq!(read_votes(file.as_bytes()).unwrap_err(), why);
        }
    }

    #[test]
    fn votes_that_say_the_opposite_are_dropped() {
        let votes = Votes { agree: 40, disagree: 2, pass: Some(0) };
        for (agrees, disagrees, kept) in [(41, 2, true), (2, 41, false)] {
            let mut beside = Beside { votings: Some(votings()), ..Beside::default() };
            let mut agreement = Agreement::default();
            agreement.add(votes, agrees, disagrees);
            beside.check(agreement);
            assert_eq!(beside.votings.is_some(), kept);
        }
    }
}
