//! `townhall capture`: contributions from standard input, a line each, in the
//! capture grammar. A ref is printed once its contribution is on the disk.

mod told;

use super::author::Author;
use super::layout::counted;
use super::lines::{Input, Lines};
use super::store::{StoreFile, session, session_unknown};
use super::{Failure, clock, output, refusal};
use crate::domain::grammar::{Context, Entry, Field, Line, StickyCommand, parse_line};
use crate::domain::words::capture_of;
use crate::domain::{Command, ContributionId, Ref, Session, SessionId, SessionWords};
use crate::store::{ActError, Actor, Reader, Store};
use clap::Args;
use serde_json::json;
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use told::Told;

/// Where to, and in whose name.
#[derive(Debug, Args)]
#[command(after_long_help = GRAMMAR)]
pub struct Capture {
    /// The session's name, or the beginning of it
    session: String,
    #[command(flatten)]
    author: Author,
    /// The language whose names for themes, voices and the like come first
    /// [default: the first spoken]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Print one JSON value a contribution instead of its ref
    #[arg(long)]
    json: bool,
}

const GRAMMAR: &str = "\
Each line is one contribution:

  ! The lift is broken  #housing @city %newcomer ~es ^14

A sign and a space may lead it: ! concern, + proposal, ? question, \" testimony,
* strength, = commitment. Marks may end it: #theme, @addressee, %voice,
~language, ^seat, >REF for what it answers, &quote &para &no for what may be
done with the words, &verbatim &interp for how close they are. ,,word stands for
any of them. Text || original keeps the speaker's own language.

A line that begins with a colon sets what follows: :table 3, :phase 2, :seat 14,
:voice newcomer, :lang ti, :clear.

A line that cannot be taken goes to standard error with its number and what to do,
and the others are saved; the exit code is then 2.";

pub(super) fn run(command: &Capture, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    let Some(store) = file.open_if_there()? else {
        return Err(session_unknown(&command.session, &[]));
    };
    let reader = store.reader()?;
    let id = session(&reader, &command.session)?.id;
    let session = reader.session(id)?.ok_or_else(|| session_unknown(&command.session, &[]))?;
    let stdin = io::stdin();
    if stdin.is_terminal() {
        output::note("A contribution a line; Ctrl+D on an empty line ends.\n");
    }
    let lang = command.lang.clone().unwrap_or_else(|| lang_of(&session));
    let mut desk = Desk {
        store,
        reader,
        who: Actor { author, desk: "capture".to_owned() },
        session: &session,
        lang,
        context: Context::default(),
        json: command.json,
        out: io::stdout().lock(),
        seen: 0,
        refused: 0,
    };
    desk.take_all(Lines::new(stdin.lock()))
}

/// The language of the screen where none is named: the first spoken that the
/// codebook has words in, or the codebook's own.
fn lang_of(session: &Session) -> String {
    let spoken = session.details.languages.iter();
    let known =
        spoken.chain(&session.plan.languages).find(|lang| session.codebook.title.speaks(lang));
    known.unwrap_or(&session.codebook.language).clone()
}

/// One run of the command.
struct Desk<'a, W: Write> {
    store: Store,
    reader: Reader,
    who: Actor,
    session: &'a Session,
    lang: String,
    context: Context,
    json: bool,
    out: W,
    /// Contributions and refused lines.
    seen: u64,
    refused: u64,
}

/// Whether there is still someone to print refs to.
enum Listener {
    There,
    Gone,
}

