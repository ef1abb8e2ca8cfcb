//! The headings of a printed codebook, in the languages that are built in, so
//! that a card is of one language throughout.

/// The headings in one language.
pub(super) struct Labels {
    pub(super) rules: &'static str,
    pub(super) unit: &'static str,
    pub(super) palette: &'static str,
    pub(super) addressees: &'static str,
    pub(super) subthemes: &'static str,
    pub(super) include: &'static str,
    pub(super) exclude: &'static str,
    pub(super) aliases: &'static str,
    pub(super) declaration: &'static str,
    pub(super) related: &'static str,
    pub(super) required: &'static str,
    pub(super) unseen: &'static str,
    pub(super) gcm: &'static str,
    pub(super) gcr: &'static str,
    pub(super) sdg: &'static str,
    pub(super) nua: &'static str,
    pub(super) paris: &'static str,
}

/// The headings in `lang`, or in English.
pub(super) fn labels(lang: &str) -> &'static Labels {
    match lang {
        "es" => &SPANISH,
        "fr" => &FRENCH,
        _ => &ENGLISH,
    }
}

const ENGLISH: Labels = Labels {
    rules: "Rules",
    unit: "One contribution",
    palette: "Palette",
    addressees: "Addressees",
    subthemes: "Sub-themes",
    include: "Belongs here",
    exclude: "Not here",
    aliases: "Also found by",
    declaration: "Declaration",
    related: "Related to",
    required: "one is required",
    unseen: "* Look the number up before relying on it in print.",
    gcm: "Global Compact for Migration",
    gcr: "Global Compact on Refugees",
    sdg: "Sustainable Development Goals",
    nua: "New Urban Agenda",
    paris: "Paris Agreement",
};

const SPANISH: Labels = Labels {
    rules: "Reglas",
    unit: "Una aportación",
    palette: "Paleta",
    addressees: "Destinatarios",
    subthemes: "Subtemas",
    include: "Va aquí",
    exclude: "No va aquí",
    aliases: "También con",
    declaration: "Declaración",
    related: "Relacionado",
    required: "hay que elegir uno",
    unseen: "* Compruebe el número antes de publicarlo.",
    gcm: "Pacto Mundial para la Migración",
    gcr: "Pacto Mundial sobre los Refugiados",
    sdg: "Objetivos de Desarrollo Sostenible",
    nua: "Nueva Agenda Urbana",
    paris: "Acuerdo de París",
};

const FRENCH: Labels = Labels {
    rules: "Règles",
    unit: "Une contribution",
    palette: "Palette",
    addressees: "Destinataires",
    subthemes: "Sous-thèmes",
    include: "À mettre ici",
    exclude: "Pas ici",
    aliases: "Aussi par",
    declaration: "Déclaration",
    related: "En lien avec",
    required: "en choisir un",
    unseen: "* Vérifier le numéro avant de le publier.",
    gcm: "Pacte mondial sur les migrations",
    gcr: "Pacte mondial sur les réfugiés",
    sdg: "Objectifs de développement durable",
    nua: "Nouveau Programme pour les villes",
    paris: "Accord de Paris",
};
