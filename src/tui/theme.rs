//! Every colour, by role. From a palette safe for colour-blind eyes (Okabe and
//! Ito, 2008), and never the only sign: each role has a weight, a word or a
//! letter beside it.

use crate::domain::Kind;
use ratatui::style::{Color, Modifier, Style};

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// None: `NO_COLOR`, or a terminal that has none.
    None,
    /// The sixteen whose looks the terminal decides.
    Sixteen,
    /// All of them.
    True,
}

/// What a stretch of the screen is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What everything stands on. Where there are all colours it is ours: which
    /// ground a terminal has cannot be known, and words in colours made for
    /// another one cannot be read.
    Ground,
    /// Words to be read.
    Text,
    /// What stands by, to be read when looked for.
    Quiet,
    /// Rules, bars, and what cannot be used now.
    Faint,
    /// The one thing that has the focus.
    Accent,
    /// The name of the mode that has the focus, where it is not the usual one.
    Mode,
    /// The first line of the screen.
    Header,
    /// The ground of a region that has a place of its own.
    Surface,
    /// A heading.
    Heading,
    /// A key in the palette or the footer.
    Key,
    /// The row with the cursor.
    Cursor,
    /// Of this kind.
    Kind(Kind),
    /// On the disk.
    Saved,
    /// Worth a look.
    Warning,
    /// The clock, when a phase takes longer than it was given.
    Overrun,
    /// Not saved, not possible.
    Error,
    /// A mark in the line being typed.
    Mark,
}

/// Ground and ink of the dark theme.
const DARK: (u32, u32) = (0x14_18_1d, 0xd9_de_e4);
/// Ground and ink of the light theme.
const LIGHT: (u32, u32) = (0xfb_fa_f7, 0x1d_22_28);

/// The colours in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// How many there are.
    pub depth: Depth,
    /// Whether the ground is light.
    pub light: bool,
}

impl Theme {
    /// Dark ground, all colours.
    pub const DARK: Theme = Theme { depth: Depth::True, light: false };

    /// What the environment says: `NO_COLOR`, `COLORTERM`, `TERM`, `COLORFGBG`.
    pub fn from_environment(get: impl Fn(&str) -> Option<String>) -> Theme {
        let set = |name: &str| get(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let truecolor = set("COLORTERM").is_some_and(|it| it == "truecolor" || it == "24bit")
            || term.ends_with("-direct")
            || set("WT_SESSION").is_some();
        let depth = match () {
            () if set("NO_COLOR").is_some() || term == "dumb" || term.starts_with("vt") => {
                Depth::None
            }
            () if truecolor => Depth::True,
            () => Depth::Sixteen,
        };
        // "15;0" is foreground 15 on background 0; 7 and 15 are light grounds.
        let ground = set("COLORFGBG").and_then(|it| it.rsplit(';').next()?.parse::<u8>().ok());
        Theme { depth, light: ground.is_some_and(|ground| ground == 7 || ground == 15) }
    }

    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        let style = Style::new();
        let colour = |dark: u32, light: u32, sixteen: Color| match self.depth {
            Depth::None => style,
            Depth::Sixteen => style.fg(sixteen),
            Depth::True => style.fg(Color::from_u32(if self.light { light } else { dark })),
        };
        match role {
            Role::Ground => match self.depth {
                Depth::True => {
                    let (ground, ink) = if self.light { LIGHT } else { DARK };
                    style.bg(Color::from_u32(ground)).fg(Color::from_u32(ink))
                }
                _ => style,
            },
            Role::Text => style,
            Role::Quiet => match self.depth {
                Depth::True => colour(0x9a_a3_ad, 0x5c_65_70, Color::Reset),
                _ => style.add_modifier(Modifier::DIM),
            },
            Role::Faint => match self.depth {
                Depth::True => colour(0x67_70_7b, 0x8a_93_9d, Color::Reset),
                _ => style.add_modifier(Modifier::DIM),
            },
            Role::Accent => {
                colour(0x56_b4_e9, 0x00_5f_9e, Color::Cyan).add_modifier(Modifier::BOLD)
            }
            Role::Mode => self.filled(0x56_b4_e9, 0x00_5f_9e),
            Role::Header => match (self.depth, self.light) {
                (Depth::True, false) => style.bg(Color::from_u32(0x26_2d_36)),
                (Depth::True, true) => style.bg(Color::from_u32(0xe4_e9_ee)),
                _ => style.add_modifier(Modifier::REVERSED),
            },
            Role::Surface => match (self.depth, self.light) {
                (Depth::True, false) => style.bg(Color::from_u32(0x1b_20_27)),
                (Depth::True, true) => style.bg(Color::from_u32(0xf0_ee_e8)),
                _ => style,
            },
            Role::Heading => style.add_modifier(Modifier::BOLD),
            Role::Key => style.add_modifier(Modifier::BOLD),
            Role::Cursor => match (self.depth, self.light) {
                (Depth::True, false) => style.bg(Color::from_u32(0x2a_36_44)),
                (Depth::True, true) => style.bg(Color::from_u32(0xd6_e6_f4)),
                _ => style.add_modifier(Modifier::REVERSED),
            },
            Role::Kind(kind) => {
                let (dark, light, sixteen) = match kind {
                    Kind::Concern => (0xe6_8a_4f, 0xa8_45_00, Color::LightRed),
                    Kind::Proposal => (0x3f_c1_9b, 0x00_70_52, Color::Green),
                    Kind::Question => (0x56_b4_e9, 0x00_5f_9e, Color::Cyan),
                    Kind::Testimony => (0xd7_93_b8, 0x8e_40_6c, Color::Magenta),
                    Kind::Commitment => (0xe6_b4_3c, 0x84_5a_00, Color::Yellow),
                    Kind::Strength => (0xf0_e4_6a, 0x66_60_00, Color::LightYellow),
                };
                colour(dark, light, sixteen)
            }
            Role::Saved => colour(0x3f_c1_9b, 0x00_70_52, Color::Green),
            Role::Warning => {
                colour(0xe6_b4_3c, 0x84_5a_00, Color::Yellow).add_modifier(Modifier::BOLD)
            }
            Role::Overrun => {
                colour(0xff_8a_6b, 0xb0_2a_00, Color::LightRed).add_modifier(Modifier::BOLD)
            }
            Role::Error => match self.depth {
                Depth::None => style.add_modifier(Modifier::BOLD | Modifier::REVERSED),
                _ => self.filled(0xff_8a_6b, 0xb0_2a_00),
            },
            Role::Mark => {
                colour(0x8c_c8_f0, 0x00_5f_9e, Color::Cyan).add_modifier(Modifier::UNDERLINED)
            }
        }
    }