impl<W: Write> Desk<'_, W> {
    fn take_all(&mut self, mut lines: Lines<impl io::BufRead>) -> Result<(), Failure> {
        loop {
            let number = lines.number() + 1;
            match lines.next() {
                Ok(Input::End) => break,
                Ok(Input::Line(line)) => {
                    if let Listener::Gone = self.take(number, &line)? {
                        return Err(nobody_listens(number));
                    }
                }
                Ok(Input::NotUtf8 { bytes, valid }) => {
                    self.refuse(number, &Told::not_utf8(&bytes, valid), &bytes);
                }
                Ok(Input::TooLong(start)) => {
                    self.count_refused(number, &Told::too_long());
                    told::begin(&start);
                    lines.rest_of_line(told::go_on).map_err(|error| not_read(number, &error))?;
                    output::note("\n");
                }
                Err(error) => return Err(not_read(number, &error)),
            }
        }
        if self.refused == 0 {
            return Ok(());
        }
        let what = match self.refused {
            all if all == self.seen => "no line was taken".to_owned(),
            some => format!(
                "{} of {} refused; the others are saved",
                if some == 1 { "1 line".to_owned() } else { format!("{some} lines") },
                if some == 1 {
                    format!("{} was", self.seen)
                } else {
                    format!("{} were", self.seen)
                },
            ),
        };
        Err(Failure::wrong_input(what)
            .hint("Mend the lines told above and send them again, without those that were saved."))
    }

    /// Takes one line: saves it, sets what follows, or tells why not.
    fn take(&mut self, number: u64, line: &str) -> Result<Listener, Failure> {
        let words = SessionWords {
            plan: &self.session.plan,
            codebook: &self.session.codebook,
            languages: &self.session.details.languages,
            lang: &self.lang,
        };
        match parse_line(line, &words) {
            Line::Empty => {}
            Line::Contribution(entry) => {
                for remark in &entry.remarks {
                    Told::remark(line, remark, &words).warn(number);
                }
                return self.save(number, line, entry);
            }
            Line::Sticky(StickyCommand::Phase(nth)) if nth > self.session.plan.phases.len() => {
                self.refuse(number, &Told::no_phase(line, self.session), line.as_bytes());
                self.context.apply(StickyCommand::Clear(Some(Field::Phase)));
            }
            Line::Sticky(command) => self.context.apply(command),
            Line::MarksOnly(_) => self.refuse(number, &Told::no_words(), line.as_bytes()),
            Line::BadSticky { word, remark, .. } => {
                self.refuse(number, &Told::remark(line, &remark, &words), line.as_bytes());
                // What was set before is wrong from here on: nothing is known then.
                let field = Field::ALL.into_iter().find(|it| it.word().eq_ignore_ascii_case(&word));
                if field.is_some() {
                    self.context.apply(StickyCommand::Clear(field));
                }
            }
            Line::Command { word, .. } => {
                self.refuse(number, &Told::no_command(line, &word), line.as_bytes());
            }
        }
        Ok(Listener::There)
    }

    /// Saves a contribution, and prints its ref once it is on the disk.
    fn save(&mut self, number: u64, line: &str, entry: Entry) -> Result<Listener, Failure> {
        let mut answered = Vec::new();
        for reference in &entry.answers {
            answered.push((*reference, self.answered(reference)?));
        }
        let resolve = |wanted: &Ref| {
            answered
                .iter()
                .find(|(one, _)| one == wanted)
                .and_then(|(_, id)| id.as_ref().ok().copied())
        };
        let (capture, _) = capture_of(entry, &self.context, resolve);
        for (reference, answer) in &answered {
            if let Err(why) = answer {
                Told::no_answer(line, reference, why).warn(number);
            }
        }
        self.seen += 1;
        let now = clock::now();
        match self.store.act(self.session.id, &self.who, Command::Capture(Box::new(capture)), now) {
            Ok(done) => match self.print(number, &done.captured) {
                Ok(()) => Ok(Listener::There),
                Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Listener::Gone),
                Err(error) => Err(Failure::could_not(format!(
                    "line {number} is saved, and its ref could not be written"
                ))
                .because(&error)
                .hint(format!(
                    "Check where standard output goes; then go on from line {}.",
                    number + 1
                ))),
            },
            Err(ActError::Refused(refused)) => {
                self.seen -= 1;
                let told = Told::refused(refusal::say(&refused));
                self.refuse(number, &told, line.as_bytes());
                Ok(Listener::There)
            }
            Err(ActError::Store(error)) => {
                let failure = Failure::from(error);
                let what = format!("line {number} was not saved: {}", failure.what);
                Err(Failure { what, ..failure }
                    .hint(match number {
                        1 => "Nothing was saved; send the lines again.".to_owned(),
                        _ => format!("Lines before it are saved; go on from line {number}."),
                    })
                    .hint(format!("Line {number} was: {}", told::escaped(line.as_bytes()))))
            }
        }
    }

    /// Which contribution of this session a ref names, or why none.
    fn answered(&self, reference: &Ref) -> Result<Result<ContributionId, String>, Failure> {
        let visible = |session: Option<SessionId>| -> Result<Vec<ContributionId>, Failure> {
            let mut found = Vec::new();
            for id in self.reader.find_ref(session, reference)? {
                if self.reader.listed(id)?.is_some_and(|it| it.contribution.is_visible()) {
                    found.push(id);
                }
            }
            Ok(found)
        };
        Ok(match visible(Some(self.session.id))?.as_slice() {
            [one] => Ok(*one),
            [] if visible(None)?.is_empty() => Err("is no contribution here".to_owned()),
            [] => Err("is a contribution of another session".to_owned()),
            several => {
                let refs = several.iter().filter_map(|id| self.reader.listed(*id).ok().flatten());
                let refs: Vec<String> = refs.map(|it| format!(">{}", it.reference)).collect();
                Err(format!("could be {}", refs.join(" or ")))
            }
        })
    }

    fn print(&mut self, number: u64, captured: &[(ContributionId, Ref)]) -> io::Result<()> {
        for (id, reference) in captured {
            if self.json {
                let value = json!({
                    "line": number, "ref": reference.to_string(), "id": id.to_string(),
                });
                writeln!(self.out, "{value}")?;
            } else {
                writeln!(self.out, "{reference}")?;
            }
        }
        self.out.flush()
    }

    /// Tells why a line is not saved, with the line itself: what comes through a
    /// pipe may be nowhere else.
    fn refuse(&mut self, number: u64, told: &Told, line: &[u8]) {
        self.count_refused(number, told);
        told::echo(line);
    }

    fn count_refused(&mut self, number: u64, told: &Told) {
        self.seen += 1;
        self.refused += 1;
        told.refuse(number);
    }
}

fn nobody_listens(number: u64) -> Failure {
    Failure::could_not(format!(
        "standard output was closed: line {number} is saved, and no line after it was read"
    ))
    .hint(format!("Send the lines from {} on again.", number + 1))
}

fn not_read(number: u64, error: &io::Error) -> Failure {
    Failure::could_not(format!("line {number} of standard input could not be read"))
        .because(error)
        .hint(format!(
            "{} saved.",
            match number {
                1 => "Nothing was".to_owned(),
                2 => "The line before it is".to_owned(),
                _ => format!("The {} before it are", counted(number - 1, "line")),
            }
        ))
}
