//! What the evening adds up to, counted from the script alone: with a pencil, so
//! to speak, and by none of the program's rules.

use super::script::Step;
use std::collections::{BTreeMap, BTreeSet};
use townhall::domain::floor::ballot::Ballots;
use townhall::domain::{Kind, SessionId};
use townhall::store::Reader;

/// Sums of one evening.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Ledger {
    /// Milliseconds and turns for each voice; those without one have none.
    spoken: BTreeMap<String, (i64, u32)>,
    /// Contributions by their sign; what was merged was said all the same.
    kinds: BTreeMap<char, u64>,
    /// Contributions of each voice that was named with them.
    voices: BTreeMap<String, u64>,
    /// Themes.
    themes: BTreeMap<String, u64>,
    /// How many chose a step of an option, in each ballot, by voice.
    votes: BTreeMap<(usize, u16, String, u8), u32>,
}

/// What was written down, as the script has it.
#[derive(Default)]
struct Line {
    author: &'static str,
    label: Option<String>,
    sign: char,
    voice: String,
    themes: BTreeSet<String>,
}

/// A turn that lasts.
struct Turn {
    voice: String,
    ms: i64,
    /// Since when its clock runs; none while it stands.
    runs: Option<i64>,
    interpreted: bool,
}

impl Ledger {
    /// Reads the script as somebody would who sat in the hall.
    pub(super) fn of(steps: &[Step]) -> Ledger {
        let mut ledger = Ledger::default();
        let mut lines: Vec<Line> = Vec::new();
        let mut sticky: BTreeMap<&str, String> = BTreeMap::new();
        let mut seats: BTreeMap<String, String> = BTreeMap::new();
        let mut turn: Option<Turn> = None;
        let mut held = false;
        let (mut ballot, mut papers) = (0, Vec::new());
        for step in steps {
            let mut words = step.line.split_whitespace();
            let (word, rest) = (words.next().unwrap_or_default(), words.collect::<Vec<_>>());
            let author = step.who.initials();
            let labelled = |label: &str| {
                let label = label.trim_matches(['{', '}']).to_owned();
                move |line: &&mut Line| line.label.as_ref() == Some(&label)
            };
            match (word, rest.as_slice()) {
                (":join", [seat, said @ ..]) => {
                    let voice = said.iter().find_map(|word| voice(word));
                    if let Some(voice) = voice {
                        seats.insert((*seat).to_owned(), voice.to_owned());
                    }
                }
                (":speak", [seat]) => {
                    ledger.ends(turn.take(), step.ms);
                    let voice = seats.get(*seat).cloned().unwrap_or_default();
                    turn = Some(Turn { voice, ms: 0, runs: Some(step.ms), interpreted: false });
                }
                (":done", []) => ledger.ends(turn.take(), step.ms),
                (":interpreted", ["on"]) => {
                    turn.iter_mut().for_each(|turn| turn.interpreted = true);
                }
                (":hold-turn" | ":stop" | ":disclosure" | ":conduct", _) => {
                    held = match word {
                        ":stop" => true,
                        ":hold-turn" => held,
                        _ => false,
                    };
                    for turn in turn.iter_mut() {
                        match turn.runs.take() {
                            Some(since) => turn.ms += step.ms - since,
                            None => turn.runs = Some(step.ms),
                        }
                    }
                }
                (":undo", _) => {
                    let last = lines.iter().rposition(|line| line.author == author).unwrap();
                    lines.remove(last);
                }
                (":voice", [named]) => drop(sticky.insert(author, voice(named).unwrap().into())),
                (":clear", _) => drop(sticky.remove(author)),
                (":tag", [label, theme]) => {
                    let line = lines.iter_mut().find(labelled(label)).unwrap();
                    line.themes.insert(theme.split('/').next().unwrap().to_owned());
                }
                (":voices", [label, named]) => {
                    let line = lines.iter_mut().find(labelled(label)).unwrap();
                    line.voice = voice(named).unwrap().to_owned();
                }
                (":ballot", ["count", option, named, steps @ ..]) => {
                    let option = option.parse::<u16>().unwrap() - 1;
                    for (step, n) in steps.iter().map(|it| it.split_once('=').unwrap()) {
                        let key =
                            (ballot, option, voice(named).unwrap().into(), step.parse().unwrap());
                        ledger.votes.insert(key, n.parse().unwrap());
                    }
                }
                (":ballot", ["paper", _, "for"]) => papers.push(2),
                (":ballot", ["paper", _, "abstain"]) => papers.push(1),
                (":ballot", ["paper", _, "against"]) => papers.push(0),
                (":ballot", ["correct"]) => drop(papers.pop()),
                (":ballot", ["close"]) => {
                    for step in papers.drain(..) {
                        *ledger.votes.entry((ballot, 0, String::new(), step)).or_default() += 1;
                    }
                    ballot += 1;
                }
                (":remark", _) => {
                    lines.push(Line { author, sign: '!', ..Line::default() });
                }
                ("!" | "?" | "+" | "\"" | "*" | "=", rest) if !held => {
                    let said = rest.iter().find_map(|word| word.strip_prefix('%'));
                    let speaks = turn.as_ref().map(|turn| turn.voice.clone());
                    let voice = said.map(|said| voice(said).unwrap().to_owned());
                    let themes = rest.iter().filter_map(|word| word.strip_prefix('#'));
                    lines.push(Line {
                        author,
                        label: step.label.clone(),
                        sign: word.chars().next().unwrap(),
                        voice: voice
                            .or_else(|| sticky.get(author).cloned())
                            .or(speaks)
                            .unwrap_or_default(),
                        themes: themes.map(|it| it.split('/').next().unwrap().into()).collect(),
                    });
                }
                _ => {}
            }
        }
        ledger.votes.retain(|_, n| *n > 0);
        for line in lines {
            *ledger.kinds.entry(line.sign).or_default() += 1;
            *ledger.voices.entry(line.voice).or_default() += 1;
            line.themes.into_iter().for_each(|it| *ledger.themes.entry(it).or_default() += 1);
        }
        ledger
    }

