//! What a dossier has for the places of a model.

use super::PaperDue;
use super::places::{AGREEMENT, Facts};
use crate::acts::table::{ActRow, of_committal};
use crate::base::dates::Day;
use crate::base::ids::ActId;
use crate::base::partial::{PartialDate, Precision};
use crate::committals::table::CommittalRow;
use crate::deadlines::TitleSheet;
use crate::deadlines::answers::REQUEST_RELEASE;
use crate::deadlines::assess::{self, Assessment, day_of};
use crate::deadlines::outcome::Depth;
use crate::desk;
use crate::detainees::Identity;
use crate::detainees::table::current;
use crate::exits;
use crate::failure::{Failure, Result};
use crate::print::format;
use crate::reference::papers::{self, Authority, PaperKind};
use crate::reference::{self, ListName};
use crate::registers::{birth_words, lists, named};
use crate::store::Read;
use crate::store::table::get;
use crate::words::Words;

/// Statuses of a title that still holds or held last.
const HOLDING: [&str; 5] = ["running", "due_soon", "expired", "interrupted", "pending"];

/// The facts of a dossier for one paper, with the article that it rests on.
pub struct Gathered {
    /// The places.
    pub facts: Facts,
    /// Article.
    pub article: String,
    /// The stay.
    pub stay: CommittalRow,
}

struct Dossier<'a> {
    read: &'a Read<'a>,
    words: &'static Words,
    kind: &'static PaperKind,
    stay: &'a CommittalRow,
    act: Option<&'a ActRow>,
    title: Option<&'a TitleSheet>,
    title_act: Option<&'a ActRow>,
    due_on: Option<Day>,
    signatures: String,
}

/// Gathers the facts of a dossier for a paper.
pub fn gather(read: &Read<'_>, kind: &'static PaperKind, due: &PaperDue) -> Result<Gathered> {
    let stay: CommittalRow = get(read.conn, due.committal_id.as_str())?;
    let identity = current(read.conn, &stay.detainee_id)?.identity();
    let assessment = assess::committal(read, &stay.id, Depth::Dates)?;
    let acts = of_committal(read.conn, &stay.id)?;
    let find = |id: &str| acts.iter().find(|a| a.id.as_str() == id);
    let act = due.act_id.as_ref().and_then(|id| find(id.as_str()));
    check_act(kind, due.act_id.as_ref(), act)?;
    let titles = assessment.titles();
    let own =
        titles.iter().find(|t| Some(t.act_id.as_str()) == due.act_id.as_ref().map(ActId::as_str));
    let holding = || titles.iter().rfind(|t| HOLDING.contains(&t.status.as_str()));
    let title = own.or_else(holding).or_else(|| titles.last());
    let dossier = Dossier {
        read,
        words: Words::of(read.actor.lang),
        kind,
        stay: &stay,
        act,
        title,
        title_act: title.and_then(|t| find(&t.act_id)),
        due_on: due.due_on,
        signatures: exits::queries::signatures(read.conn, &stay.id, Words::of(read.actor.lang))?,
    };
    let article = dossier.article();
    let mut facts = Facts::new();
    let mut put = |place: &str, value: String| {
        facts.insert(place.to_owned(), value);
    };
    dossier.person(&identity, &assessment, &mut put);
    dossier.title(&mut put)?;
    dossier.act(&assessment, &mut put);
    dossier.house(&mut put)?;
    put("article", article.clone());
    Ok(Gathered { facts, article, stay })
}

/// A receipt certifies an act of a type that has one, and that still stands.
fn check_act(kind: &PaperKind, asked: Option<&ActId>, act: Option<&ActRow>) -> Result<()> {
    let fits = match act {
        Some(act) => {
            act.is_standing() && (kind.acts.is_empty() || kind.acts.contains_key(&act.kind))
        }
        None => asked.is_none() && kind.acts.is_empty(),
    };
    if fits { Ok(()) } else { Err(Failure::field("due.act_id", "paper-act")) }
}

