//! The `:` words that change something.

use super::desk::{Desk, Hall, No};
use super::words::Does;
use crate::domain::act::{Act, Field};
use crate::domain::author;
use crate::domain::floor::care::StopOutcome;
use crate::domain::grammar::{Flag, Vocabulary as _};
use crate::domain::{
    Command, ContributionId, Kind, Lookup, Mode, Permission, Ref, Status, ThemeMark,
};
use crate::lang::{Lang, msg};
use crate::store::Done;
use crate::text;
use crate::tui::about::Topic;
use crate::tui::floor::{self, said};
use crate::tui::names;
use crate::tui::words::Words;

impl Desk {
    /// Does what a word says; `rest` is what followed it.
    pub(super) fn carry_out(
        &mut self,
        hall: &mut Hall<'_>,
        does: Does,
        rest: &str,
    ) -> Result<Vec<String>, No> {
        match does {
            Does::Next => self.run(hall, Command::NextPhase),
            Does::Start if rest.is_empty() => self.tell(hall, Does::Phases, rest),
            Does::Start => {
                let nth = self.number(rest)?.and_then(|nth| usize::try_from(nth).ok());
                let nth = nth.filter(|nth| (1..=self.session.plan.phases.len()).contains(nth));
                let Some(nth) = nth else {
                    let most = self.session.plan.phases.len();
                    return Err(msg("hint-no-such-phase").with("most", most).into());
                };
                self.run(hall, Command::StartPhase(nth - 1))
            }
            Does::Pause => self.run(hall, Command::PauseClock),
            Does::Resume if self.session.floor.hold.is_some() => {
                self.act(hall, Command::EndStop(StopOutcome::Resume))?;
                Ok(vec![self.words.id("done-resume").to_owned()])
            }
            Does::Resume => self.run(hall, Command::ResumeClock),
            Does::Stop
            | Does::Disclosure
            | Does::Conduct
            | Does::Blank
            | Does::Wall
            | Does::ReadBack
            | Does::Translation
            | Does::OpenEnds
            | Does::Close => self.evening(hall, does, rest),
            Does::More => {
                let minutes = self.number(rest)?.unwrap_or(floor::MINUTES);
                self.extend(hall, minutes)
            }
            Does::Less => {
                let minutes = self.number(rest)?.unwrap_or(floor::MINUTES);
                self.extend(hall, minutes.saturating_neg())
            }
            Does::Interpreting => {
                let command = floor::interpreting(&self.session, rest)?;
                self.run(hall, command)?;
                let on = self.session.floor.interpreted;
                let id = if on { "plain-interpreted" } else { "plain-not-interpreted" };
                let mut lines = vec![self.words.id(id).to_owned()];
                lines.extend(self.time(hall.now.ms));
                Ok(lines)
            }
            Does::Chair => {
                self.act(hall, Command::TakeChair)?;
                Ok(vec![self.words.id("plain-chair").to_owned()])
            }
            Does::End => self.run(hall, Command::EndSession),
            Does::As => {
                let initials = author::initials(rest).ok_or_else(|| {
                    msg("hint-no-initials").with("word", rest).with("most", author::MOST)
                })?;
                self.who.author = initials;
                Ok(vec![self.say(msg("plain-as").with("author", &self.who.author))])
            }
            Does::Undo => {
                let done = self.act(hall, Command::Undo)?;
                Ok(self.undone(&done))
            }
            Does::Redo => {
                self.act(hall, Command::Redo)?;
                Ok(vec![self.words.id("plain-redone").to_owned()])
            }
            Does::Language => self.speak(rest),
            Does::Consent if !rest.is_empty() => {
                let command = said::consent(&self.session, self.words.language(), rest)?;
                self.act(hall, command)?;
                Ok(vec![self.words.id("done-consent").to_owned()])
            }
            Does::Tag | Does::Untag => self.tag(hall, does, rest),
            Does::Suggest => self.suggest(hall, rest),
            Does::Take => self.take_suggested(hall, rest),
            Does::Kind | Does::Addressee | Does::Voice | Does::Permission | Does::Wording => {
                self.set(hall, does, rest)
            }
            Does::Answers | Does::Merge => self.relate(hall, does, rest),
            Does::Park => {
                let (id, rest) = self.named(hall, rest)?;
                nothing_after(rest)?;
                let parked = hall.reader.listed(id)?.map(|row| row.contribution.status);
                let field = Field::Parked(parked != Some(Status::Parked));
                self.act(hall, Command::Set { of: vec![id], field })?;
                self.row(hall, id)
            }
            Does::Reword if rest.is_empty() => self.tell(hall, does, rest),
            Does::Reword | Does::Scrub => self.reword(hall, does, rest),
            Does::Owner => self.about(hall, Topic::Owner, rest),
            Does::NextStep => self.about(hall, Topic::NextStep, rest),
            Does::Due => self.about(hall, Topic::Due, rest),
            Does::Permit => self.permit(hall, Permission::Quote, rest),
            Does::OnlyCount => self.permit(hall, Permission::No, rest),
            Does::Join
            | Does::Speak
            | Does::Suggested
            | Does::Done
            | Does::HoldTurn
            | Does::Pass
            | Does::Leave
            | Does::Move
            | Does::AgainSpeaker
            | Does::Interpreted
            | Does::Round
            | Does::OpenList
            | Does::CloseList
            | Does::Count
            | Does::Limit
            | Does::AddTime => self.speaking(hall, does, rest),
            Does::Plan | Does::Sheet | Does::Defaults => self.before(hall, does, rest),
            Does::Ballot
            | Does::Result
            | Does::Bridging
            | Does::CloseBallot
            | Does::DropBallot
            | Does::Correct
            | Does::Remark => self.ballots(hall, does, rest),
            asked => self.tell(hall, asked, rest),
        }
    }

