//! `data/session.json`, the lossless form, and its JSON Schema, made from the
//! same structs. Contributions are streamed, one a line, so memory stays flat.

use super::ballots::{Voted, VotedOption};
use super::error::Trouble;
use super::inert_json::Inert;
use super::renderer::Renderer;
use super::report::Report;
use super::rows::{Row, Rows, Words};
use super::session_file::{
    BallotCountJson, BallotJson, BallotOptionJson, ContributionJson, Details, Head, LeastJson,
    LinkJson, OriginJson, PhaseTimes, SessionFile, TagJson, VERSION, VotesJson, WorkJson,
};
use crate::domain::Session;
use crate::domain::register::Register;
use crate::domain::time::Wall;
use serde::Serialize as _;
use serde_json::ser::{CompactFormatter, PrettyFormatter, Serializer};
use std::io::Write;

/// Writes `data/session.json`.
pub(super) struct SessionJson;

impl Renderer for SessionJson {
    fn name(&self) -> &'static str {
        "session"
    }

    fn format(&self) -> &'static str {
        "json"
    }

    fn path(&self) -> &'static str {
        "data/session.json"
    }

    fn version(&self) -> u32 {
        VERSION
    }

    fn write(&self, report: &Report, rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        // The head's own closing brace gives way to the contributions, which
        // would not fit into memory as a value.
        let mut head = Vec::new();
        let formatter = Inert(PrettyFormatter::new());
        let mut to_head = Serializer::with_formatter(&mut head, formatter);
        Head::new(report, rows).serialize(&mut to_head)?;
        while head.last().is_some_and(|&last| last == b'}' || last.is_ascii_whitespace()) {
            if head.pop() == Some(b'}') {
                break;
            }
        }
        out.write_all(head.trim_ascii_end())?;
        out.write_all(b",\n  \"contributions\": [")?;
        let mut first = true;
        rows.each(&mut |row| {
            out.write_all(if first { b"\n    " } else { b",\n    " })?;
            first = false;
            let mut line = Serializer::with_formatter(&mut *out, Inert(CompactFormatter));
            Ok(ContributionJson::from(row).serialize(&mut line)?)
        })?;
        Ok(out.write_all(if first { b"]\n}\n" } else { b"\n  ]\n}\n" })?)
    }
}

/// Writes `data/session.schema.json`.
pub(super) struct SessionSchema;

impl Renderer for SessionSchema {
    fn name(&self) -> &'static str {
        "schema"
    }

    fn format(&self) -> &'static str {
        "json"
    }

    fn path(&self) -> &'static str {
        "data/session.schema.json"
    }

    fn write(&self, _: &Report, _: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        serde_json::to_writer_pretty(&mut *out, &schemars::schema_for!(SessionFile))?;
        Ok(out.write_all(b"\n")?)
    }
}

impl Head {
    fn new(report: &Report, rows: &Rows<'_>) -> Head {
        let session = rows.session();
        let details = &session.details;
        Head {
            format: "townhall-session".to_owned(),
            version: VERSION,
            audience: report.audience,
            standing: report.standing.id().to_owned(),
            name: rows.session_name().to_owned(),
            id: session.id.to_string(),
            log_head: report.head.clone(),
            as_of: report.as_of.rfc3339(),
            details: Details {
                title: details.title.clone(),
                place: details.place.clone(),
                date: details.date.clone(),
                start: details.start.clone(),
                languages: details.languages.clone(),
                interpreted: details.interpreted,
                expected: details.expected,
            },
            phases: phases(session, report),
            ballots: report.ballots.iter().map(BallotJson::from).collect(),
            plan: session.plan.clone(),
            codebook: session.codebook.clone(),
        }
    }
}

impl From<&Voted> for BallotJson {
    fn from(voted: &Voted) -> Self {
        let question = &voted.question;
        BallotJson {
            ballot: voted.nth,
            scale: question.scale.id().to_owned(),
            taking: question.taking.id().to_owned(),
            dots: question.dots,
            phase: voted.phase.clone(),
            options: voted.options.iter().map(BallotOptionJson::from).collect(),
        }
    }
}

