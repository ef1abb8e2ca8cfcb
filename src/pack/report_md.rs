//! `report.md`: the report for reading, in the language asked for. First what a
//! council has to answer, then what it should know, then how to check it all.

use super::audience::Audience;
use super::ballots::{self, Named, VotedOption};
use super::coverage::Related;
use super::entries::{Entries, ORDER, ranked};
use super::error::Trouble;
use super::markdown;
use super::renderer::Renderer;
use super::report::{FEWEST, Figure, Line, Report, Standing};
use super::rows::Rows;
use crate::domain::Kind;
use crate::domain::floor::ballot::Question;
use crate::domain::floor::bridging::share;
use crate::lang::{Wordings, msg};
use std::io::{self, Write};

/// Stands for a number that is kept back.
const HIDDEN: &str = "·";
/// Stands at what is still to be checked against a published text.
const UNSEEN: &str = "†";
/// The longest bar, in characters.
const BAR: u64 = 24;
/// How many things "raised most" names.
const FEW: usize = 5;

/// Writes `report.md`.
pub(super) struct ReportMd;

impl Renderer for ReportMd {
    fn name(&self) -> &'static str {
        "report"
    }

    fn format(&self) -> &'static str {
        "md"
    }

    fn path(&self) -> &'static str {
        "report.md"
    }

    fn write(&self, report: &Report, rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        let entries = Entries::gather(rows)?;
        let page = Page { report, rows, words: Wordings::of(report.language) };
        page.opening(out)?;
        if report.all > 0 {
            page.in_short(out)?;
            page.ballots(out)?;
            page.themes(out)?;
            for kind in ORDER.into_iter().filter(|kind| entries.has(*kind)) {
                writeln!(out, "\n## {}", page.words.text(heading(kind)))?;
                entries.write(kind, report, rows, page.words, out)?;
            }
            page.lists(out)?;
        }
        page.related(out)?;
        Ok(page.check(out)?)
    }
}

/// The heading over the contributions of a kind.
fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Concern => "pack-concern",
        Kind::Proposal => "pack-proposal",
        Kind::Question => "pack-question",
        Kind::Testimony => "pack-testimony",
        Kind::Commitment => "pack-commitment",
        Kind::Strength => "pack-strength",
    }
}

struct Page<'a> {
    report: &'a Report,
    rows: &'a Rows<'a>,
    words: &'static Wordings,
}

