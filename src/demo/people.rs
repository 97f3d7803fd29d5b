//! The invented people of the demonstration: 14, 31 and 6 partners, in the order of the networks. No name of a
//! person, place or organisation here is meant to be a real one.

use std::borrow::Cow;

use crate::store::network::ParticipantLevel;

/// Somebody invited.
pub(super) struct Person {
    pub(super) name: Cow<'static, str>,
    pub(super) organisation: Cow<'static, str>,
    pub(super) kind: &'static str,
    pub(super) domain: &'static str,
    pub(super) level: ParticipantLevel,
}

impl Person {
    /// An address in a domain that is kept free for examples (RFC 2606).
    pub(super) fn email(&self) -> String {
        let letters = self.name.to_lowercase().replace(' ', ".");
        format!("{letters}@voorbeeld.example")
    }
}

const fn person(
    name: &'static str,
    organisation: &'static str,
    kind: &'static str,
    domain: &'static str,
    level: ParticipantLevel,
) -> Person {
    Person { name: Cow::Borrowed(name), organisation: Cow::Borrowed(organisation), kind, domain, level }
}

/// Everybody.
pub(super) static PEOPLE: [Person; 51] = [
    person(
        "Anouk Schipperheyn",
        "Bewoners Wilgerdam-Noord",
        "bewoners",
        "burgers",
        ParticipantLevel::Citizen,
    ),
    person("Bas Ruiterkamp", "Bewoners Wilgerdam-Noord", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Carla de Graav", "Bewoners Wilgerdam-Noord", "bewoners", "burgers", ParticipantLevel::Citizen),
    person(
        "Daan Kloosterman",
        "Vrijwilligershuis De Wissel",
        "vrijwilligersorganisatie",
        "welzijn",
        ParticipantLevel::Citizen,
    ),
    person(
        "Els Stoffers",
        "Vrijwilligershuis De Wissel",
        "vrijwilligersorganisatie",
        "welzijn",
        ParticipantLevel::Practice,
    ),
    person(
        "Femke Lindeboom",
        "Huisartsen Wilgerplein",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person(
        "Gijs Akkerboom",
        "Huisartsen Wilgerplein",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Management,
    ),
    person("Hanneke Uiterwaal", "Thuiszorg De Dijk", "thuiszorg", "zorg", ParticipantLevel::Practice),
    person("Imre Oldenburger", "Thuiszorg De Dijk", "thuiszorg", "zorg", ParticipantLevel::Practice),
    person("Jolien Faber-Smit", "Thuiszorg De Dijk", "thuiszorg", "zorg", ParticipantLevel::Management),
    person("Kees Rietveldt", "Gemeente Wilgerdam", "gemeente", "overheid", ParticipantLevel::Board),
    person("Lotte IJsselstein", "Gemeente Wilgerdam", "gemeente", "overheid", ParticipantLevel::Practice),
    person(
        "Marijke Postmaa",
        "Welzijn Wilgerdam",
        "welzijnsorganisatie",
        "welzijn",
        ParticipantLevel::Management,
    ),
    person(
        "Niels Zandstraa",
        "Welzijn Wilgerdam",
        "welzijnsorganisatie",
        "welzijn",
        ParticipantLevel::Practice,
    ),
    person("Olga Knottnerus", "Ouderen Elzerveen", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Pieter Aalders", "Ouderen Elzerveen", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Quinten Demirci", "Ouderen Elzerveen", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Roos Tuinstra", "Ouderen Elzerveen", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Sjoerd Zonneveldt", "Ouderen Elzerveen", "bewoners", "burgers", ParticipantLevel::Citizen),
    person(
        "Trudy Meerdink",
        "Mantelzorgkring Elzerveen",
        "vrijwilligersorganisatie",
        "welzijn",
        ParticipantLevel::Citizen,
    ),
    person(
        "Umar Waterman",
        "Mantelzorgkring Elzerveen",
        "vrijwilligersorganisatie",
        "welzijn",
        ParticipantLevel::Citizen,
    ),
    person(
        "Vera Wijngaard",
        "Mantelzorgkring Elzerveen",
        "vrijwilligersorganisatie",
        "welzijn",
        ParticipantLevel::Citizen,
    ),
    person(
        "Wouter Wolthuis",
        "Gezondheidscentrum De Els",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person(
        "Xandra Broekema",
        "Gezondheidscentrum De Els",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person(
        "Yusuf Eggink",
        "Gezondheidscentrum De Els",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person(
        "Zeynep Geerlings",
        "Gezondheidscentrum De Els",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person(
        "Amber Hagenaar",
        "Gezondheidscentrum De Els",
        "huisartsenpraktijk",
        "zorg",
        ParticipantLevel::Management,
    ),
    person("Bram Doornbos", "Wijkverpleging Veenzorg", "thuiszorg", "zorg", ParticipantLevel::Practice),
    person("Chantal Terpstra", "Wijkverpleging Veenzorg", "thuiszorg", "zorg", ParticipantLevel::Practice),
    person("Dirk Mulderij", "Wijkverpleging Veenzorg", "thuiszorg", "zorg", ParticipantLevel::Practice),
    person(
        "Esra van den Berkhof",
        "Wijkverpleging Veenzorg",
        "thuiszorg",
        "zorg",
        ParticipantLevel::Practice,
    ),
    person("Fatima Noordhof", "Wijkverpleging Veenzorg", "thuiszorg", "zorg", ParticipantLevel::Management),
    person("Gerard Veldhoen", "Verpleeghuis Het Veenhof", "verpleeghuis", "zorg", ParticipantLevel::Practice),
    person("Hugo Pelgrom", "Verpleeghuis Het Veenhof", "verpleeghuis", "zorg", ParticipantLevel::Practice),
    person("Ilse Blankestijn", "Verpleeghuis Het Veenhof", "verpleeghuis", "zorg", ParticipantLevel::Board),
    person(
        "Joost van Houtum",
        "Welzijn Elzerveen",
        "welzijnsorganisatie",
        "welzijn",
        ParticipantLevel::Practice,
    ),
    person("Karin Kaya", "Welzijn Elzerveen", "welzijnsorganisatie", "welzijn", ParticipantLevel::Practice),
    person("Leo Fortuin", "Welzijn Elzerveen", "welzijnsorganisatie", "welzijn", ParticipantLevel::Practice),
    person(
        "Mirjam Coster",
        "Welzijn Elzerveen",
        "welzijnsorganisatie",
        "welzijn",
        ParticipantLevel::Management,
    ),
    person("Nadia Nijenhuis", "Gemeente Elzerveen", "gemeente", "overheid", ParticipantLevel::Board),
    person("Otto Huizing", "Gemeente Elzerveen", "gemeente", "overheid", ParticipantLevel::Management),
    person("Paula Cuperus", "Gemeente Elzerveen", "gemeente", "overheid", ParticipantLevel::Practice),
    person(
        "Rachid Overweg",
        "Woonstichting Elzerdak",
        "woningcorporatie",
        "wonen",
        ParticipantLevel::Management,
    ),
    person(
        "Sanne Bouterse-Lam",
        "Woonstichting Elzerdak",
        "woningcorporatie",
        "wonen",
        ParticipantLevel::Practice,
    ),
    person("Thijs Goedhart", "Apotheek Elzerveen", "apotheek", "zorg", ParticipantLevel::Practice),
    person("Ursula Lammerts", "Ouders in Vlierhoven", "bewoners", "burgers", ParticipantLevel::Citizen),
    person("Victor Elzinga", "Basisschool De Vlierboom", "school", "onderwijs", ParticipantLevel::Management),
    person("Willemijn Dijkgraaf", "Jeugdteam Vlierhoven", "jeugdhulp", "zorg", ParticipantLevel::Practice),
    person("Youssef Timmerije", "Jeugdteam Vlierhoven", "jeugdhulp", "zorg", ParticipantLevel::Practice),
    person("Zita El Amrani", "Sportclub Vlierhoven", "sportvereniging", "sport", ParticipantLevel::Citizen),
    person("Arjen Jonkers", "Gemeente Vlierhoven", "gemeente", "overheid", ParticipantLevel::Board),
];
