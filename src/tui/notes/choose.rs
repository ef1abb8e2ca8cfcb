//! A short list of choices in the place of the themes: kind, voice, addressee,
//! sub-theme, permission, wording, filter.

use super::{Model, at_hand, line, tag};
use crate::domain::act::Field;
use crate::domain::grammar::Vocabulary;
use crate::domain::open_end::OpenEnd;
use crate::domain::{Command, ContributionId, Kind, Mode as Wording, Permission, ThemeMark};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::names;
use crate::tui::physical;
use crate::tui::rows::{Filter, Listed};

/// The keys of the choices, in their order.
const KEYS: &str = "1234567890abcdefghijklmnopqrstuvwxyz";

/// A short list of choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The message id of its heading.
    pub heading: &'static str,
    /// The choices.
    pub options: Vec<Choosable>,
    /// The choice with the cursor.
    pub cursor: usize,
    of: Vec<ContributionId>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosable {
    /// The key that chooses it.
    pub key: char,
    /// Its name, in the language of the screens.
    pub label: String,
    /// Whether it is so already.
    pub on: bool,
    pick: Pick,
}

#[derive(Clone, Debug, PartialEq)]
enum Pick {
    Set(Field),
    Address(String, bool),
    Subtheme(ThemeMark),
    Show(Filter),
}

/// Whether the theme put on last has sub-themes.
pub fn has_subthemes(model: &Model) -> bool {
    let session = model.session.as_ref();
    session
        .zip(model.notes.theme.as_ref())
        .and_then(|(session, theme)| session.codebook.code(theme))
        .is_some_and(|code| !code.subthemes().is_empty())
}

/// Opens the choices of an action, or chooses at once what was named.
pub(super) fn open(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    let of = at_hand(model);
    if !words.is_empty() {
        return by_name(model, action, words, of);
    }
    let Some((heading, picks)) = picks(model, action, &of) else { return Vec::new() };
    let options: Vec<Choosable> = picks
        .into_iter()
        .zip(KEYS.chars())
        .map(|((label, on, pick), key)| Choosable { key, label, on, pick })
        .collect();
    let cursor = options.iter().position(|option| option.on).unwrap_or(0);
    model.notes.choice = Some(Choice { heading, options, cursor, of });
    model.open(Mode::Choose);
    Vec::new()
}

type Picks = Vec<(String, bool, Pick)>;

fn picks(model: &Model, action: Action, of: &[ContributionId]) -> Option<(&'static str, Picks)> {
    let session = model.session.as_ref()?;
    let language = model.words.language();
    let rows: Vec<&Listed> = of.iter().filter_map(|id| model.stream.row(*id)).collect();
    let all = |is: &dyn Fn(&Listed) -> bool| !rows.is_empty() && rows.iter().all(|row| is(row));
    Some(match action {
        Action::Kind => (
            "choose-kind",
            Kind::ALL
                .into_iter()
                .map(|kind| {
                    let on = all(&|row| row.contribution.kind == kind);
                    (model.words.id(names::kind(kind)).to_owned(), on, Pick::Set(Field::Kind(kind)))
                })
                .collect(),
        ),
        Action::Voice => {
            let voice = |id: Option<String>, label: String| {
                let on = all(&|row| row.contribution.voice == id);
                (label, on, Pick::Set(Field::Voice(id)))
            };
            let voices = session.plan.voices.iter();
            let named =
                voices.map(|it| voice(Some(it.id.clone()), it.title.get(language).to_owned()));
            let none = voice(None, model.words.id("voice-not-stated").to_owned());
            ("choose-voice", named.chain([none]).collect())
        }
        Action::Addressee => (
            "choose-addressee",
            session
                .codebook
                .addressees
                .iter()
                .map(|it| {
                    let on = all(&|row| row.contribution.addressees.contains(&it.id));
                    (it.title.get(language).to_owned(), on, Pick::Address(it.id.clone(), !on))
                })
                .collect(),
        ),
        Action::Permission => (
            "choose-permission",
            Permission::ALL
                .into_iter()
                .map(|it| {
                    let on = all(&|row| row.contribution.permission == it);
                    (
                        model.words.id(names::permission(it)).to_owned(),
                        on,
                        Pick::Set(Field::Permission(it)),
                    )
                })
                .collect(),
        ),
        Action::Wording => (
            "choose-wording",
            Wording::ALL
                .into_iter()
                .map(|it| {
                    let on = all(&|row| row.contribution.mode == it);
                    (model.words.id(names::mode(it)).to_owned(), on, Pick::Set(Field::Mode(it)))
                })
                .collect(),
        ),
        Action::Subtheme => {
            let code = session.codebook.code(model.notes.theme.as_ref()?)?;
            (
                "choose-subtheme",
                code.subthemes()
                    .iter()
                    .map(|sub| {
                        let mark = ThemeMark {
                            theme: code.id().to_owned(),
                            subtheme: Some(sub.id.clone()),
                        };
                        let on =
                            all(&|row| row.contribution.tags.iter().any(|tag| tag.mark == mark));
                        (sub.title.get(language).to_owned(), on, Pick::Subtheme(mark))
                    })
                    .collect(),
            )
        }
        Action::Filter => (
            "choose-filter",
            filters()
                .map(|(name, filter)| {
                    (
                        model.words.id(name).to_owned(),
                        model.stream.filter == filter,
                        Pick::Show(filter),
                    )
                })
                .collect(),
        ),
        _ => return None,
    })
}