    /// Words on a ground of the colour.
    fn filled(self, dark: u32, light: u32) -> Style {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        match (self.depth, self.light) {
            (Depth::True, false) => bold.bg(Color::from_u32(dark)).fg(Color::from_u32(0x10_14_18)),
            (Depth::True, true) => bold.bg(Color::from_u32(light)).fg(Color::from_u32(0xff_ff_ff)),
            _ => bold.add_modifier(Modifier::REVERSED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Theme {
        Theme::from_environment(|name| {
            variables.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_environment_is_obeyed() {
        assert_eq!(of(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]).depth, Depth::None);
        assert_eq!(of(&[("NO_COLOR", ""), ("COLORTERM", "truecolor")]).depth, Depth::True);
        assert_eq!(of(&[("TERM", "xterm-256color")]).depth, Depth::Sixteen);
        assert_eq!(of(&[("TERM", "vt100")]).depth, Depth::None);
        assert!(of(&[("COLORFGBG", "0;15")]).light);
        assert!(!of(&[("COLORFGBG", "15;0")]).light);
    }

    /// The contrast of two colours, as WCAG 2.2 reckons it.
    fn contrast(one: Color, other: Color) -> f64 {
        let luminance = |colour| {
            let Color::Rgb(r, g, b) = colour else { panic!("{colour:?} is the terminal's") };
            let part = |it: u8| match f64::from(it) / 255.0 {
                it if it <= 0.040_45 => it / 12.92,
                it => ((it + 0.055) / 1.055).powf(2.4),
            };
            0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_word_can_be_read_on_every_ground() {
        let kinds = Kind::ALL.map(Role::Kind);
        let words = [Role::Text, Role::Quiet, Role::Accent, Role::Key, Role::Saved, Role::Warning];
        let words = words.into_iter().chain([Role::Overrun, Role::Mark]).chain(kinds);
        for light in [false, true] {
            let theme = Theme { depth: Depth::True, light };
            let on = |ground: Role, role: Role| {
                let ground = theme.style(Role::Ground).patch(theme.style(ground));
                let style = ground.patch(theme.style(role));
                contrast(style.fg.unwrap(), style.bg.unwrap())
            };
            for ground in [Role::Ground, Role::Surface, Role::Header, Role::Cursor] {
                for role in words.clone() {
                    let found = on(ground, role);
                    assert!(found >= 4.5, "{role:?} on {ground:?}, light {light}: {found:.2}");
                }
                let found = on(ground, Role::Faint);
                assert!(found >= 2.0, "faint on {ground:?}, light {light}: {found:.2}");
            }
            for filled in [Role::Mode, Role::Error] {
                assert!(on(Role::Ground, filled) >= 4.5, "{filled:?}, light {light}");
            }
        }
    }

    #[test]
    fn without_colours_there_is_none() {
        for light in [false, true] {
            let theme = Theme { depth: Depth::None, light };
            for role in [Role::Accent, Role::Error, Role::Cursor, Role::Kind(Kind::Concern)] {
                let style = theme.style(role);
                assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
            }
        }
    }
}
