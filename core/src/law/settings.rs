//! The policy switches: every point the law leaves open, decided by the administration
//! (format, section 5).

use super::json::{Field, Fields, Kind, Malformed, Path, Problem, Slot, choices};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Map, Value};

choices! {
    /// Is a month of sentence thirty days (CP 131-3)?
    pub enum Arithmetic {
        /// Months of the calendar.
        Calendar = "calendar",
        /// A sentence of one month is thirty days, the others are calendar months.
        Hybrid = "hybrid",
        /// Every month is thirty days.
        Literal30 = "literal30",
    }
    /// How detention before judgment is deducted.
    pub enum Imputation {
        /// The sentence runs from the first day of the detention.
        FromFirstDay = "from_first_day",
        /// The sentence runs from the judgment, less the days spent.
        DeductDays = "deduct_days",
    }
    /// Does the day of release of an earlier detention count?
    pub enum DayCount {
        /// No.
        Exclusive = "exclusive",
        /// Yes.
        Inclusive = "inclusive",
    }
    /// A renewal dated on the quantième itself.
    pub enum OnLastDay {
        /// Accepted and flagged.
        AcceptFlag = "accept_flag",
        /// Void.
        Void = "void",
    }
    /// Where a renewed period begins.
    pub enum RunsFrom {
        /// At the end of the previous one.
        EndOfPeriod = "end_of_period",
        /// On the day of the order, if earlier.
        OrderDate = "order_date",
    }
    /// How month ends are chained.
    pub enum Chain {
        /// From the previous end.
        PreviousEnd = "previous_end",
        /// From the first day.
        FirstDay = "first_day",
    }
    /// Does the long list of art. 274 reach every délit?
    pub enum Reading274 {
        /// Only the offences it names.
        NamedOffences = "named_offences",
        /// Every délit of the Code pénal.
        All = "all",
    }
    /// Renewals of an ordinary délit.
    pub enum OrdinaryRenewals {
        /// One.
        Once = "once",
        /// Without end.
        Unlimited = "unlimited",
    }
    /// Ceiling after a délit has become a crime.
    pub enum CeilingFrom {
        /// Counted from the first mandat.
        FirstDay = "first_day",
        /// Counted from the new mandat.
        NewMandat = "new_mandat",
    }
    /// Is the ceiling of the mandat binding after prise de corps?
    pub enum BodyCeiling {
        /// A warning.
        Warning = "warning",
        /// An end.
        Hard = "hard",
    }
    /// Ceiling of a mandat older than the code of 2024.
    pub enum Straddling {
        /// The lower of the two.
        Lower = "lower",
        /// The new one.
        New = "new",
    }
    /// Who has the thirty days of art. 586.
    pub enum Scope586 {
        /// Every detained prévenu.
        AllDetained = "all_detained",
        /// Comparution immédiate alone.
        ComparutionImmediate = "comparution_immediate",
    }
    /// New mandat in a procedure after a release.
    pub enum Redetention {
        /// Earlier days are deducted.
        Deduct = "deduct",
        /// A new period.
        Restart = "restart",
    }
    /// Age at the facts or at the measure.
    pub enum MinorTest {
        /// At the facts.
        Facts = "facts",
        /// At the measure.
        Measure = "measure",
    }
    /// Birthday, in common years, of someone born on 29 February.
    pub enum Feb29 {
        /// 1 March.
        Mar01 = "mar01",
        /// 28 February.
        Feb28 = "feb28",
    }
    /// Garde à vue on commission rogatoire.
    pub enum GavCommission {
        /// 24 + 24 hours.
        Art316 = "art316",
        /// 48 + 24 hours.
        Art113 = "art113",
    }
    /// Start of the five extra days of the other parties.
    pub enum FiveDays {
        /// The end of the ordinary period.
        FromPeriodEnd = "from_period_end",
        /// The first appeal.
        FromFirstAppeal = "from_first_appeal",
    }
    /// Base of the conditional-release fraction.
    pub enum LcBase {
        /// What is left after grâces.
        AfterGrace = "after_grace",
        /// The sentence pronounced.
        Pronounced = "pronounced",
    }
    /// Thirty years of test period for facts older than the code.
    pub enum LifeOldFacts {
        /// No date.
        Refuse = "refuse",
        /// Thirty years.
        Apply = "apply",
    }
    /// Period of a person whom art. 272 does not protect, under two years or less (art. 273).
    pub enum Art273 {
        /// None is written: no date, a flag.
        NoNumber = "no_number",
        /// The periods of art. 274: six months, then six.
        As274 = "as_274",
    }
    /// How long a prévenu kept by the order of art. 281 may wait for trial.
    pub enum Art281 {
        /// No maximum is written: no date, a flag.
        NoNumber = "no_number",
        /// Sixty days, as after a referral by the chambre (art. 388).
        As388 = "as_388",
    }
    /// Garde à vue of a minor of fifteen, neither under nor over that age (art. 1000).
    pub enum AtFifteen {
        /// Allowed from the fifteenth birthday.
        Allowed = "allowed",
        /// Not before the sixteenth.
        NotAllowed = "not_allowed",
    }
    /// End of a period in months whose quantième the last month does not have (art. 279).
    pub enum MonthEnd {
        /// The last day of that month.
        LastDay = "last_day",
        /// The first day of the next.
        NextDay = "next_day",
    }
    /// Who signs the titles of minors, and before whom the end of one brings them (CPP 995-1, 1018).
    pub enum MinorsAuthority {
        /// The collège des libertés et de la détention of the juvenile court.
        College = "college",
        /// The juge des enfants.
        JugeDesEnfants = "juge_des_enfants",
    }
    /// What makes a suspended sentence be served (CPP 1246, CP 132-32).
    pub enum SursisRevocation {
        /// A decision of the court that says so: nothing is added without it.
        ByDecision = "by_decision",
        /// A new conviction within the five years, by itself.
        ByNewConviction = "by_new_conviction",
    }
    /// Private contrainte of a debtor who was detained.
    pub enum PrivateContrainte {
        /// Three months after the release.
        ThreeMonthsAfterRelease = "three_months_after_release",
        /// From the release.
        FromRelease = "from_release",
    }
}

