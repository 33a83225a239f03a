//! Rows of persons, photographs and answers about possible same persons.

use super::{Identity, Sex};
use crate::base::dates::Moment;
use crate::base::ids::DetaineeId;
use crate::base::partial::PartialDate;
use crate::failure::Result;
use crate::names;
use crate::store::Tx;
use crate::store::table::{Json, get, select};
use crate::table;
use rusqlite::{Connection, OptionalExtension};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

/// What an identity tells beside the columns: in the file, only what somebody told.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Rest(pub Identity);

impl Serialize for Rest {
    fn serialize<S: Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        let told = &self.0;
        let mut map = s.serialize_map(None)?;
        if !told.languages.is_empty() {
            map.serialize_entry("languages", &told.languages)?;
        }
        for (key, text) in [
            ("profession", &told.profession),
            ("residence", &told.residence),
            ("marital", &told.marital),
            ("education", &told.education),
            ("identity_paper", &told.identity_paper),
            ("contact_name", &told.contact_name),
            ("contact_link", &told.contact_link),
            ("contact_phone", &told.contact_phone),
            ("consulate", &told.consulate),
            ("description", &told.description),
            ("marks", &told.marks),
        ] {
            if !text.is_empty() {
                map.serialize_entry(key, text)?;
            }
        }
        for (key, number) in [("children", told.children), ("height_cm", told.height_cm)] {
            if number.is_some() {
                map.serialize_entry(key, &number)?;
            }
        }
        if told.domiciled_in_mali.is_some() {
            map.serialize_entry("domiciled_in_mali", &told.domiciled_in_mali)?;
        }
        if !told.prior_convictions.is_empty() {
            map.serialize_entry("prior_convictions", &told.prior_convictions)?;
        }
        map.end()
    }
}

table! {
    /// A person.
    pub struct DetaineeRow in "detainees", id: DetaineeId {
        /// Family name, as written.
        family_name: String,
        /// Given names, as written.
        given_names: String,
        /// Surnom.
        alias: String,
        /// No name given.
        name_unknown: bool,
        /// Order of French lists.
        sort_name: String,
        /// Names and surnom folded, for the filter of a list.
        folded: String,
        /// `M`, `F` or unknown.
        sex: Option<String>,
        /// Birth as far as known.
        birth: Option<Json<PartialDate>>,
        /// Place of birth.
        birth_place: String,
        /// Father.
        father: String,
        /// Mother.
        mother: String,
        /// ISO alpha-3.
        nationalities: Json<Vec<String>>,
        /// The rest of the identity.
        details: Json<Rest>,
        /// Photograph in force.
        photo: Option<String>,
        /// The record that took this one over.
        merged_into: Option<DetaineeId>,
    }
}

table! {
    /// What a clerk answered about two records that look alike.
    pub struct AnswerRow in "same_person_answers", id: String {
        /// The record at hand.
        detainee_id: DetaineeId,
        /// The record it looks like.
        other_id: DetaineeId,
        /// `same`, `other` or `unknown`.
        answer: String,
        /// Why.
        reason: String,
        /// By whom.
        answered_by: String,
        /// When.
        answered_at: Moment,
    }
}

impl DetaineeRow {
    /// A row for this identity; columns for what is searched and counted, the rest as one.
    pub fn new(id: DetaineeId, identity: Identity) -> Self {
        let mut row = Self {
            id,
            version: 0,
            family_name: String::new(),
            given_names: String::new(),
            alias: String::new(),
            name_unknown: false,
            sort_name: String::new(),
            folded: String::new(),
            sex: None,
            birth: None,
            birth_place: String::new(),
            father: String::new(),
            mother: String::new(),
            nationalities: Json(Vec::new()),
            details: Json::default(),
            photo: None,
            merged_into: None,
        };
        row.set_identity(identity);
        row
    }

    /// Writes the identity into the columns.
    pub fn set_identity(&mut self, mut identity: Identity) {
        identity.normalise();
        self.sort_name = names::sort_key(&[&identity.family_name, &identity.given_names]);
        self.folded = [&identity.family_name, &identity.given_names, &identity.alias]
            .map(|name| names::fold(name))
            .join(" ");
        self.family_name = std::mem::take(&mut identity.family_name);
        self.given_names = std::mem::take(&mut identity.given_names);
        self.alias = std::mem::take(&mut identity.alias);
        self.name_unknown = identity.name_unknown;
        self.sex = identity.sex.take().map(|s| s.as_str().to_owned());
        self.birth = identity.birth.take().map(Json);
        self.birth_place = std::mem::take(&mut identity.birth_place);
        self.father = std::mem::take(&mut identity.father);
        self.mother = std::mem::take(&mut identity.mother);
        self.nationalities = Json(std::mem::take(&mut identity.nationalities));
        self.details = Json(Rest(identity));
    }