impl From<&VotedOption> for BallotOptionJson {
    fn from(option: &VotedOption) -> Self {
        let all = option.steps.iter().filter_map(|(step, n)| {
            Some(BallotCountJson { voice: None, step: *step, n: n.shown()? })
        });
        let by_voice = option.by_voice.iter().flat_map(|(voice, steps)| {
            steps.iter().map(|(step, n)| BallotCountJson {
                voice: Some(voice.clone()),
                step: *step,
                n: u64::from(*n),
            })
        });
        let support = option.support.as_ref();
        let least = support.and_then(|support| support.least.clone());
        BallotOptionJson {
            reference: option.proposal.as_ref().map(|proposal| proposal.reference),
            counts: all.chain(by_voice).collect(),
            support: support.map(|support| support.all),
            least: least.map(|(voice, support)| LeastJson { voice, support }),
            to_be_heard: support.map(|support| support.to_be_heard),
            remarks: option.remarks.iter().map(|remark| remark.reference).collect(),
        }
    }
}

fn phases(session: &Session, report: &Report) -> Vec<PhaseTimes> {
    let time = |ms: i64| Wall { ms, offset: report.as_of.offset }.rfc3339();
    (session.plan.phases.iter().zip(&session.floor.phases))
        .map(|(phase, state)| PhaseTimes {
            phase: phase.id.clone(),
            begun: state.begun.map(time),
            ended: state.ended.map(time),
            paused_seconds: state.paused_ms / 1_000,
            extra_minutes: state.extra_minutes,
        })
        .collect()
}

impl From<Row> for ContributionJson {
    fn from(row: Row) -> Self {
        let (text, original_text, wording_withheld) = match row.words {
            Words::Shown { text, original } => (Some(text), original, false),
            Words::Withheld => (None, None, true),
        };
        let tags = match &row.work {
            Some(work) => (work.tags().iter())
                .map(|tag| TagJson {
                    theme: tag.mark.theme.clone(),
                    subtheme: tag.mark.subtheme.clone(),
                    coder: Some(tag.coder.clone()),
                })
                .collect(),
            None => tags_without_coders(&row.themes, &row.subthemes),
        };
        let captured_at = row.captured_at;
        ContributionJson {
            reference: row.reference,
            kind: row.kind,
            text,
            original_text,
            wording_withheld,
            mode: row.mode,
            permission: row.permission,
            phase: row.phase,
            language: row.language,
            voice: row.voice,
            migrant_led: row.migrant_led,
            table: row.table,
            tags,
            addressees: row.addressees,
            answers: row.answers,
            merged_into: row.merged_into,
            status: row.status.id().to_owned(),
            read_back: row.read_back.id().to_owned(),
            owner: row.follow_up.owner,
            next_step: row.follow_up.next_step,
            due: row.follow_up.due,
            translation: row.follow_up.translation,
            votes: row.votes.map(|votes| VotesJson {
                agree: votes.agree,
                disagree: votes.disagree,
                pass: votes.pass,
            }),
            work: row.work.map(|work| {
                let origin = work.origin().map(|origin| OriginJson {
                    name: origin.name.clone(),
                    row: origin.row.clone(),
                });
                let it = work.contribution;
                WorkJson {
                    id: it.id.to_string(),
                    captured_at,
                    author: it.author,
                    seat: it.seat.map(|seat| seat.to_string()),
                    links: (it.links.iter())
                        .map(|(link, to)| LinkJson {
                            link: link.id().to_owned(),
                            to: to.to_string(),
                        })
                        .collect(),
                    reworded: it.reworded,
                    scrubbed: it.scrubbed,
                    conflicts: it.conflicts.iter().map(conflict).collect(),
                    batch: it.batch.map(|batch| batch.to_string()),
                    source: origin,
                }
            }),
        }
    }
}

/// One tag a theme and sub-theme, however many coders put it on.
fn tags_without_coders(themes: &[String], subthemes: &[String]) -> Vec<TagJson> {
    let tag = |theme: &String, subtheme: Option<&str>| TagJson {
        theme: theme.clone(),
        subtheme: subtheme.map(str::to_owned),
        coder: None,
    };
    let mut tags = Vec::new();
    for theme in themes {
        let parts: Vec<&str> = (subthemes.iter())
            .filter_map(|both| both.strip_prefix(theme.as_str())?.strip_prefix('/'))
            .collect();
        if parts.is_empty() {
            tags.push(tag(theme, None));
        }
        tags.extend(parts.into_iter().map(|part| tag(theme, Some(part))));
    }
    tags
}

/// A register in words: `voice`, `tag rights-access by BK`.
fn conflict(register: &Register) -> String {
    match register {
        Register::Tag { theme, coder } => format!("tag {theme} by {coder}"),
        Register::Addressee(id) => format!("addressee {id}"),
        Register::Link(link, to) => format!("{} {to}", link.id()),
        field => field.id(),
    }
}
