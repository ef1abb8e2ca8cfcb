//! A symbol for each way a phase is run: lines of one strength, drawn for grey
//! printers and for those who read none of the words.

use crate::domain::Method;

/// Begins a symbol.
macro_rules! symbol {
    ($class:literal, $drawing:literal) => {
        concat!(
            "<svg class=\"symbol",
            $class,
            "\" viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">",
            $drawing,
            "</svg>"
        )
    };
    ($drawing:literal) => {
        symbol!("", $drawing)
    };
}

/// The symbol of a method, as SVG. Those that point somewhere turn with the
/// direction of reading.
pub(super) fn of(method: Method) -> &'static str {
    match method {
        // Through a door.
        Method::Arrival => symbol!(" turns", "<path d=\"M26 6h16v36H26M6 24h24M21 15l9 9-9 9\"/>"),
        // A voice that carries.
        Method::Briefing => symbol!(
            " turns",
            "<path d=\"M6 19v10h9l17 9V10l-17 9zM15 29v11h6v-8M38 18c3 3 3 9 0 12\"/>"
        ),
        // Two people.
        Method::Pairs => symbol!(
            "<circle cx=\"14\" cy=\"16\" r=\"6\"/><circle cx=\"34\" cy=\"16\" r=\"6\"/>\
             <path d=\"M4 40c0-8 4-12 10-12s10 4 10 12M24 40c0-8 4-12 10-12s10 4 10 12\"/>"
        ),
        // A pencil.
        Method::Silent => symbol!("<path d=\"M8 40l3-12L32 7l9 9-21 21zM26 13l9 9M8 40l6-2\"/>"),
        // Two cards.
        Method::Cards => symbol!("<path d=\"M6 14h24v28H6zM14 14V6h28v28H30M12 24h12M12 32h12\"/>"),
        // A table with chairs.
        Method::Tables => symbol!(
            "<circle cx=\"24\" cy=\"24\" r=\"10\"/><circle cx=\"24\" cy=\"6\" r=\"3.5\"/>\
             <circle cx=\"24\" cy=\"42\" r=\"3.5\"/><circle cx=\"6\" cy=\"24\" r=\"3.5\"/>\
             <circle cx=\"42\" cy=\"24\" r=\"3.5\"/>"
        ),
        // Sheets on a wall.
        Method::Gallery => symbol!(
            "<path d=\"M5 8h16v22H5zM27 8h16v22H27zM5 41h38M9 15h8M9 22h8M31 15h8M31 22h8\"/>"
        ),
        // A microphone.
        Method::SpeakingList => symbol!(
            "<rect x=\"17\" y=\"4\" width=\"14\" height=\"24\" rx=\"7\"/>\
             <path d=\"M9 22c0 9 6 15 15 15s15-6 15-15M24 37v7M15 44h18\"/>"
        ),
        // A ring of people with some within.
        Method::InnerCircle => symbol!(
            "<circle cx=\"24\" cy=\"24\" r=\"20\" stroke-dasharray=\"5 5\"/>\
             <circle cx=\"24\" cy=\"16\" r=\"4\"/><circle cx=\"16\" cy=\"29\" r=\"4\"/>\
             <circle cx=\"32\" cy=\"29\" r=\"4\"/>"
        ),
        // Once around.
        Method::Round => symbol!("<path d=\"M41 24a17 17 0 1 1-5-12M41 4v10H31\"/>"),
        // Two voices.
        Method::Discussion => {
            symbol!("<path d=\"M5 6h26v18H15l-6 6v-6H5zM37 16h6v18h-4v7l-7-7H19v-4\"/>")
        }
        // Boxes to tick.
        Method::Poll => {
            symbol!("<path d=\"M6 7h13v13H6zM6 28h13v13H6zM26 14h17M26 35h17M9 13l3 4 8-10\"/>")
        }
        // A board.
        Method::Report => {
            symbol!("<path d=\"M5 7h38v24H5zM24 31v6M14 43l10-6 10 6M13 16h22M13 23h14\"/>")
        }
        // What was said, confirmed.
        Method::Playback => symbol!("<path d=\"M5 7h38v26H23l-10 9v-9H5zM15 20l6 6 12-12\"/>"),
        // A cup.
        Method::Break => symbol!(
            "<path d=\"M7 17h26v13c0 7-5 12-11 12h-4C12 42 7 37 7 30zM33 21h3c5 0 7 3 7 6s-2 6-7 6h-4\
             M14 5v6M20 5v6M26 5v6\"/>"
        ),
        // Out through a door.
        Method::Closing => symbol!(" turns", "<path d=\"M22 6H6v36h16M18 24h24M33 15l9 9-9 9\"/>"),
    }
}