    /// Phases and clock, and what they are afterwards.
    fn run(&mut self, hall: &mut Hall<'_>, command: Command) -> Result<Vec<String>, No> {
        let starts = matches!(command, Command::NextPhase | Command::StartPhase(_));
        self.act(hall, command)?;
        let mut lines = self.time(hall.now.ms);
        if starts {
            lines.extend(self.prompt());
            if self.session.floor.current.is_some_and(|at| self.session.needs_consent(at + 1)) {
                lines.push(self.words.id("plain-consent-first").to_owned());
            }
        }
        Ok(lines)
    }

    /// Gives the phase that runs more minutes, or fewer.
    fn extend(&mut self, hall: &mut Hall<'_>, minutes: i32) -> Result<Vec<String>, No> {
        let phase = self.session.floor.current.ok_or_else(|| msg("refused-no-phase-runs"))?;
        self.run(hall, Command::ExtendPhase { phase, minutes })
    }

    fn undone(&mut self, done: &Done) -> Vec<String> {
        let mut lines = vec![match &done.undone {
            Some(Act::Captured(captured)) => {
                self.last = None;
                self.say(msg("plain-undid-capture").with("ref", &captured.reference))
            }
            Some(Act::Tagged(tagged)) => {
                let theme = self.theme_title(&tagged.mark.theme);
                self.say(msg("plain-undid-theme").with("theme", theme))
            }
            Some(Act::Reworded(_)) => self.words.id("plain-undid-wording").to_owned(),
            Some(act) if act.runs_the_session() => self.words.id("plain-undid-clock").to_owned(),
            _ => self.words.id("plain-undone").to_owned(),
        }];
        if done.others_had_worked_on_it {
            lines.push(self.words.id("plain-undid-others").to_owned());
        }
        lines
    }

    fn speak(&mut self, rest: &str) -> Result<Vec<String>, No> {
        let lang = match rest {
            "" => self.words.next(),
            tag => {
                Lang::from_tag(tag).ok_or_else(|| msg("hint-no-such-language").with("word", tag))?
            }
        };
        self.words = Words::new(lang);
        Ok(vec![self.words.id("plain-language").to_owned()])
    }

    fn tag(&mut self, hall: &mut Hall<'_>, does: Does, rest: &str) -> Result<Vec<String>, No> {
        if rest.is_empty() {
            return Ok(self.choices_of(Does::Themes));
        }
        let (id, rest) = self.named_or_last(hall, rest)?;
        for mark in self.themes(rest)? {
            let on = does == Does::Tag;
            self.act(hall, Command::Tag { of: vec![id], mark, on })?;
        }
        self.row(hall, id)
    }

    /// The themes that some words name: all of them one, or each of them one.
    fn themes(&self, typed: &str) -> Result<Vec<ThemeMark>, No> {
        let bare = |word: &str| word.trim_start_matches('#').to_owned();
        if typed.is_empty() {
            return Err(No::Choices(missing("tag"), self.choices_of(Does::Themes)));
        }
        if let Lookup::Found(mark) = self.vocabulary().theme(&bare(typed)) {
            return Ok(vec![mark]);
        }
        let words = typed.split([' ', ',']).filter(|word| !word.is_empty());
        words
            .map(|word| self.found(self.vocabulary().theme(&bare(word)), word, Does::Themes))
            .collect()
    }

    fn set(&mut self, hall: &mut Hall<'_>, does: Does, rest: &str) -> Result<Vec<String>, No> {
        if rest.is_empty() {
            return Ok(self.choices_of(does));
        }
        let (id, word) = self.named_or_last(hall, rest)?;
        let of = vec![id];
        let vocabulary = self.vocabulary();
        let command = match does {
            Does::Kind => {
                let kind = self.found(self.kind(word), word, does)?;
                Command::Set { of, field: Field::Kind(kind) }
            }
            Does::Addressee => {
                let addressee = vocabulary.addressee(word.trim_start_matches('@'));
                let addressee = self.found(addressee, word, does)?;
                let row = hall.reader.listed(id)?;
                let asked = row.is_some_and(|row| row.contribution.addressees.contains(&addressee));
                Command::Address { of, addressee, on: !asked }
            }
            Does::Voice => {
                let voice = vocabulary.voice(word.trim_start_matches('%'));
                let voice = self.found(voice, word, does)?;
                Command::Set { of, field: Field::Voice(Some(voice)) }
            }
            _ => {
                let flag = vocabulary.flag(word.trim_start_matches('&'));
                match (self.found(flag, word, does)?, does) {
                    (Flag::Permission(it), Does::Permission) => {
                        Command::Set { of, field: Field::Permission(it) }
                    }
                    (Flag::Mode(it), Does::Wording) => Command::Set { of, field: Field::Mode(it) },
                    _ => return self.found(Lookup::Unknown, word, does),
                }
            }
        };
        self.act(hall, command)?;
        self.row(hall, id)
    }