/// Months a named délit may reach (art. 274, last paragraph).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cap274 {
    /// 6 + 6 + 6.
    Eighteen,
    /// 6 + 6.
    Twelve,
}

impl Cap274 {
    const fn months(self) -> i64 {
        match self {
            Cap274::Eighteen => 18,
            Cap274::Twelve => 12,
        }
    }
}

impl Field for Cap274 {
    const KIND: Kind = Kind::Choice(&["18", "12"]);
    fn read(value: &Value, at: &Path<'_>) -> Result<Cap274, Malformed> {
        match i64::read(value, at)? {
            18 => Ok(Cap274::Eighteen),
            12 => Ok(Cap274::Twelve),
            n => Err(at.fault(Problem::UnknownValue(n.to_string()))),
        }
    }
    fn write(&self) -> Value {
        self.months().write()
    }
}

/// One switch, for screens and for [`crate::law::sensitivity`].
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SwitchSpec {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    #[serde(flatten)]
    pub kind: Kind,
}

macro_rules! switches {
    ($($(#[$doc:meta])* $name:ident : $type:ty = $default:expr;)+) => {
        /// The switches. Unset ones keep the default of the format.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Settings { $($(#[$doc])* pub $name: $type),+ }

        impl Default for Settings {
            fn default() -> Settings {
                Settings { $($name: $default),+ }
            }
        }

        /// Every switch, in the order of the format.
        pub const SWITCHES: &[SwitchSpec] =
            &[$(SwitchSpec { name: stringify!($name), kind: <$type as Slot>::KIND }),+];

        impl Settings {
            /// Sets one switch by its name; null puts it back to its default.
            pub fn set(&mut self, name: &str, value: &Value) -> Result<(), Malformed> {
                let at = Path::ROOT;
                self.set_at(name, value, &at.key(name))
            }
            fn set_at(&mut self, name: &str, value: &Value, at: &Path<'_>) -> Result<(), Malformed> {
                if value.is_null() {
                    return self.reset(name, at);
                }
                match name {
                    $(stringify!($name) => { self.$name = <$type as SwitchField>::of(value, at)?; })+
                    _ => return Err(at.fault(Problem::UnknownField)),
                }
                Ok(())
            }
            fn reset(&mut self, name: &str, at: &Path<'_>) -> Result<(), Malformed> {
                match name {
                    $(stringify!($name) => { self.$name = $default; })+
                    _ => return Err(at.fault(Problem::UnknownField)),
                }
                Ok(())
            }
            /// The value of one switch as the format writes it; null when it is left open.
            pub fn get(&self, name: &str) -> Option<Value> {
                match name {
                    $(stringify!($name) => Some(self.$name.out()),)+
                    _ => None,
                }
            }
        }
    };
}

/// A switch value: set, or possibly left open.
trait SwitchField: Sized {
    fn of(value: &Value, at: &Path<'_>) -> Result<Self, Malformed>;
    fn out(&self) -> Value;
}
impl<T: Field> SwitchField for T {
    fn of(value: &Value, at: &Path<'_>) -> Result<T, Malformed> {
        T::read(value, at)
    }
    fn out(&self) -> Value {
        self.write()
    }
}
impl<T: Field> SwitchField for Option<T> {
    fn of(value: &Value, at: &Path<'_>) -> Result<Option<T>, Malformed> {
        T::read(value, at).map(Some)
    }
    fn out(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::write)
    }
}

switches! {
    /// Is a month thirty days; open: every reading, the earliest governs.
    sentence_arithmetic: Option<Arithmetic> = None;
    /// Method of deduction; open: every reading, the earliest governs.
    imputation: Option<Imputation> = None;
    /// Does the day of release count.
    detention_day_count: DayCount = DayCount::Exclusive;
    /// Is garde à vue deducted (CP 133-3).
    count_garde_a_vue: bool = false;
    /// A renewal dated on the last day.
    order_on_last_day: OnLastDay = OnLastDay::AcceptFlag;
    /// Where a renewed period begins.
    maintien_runs_from: RunsFrom = RunsFrom::EndOfPeriod;
    /// How month ends are chained.
    renewal_chain: Chain = Chain::PreviousEnd;
    /// Reach of the long list of art. 274.
    list_274_reading: Reading274 = Reading274::NamedOffences;
    /// Months a named délit may reach.
    list_274_cap_months: Cap274 = Cap274::Eighteen;
    /// Renewals of an ordinary délit.
    ordinary_delit_renewals: OrdinaryRenewals = OrdinaryRenewals::Once;
    /// Ceiling after délit requalified as crime.
    criminal_ceiling_from: CeilingFrom = CeilingFrom::FirstDay;
    /// Crime requalified as délit: does the time spent count.
    requalified_time_counts: bool = true;
    /// Is the ceiling binding after prise de corps.
    prise_de_corps_ceiling: BodyCeiling = BodyCeiling::Warning;
    /// Ceiling of a mandat older than the code.
    straddling_ceiling: Straddling = Straddling::Lower;
    /// Who has the thirty days of art. 586.
    art_586_scope: Scope586 = Scope586::AllDetained;
    /// Does an escape stop the clock of a provisional title.
    escape_suspends_title: bool = false;
    /// New mandat after a release.
    redetention: Redetention = Redetention::Deduct;
    /// Age at the facts or at the measure.
    minor_test: MinorTest = MinorTest::Facts;
    /// Birthday in common years.
    feb29_birthday: Feb29 = Feb29::Mar01;
    /// Garde à vue on commission rogatoire.
    gav_commission_rogatoire: GavCommission = GavCommission::Art316;
    /// Is Saturday a working day (arts 270-1, 362).
    saturday_is_working_day: bool = false;
    /// Start of the five extra days.
    other_parties_five_days: FiveDays = FiveDays::FromPeriodEnd;
    /// Base of the conditional-release fraction.
    lc_base: LcBase = LcBase::AfterGrace;
    /// Thirty years for facts older than the code.
    life_lc_old_facts: LifeOldFacts = LifeOldFacts::Refuse;
    /// Private contrainte of a debtor who was detained.
    private_contrainte_of_detainee: PrivateContrainte = PrivateContrainte::ThreeMonthsAfterRelease;
    /// Period where art. 272 does not protect.
    art_273_period: Art273 = Art273::NoNumber;
    /// Maximum after the order of art. 281.
    art_281_maximum: Art281 = Art281::NoNumber;
    /// Garde à vue of a minor of fifteen.
    gav_at_fifteen: AtFifteen = AtFifteen::Allowed;
    /// Quantième that the last month does not have.
    month_end: MonthEnd = MonthEnd::LastDay;
    /// Before whom the end of a minor's title brings him.
    minors_authority: MinorsAuthority = MinorsAuthority::College;
    /// What makes a suspended sentence be served.
    sursis_revocation: SursisRevocation = SursisRevocation::ByDecision;
    /// Days before the end during which a title is `due_soon`.
    due_soon_days: i64 = 15;
}

impl Field for Settings {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Settings, Malformed> {
        Fields::of(value, at)?;
        let mut settings = Settings::default();
        for (name, value) in value.as_object().into_iter().flatten() {
            settings.set_at(name, value, &at.key(name))?;
        }
        Ok(settings)
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        let default = Settings::default();
        for switch in SWITCHES {
            let value = self.get(switch.name);
            if value != default.get(switch.name) {
                map.insert(switch.name.to_owned(), value.unwrap_or(Value::Null));
            }
        }
        Value::Object(map)
    }
}

impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.write().serialize(s)
    }
}
impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Settings, D::Error> {
        Settings::read(&Value::deserialize(d)?, &Path::ROOT).map_err(D::Error::custom)
    }
}