/// The filters of the stream, with the message ids of their names.
pub(in crate::tui) fn filters() -> impl Iterator<Item = (&'static str, Filter)> {
    let kinds = Kind::ALL.into_iter().map(|kind| (names::kind(kind), Filter::Kind(kind)));
    [
        ("filter-all", Filter::All),
        ("filter-untagged", Filter::Untagged),
        ("filter-no-addressee", Filter::NoAddressee),
        ("filter-parked", Filter::Parked),
        ("filter-conflicts", Filter::Conflicts),
    ]
    .into_iter()
    .chain(kinds)
    .chain([
        ("open-unanswered", Filter::Open(OpenEnd::Unanswered)),
        ("open-no-owner", Filter::Open(OpenEnd::NoOwner)),
        ("open-no-step", Filter::Open(OpenEnd::NoNextStep)),
        ("open-to-reword", Filter::Open(OpenEnd::ToReword)),
    ])
}

/// Moves the cursor.
pub(in crate::tui) fn step(model: &mut Model, by: isize) {
    if let Some(choice) = &mut model.notes.choice {
        let last = choice.options.len().saturating_sub(1);
        choice.cursor = choice.cursor.saturating_add_signed(by).min(last);
    }
}

/// The key of a choice.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Vec<Effect> {
    let Some(choice) = &mut model.notes.choice else { return Vec::new() };
    let mut meant = physical::meanings(c);
    let found = meant.find_map(|c| choice.options.iter().position(|option| option.key == c));
    match found {
        Some(at) => {
            choice.cursor = at;
            accept(model)
        }
        None => {
            model.hint(msg("hint-no-choice-on-key").with("key", c.to_string()));
            Vec::new()
        }
    }
}

/// Takes the choice with the cursor.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(choice) = model.notes.choice.take() else { return Vec::new() };
    model.close();
    let Some(chosen) = choice.options.into_iter().nth(choice.cursor) else { return Vec::new() };
    carry_out(model, chosen.pick, choice.of)
}

fn carry_out(model: &mut Model, pick: Pick, of: Vec<ContributionId>) -> Vec<Effect> {
    match pick {
        Pick::Set(field) => vec![model.ask(Command::Set { of, field })],
        Pick::Address(addressee, on) => vec![model.ask(Command::Address { of, addressee, on })],
        Pick::Subtheme(mark) => {
            let theme = mark.theme.clone();
            let effect = tag::put(model, of, mark, true);
            model.notes.theme = Some(theme);
            vec![effect]
        }
        Pick::Show(filter) => {
            let effect = model.stream.show(filter);
            vec![effect]
        }
    }
}

/// `:kind proposal`, `:addressee city`: chooses what was named.
fn by_name(model: &mut Model, action: Action, words: &str, of: Vec<ContributionId>) -> Vec<Effect> {
    let named = match action {
        Action::Kind => Kind::ALL
            .into_iter()
            .find(|kind| {
                let name = model.words.id(names::kind(*kind));
                kind.id() == words || name.to_lowercase() == words.to_lowercase()
            })
            .map(|kind| Pick::Set(Field::Kind(kind))),
        Action::Addressee => line::vocabulary(model)
            .and_then(|it| it.addressee(words).found())
            .map(|id| Pick::Address(id, true)),
        _ => None,
    };
    match named {
        Some(pick) => carry_out(model, pick, of),
        None => {
            model.hint(msg("hint-no-such-choice").with("word", words));
            Vec::new()
        }
    }
}