impl Dossier<'_> {
    /// The duty of the title that this kind of paper answers, the one of the day first.
    fn duty(&self) -> Option<(&str, &str)> {
        let duties = &self.title?.duties;
        let mut fitting =
            duties.iter().filter(|d| self.kind.duties.contains(&d.duty)).collect::<Vec<_>>();
        fitting.sort_by_key(|d| day_of(&d.on) != self.due_on);
        fitting.first().map(|d| (d.duty.as_str(), d.article.as_str()))
    }

    fn article(&self) -> String {
        let of_act = self.act.and_then(|a| self.kind.acts.get(&a.kind)).map(String::as_str);
        let of_duty = self.duty().map(|(_, article)| article);
        of_act.or(of_duty).unwrap_or(&self.kind.article).to_owned()
    }

    fn person(&self, who: &Identity, a: &Assessment, put: &mut dyn FnMut(&str, String)) {
        let (stay, words) = (self.stay, self.words);
        let entered = match stay.hour_known {
            true => format::moment(stay.entered_at),
            false => format::day(stay.entered_at.day()),
        };
        let days = stay.entered_at.day().days_until(self.read.today);
        let nations = who.nationalities.iter().map(|n| lists::nationality(self.read, n));
        put("nom", who.full_name());
        put("numero-ecrou", stay.ecrou.clone());
        put("date-ecrou", entered);
        put("detention-depuis", words.say("papers-days", &[("count", days.to_string())]));
        put("naissance", birth(words, who.birth.as_ref()));
        put("lieu-naissance", who.birth_place.clone());
        put("sexe", who.sex.map(|s| named(words, "registers-sex", s.as_str())).unwrap_or_default());
        let sex = who.sex.map(|s| s.as_str()).unwrap_or_default();
        put("enfant", words.say("papers-child", &[("sex", sex)]));
        put(AGREEMENT, sex.to_owned());
        put("pere", who.father.clone());
        put("mere", who.mother.clone());
        put("nationalite", nations.collect::<Vec<_>>().join(", "));
        put("domicile", who.residence.clone());
        let category = a.outcome.category.as_deref().unwrap_or_default();
        let over = self.title.map_or(0, |t| t.overrun_days).max(a.outcome.release.overdue_days);
        put("jours-depasses", over.to_string());
        put("categorie", named(words, "law-category", category));
        put("cellule", stay.cell.clone());
        put("date-sortie", stay.exit_on.map(format::day).unwrap_or_default());
        let reason = stay.exit_reason.as_deref().unwrap_or_default();
        put("motif-sortie", named(words, "registers-exit", reason));
        put("decision-sortie", stay.exit_note.clone());
        put("signatures-sortie", self.signatures.clone());
        let arrival = &stay.details.0;
        let escort = [arrival.brought_by.as_str(), arrival.brought_by_service.as_str()];
        put("escorte", escort.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "));
    }

    fn title(&self, put: &mut dyn FnMut(&str, String)) -> Result<()> {
        let words = self.words;
        let authority = self.authority()?;
        put("autorite-saisie", authority.name);
        put("autorite-saisie-adresse", authority.address);
        let Some(title) = self.title else { return Ok(()) };
        let code = self.title_act.and_then(|a| a.authority_code.as_deref());
        let court = match code {
            Some(code) => reference::label(self.read, ListName::Jurisdictions, code)?,
            None => title.authority.clone(),
        };
        let proc = self.title_act.and_then(|a| a.data.0.get("proc")).and_then(|p| p.as_str());
        let offences = title.offences.iter().map(|o| match o.label.is_empty() {
            true => o.code.clone(),
            false => o.label.clone(),
        });
        put("titre", named(words, "law-act", &title.kind));
        put("date-titre", words.day(title.on.get(..10).unwrap_or(&title.on)));
        put("reference-titre", title.reference.clone());
        put("autorite", title.authority.clone());
        put("juridiction", court);
        put("procedure", proc.unwrap_or_default().to_owned());
        put("infractions", offences.collect::<Vec<_>>().join(" ; "));
        put("terme", title.expires_on.as_deref().map(|on| words.day(on)).unwrap_or_default());
        let left =
            title.expires_on.as_deref().and_then(day_of).map(|d| self.read.today.days_until(d));
        let left = left.map(|d| words.say("papers-days", &[("count", d.max(0).to_string())]));
        put("jours-restants", left.unwrap_or_default());
        Ok(())
    }

    /// Whom the law has the régisseur seize: the procureur or the juge des enfants where the duty
    /// says so; else the president of the collège, or the judge where none sits yet (CPP 1371-1).
    fn authority(&self) -> Result<Authority> {
        let duty = self.duty().map_or("", |(duty, _)| duty);
        if duty.ends_with("to_procureur") {
            return Ok(papers::authority("procureur"));
        }
        if duty.ends_with("to_juge_des_enfants") {
            return Ok(papers::authority("juge_des_enfants"));
        }
        let code = self.title_act.and_then(|a| a.authority_code.as_deref());
        let court = match code {
            Some(code) => reference::jurisdiction(self.read, code)?,
            None => None,
        };
        let sits = court.and_then(|c| c.college) != Some(false);
        Ok(papers::authority(if sits { "college" } else { "judge" }))
    }

    fn act(&self, a: &Assessment, put: &mut dyn FnMut(&str, String)) {
        let Some(act) = self.act else { return };
        let words = self.words;
        let clock = a.outcome.limits.iter().find(|(id, _, _)| id == act.id.as_str());
        put("acte", named(words, "law-act", &act.kind));
        put("date-acte", words.day(&act.happened_at));
        put("reference-acte", act.reference.clone());
        put("delai-du-juge", clock.map(|(_, _, on)| words.day(on)).unwrap_or_default());
    }

    fn house(&self, put: &mut dyn FnMut(&str, String)) -> Result<()> {
        let house = desk::establishment_row(self.read.conn)?;
        put("etablissement", house.name);
        put("region", house.region);
        put("date-du-jour", format::day(self.read.today));
        put("heure", format::hour(self.read.now));
        put("agent", self.read.actor.display_name.clone());
        Ok(())
    }
}

/// A birth inside a sentence: `le 07/03/1991`, `en 1991`, `vers 1991`.
fn birth(words: &Words, birth: Option<&PartialDate>) -> String {
    let Some(birth) = birth else { return String::new() };
    let key = match birth.p {
        Precision::Day => "papers-birth-day",
        Precision::Month | Precision::Year => "papers-birth-year",
        Precision::Circa | Precision::Age => "papers-birth-about",
    };
    let written = birth_words(words, Some(&PartialDate { p: plain(birth.p), ..birth.clone() }));
    words.say(key, &[("date", format!("\u{2060}{written}"))]).replace('\u{2060}', "")
}

/// The precision under which a date is written with no word before it.
fn plain(precision: Precision) -> Precision {
    match precision {
        Precision::Circa | Precision::Age => Precision::Year,
        other => other,
    }
}

/// Whether a paper of this kind is known beside its alert by the act alone.
pub fn has_no_day(kind: &PaperKind) -> bool {
    kind.duties.iter().any(|d| d == REQUEST_RELEASE)
}
