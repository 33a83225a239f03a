//! A prison for one test: its own encrypted file, a fixed clock, a director signed in.

use agiderm_core::base::dates::Moment;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{CreateEstablishment, Desk, Director, SignIn, Token};
use agiderm_core::failure::Failure;
use agiderm_core::store::clock::FixedClock;
use agiderm_core::words::Lang;
use serde_json::{Value, json};
use std::sync::Arc;

/// The director's pass phrase in every test.
pub const PHRASE: &str = "phrase d'essai du directeur";

/// One invented establishment.
pub struct Prison {
    /// The desk under test.
    pub desk: Desk,
    /// Moved by the test, never by itself.
    pub clock: Arc<FixedClock>,
    /// The director's session.
    pub director: Token,
    /// The recovery code shown at creation.
    pub recovery_code: String,
    _folder: tempfile::TempDir,
}

impl Prison {
    /// A new establishment on 23 November 2026 at 08:00.
    pub fn new() -> Prison {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
        let desk = Desk::with_clock(folder.path().join("essai.agiderm"), clock.clone());
        let (created, director) = desk.create(establishment(), true, Lang::Fr).unwrap();
        Prison { desk, clock, director, recovery_code: created.recovery_code, _folder: folder }
    }

    /// The same prison after the program was closed and opened again, the director signed in.
    pub fn restarted(self) -> Prison {
        let file = self.desk.file().to_owned();
        let Prison { desk, clock, recovery_code, _folder: folder, .. } = self;
        drop(desk);
        let desk = Desk::with_clock(file, clock.clone());
        let input = SignIn { login: "directeur".into(), passphrase: Secret::new(PHRASE.into()) };
        let director = desk.sign_in(input, Lang::Fr).unwrap().1;
        Prison { desk, clock, director, recovery_code, _folder: folder }
    }

    /// Signs the director in again, after a time longer than an idle session.
    pub fn again(mut self) -> Prison {
        self.director = self.sign_in("directeur");
        self
    }

    /// Moves the clock.
    pub fn now(&self, moment: &str) {
        self.clock.set(Moment::parse(moment).unwrap());
    }

    /// A call by the director that must succeed.
    pub fn ok(&self, name: &str, input: Value) -> Value {
        match self.desk.call(Some(&self.director), Lang::Fr, name, input) {
            Ok(answer) => {
                let known =
                    |topic: &&str| agiderm_core::audit::tables::topics().any(|t| t == *topic);
                assert!(answer.topics.iter().all(known), "{name}: {:?}", answer.topics);
                answer.value
            }
            Err(failure) => panic!("{name}: {failure}"),
        }
    }

    /// A call by the director that must fail.
    pub fn fails(&self, name: &str, input: Value) -> Failure {
        match self.desk.call(Some(&self.director), Lang::Fr, name, input) {
            Ok(answer) => panic!("{name} was not refused: {}", answer.value),
            Err(failure) => failure,
        }
    }

    /// An account of this role, signed in.
    pub fn account(&self, login: &str, role: &str) -> Token {
        self.ok(
            "users.create",
            json!({ "login": login, "display_name": login, "role": role, "passphrase": PHRASE }),
        );
        self.sign_in(login)
    }

    /// Signs an account in.
    pub fn sign_in(&self, login: &str) -> Token {
        let input = SignIn { login: login.into(), passphrase: Secret::new(PHRASE.into()) };
        self.desk.sign_in(input, Lang::Fr).unwrap().1
    }
}

/// What the tests' establishment is called.
pub fn establishment() -> CreateEstablishment {
    CreateEstablishment {
        name: "Maison d'arrêt d'essai".into(),
        code: "ESSAI".into(),
        region: "Ségou".into(),
        authority: "Direction de l'administration pénitentiaire".into(),
        law: "mli".into(),
        director: Director {
            login: "directeur".into(),
            display_name: "Awa DIARRA".into(),
            passphrase: Secret::new(PHRASE.into()),
        },
    }
}
