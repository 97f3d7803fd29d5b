//! Invented comments of the demonstration, each with the place of its aspect.

/// What partners write beside an aspect.
pub(super) const COMMENTS: [(usize, &str); 6] = [
    (0, "We willen allemaal hetzelfde, maar we zeggen het elk op onze eigen manier."),
    (1, "De belangen van de gemeente ken ik goed. Die van de huisartsen minder."),
    (2, "Ik durf nu te bellen als ik iets niet weet. Dat was twee jaar geleden anders."),
    (3, "Afspraken maken gaat goed. Nakomen kan beter."),
    (3, "Wie doet wat als iemand ziek is? Dat weten we nog niet."),
    (4, "Er is weinig tijd om samen terug te kijken."),
];
