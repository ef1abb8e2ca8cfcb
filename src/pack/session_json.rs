//! `data/session.json`, the lossless form, and its JSON Schema, made from the
//! same structs. Contributions are streamed, one a line, so memory stays flat.

use super::audience::Audience;
use super::error::Trouble;
use super::renderer::Renderer;
use super::report::{Report, Standing};
use super::rows::{Row, Rows, Words};
use crate::domain::{Codebook, Kind, Mode, Permission, Plan, Ref, Session};
use crate::text::harmless_block;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};
use std::borrow::Cow;
use std::io::{self, Write};

/// The version of the form; grows when a reader would have to change.
pub const VERSION: u32 = 1;

/// A session as `data/session.json` holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionFile {
    /// Everything but the contributions.
    #[serde(flatten)]
    pub head: Head,
    /// The contributions: in a pack for the team oldest first, else by ref.
    pub contributions: Vec<ContributionJson>,
}

/// Everything but the contributions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    /// Always `townhall-session`.
    pub format: String,
    /// Version of this form; 1.
    pub version: u32,
    /// Who the pack is for: what it leaves out depends on it.
    pub audience: Audience,
    /// `open` before the session has ended, `in-correction` after.
    pub standing: String,
    /// The session's short name.
    pub name: String,
    /// The session's id, 32 hexadecimal digits, the same on every laptop.
    pub id: String,
    /// The head of the log it was made from, 64 hexadecimal digits.
    pub log_head: String,
    /// When the last event was written, RFC 3339.
    pub as_of: String,
    /// Title, place, date and the like.
    pub details: Details,
    /// When each phase of the plan took place.
    pub phases: Vec<PhaseTimes>,
    /// The plan it followed.
    pub plan: Plan,
    /// The codebook its tags are taken from.
    pub codebook: Codebook,
}

/// What describes a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Details {
    /// What it is called.
    pub title: String,
    /// Where it took place.
    pub place: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// When doors opened, `HH:MM`.
    pub start: String,
    /// Languages spoken, BCP 47.
    pub languages: Vec<String>,
    /// Whether talk was interpreted sentence by sentence.
    pub interpreted: bool,
    /// How many people were expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u32>,
}

/// When a phase took place. Times are RFC 3339.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PhaseTimes {
    /// Its id in the plan.
    pub phase: String,
    /// When it first began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
    /// Seconds in which its clock stood still.
    pub paused_seconds: i64,
    /// Minutes added to the plan's; fewer where negative.
    pub extra_minutes: i32,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContributionJson {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: Ref,
    /// What it is.
    pub kind: Kind,
    /// The wording; missing where it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The wording in the speaker's language, where `text` is a translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_text: Option<String>,
    /// Whether the wording is withheld.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wording_withheld: bool,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What the speaker allowed.
    pub permission: Permission,
    /// The phase it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The language it was said in, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The voice the speaker chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// Whether the voice speaks for a migrant-led group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrant_led: Option<bool>,
    /// The table it was said at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Its tags, in the order they were put on; the first is the primary theme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TagJson>,
    /// Who is asked to act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Refs of what it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Ref>,
    /// Ref of what it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Ref>,
    /// `open`, `parked` or `merged`.
    pub status: String,
    /// Votes counted where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<VotesJson>,
    /// What only packs for the team hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<WorkJson>,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TagJson {
    /// The theme or residual code.
    pub theme: String,
    /// Its sub-theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtheme: Option<String>,
    /// The coder's initials; only in packs for the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coder: Option<String>,
}

/// Votes on a statement, counted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VotesJson {
    /// How many agreed.
    pub agree: u64,
    /// How many disagreed.
    pub disagree: u64,
    /// How many passed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<u64>,
}

/// What only packs for the team hold of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorkJson {
    /// Its id: the event that captured it, 64 hexadecimal digits.
    pub id: String,
    /// When it was said, RFC 3339.
    pub captured_at: String,
    /// The initials of who wrote it down.
    pub author: String,
    /// The seat that spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// What it is linked to, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkJson>,
    /// Whether the wording is not the first one.
    pub reworded: bool,
    /// Whether earlier wordings were erased.
    pub scrubbed: bool,
    /// Fields in which two laptops said different things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<String>,
    /// The id of the batch it came with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<String>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OriginJson>,
}

/// A link to another contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LinkJson {
    /// `answers` or `repeats`.
    pub link: String,
    /// The other's id.
    pub to: String,
}

/// Where a contribution was imported from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OriginJson {
    /// The file or collection.
    pub name: String,
    /// The row's id there.
    pub row: String,
}

/// Writes `data/session.json`.
pub struct SessionJson;

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
pub struct SessionSchema;

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
            standing: match report.standing {
                Standing::Open => "open",
                Standing::InCorrection => "in-correction",
            }
            .to_owned(),
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
            plan: session.plan.clone(),
            codebook: session.codebook.clone(),
        }
    }
}

fn phases(session: &Session, report: &Report) -> Vec<PhaseTimes> {
    let time = |ms: i64| crate::domain::time::Wall { ms, offset: report.as_of.offset }.rfc3339();
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
                    seat: it.seat,
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
fn conflict(register: &crate::domain::register::Register) -> String {
    use crate::domain::register::Register;
    match register {
        Register::Wording => "wording".to_owned(),
        Register::Kind => "kind".to_owned(),
        Register::Voice => "voice".to_owned(),
        Register::Language => "language".to_owned(),
        Register::Mode => "mode".to_owned(),
        Register::Permission => "permission".to_owned(),
        Register::Table => "table".to_owned(),
        Register::Seat => "seat".to_owned(),
        Register::Parked => "parked".to_owned(),
        Register::MergedInto => "merged-into".to_owned(),
        Register::Tag { theme, coder } => format!("tag {theme} by {coder}"),
        Register::Addressee(id) => format!("addressee {id}"),
        Register::Link(link, to) => format!("{} {to}", link.id()),
    }
}

/// Whether a character acts on a screen or a file, or hides.
fn acts(c: char) -> bool {
    matches!(harmless_block(c.encode_utf8(&mut [0; 4])), Cow::Owned(_))
}

/// Writes characters that a terminal or an editor would act on as `\u` escapes:
/// the same text to every reader of JSON, and harmless to look at.
struct Inert<F>(F);

impl<F: Formatter> Formatter for Inert<F> {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        if let Cow::Borrowed(_) = harmless_block(fragment) {
            return self.0.write_string_fragment(out, fragment);
        }
        while let Some(at) = rest.find(acts) {
            let (plain, from) = rest.split_at(at);
            self.0.write_string_fragment(out, plain)?;
            let mut chars = from.chars();
            if let Some(c) = chars.next() {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
            rest = chars.as_str();
        }
        self.0.write_string_fragment(out, rest)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}
