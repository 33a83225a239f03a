//! Who may do what: roles, permissions, and the one table that decides every pair.
//!
//! A director is not a super-user and nobody grants himself a right; the technician keeps the PC
//! running and sees no person.

pub mod commands;
pub mod preferences;
pub mod table;

use crate::base::ids::UserId;
use serde::{Deserialize, Serialize};

/// The office a user holds in the establishment.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Greffier: writes committals and acts.
    Clerk,
    /// Chef du greffe: also corrects, takes over registers, keeps the lists.
    ChiefClerk,
    /// Régisseur or directeur: answers for every overrun; accounts, settings, backups.
    Director,
    /// Magasinier: names and cells only, until the stores have their own screens.
    Storekeeper,
    /// Infirmier: names and cells only, until the infirmary has its own screens.
    Nurse,
    /// Inspector or magistrate on visit: reads everything, writes nothing.
    Inspector,
    /// Administrateur technique: lists, backups, the file's health; no data on persons.
    Technician,
}

/// A right that a command asks for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// One's own session, pass phrase and drafts.
    Own,
    /// The lists of reference.
    ReferenceRead,
    /// Name, number and cell of the people present.
    RosterRead,
    /// Identity, titles, dates.
    RegistryRead,
    /// Committals and acts.
    RegistryWrite,
    /// Corrections of what was recorded.
    RegistryCorrect,
    /// Signing dates and exits: proposing them, and checking those of another account.
    DatesConfirm,
    /// Putting a date over a computed one, or typing one that the law refused to give; validating an
    /// exit that went out on one signature.
    DatesReplace,
    /// Taking over a legacy register.
    Takeover,
    /// Papers and exported lists.
    Print,
    /// Sharing views of the lists with the house.
    ViewsShare,
    /// The journal.
    JournalRead,
    /// Accounts.
    Users,
    /// Changing the lists of reference.
    ReferenceWrite,
    /// The house's settings and the law's switches.
    SettingsWrite,
    /// Reading the settings.
    SettingsRead,
    /// Verified copies of the file.
    Backup,
    /// Checking the journal and the file, and reading the state of the copies.
    Verify,
}

/// Every role, in the order of the screens.
pub const ROLES: [Role; 7] = [
    Role::Clerk,
    Role::ChiefClerk,
    Role::Director,
    Role::Storekeeper,
    Role::Nurse,
    Role::Inspector,
    Role::Technician,
];

/// Every permission.
pub const PERMISSIONS: [Permission; 18] = [
    Permission::Own,
    Permission::ReferenceRead,
    Permission::RosterRead,
    Permission::RegistryRead,
    Permission::RegistryWrite,
    Permission::RegistryCorrect,
    Permission::DatesConfirm,
    Permission::DatesReplace,
    Permission::Takeover,
    Permission::Print,
    Permission::ViewsShare,
    Permission::JournalRead,
    Permission::Users,
    Permission::ReferenceWrite,
    Permission::SettingsWrite,
    Permission::SettingsRead,
    Permission::Backup,
    Permission::Verify,
];

impl Role {
    /// As stored and as on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::ChiefClerk => "chief_clerk",
            Role::Director => "director",
            Role::Storekeeper => "storekeeper",
            Role::Nurse => "nurse",
            Role::Inspector => "inspector",
            Role::Technician => "technician",
        }
    }

    /// The role with this stored name.
    pub fn parse(text: &str) -> Option<Role> {
        ROLES.into_iter().find(|r| r.as_str() == text)
    }

    /// The one table: which rights a role has.
    pub fn permissions(self) -> &'static [Permission] {
        use Permission as P;
        match self {
            Role::Clerk => &[
                P::Own,
                P::ReferenceRead,
                P::RosterRead,
                P::RegistryRead,
                P::RegistryWrite,
                P::DatesConfirm,
                P::Print,
                P::SettingsRead,
            ],
            Role::ChiefClerk => &[
                P::Own,
                P::ReferenceRead,
                P::RosterRead,
                P::RegistryRead,
                P::RegistryWrite,
                P::RegistryCorrect,
                P::DatesConfirm,
                P::DatesReplace,
                P::Takeover,
                P::Print,
                P::ViewsShare,
                P::JournalRead,
                P::ReferenceWrite,
                P::SettingsRead,
                P::Backup,
                P::Verify,
            ],
            Role::Director => &[
                P::Own,
                P::ReferenceRead,
                P::RosterRead,
                P::RegistryRead,
                P::RegistryWrite,
                P::RegistryCorrect,
                P::DatesConfirm,
                P::DatesReplace,
                P::Takeover,
                P::Print,
                P::ViewsShare,
                P::JournalRead,
                P::Users,
                P::ReferenceWrite,
                P::SettingsWrite,
                P::SettingsRead,
                P::Backup,
                P::Verify,
            ],
            Role::Storekeeper | Role::Nurse => &[P::Own, P::ReferenceRead, P::RosterRead],
            Role::Inspector => &[
                P::Own,
                P::ReferenceRead,
                P::RosterRead,
                P::RegistryRead,
                P::Print,
                P::JournalRead,
                P::SettingsRead,
                P::Verify,
            ],
            Role::Technician => &[
                P::Own,
                P::ReferenceRead,
                P::ReferenceWrite,
                P::SettingsRead,
                P::Backup,
                P::Verify,
            ],
        }
    }

    /// Whether the role has the right.
    pub fn may(self, permission: Permission) -> bool {
        self.permissions().contains(&permission)
    }
}

impl Permission {
    /// As on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Permission::Own => "own",
            Permission::ReferenceRead => "reference_read",
            Permission::RosterRead => "roster_read",
            Permission::RegistryRead => "registry_read",
            Permission::RegistryWrite => "registry_write",
            Permission::RegistryCorrect => "registry_correct",
            Permission::DatesConfirm => "dates_confirm",
            Permission::DatesReplace => "dates_replace",
            Permission::Takeover => "takeover",
            Permission::Print => "print",
            Permission::ViewsShare => "views_share",
            Permission::JournalRead => "journal_read",
            Permission::Users => "users",
            Permission::ReferenceWrite => "reference_write",
            Permission::SettingsWrite => "settings_write",
            Permission::SettingsRead => "settings_read",
            Permission::Backup => "backup",
            Permission::Verify => "verify",
        }
    }
}

/// Who acts, as the journal will say it.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The account.
    pub user_id: UserId,
    /// Sign-in name.
    pub login: String,
    /// Name of the person, as it was that day.
    pub display_name: String,
    /// Office.
    pub role: Role,
    /// Language of the sentences made for this person.
    pub lang: crate::words::Lang,
    /// The station at which this person works; none at the PC that keeps the file.
    pub station: Option<String>,
}

impl Actor {
    /// Who the journal names: the person, and the station where the act was asked.
    pub fn signed(&self) -> String {
        match &self.station {
            Some(station) => format!("{} ({station})", self.display_name),
            None => self.display_name.clone(),
        }
    }
}
