//! The level at which somebody works, from the word that a list or a file has for it.

use super::header;
use crate::store::network::ParticipantLevel;

/// The words for a level, without capitals, spaces and marks.
const LEVELS: [(ParticipantLevel, &[&str]); 4] = [
    (
        ParticipantLevel::Board,
        &[
            "bestuurlijk",
            "bestuurder",
            "bestuur",
            "wethouder",
            "directeur",
            "directie",
            "director",
            "board",
            "boardmember",
            "executive",
            "alderman",
        ],
    ),
    (
        ParticipantLevel::Management,
        &[
            "management",
            "manager",
            "teamleider",
            "leidinggevende",
            "afdelingshoofd",
            "teammanager",
            "teamleader",
            "teamlead",
            "projectleider",
            "coordinator",
            "coördinator",
            "middenmanagement",
        ],
    ),
    (
        ParticipantLevel::Practice,
        &[
            "uitvoerend",
            "uitvoering",
            "uitvoerder",
            "professional",
            "huisarts",
            "wijkverpleegkundige",
            "verpleegkundige",
            "praktijkondersteuner",
            "apotheker",
            "fysiotherapeut",
            "maatschappelijkwerker",
            "sociaalwerker",
            "opbouwwerker",
            "wijkagent",
            "ambtenaar",
            "beleidsmedewerker",
            "medewerker",
            "practice",
            "gp",
            "nurse",
            "socialworker",
            "practitioner",
            "operational",
        ],
    ),
    (
        ParticipantLevel::Citizen,
        &[
            "burger",
            "bewoner",
            "inwoner",
            "vrijwilliger",
            "mantelzorger",
            "clientvertegenwoordiger",
            "ervaringsdeskundige",
            "burgervrijwilliger",
            "citizen",
            "resident",
            "volunteer",
            "carer",
            "informalcarer",
        ],
    ),
];

/// The level that a word means, in whatever capitals and marks; `None` for a word that we do not know.
pub fn level_of(word: &str) -> Option<ParticipantLevel> {
    let word = header::plain(word);
    LEVELS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(level, _)| *level)
}