    fn ends(&mut self, turn: Option<Turn>, ms: i64) {
        let Some(turn) = turn else { return };
        let took = turn.ms + turn.runs.map_or(0, |since| ms - since);
        let (all, turns) = self.spoken.entry(turn.voice).or_default();
        // Said twice: the plan gives such a turn double time.
        *all += if turn.interpreted { took / 2 } else { took };
        *turns += 1;
    }

    /// What the program says of the same evening.
    #[track_caller]
    pub(super) fn check(&self, reader: &Reader, session: SessionId) {
        let state = reader.session(session).unwrap().unwrap();
        let figures = reader.figures(session).unwrap();
        let theirs = Ledger {
            spoken: state
                .floor
                .list
                .by_voice(0)
                .into_iter()
                .map(|(voice, spoken)| (voice, (spoken.ms, spoken.turns)))
                .collect(),
            kinds: count(ALL_KINDS.iter().map(|(sign, kind)| (*sign, figures.kind(*kind)))),
            voices: count(self.voices.keys().map(|voice| (voice.clone(), figures.voice(voice)))),
            themes: count(self.themes.keys().map(|theme| (theme.clone(), figures.theme(theme)))),
            votes: votes(&state.floor.ballots),
        };
        assert_eq!(theirs, *self);
        assert_eq!(figures.all(), self.kinds.values().sum::<u64>());
    }
}

const ALL_KINDS: [(char, Kind); 6] = [
    ('!', Kind::Concern),
    ('?', Kind::Question),
    ('+', Kind::Proposal),
    ('"', Kind::Testimony),
    ('*', Kind::Strength),
    ('=', Kind::Commitment),
];

/// What was cast, ballot by ballot.
fn votes(ballots: &Ballots) -> BTreeMap<(usize, u16, String, u8), u32> {
    let mut votes = BTreeMap::new();
    for (nth, ballot) in ballots.all().iter().enumerate() {
        assert!(ballot.closed.is_some());
        for count in ballot.counts().into_iter().filter(|count| count.n > 0) {
            let voice = count.voice.unwrap_or_default();
            *votes.entry((nth, count.option, voice, count.step)).or_default() += count.n;
        }
    }
    votes
}

fn count<K: Ord>(counts: impl Iterator<Item = (K, u64)>) -> BTreeMap<K, u64> {
    counts.filter(|(_, n)| *n > 0).collect()
}

/// The voice that a word of the script means.
fn voice(word: &str) -> Option<&'static str> {
    Some(match word {
        "newcomer" => "newcomer",
        "established-resident" => "established-resident",
        "migrant-led-group" | "led" => "migrant-led-group",
        "civil-society" => "civil-society",
        "business" => "business",
        "service-worker" => "service-worker",
        "council" => "council",
        _ => return None,
    })
}
