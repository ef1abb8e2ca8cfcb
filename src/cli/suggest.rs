//! `townhall suggest`: themes for a text, or for each line of standard input, with
//! the words that speak for them.

use super::codebook::codebook_failure;
use super::lines::{Input, Lines};
use super::{Failure, layout, output};
use crate::domain::{Codebook, Hints};
use crate::plans::codebook::{DEFAULT, find_with_hints};
use crate::suggest::{Suggested, Suggester, Suggestion};
use crate::text;
use clap::Args;
use serde::Serialize;
use std::io::{self, IsTerminal as _, Write};

/// What to suggest for, and from which codebook.
#[derive(Debug, Args)]
#[command(after_long_help = EXPLAINED)]
pub struct Suggest {
    /// The text; without one, each line of standard input is a text
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    /// The codebook: an id from `townhall codebook list`, or a folder
    #[arg(long, value_name = "ID|FOLDER", default_value = DEFAULT)]
    codebook: String,
    /// Print one JSON value a text
    #[arg(long)]
    json: bool,
}

const EXPLAINED: &str = "\
Up to three themes are suggested, each with how likely it is and the words that speak for it; \
none where nothing fits. The suggestions are made from the examples and cue words of the \
codebook, in all its languages, by this program alone: nothing is sent anywhere.

A line that is no text (not UTF-8, or longer than a megabyte) goes to standard error with its \
number, and the others are answered; the exit code is then 2.";

/// How a suggestion is printed as JSON.
#[derive(Serialize)]
struct Answer<'a> {
    text: &'a str,
    themes: Vec<Theme<'a>>,
    kind: Option<&'static str>,
    addressee: Option<&'a str>,
}

#[derive(Serialize)]
struct Theme<'a> {
    theme: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtheme: Option<&'a str>,
    score: f64,
    cues: &'a [String],
}

pub(super) fn run(command: &Suggest) -> Result<(), Failure> {
    let text = command.text.join(" ");
    if !command.text.is_empty() && !text.contains(char::is_alphanumeric) {
        let what = format!("there is no word in \"{}\"", text.escape_debug());
        let hint = "Give a text, such as: townhall suggest \"The rent eats half of what I earn\"";
        return Err(Failure::wrong_input(what).hint(hint));
    }
    let name = &command.codebook;
    let (book, hints) = find_with_hints(name).map_err(|error| codebook_failure(name, error))?;
    let hints: Vec<Hints> = hints.into_values().collect();
    let suggester = Suggester::train(&book, &hints, &[]);
    drop(hints);
    let asked = Asked { book: &book, suggester: &suggester, json: command.json };
    if command.text.is_empty() {
        return asked.lines();
    }
    output::print(|out| asked.answer(out, &text))
}

/// One run of the command.
struct Asked<'a> {
    book: &'a Codebook,
    suggester: &'a Suggester,
    json: bool,
}

impl Asked<'_> {
    /// Answers each line of standard input as it comes.
    fn lines(&self) -> Result<(), Failure> {
        let stdin = io::stdin();
        if stdin.is_terminal() {
            output::note("A text a line; Ctrl+D on an empty line ends.\n");
        }
        let mut lines = Lines::new(stdin.lock());
        let mut wrong: u64 = 0;
        let mut not_read = None;
        output::print(|out| {
            loop {
                let told = match lines.next() {
                    Ok(Input::End) => return Ok(()),
                    Ok(Input::Line(line)) => {
                        self.answer(out, &line)?;
                        out.flush()?;
                        continue;
                    }
                    Ok(Input::NotUtf8 { valid, .. }) => {
                        format!("is not UTF-8 from byte {} on", valid + 1)
                    }
                    Ok(Input::TooLong(_)) => {
                        if let Err(error) = lines.rest_of_line(|_| {}) {
                            not_read = Some(error);
                            return Ok(());
                        }
                        "is longer than a megabyte".to_owned()
                    }
                    Err(error) => {
                        not_read = Some(error);
                        return Ok(());
                    }
                };
                wrong += 1;
                output::note(&format!("line {} {told}\n", lines.number()));
            }
        })?;
        if let Some(error) = not_read {
            return Err(Failure::could_not("standard input could not be read").because(&error));
        }
        if wrong > 0 {
            let lines = layout::counted(wrong, "line");
            return Err(Failure::wrong_input(format!("{lines} could not be answered"))
                .hint("Mend what is told above and send it again; the others are answered."));
        }
        Ok(())
    }

    fn answer(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        let suggestion = self.suggester.suggest(text);
        if self.json {
            serde_json::to_writer(&mut *out, &as_json(text, &suggestion))?;
            return writeln!(out);
        }
        if text.trim().is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", text::harmless_line(text))?;
        as_lines(self.book, &suggestion).iter().try_for_each(|line| writeln!(out, "  {line}"))
    }
}

fn as_json<'a>(text: &'a str, suggestion: &'a Suggestion) -> Answer<'a> {
    let theme = |it: &'a Suggested<_>| {
        let mark: &crate::domain::ThemeMark = &it.what;
        Theme {
            theme: &mark.theme,
            subtheme: mark.subtheme.as_deref(),
            score: (f64::from(it.score) * 1000.0).round() / 1000.0,
            cues: &it.cues,
        }
    };
    Answer {
        text,
        themes: suggestion.themes.iter().map(theme).collect(),
        kind: suggestion.kind.as_ref().map(|it| it.what.id()),
        addressee: suggestion.addressee.as_ref().map(|it| it.what.as_str()),
    }
}

/// Likelihood, mark and reasons of each theme, then kind and addressee.
fn as_lines(book: &Codebook, suggestion: &Suggestion) -> Vec<String> {
    let mut rows: Vec<(String, String, &[String])> = Vec::new();
    for theme in &suggestion.themes {
        rows.push((percent(theme.score), format!("#{}", theme.what), &theme.cues));
    }
    if rows.is_empty() {
        rows.push(("–".to_owned(), format!("nothing in {} fits", book.id), &[]));
    }
    if let Some(kind) = &suggestion.kind {
        rows.push((percent(kind.score), kind.what.id().to_owned(), &kind.cues));
    }
    if let Some(who) = &suggestion.addressee {
        rows.push((percent(who.score), format!("@{}", who.what), &who.cues));
    }
    let widest = rows.iter().map(|(_, what, _)| layout::width(what)).max().unwrap_or_default();
    let line = |(score, what, cues): (String, String, &[String])| {
        let cues = text::harmless_line(&cues.join(", ")).into_owned();
        let line = format!("{}  {}  {cues}", layout::right(&score, 4), layout::left(&what, widest));
        line.trim_end().to_owned()
    };
    rows.into_iter().map(line).collect()
}

fn percent(score: f32) -> String {
    format!("{:.0} %", score * 100.0)
}