impl Page<'_> {
    fn opening(&self, out: &mut dyn Write) -> io::Result<()> {
        let (session, words) = (self.rows.session(), self.words);
        let details = &session.details;
        let title = markdown::inline(&details.title);
        writeln!(
            out,
            "# {}\n",
            if title.is_empty() { words.text("pack-untitled") } else { &title }
        )?;
        let plan = session.plan.title.get(self.report.language.tag());
        let line: Vec<&str> = [details.place.as_str(), details.date.as_str(), plan]
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .collect();
        writeln!(out, "{}\n", markdown::paragraph(&line.join(" · ")))?;
        let draft = match self.report.standing {
            Standing::Open => Some("pack-draft-open"),
            Standing::InCorrection => Some("pack-draft-correction"),
            Standing::Sealed => None,
        };
        if let Some(why) = draft {
            writeln!(out, "> **{}** {}\n", words.text("pack-draft-label"), words.text(why))?;
        }
        if self.report.audience == Audience::Internal {
            writeln!(out, "*{}*\n", words.text("pack-internal"))?;
        }
        if self.report.all == 0 {
            return writeln!(out, "{}", words.text("pack-nothing-yet"));
        }
        let (how_many, what) = (
            words.say(&msg("pack-contributions").with("n", self.report.all)),
            words.say(&msg("pack-what").with("n", self.report.all)),
        );
        write!(out, "**{how_many}** {what}")?;
        if self.report.only_counted > 0 && self.report.audience.hides_the_work() {
            let counted = msg("pack-only-counted").with("n", self.report.only_counted);
            write!(out, " {}", words.say(&counted))?;
        }
        let how = msg("pack-how-to-read")
            .with("file", "[data/contributions.csv](data/contributions.csv)");
        writeln!(out, "\n\n{}", words.say(&how))?;
        if self.hides_any() {
            let note = words.say(&msg("pack-hidden-note").with("mark", HIDDEN));
            writeln!(out, "\n{note}")?;
        }
        Ok(())
    }

    /// Whether any number below is kept back.
    fn hides_any(&self) -> bool {
        let report = self.report;
        let lines = [&report.kinds, &report.voices, &report.phases, &report.addressees];
        lines.into_iter().flatten().any(|line| line.count == Figure::Hidden)
            || report.themes.iter().any(|theme| theme.count == Figure::Hidden)
            || report.untagged == Figure::Hidden
    }

    fn in_short(&self, out: &mut dyn Write) -> io::Result<()> {
        let (report, words) = (self.report, self.words);
        writeln!(out, "\n## {}\n", words.text("pack-in-short"))?;
        let owed: Vec<String> = [Kind::Proposal, Kind::Question]
            .into_iter()
            .filter_map(|kind| Some((kind, report.kind(kind)?.count)))
            .filter(|(_, count)| *count != Figure::Shown(0))
            .map(|(kind, count)| match count.shown() {
                Some(count) => format!("{} ({count})", words.text(heading(kind))),
                None => format!("{} ({HIDDEN})", words.text(heading(kind))),
            })
            .collect();
        let mut list = Vec::new();
        if !owed.is_empty() {
            let (label, text) =
                (words.text("pack-answers-owed"), words.text("pack-answers-owed-text"));
            writeln!(list, "- **{label}** {}. {text}", owed.join(", "))?;
        }
        let themes = ranked(report).into_iter().filter(|theme| !theme.residual);
        self.most("pack-most-raised", themes.map(|theme| (&theme.title, theme.count)), &mut list)?;
        let mut asked: Vec<&Line> = report.addressees.iter().collect();
        asked.sort_by_key(|line| std::cmp::Reverse(line.count.shown()));
        self.most(
            "pack-asked-most",
            asked.into_iter().map(|line| (&line.title, line.count)),
            &mut list,
        )?;
        if let Some(without @ 1..) = report.without_addressee.shown() {
            writeln!(list, "- {}", words.say(&msg("pack-no-addressee").with("n", without)))?;
        }
        let kinds: Vec<(String, Figure)> = ORDER
            .into_iter()
            .filter_map(|kind| {
                Some((words.text(heading(kind)).to_owned(), report.kind(kind)?.count))
            })
            .collect();
        if !list.is_empty() {
            out.write_all(&list)?;
            writeln!(out)?;
        }
        self.table("pack-column-kind", &kinds, out)
    }

    /// Names the first few whose numbers are shown.
    fn most<'b>(
        &self,
        label: &'static str,
        counted: impl Iterator<Item = (&'b crate::domain::Localized, Figure)>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let named: Vec<String> = counted
            .filter_map(|(title, count)| Some((title, count.shown().filter(|n| *n > 0)?)))
            .take(FEW)
            .map(|(title, n)| {
                format!("{} ({n})", markdown::inline(title.get(self.report.language.tag())))
            })
            .collect();
        if named.is_empty() {
            return Ok(());
        }
        writeln!(out, "- **{}** {}.", self.words.text(label), named.join(", "))
    }

    /// The closed ballots: whole distributions, never only a mean.
    fn ballots(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        if self.report.ballots.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "\n## {}\n\n{}",
            words.text("pack-ballots"),
            words.text("pack-ballots-note")
        )?;
        for ballot in &self.report.ballots {
            let question = &ballot.question;
            let heading = msg("pack-ballot")
                .with("nth", ballot.nth)
                .with("scale", words.text(question.scale.name()))
                .with("taking", words.text(question.taking.name()));
            writeln!(out, "\n### {}", words.say(&heading))?;
            for option in &ballot.options {
                self.option(question, option, out)?;
            }
        }
        Ok(())
    }

    fn option(
        &self,
        question: &Question,
        option: &VotedOption,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let words = self.words;
        match &option.proposal {
            Some(Named { reference, words: Some(text) }) => {
                writeln!(out, "\n**{reference}** {}\n", markdown::lines(text, ""))?;
            }
            Some(Named { reference, words: None }) => {
                writeln!(out, "\n**{reference}** *{}*\n", words.text("pack-ballot-withheld"))?;
            }
            None => writeln!(out, "\n*{}*\n", words.text("pack-ballot-withheld"))?,
        }
        let Some(support) = &option.support else {
            return writeln!(out, "{}", words.say(&msg("wall-few-answers").with("n", FEWEST)));
        };
        if support.answers == 0 {
            return writeln!(out, "{}", words.text("result-nobody"));
        }
        let lines: Vec<(String, Figure)> = option
            .steps
            .iter()
            .map(|(step, n)| (words.say(&question.step_name(*step)), *n))
            .collect();
        self.table("pack-column-step", &lines, out)?;
        let id = if question.counts_dots() { "result-dots" } else { "result-support" };
        let said = msg(id).with("n", support.answers).with("all", share(support.all));
        let mut said = vec![words.say(&said)];
        if question.taking.is_by_voice() {
            let enough = ballots::enough(self.report.audience);
            said.push(match &support.least {
                Some((voice, least)) => words.say(
                    &msg("result-least")
                        .with("voice", self.voice(voice))
                        .with("share", share(*least))
                        .with("groups", support.compared),
                ),
                None => words.say(&msg("result-no-groups").with("enough", enough)),
            });
        }
        if support.to_be_heard > 0 {
            said.push(words.say(&msg("result-heard-plain").with("n", support.to_be_heard)));
        }
        writeln!(out, "\n{}", said.join(" "))?;
        if !option.remarks.is_empty() {
            writeln!(out)?;
        }
        for remark in &option.remarks {
            let withheld = || format!("*{}*", words.text("pack-ballot-withheld"));
            let text = remark.words.as_ref().map(|text| markdown::lines(text, "  "));
            let said = msg("result-remark")
                .with("ref", remark.reference.to_string())
                .with("words", text.unwrap_or_else(withheld));
            writeln!(out, "- {}", words.say(&said))?;
        }
        Ok(())
    }

    /// The title of a voice.
    fn voice(&self, id: &str) -> String {
        let voice = self.rows.session().plan.voice(id);
        markdown::inline(voice.map_or(id, |it| it.title.get(self.report.language.tag())))
    }

    fn themes(&self, out: &mut dyn Write) -> io::Result<()> {
        let (report, words) = (self.report, self.words);
        let title = |theme: &super::report::ThemeLine| {
            markdown::inline(theme.title.get(report.language.tag()))
        };
        writeln!(
            out,
            "\n## {}\n\n{}\n",
            words.text("pack-themes"),
            words.text("pack-themes-note")
        )?;
        let ranked = ranked(report);
        let silent = |theme: &super::report::ThemeLine| theme.count == Figure::Shown(0);
        let mut lines: Vec<(String, Figure)> = (ranked.iter())
            .filter(|theme| !silent(theme))
            .map(|theme| (title(theme), theme.count))
            .collect();
        if report.untagged != Figure::Shown(0) {
            lines.push((words.text("pack-untagged").to_owned(), report.untagged));
        }
        self.table("pack-column-theme", &lines, out)?;
        let silent: Vec<String> = (report.themes.iter())
            .filter(|theme| silent(theme) && !theme.residual)
            .map(title)
            .collect();
        if !silent.is_empty() {
            let not_raised = msg("pack-not-raised").with("themes", silent.join("; "));
            writeln!(out, "\n{}", words.say(&not_raised))?;
        }
        if let Some(untagged @ 1..) = report.untagged.shown() {
            writeln!(out, "\n{}", words.say(&msg("pack-untagged-note").with("n", untagged)))?;
        }
        if let Some(residual) = report.residual.filter(|residual| residual.coded > 0) {
            let share = msg("pack-residual").with("coded", residual.coded).with("of", residual.of);
            write!(out, "\n{}", words.say(&share))?;
            if residual.is_notable() {
                write!(out, " {}", words.text("pack-residual-notable"))?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    /// Voices, addressees, phases.
    fn lists(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        let voices = self.named(&self.report.voices, "pack-not-stated");
        writeln!(
            out,
            "\n## {}\n\n{}\n",
            words.text("pack-voices"),
            words.text("pack-voices-note")
        )?;
        self.table("pack-column-voice", &voices, out)?;
        let addressees = self.named(&self.report.addressees, "pack-not-stated");
        if !addressees.is_empty() {
            writeln!(out, "\n## {}\n", words.text("pack-addressees"))?;
            self.table("pack-column-addressee", &addressees, out)?;
        }
        let phases = self.named(&self.report.phases, "pack-no-phase");
        writeln!(out, "\n## {}\n", words.text("pack-phases"))?;
        self.table("pack-column-phase", &phases, out)
    }

    /// The lines that are not empty, with their titles.
    fn named(&self, lines: &[Line], without: &'static str) -> Vec<(String, Figure)> {
        let title = |line: &Line| match line.id.as_str() {
            "" => self.words.text(without).to_owned(),
            _ => markdown::inline(line.title.get(self.report.language.tag())),
        };
        let lines = lines.iter().filter(|line| line.count != Figure::Shown(0));
        lines.map(|line| (title(line), line.count)).collect()
    }

    /// A table of titles, numbers and bars.
    fn table(
        &self,
        column: &'static str,
        lines: &[(String, Figure)],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let number = self.words.text("pack-column-number");
        writeln!(out, "| {} | {number} | |\n|---|---:|---|", self.words.text(column))?;
        let most = lines.iter().filter_map(|(_, count)| count.shown()).max().unwrap_or(0);
        for (title, count) in lines {
            match count.shown() {
                Some(count) => writeln!(out, "| {title} | {count} | {} |", bar(count, most))?,
                None => writeln!(out, "| {title} | {HIDDEN} | |")?,
            }
        }
        Ok(())
    }

    fn related(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        writeln!(
            out,
            "\n## {}\n\n{}\n",
            words.text("pack-related"),
            words.text("pack-related-note")
        )?;
        writeln!(out, "### {}\n", words.text("pack-declaration"))?;
        let declaration: Vec<&Related> = self.report.declaration.iter().collect();
        for (label, raised) in [("pack-raised", true), ("pack-silent", false)] {
            let units: Vec<&&Related> =
                declaration.iter().filter(|unit| unit.raised.is_empty() != raised).collect();
            if !units.is_empty() {
                writeln!(out, "**{}**\n", words.text(label))?;
                for unit in units {
                    let gist = markdown::inline(unit.title.get(self.report.language.tag()));
                    writeln!(out, "- {} {gist}", unit.id)?;
                }
                writeln!(out)?;
            }
        }
        for (of, title) in [
            ("gcm", "pack-gcm"),
            ("gcr", "pack-gcr"),
            ("sdg", "pack-sdg"),
            ("nua", "pack-nua"),
            ("paris", "pack-paris"),
        ] {
            let goals: Vec<&Related> =
                self.report.goals.iter().filter(|goal| goal.of == of).collect();
            if !goals.is_empty() {
                writeln!(out, "### {}\n", words.text(title))?;
                self.goals(
                    "pack-raised",
                    goals.iter().filter(|goal| !goal.raised.is_empty()),
                    out,
                )?;
                self.goals("pack-silent", goals.iter().filter(|goal| goal.raised.is_empty()), out)?;
                writeln!(out)?;
            }
        }
        if self.report.goals.iter().any(|goal| !goal.seen) {
            writeln!(out, "{}", words.say(&msg("pack-unseen").with("mark", UNSEEN)))?;
        }
        Ok(())
    }

    fn goals<'b>(
        &self,
        label: &'static str,
        goals: impl Iterator<Item = &'b &'b Related>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let named: Vec<String> = goals
            .map(|goal| {
                let mark = if goal.seen { "" } else { UNSEEN };
                let title = markdown::inline(goal.title.get(self.report.language.tag()));
                format!("{}{mark} {title}", markdown::inline(&goal.id))
            })
            .collect();
        if named.is_empty() {
            return Ok(());
        }
        writeln!(out, "- **{}** {}", self.words.text(label), named.join("; "))
    }

    fn check(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        let text = msg("pack-check-text")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("time", self.report.as_of.rfc3339())
            .with("file", "[data/contributions.csv](data/contributions.csv)")
            .with("manifest", "[manifest.json](manifest.json)")
            .with("head", format!("`{}`", self.report.head));
        writeln!(out, "\n## {}\n\n{}", words.text("pack-check"), words.say(&text))
    }
}

/// A bar for people who would rather look than read; never empty for a number.
fn bar(count: u64, most: u64) -> String {
    let length = if most == 0 { 0 } else { (count * BAR).div_ceil(most) };
    "█".repeat(usize::try_from(length).unwrap_or(0))
}
