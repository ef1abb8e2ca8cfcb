//! The script: who did what when. Its first part is the evening of the demo; the
//! rest is beside it, up to the session closed.

const BEGINNING: &str = include_str!("../../assets/demo/evening.tsv");
const REST: &str = include_str!("../data/rest_of_the_evening.tsv");

/// Who sits at which laptop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    Floor,
    FirstNotes,
    SecondNotes,
}

impl Who {
    pub(super) const ALL: [Who; 3] = [Who::Floor, Who::FirstNotes, Who::SecondNotes];

    pub(super) fn initials(self) -> &'static str {
        match self {
            Who::Floor => "FM",
            Who::FirstNotes => "BK",
            Who::SecondNotes => "LM",
        }
    }
}

/// One line of the script.
#[derive(Debug)]
pub(super) struct Step {
    /// When it is done, in milliseconds since doors opened.
    pub(super) ms: i64,
    pub(super) who: Who,
    /// How later lines call what was written.
    pub(super) label: Option<String>,
    /// As it is typed with `--plain`.
    pub(super) line: String,
    /// The keys that mean the same at a desk, where they are not those of the line.
    pub(super) keys: Option<String>,
}

/// All of it, in the order of time.
pub(super) fn steps() -> Vec<Step> {
    let rows = BEGINNING.lines().chain(REST.lines());
    let rows = rows.filter(|row| !row.is_empty() && !row.starts_with('#'));
    let steps: Vec<Step> = rows.map(step).collect();
    for pair in steps.windows(2) {
        assert!(pair[0].ms <= pair[1].ms, "{:?} after {:?}", pair[1], pair[0]);
    }
    steps
}

fn step(row: &str) -> Step {
    let mut cells = row.split('\t');
    let mut cell = || cells.next().unwrap_or_else(|| panic!("{row:?} is too short"));
    let (time, who, label, line) = (cell(), cell(), cell(), cell());
    let (minutes, seconds) = time.split_once(':').unwrap();
    let seconds = minutes.parse::<i64>().unwrap() * 60 + seconds.parse::<i64>().unwrap();
    let who = Who::ALL.into_iter().find(|it| it.initials() == who).unwrap();
    Step {
        ms: seconds * 1_000,
        who,
        label: (label != "-").then(|| label.to_owned()),
        line: line.to_owned(),
        keys: cells.next().map(str::to_owned),
    }
}
