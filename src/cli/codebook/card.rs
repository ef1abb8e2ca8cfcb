//! Lays a codebook out for reading, 80 columns wide.
//!
//! ```text
//! 2  Decent living
//!    A decent standard of living                                adequate-living
//!
//!    The basics of a healthy life …
//!
//!    Sub-themes      Food
//!                    Clothing
//!    Here            - hunger, food banks, meals at school
//! ```

use super::labels::{Labels, labels};
use super::wrap::{pad, wrap};
use crate::domain::Codebook;
use crate::domain::codebook::{Code, Goal, SHORT_COLUMNS, Theme};
use std::fmt::Display;
use unicode_width::UnicodeWidthStr;

/// How wide a page is.
const PAGE: usize = 80;
/// Where the text of a card begins, behind its key.
const INDENT: usize = 3;
/// Where the text behind a heading begins.
const BODY: usize = 19;

/// The whole codebook: how to tag, all codes at a glance, then each in full.
pub(super) fn codebook(book: &Codebook, lang: &str) -> String {
    let labels = labels(lang);
    let mut page = Page::default();
    page.wrapped(0, book.title.get(lang));
    page.line(0, &format!("{} {}", book.id, book.version));
    page.blank();
    page.heading(labels.unit);
    page.wrapped(INDENT, book.unit_of_coding.get(lang));
    page.blank();
    page.heading(labels.rules);
    for (nth, rule) in book.rules.iter().enumerate() {
        page.marked(INDENT, &format!("{}. ", nth + 1), rule.get(lang));
    }
    page.blank();
    page.heading(labels.palette);
    for code in book.codes() {
        let lead = format!("{}  {}  ", code.key(), pad(code.short().get(lang), SHORT_COLUMNS));
        page.marked(INDENT, &lead, code.title().get(lang));
    }
    page.blank();
    page.heading(labels.addressees);
    for who in &book.addressees {
        let lead = format!("@  {}  ", pad(who.short.get(lang), SHORT_COLUMNS));
        page.marked(INDENT, &lead, who.title.get(lang));
    }
    for one in book.codes() {
        page.blank();
        page.rule();
        page.text.push_str(&code(book, one, lang));
    }
    page.text
}

/// One theme or residual code in full.
pub(super) fn code(book: &Codebook, code: Code<'_>, lang: &str) -> String {
    let mut page = Page::default();
    page.line(0, &format!("{}  {}", code.key(), code.short().get(lang)));
    let (title, id) = (code.title().get(lang), code.id());
    if INDENT + title.width() + 2 + id.width() <= PAGE {
        page.line(INDENT, &format!("{}{id}", pad(title, PAGE - INDENT - id.width())));
    } else {
        page.wrapped(INDENT, title);
        page.line(PAGE.saturating_sub(id.width()), id);
    }
    page.blank();
    page.wrapped(INDENT, code.definition().get(lang));
    page.blank();
    let labels = labels(lang);
    if let Code::Theme(theme) = code {
        page.theme(book, theme, lang, labels);
    } else {
        page.section(labels.aliases, [code.aliases().get(lang).join(", ")]);
    }
    page.text
}

/// The page as far as it is written.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn theme(&mut self, book: &Codebook, theme: &Theme, lang: &str, labels: &Labels) {
        let required = book.needs_subtheme(&theme.id).then(|| format!("({})", labels.required));
        let titles = theme.subthemes.iter().map(|sub| sub.title.get(lang).to_owned());
        self.section(labels.subthemes, required.into_iter().chain(titles));
        self.bullets(labels.include, theme.include.get(lang));
        self.bullets(labels.exclude, theme.exclude.get(lang));
        self.section(labels.aliases, [theme.aliases.get(lang).join(", ")]);
        let units = theme.declaration.iter().filter_map(|id| book.unit(id));
        let units = units.map(|unit| (unit.id.clone(), unit.gist.get(lang)));
        self.numbered(labels.declaration, units.collect());
        self.related(book, theme, lang, labels);
    }

    fn related(&mut self, book: &Codebook, theme: &Theme, lang: &str, labels: &Labels) {
        let all = &book.frameworks;
        let groups = [
            (labels.gcm, goals(&all.gcm, &theme.gcm, lang)),
            (labels.gcr, goals(&all.gcr, &theme.gcr, lang)),
            (labels.sdg, goals(&all.sdg, &theme.sdg, lang)),
            (labels.nua, goals(&all.nua, &theme.nua, lang)),
            (labels.paris, goals(&all.paris, &theme.paris, lang)),
        ];
        let mut heading = labels.related;
        let mut unseen = false;
        for (agreement, rows) in groups.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            unseen |= rows.iter().any(|(id, _)| id.ends_with('*'));
            self.section(heading, [agreement.to_owned()]);
            self.numbered("", rows);
            heading = "";
        }
        if unseen {
            self.section("", [labels.unseen.to_owned()]);
        }
    }

    /// A heading and rows behind aligned numbers.
    fn numbered(&mut self, heading: &str, rows: Vec<(String, &str)>) {
        let widest = rows.iter().map(|(id, _)| id.width()).max().unwrap_or_default();
        let mut lead = pad(heading, BODY - INDENT);
        for (id, text) in rows {
            self.marked(INDENT, &format!("{lead}{}  ", pad(&id, widest)), text);
            lead = " ".repeat(BODY - INDENT);
        }
    }

    fn bullets(&mut self, heading: &str, texts: &[String]) {
        let mut lead = pad(heading, BODY - INDENT);
        for text in texts {
            self.marked(INDENT, &format!("{lead}- "), text);
            lead = " ".repeat(BODY - INDENT);
        }
    }

    fn section(&mut self, heading: &str, texts: impl IntoIterator<Item = String>) {
        let mut lead = pad(heading, BODY - INDENT);
        for text in texts {
            self.marked(INDENT, &lead, &text);
            lead = " ".repeat(BODY - INDENT);
        }
    }

    fn heading(&mut self, heading: &str) {
        self.line(0, heading);
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn rule(&mut self) {
        self.line(0, &"─".repeat(PAGE));
    }

    fn wrapped(&mut self, indent: usize, text: &str) {
        self.marked(indent, "", text);
    }

    /// Text behind a mark, its further lines aligned with its first.
    fn marked(&mut self, indent: usize, mark: &str, text: &str) {
        let start = indent + mark.width();
        for (nth, line) in wrap(text, PAGE.saturating_sub(start).max(2)).iter().enumerate() {
            match nth {
                0 => self.line(indent, &format!("{mark}{line}")),
                _ => self.line(start, line),
            }
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.text.push_str(&" ".repeat(indent));
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }
}

/// Numbers and subjects of the goals a theme is related to; `*` behind the
/// number of one that was not seen in a published source.
fn goals<'g, Id: PartialEq + Display>(
    all: &'g [Goal<Id>],
    related: &[Id],
    lang: &str,
) -> Vec<(String, &'g str)> {
    let mark = |goal: &Goal<Id>| if goal.seen { "" } else { "*" };
    all.iter()
        .filter(|goal| related.contains(&goal.id))
        .map(|goal| (format!("{}{}", goal.id, mark(goal)), goal.title.get(lang)))
        .collect()
}
