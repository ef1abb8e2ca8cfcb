//! Is there a second screen, and will its letters be large enough?

use super::check::Check;
use super::machine::Machine;

const SCREENS: &str = "/sys/class/drm";

/// So many lines on an image of the usual height are read from ten metres.
const MOST_LINES: u16 = 30;

/// Connectors inside a laptop; all others lead to another screen.
const INSIDE: [&str; 3] = ["eDP", "LVDS", "DSI"];

pub(super) fn check(machine: &Machine) -> Check {
    let todo = format!(
        "Show a window on it as large as it goes: from ten metres, {MOST_LINES} lines are the most that are read."
    );
    let mut outside = Vec::new();
    let mut listed = false;
    for name in machine.names(SCREENS) {
        let read = |file: &str| machine.read(format!("{SCREENS}/{name}/{file}"));
        let Some(status) = read("status") else { continue };
        listed = true;
        // `card0-HDMI-A-1`: what follows the card names the connector.
        let connector = name.split_once('-').map_or(name.as_str(), |(_, connector)| connector);
        if status == "connected" && !INSIDE.iter().any(|inside| connector.starts_with(inside)) {
            let best = read("modes").and_then(|modes| modes.lines().next().map(str::to_owned));
            outside.push(match best {
                Some(size) => format!("{connector}, {size}"),
                None => connector.to_owned(),
            });
        }
    }
    match (outside.as_slice(), listed) {
        ([], false) => {
            Check::look("projector", "this program cannot see here what is connected", todo)
        }
        ([], true) => Check::look("projector", "no second screen is connected", todo),
        (connected, _) => Check::look("projector", connected.join("; "), todo),
    }
}

#[cfg(test)]
mod tests {
    use super::super::machine::{Machine, made_of};
    use super::check;

    #[test]
    fn a_second_screen_is_seen_with_its_size() {
        let inside = [
            ("/sys/class/drm/card0-eDP-1/status", "connected\n"),
            ("/sys/class/drm/card0-eDP-1/modes", "1920x1080\n"),
            ("/sys/class/drm/card0-HDMI-A-1/status", "disconnected\n"),
            ("/sys/class/drm/version", "drm 1.1.0"),
        ];
        let (_folder, alone) = made_of(&inside);
        assert_eq!(check(&alone).found, "no second screen is connected");
        let outside = [
            ("/sys/class/drm/card0-HDMI-A-1/status", "connected\n"),
            ("/sys/class/drm/card0-HDMI-A-1/modes", "1280x800\n1024x768\n"),
        ];
        let (_folder, with) = made_of(&[inside[0], inside[1], outside[0], outside[1]]);
        assert_eq!(check(&with).found, "HDMI-A-1, 1280x800");
        assert!(check(&Machine::unknown()).found.contains("cannot see"));
    }
}
