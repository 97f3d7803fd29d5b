//! Where a Dutch word may be broken when it is wider than its room: at the joints of a compound if there are any,
//! else between syllables. Spelling rules, not a dictionary: a word is only ever broken when nothing else fits.

/// Endings after which a Dutch compound goes on with a new word ("onderhandelings|bereidheid").
const JOINTS: [&str; 14] = [
    "ings", "heids", "eits", "schaps", "ments", "atie", "kenis", "waarde", "zijns", "zorg", "artsen",
    "woning", "proces", "multi",
];
/// Consonants that are one sound or begin a syllable together.
const TOGETHER: [&str; 14] =
    ["ch", "br", "dr", "tr", "kr", "gr", "pr", "vr", "bl", "kl", "gl", "pl", "fl", "sl"];
/// Fewest letters on either side of a break.
const LEAST: usize = 3;

/// The character with which a writer marks a good place to break; never shown itself.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// How good a place to break is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Between two syllables.
    Syllable,
    /// Between two words of a compound, or where the writer put a soft hyphen.
    Joint,
}

/// Places to break a word, as byte offsets, ascending. The word may hold soft hyphens: then only those count.
pub fn breaks(word: &str) -> Vec<(usize, Break)> {
    if word.contains(SOFT_HYPHEN) {
        let after = |(at, hyphen): (usize, &str)| (at + hyphen.len(), Break::Joint);
        return word.match_indices(SOFT_HYPHEN).map(after).collect();
    }
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let fits = |at: usize| at >= LEAST && at + LEAST <= letters.len();
    let places = (0..letters.len()).filter(|at| fits(*at));
    places
        .filter_map(|at| {
            let offset = letters[at].0;
            let kind = if is_joint(&word[..offset], &word[offset..]) {
                Break::Joint
            } else if is_syllable_start(&letters, at) {
                Break::Syllable
            } else {
                return None;
            };
            Some((offset, kind))
        })
        .collect()
}

fn is_joint(before: &str, after: &str) -> bool {
    let before = before.to_lowercase();
    JOINTS.iter().any(|joint| before.ends_with(joint)) && after.starts_with(char::is_alphabetic)
}

/// A syllable starts with its last consonant (or a pair that stays together) before a vowel, after a vowel somewhere.
fn is_syllable_start(letters: &[(usize, char)], at: usize) -> bool {
    let letter = |i: usize| letters.get(i).map(|(_, c)| c.to_ascii_lowercase());
    let vowel = |i: usize| letter(i).is_some_and(is_vowel);
    let consonant = |i: usize| letter(i).is_some_and(|c| c.is_alphabetic() && !is_vowel(c));
    if !consonant(at) || at == 0 || !letters[..at].iter().any(|(_, c)| is_vowel(c.to_ascii_lowercase())) {
        return false;
    }
    let pair = |i: usize| letter(i).zip(letter(i + 1)).map(|(a, b)| format!("{a}{b}"));
    let together = |i: usize| pair(i).is_some_and(|p| TOGETHER.contains(&p.as_str()));
    if vowel(at + 1) {
        return !together(at - 1);
    }
    together(at) && consonant(at + 1) && vowel(at + 2)
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'ä' | 'é' | 'è' | 'ë' | 'ê' | 'ï' | 'í' | 'ó' | 'ö' | 'ü'
    )
}

#[cfg(test)]
mod tests {
    use super::{Break, breaks};

    fn shown(word: &str, least: Break) -> String {
        let mut shown = word.to_owned();
        for (at, kind) in breaks(word).into_iter().rev() {
            if kind >= least {
                shown.insert(at, '|');
            }
        }
        shown
    }

    #[test]
    fn compounds_come_apart_at_their_joints() {
        assert_eq!(shown("Onderhandelingsbereidheid", Break::Joint), "Onderhandelings|bereidheid");
        assert_eq!(shown("verantwoordelijkheidsgevoel", Break::Joint), "verantwoordelijkheids|gevoel");
        assert_eq!(shown("Procesmanager", Break::Joint), "Proces|manager");
        assert_eq!(shown("Multidisciplinaire", Break::Joint), "Multi|disciplinaire");
    }

    #[test]
    fn syllables_start_with_a_consonant_before_a_vowel() {
        assert_eq!(shown("samenwerken", Break::Syllable), "samen|wer|ken");
        assert_eq!(shown("gedachtegoed", Break::Syllable), "gedach|te|goed");
        assert_eq!(shown("problematiek", Break::Syllable), "pro|ble|ma|tiek");
    }

    #[test]
    fn a_soft_hyphen_of_the_writer_goes_before_every_rule() {
        assert_eq!(breaks("wijk\u{ad}netwerken"), [("wijk\u{ad}".len(), Break::Joint)]);
    }

    #[test]
    fn what_is_no_word_has_no_breaks() {
        assert_eq!(breaks("12345678"), []);
        assert_eq!(breaks("🕸🕸🕸🕸🕸🕸🕸"), []);
        assert_eq!(breaks("bcdfgh"), []);
        assert_eq!(breaks(""), []);
    }
}