    /// The identity, whole.
    pub fn identity(&self) -> Identity {
        Identity {
            family_name: self.family_name.clone(),
            given_names: self.given_names.clone(),
            alias: self.alias.clone(),
            name_unknown: self.name_unknown,
            sex: self.sex.as_deref().and_then(Sex::parse),
            birth: self.birth.as_ref().map(|b| b.0.clone()),
            birth_place: self.birth_place.clone(),
            father: self.father.clone(),
            mother: self.mother.clone(),
            nationalities: self.nationalities.0.clone(),
            ..self.details.0.0.clone()
        }
    }

    /// Family name and given names.
    pub fn full_name(&self) -> String {
        super::full_name(&self.family_name, &self.given_names)
    }
}

/// The person that a record stands for: itself, or the one that took it over.
pub fn current(conn: &Connection, id: &DetaineeId) -> Result<DetaineeRow> {
    let mut row: DetaineeRow = get(conn, id.as_str())?;
    // A merge never makes a ring: the record kept is never itself merged afterwards.
    for _ in 0..16 {
        let Some(next) = row.merged_into.clone() else { break };
        row = get(conn, next.as_str())?;
    }
    Ok(row)
}

/// Every record that stands for the same person as this one: itself, and those it took over.
pub fn records_of(conn: &Connection, id: &DetaineeId) -> Result<Vec<DetaineeId>> {
    let sql = "WITH RECURSIVE records(id) AS (
                 SELECT ?1 UNION SELECT d.id FROM detainees d JOIN records r ON d.merged_into = r.id)
               SELECT id FROM records";
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map([id], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Answers given about this record, either way round.
pub fn answers(conn: &Connection, id: &DetaineeId) -> Result<Vec<AnswerRow>> {
    select(conn, "WHERE detainee_id = ?1 OR other_id = ?1 ORDER BY answered_at, id", &[id])
}

/// Keeps a photograph under the name of its content.
pub fn keep_photo(tx: &Tx<'_>, id: &str, mime: &str, bytes: &[u8]) -> Result<()> {
    tx.conn
        .prepare_cached("INSERT OR IGNORE INTO photos (id, mime, bytes) VALUES (?1, ?2, ?3)")?
        .execute(rusqlite::params![id, mime, bytes])?;
    Ok(())
}

/// A photograph.
pub fn photo(conn: &Connection, id: &str) -> Result<Option<(String, Vec<u8>)>> {
    Ok(conn
        .prepare_cached("SELECT mime, bytes FROM photos WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_person_comes_back_whole() {
        // Every field told: one that `Rest` forgot would come back empty.
        let told = serde_json::json!({
            "family_name": "Keïta", "given_names": "Awa", "alias": "La Vieille",
            "name_unknown": true, "sex": "F", "birth": { "v": "1990", "p": "year" },
            "birth_place": "Kayes", "father": "Oumar", "mother": "Fanta",
            "nationalities": ["MLI"], "languages": ["bam"], "profession": "tailleuse",
            "residence": "Kayes", "marital": "married", "children": 3, "education": "primary",
            "identity_paper": "NINA 1", "contact_name": "Sira", "contact_link": "sœur",
            "contact_phone": "70000000", "consulate": "Dakar", "height_cm": 170,
            "description": "mince", "marks": "cicatrice", "domiciled_in_mali": false,
            "prior_convictions": [],
        });
        let identity: Identity = serde_json::from_value(told.clone()).unwrap();
        let row = DetaineeRow::new(DetaineeId::new(), identity);
        let kept = serde_json::to_string(&row.details).unwrap();
        let read = DetaineeRow { details: serde_json::from_str(&kept).unwrap(), ..row };
        assert_eq!(serde_json::to_value(read.identity()).unwrap(), told);
        let unknown = DetaineeRow::new(DetaineeId::new(), Identity::default());
        assert_eq!(serde_json::to_string(&unknown.details).unwrap(), "{}");
    }
}