    /// A kind by its id, its sign, its word in this language, or their beginning.
    fn kind(&self, word: &str) -> Lookup<Kind> {
        let folded = text::fold(word);
        let names = |kind: Kind| [text::fold(self.words.id(names::kind(kind))), kind.id().into()];
        let is = |kind: &Kind| names(*kind).contains(&folded) || kind.sign().to_string() == word;
        let begins = |kind: &&Kind| names(**kind).iter().any(|name| name.starts_with(&folded));
        if let Some(kind) = Kind::ALL.iter().find(|kind| is(kind)) {
            return Lookup::Found(*kind);
        }
        match Kind::ALL.iter().filter(begins).collect::<Vec<_>>().as_slice() {
            [] => Lookup::Unknown,
            [kind] => Lookup::Found(**kind),
            several => Lookup::Ambiguous(
                several.iter().map(|kind| self.words.id(names::kind(**kind)).to_owned()).collect(),
            ),
        }
    }

    /// The contribution that the first word names, and what follows it.
    pub(super) fn named<'r>(
        &self,
        hall: &Hall<'_>,
        rest: &'r str,
    ) -> Result<(ContributionId, &'r str), No> {
        let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if word.is_empty() {
            return Err(msg("plain-ref-missing").into());
        }
        let no_ref = || No::from(msg("plain-no-such-ref").with("ref", word));
        let reference: Ref = word.trim_start_matches('>').parse().map_err(|_| no_ref())?;
        match self.find(hall, &reference)?.as_slice() {
            [] => Err(no_ref()),
            [id] => Ok((*id, after.trim())),
            several => {
                let mut refs = Vec::new();
                for id in several {
                    refs.extend(hall.reader.listed(*id)?.map(|row| row.reference.to_string()));
                }
                let refs = refs.join(", ");
                Err(msg("plain-could-be").with("word", word).with("words", refs).into())
            }
        }
    }

    /// As [`Desk::named`]; what this desk captured last where no ref comes first.
    pub(super) fn named_or_last<'r>(
        &self,
        hall: &Hall<'_>,
        rest: &'r str,
    ) -> Result<(ContributionId, &'r str), No> {
        let first = rest.split_whitespace().next().unwrap_or_default();
        // Few words of any language are spelt like a ref: it has no vowels but Y.
        if first.trim_start_matches('>').parse::<Ref>().is_ok() {
            return self.named(hall, rest);
        }
        let last = self.last.ok_or_else(|| No::from(msg("plain-ref-missing")))?;
        Ok((last, rest))
    }

    /// The number that is all of `rest`; none where there is nothing.
    pub(super) fn number(&self, rest: &str) -> Result<Option<i32>, No> {
        if rest.is_empty() {
            return Ok(None);
        }
        let no_number = |_| msg("plain-no-number").with("word", rest);
        Ok(Some(text::digits(rest).parse().map_err(no_number)?))
    }

    /// What can be chosen for a word, a line each.
    pub(super) fn choices_of(&self, does: Does) -> Vec<String> {
        let lang = self.words.language();
        let plan = &self.session.plan;
        let book = &self.session.codebook;
        let named = |id: &str, title: &str| {
            self.say(msg("plain-choice").with("id", id).with("title", title))
        };
        match does {
            Does::Themes | Does::Tag | Does::Untag => {
                book.codes().map(|code| named(code.id(), code.title().get(lang))).collect()
            }
            Does::Voice => {
                plan.voices.iter().map(|voice| named(&voice.id, voice.title.get(lang))).collect()
            }
            Does::Addressee => {
                book.addressees.iter().map(|it| named(&it.id, it.title.get(lang))).collect()
            }
            Does::Kind => {
                let name = |kind: Kind| named(kind.id(), self.words.id(names::kind(kind)));
                Kind::ALL.into_iter().map(name).collect()
            }
            Does::Permission => [Permission::Quote, Permission::Paraphrase, Permission::No]
                .map(|it| named(Flag::Permission(it).word(), self.words.id(names::permission(it))))
                .into(),
            Does::Wording => [Mode::Verbatim, Mode::Paraphrase, Mode::Interpreted]
                .map(|it| named(Flag::Mode(it).word(), self.words.id(names::mode(it))))
                .into(),
            _ => Vec::new(),
        }
    }
}

fn missing(word: &'static str) -> crate::lang::Msg {
    msg("hint-missing-word").with("word", word)
}

pub(super) fn nothing_after(rest: &str) -> Result<(), No> {
    match rest {
        "" => Ok(()),
        rest => Err(msg("plain-too-much").with("rest", rest).into()),
    }
}
