//! Which characters act on a screen or a file instead of being read.

/// Controls other than newline and tab: C0, DEL and C1.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// Characters that cannot be seen and that change how others are shown or read:
/// embeddings, overrides and isolates of direction, deprecated formatting,
/// interlinear annotation, byte order marks, tags, and the code points that
/// Unicode gives to no character ever.
///
/// The marks LRM, RLM and ALM and the joiners ZWJ and ZWNJ are none of these:
/// people need them to write.
pub(super) fn is_hidden_agent(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}'
        | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Line and paragraph separators, which some programs take for a newline and
/// others do not show at all.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// The signs that choose a form of the character before them.
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Characters that people need to write and that nobody sees by themselves:
/// joiners, direction marks, soft hyphens, fillers, variation selectors.
pub(super) fn is_inkless(c: char) -> bool {
    is_variation_selector(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
            | '\u{3164}' | '\u{ffa0}')
}
