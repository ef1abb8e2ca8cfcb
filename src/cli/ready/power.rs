//! Is the laptop plugged in?

use super::check::Check;
use super::machine::Machine;

const SUPPLIES: &str = "/sys/class/power_supply";

/// With less than this, in percent, an evening is not over before the battery is.
const LEAST: u8 = 20;

pub(super) fn check(machine: &Machine) -> Check {
    let mut plugged_in = None;
    let mut battery: Option<(u8, String)> = None;
    for name in machine.names(SUPPLIES) {
        let read = |file: &str| machine.read(format!("{SUPPLIES}/{name}/{file}"));
        // A mouse or a headset has a battery too.
        if read("scope").is_some_and(|scope| scope == "Device") {
            continue;
        }
        match read("type").as_deref() {
            Some("Battery") => {
                let charge = read("capacity").and_then(|percent| percent.parse().ok());
                let status = read("status").unwrap_or_default();
                // Of several batteries the fullest lasts longest.
                if charge > battery.as_ref().map(|(charge, _)| *charge) {
                    battery = charge.map(|charge| (charge, status));
                }
            }
            Some("Mains" | "USB" | "Wireless") => {
                let online = read("online").map(|online| online == "1");
                plugged_in = plugged_in.max(online);
            }
            _ => {}
        }
    }
    match (plugged_in, battery) {
        (Some(true), Some((charge, _))) => {
            Check::ok("power", format!("plugged in, battery {charge} %"))
        }
        (Some(true), None) => Check::ok("power", "plugged in"),
        // Some chargers are not listed, but the battery knows.
        (None, Some((charge, status))) if status == "Charging" || status == "Full" => {
            Check::ok("power", format!("plugged in, battery {charge} %"))
        }
        (_, Some((charge, _))) if charge < LEAST => {
            Check::no("power", format!("on battery, {charge} %"), "Plug it in.")
        }
        (_, Some((charge, _))) => {
            Check::look("power", format!("on battery, {charge} %"), "Plug it in for the evening.")
        }
        (_, None) => Check::look(
            "power",
            "this program cannot see here whether it is plugged in",
            "See that it is, and that nobody can fall over the cable.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::super::machine::{Machine, made_of};
    use super::check;

    fn supply(files: &[(&str, &str)]) -> (State, String) {
        let files: Vec<(String, &str)> = files
            .iter()
            .map(|(path, text)| (format!("{}/{path}", super::SUPPLIES), *text))
            .collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let (_folder, machine) = made_of(&files);
        let found = check(&machine);
        (found.state, found.found)
    }

    #[test]
    fn what_laptops_list_is_understood() {
        let battery = |charge, status| {
            [("BAT0/type", "Battery\n"), ("BAT0/capacity", charge), ("BAT0/status", status)]
        };
        for (mains, charge, status, expected) in [
            (Some("1"), "82\n", "Charging\n", (State::Ok, "plugged in, battery 82 %")),
            (Some("0"), "82\n", "Discharging\n", (State::Look, "on battery, 82 %")),
            (Some("0"), "19\n", "Discharging\n", (State::No, "on battery, 19 %")),
            (None, "100", "Full", (State::Ok, "plugged in, battery 100 %")),
            (None, "55", "Discharging", (State::Look, "on battery, 55 %")),
        ] {
            let mut files = battery(charge, status).to_vec();
            files.extend([("AC/type", "Mains\n")].into_iter().filter(|_| mains.is_some()));
            files.extend(mains.map(|online| ("AC/online", online)));
            assert_eq!(supply(&files), (expected.0, expected.1.to_owned()), "{mains:?} {status}");
        }
    }

    #[test]
    fn a_mouse_is_no_laptop_and_what_is_not_listed_is_not_known() {
        let mouse = [
            ("hid/type", "Battery"),
            ("hid/scope", "Device"),
            ("hid/capacity", "3"),
            ("hid/status", "Discharging"),
        ];
        assert_eq!(supply(&mouse).0, State::Look);
        assert!(supply(&[]).1.contains("cannot see"));
        assert_eq!(check(&Machine::unknown()).state, State::Look);
    }
}
