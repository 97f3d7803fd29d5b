//! Makes any text fit to be drawn: one line, no characters that XML forbids, no endless length.

/// Text of at most `most` characters with white space collapsed and control characters gone; what is cut off is
/// replaced by an ellipsis. Reads no further than it needs, so a text of any length costs the same.
pub fn clean(text: &str, most: usize) -> String {
    let mut kept = String::new();
    let mut count = 0;
    let mut space_owed = false;
    // White space is free to read over, so the reading is bounded as well as the result.
    for c in text.chars().take(most.saturating_mul(8)) {
        if c.is_whitespace() || c.is_control() {
            space_owed = !kept.is_empty();
            continue;
        }
        if is_unfit(c) {
            continue;
        }
        if count + usize::from(space_owed) >= most {
            kept.truncate(kept.trim_end().len());
            kept.push('…');
            return kept;
        }
        if space_owed {
            kept.push(' ');
            count += 1;
            space_owed = false;
        }
        kept.push(c);
        count += 1;
    }
    kept
}

/// Characters that XML 1.0 forbids beside the control characters, and those that turn the direction of what follows.
fn is_unfit(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{200b}' | '\u{feff}')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn white_space_collapses_and_forbidden_characters_go() {
        assert_eq!(clean("  Gedeelde\n\t ambitie\u{0}\u{ffff}  ", 80), "Gedeelde ambitie");
        assert_eq!(clean("a\u{202e}b", 80), "ab");
        assert_eq!(clean("", 80), "");
        assert_eq!(clean(" \n ", 80), "");
    }

    #[test]
    fn a_long_text_is_cut_with_an_ellipsis() {
        assert_eq!(clean("samenwerken", 5), "samen…");
        assert_eq!(clean("samen werken", 5), "samen…");
        assert_eq!(clean("samen", 5), "samen");
        assert_eq!(clean(&"a".repeat(1_000_000), 160).chars().count(), 161);
    }
}
