//! How well spellings are read that the lexicon was never shown: each fifth of the names loses all
//! spellings but the usual one, then the lost ones are asked for.

use agiderm_core::names::{Lexicon, SURELY, Use, Word, telling_words};
use serde_json::Value;

struct Name {
    used: Use,
    spellings: Vec<String>,
}

fn names() -> Vec<Name> {
    let data: Value =
        serde_json::from_str(include_str!("../../assets/names/variants.json")).unwrap();
    let mut names = Vec::new();
    for (kind, used) in [("family", Use::Family), ("male", Use::Given), ("female", Use::Given)] {
        for group in data[kind].as_array().unwrap() {
            let all = group.as_array().unwrap().iter().map(|s| s.as_str().unwrap().to_owned());
            names.push(Name { used, spellings: all.collect() });
        }
    }
    names
}

fn word(spelling: &str) -> String {
    telling_words(spelling).concat()
}

#[derive(Default, Debug)]
struct Count {
    asked: usize,
    same: usize,
    among: usize,
    surely_wrong: usize,
}

fn ask(names: &[Name], fifth: usize, count: &mut Count) {
    let shown: Vec<(Use, &[String])> = names
        .iter()
        .enumerate()
        .map(|(i, n)| (n.used, if i % 5 == fifth { &n.spellings[..1] } else { &n.spellings[..] }))
        .collect();
    let lexicon = Lexicon::new(shown);
    let read_usual = |n: &Name| Word::read(&word(&n.spellings[0]), &lexicon);
    let all: Vec<Word> = names.iter().map(read_usual).collect();
    let written: Vec<Vec<String>> =
        names.iter().map(|n| n.spellings.iter().map(|s| word(s)).collect()).collect();
    for (i, name) in names.iter().enumerate().filter(|(i, _)| i % 5 == fifth) {
        let usual = &all[i];
        let mut lost: Vec<String> = name.spellings[1..].iter().map(|s| word(s)).collect();
        lost.sort();
        lost.dedup();
        // What another name also writes so, or is written without accents, was not lost.
        lost.retain(|w| lexicon.groups_of(w).is_empty());
        for spelling in lost {
            let read = Word::read(&spelling, &lexicon);
            count.asked += 1;
            count.same += usize::from(read.same(usual));
            let own = lexicon.groups_of(usual.text());
            count.among += usize::from(read.reading().names.iter().any(|n| own.contains(&n.0)));
            for (j, other) in all.iter().enumerate() {
                let own = j == i || written[j].contains(&spelling);
                let wrong = !own && other.text() != usual.text() && read.likeness(other) >= SURELY;
                count.surely_wrong += usize::from(wrong);
            }
        }
    }
}

#[test]
fn spellings_never_shown_are_read_as_their_name() {
    let names = names();
    let mut count = Count::default();
    for fifth in 0..5 {
        ask(&names, fifth, &mut count);
    }
    let share = |n: usize| n as f64 / count.asked as f64;
    assert!(count.asked > 1_000, "{count:?}");
    assert!(share(count.same) >= 0.95, "{count:?}");
    assert!(share(count.among) >= 0.95, "{count:?}");
    assert!(share(count.surely_wrong) <= 0.005, "{count:?}");
}

#[test]
fn a_lexicon_whose_names_are_torn_from_their_spellings_fails_this() {
    let mut names = names();
    // Every name is given its neighbour's other spellings.
    let mut others: Vec<Vec<String>> = names.iter_mut().map(|n| n.spellings.split_off(1)).collect();
    others.rotate_left(1);
    for (name, others) in names.iter_mut().zip(others) {
        name.spellings.extend(others);
    }
    let mut count = Count::default();
    ask(&names, 0, &mut count);
    assert!((count.same as f64) < 0.1 * count.asked as f64, "{count:?}");
}

#[test]
fn the_usual_spelling_of_a_name_is_not_the_spelling_of_another() {
    let lexicon = Lexicon::embedded();
    let names = names();
    assert!(names.len() > 400);
    for name in &names {
        let usual = word(&name.spellings[0]);
        assert!(!lexicon.groups_of(&usual).is_empty(), "{usual}");
    }
    for (a, b) in [
        ("diarra", "diallo"),
        ("keita", "koita"),
        ("konate", "kante"),
        ("kone", "konde"),
        ("konta", "kounta"),
        ("sanou", "senou"),
        ("niare", "niele"),
        ("amadou", "mamadou"),
        ("sidi", "sidiki"),
        ("boire", "bouare"),
        ("bamba", "bemba"),
        ("hamady", "hamala"),
    ] {
        assert!(!Word::new(a).same(&Word::new(b)), "{a} {b}");
    }
}

/// Spellings made by habit rather than taken from a list: English and Wolof vowels, q and ck for k,
/// gh, mute h, doubled and simplified letters, -ey, -eh, ph, ty and dy. Those that the lexicon holds
/// are not counted.
const BY_HABIT: [(&str, &str); 91] = [
    ("Traoré", "Trauré Traworé Trawore Tarawore Taraoure Traworè Traôré"),
    ("Coulibaly", "Kouloubali Koulibaly Kulibaly Coullibaly Couloubaly Kuluballi Coulibalie"),
    ("Diarra", "Dyarra Djarrah Jaara Diarah"),
    ("Keïta", "Keytah Kaita Keytta Qeita Keitah"),
    ("Diallo", "Dialloh Dyallo Jaalo Djaloh Diallow"),
    ("Cissé", "Sisé Cisseh Ceesay Siseh"),
    ("Diakité", "Diaquité Jakité Dyakité Djakitè Diakhité"),
    ("Sangaré", "Sanghare Sangarey Sangareh"),
    ("Konaté", "Connaté Qonaté Konatey Konnate"),
    ("Touré", "Tooray Tourey Toureh Touret"),
    ("Camara", "Kamarah Qamara Cammara"),
    ("Maïga", "Meïga Maigah Maygha Mayiga"),
    ("Dembélé", "Denbélé Dembelleh Dembelé Danbele"),
    ("Doumbia", "Dumbiya Doumbiah Dunbia Doumbyah"),
    ("Sissoko", "Cissoco Sissokoh Sisoko Cisoko"),
    ("Diabaté", "Dyabate Diabatey Diabbaté Jabateh"),
    ("Kouyaté", "Kuyateh Kouyatey Kouyathé Couyate"),
    ("Fofana", "Fofanna Fophana Foofana"),
    ("Sylla", "Sillah Cylla Sylah Silah"),
    ("Bagayoko", "Baghayoko Bagayoco Bagaïoko Bagayokoh"),
    ("Samaké", "Samakhé Samaké Samaqe Samakey"),
    ("Haïdara", "Aydara Haïdarah Haydarah Aïdarah"),
    ("Ouattara", "Wattarah Ouattarah Uatara"),
    ("Soumaré", "Sumareh Soumarey Soumarre"),
    ("Doucouré", "Ducouré Doukourey Ducure Doucourey"),
    ("Niaré", "Gniaré Niarey Nyareh Ñaré"),
    ("Ndiaye", "Njie Ndiay Ndyaye N'Diay"),
    ("Diop", "Dyop Joop Dioop"),
    ("Thiam", "Thyam Ciam Tchiam"),
    ("Gueye", "Guèy Geye Gueyeh"),
    ("Kanouté", "Kanute Kanouteh Canouté Kanoutey"),
    ("Guindo", "Ghindo Gindoh Guindho"),
    ("Ouologuem", "Wologuème Ouologhem Wologhem"),
    ("Mamadou", "Mammadou Mamadoo Mamaddou Mahammadou Mamoudou"),
    ("Mohamed", "Mohammed Mouhamed Muhamed Mohamèd Mouhammed"),
    ("Moussa", "Mousssa Musah Moosa Moussà"),
    ("Amadou", "Ahamadou Amadu Ammadou Amadoo"),
    ("Oumar", "Omarr Umarr Oummar Houmar"),
    ("Ibrahim", "Ibrahime Ibrahïm Ibraheem Ibrahima"),
    ("Abdoulaye", "Abdullaye Abdoulai Abdoullahi Abdulay"),
    ("Boubacar", "Boubackar Bubacar Boubaker Boubaccar Aboubacar"),
    ("Bakary", "Bakari Backary Baccary Bakkary"),
    ("Seydou", "Seidou Saydu Seydu Seïdou Ceydou"),
    ("Souleymane", "Sulaiman Soulemane Souleiman Suleimane Souleymann"),
    ("Ousmane", "Ousman Usman Ousmann Osman"),
    ("Issa", "Issah Yssa Hissa"),
    ("Sékou", "Secku Sékhou Seekou Chékou"),
    ("Cheick", "Cheikh Cheik Sheick Cheickh Shaikh"),
    ("Youssouf", "Yousouf Youssuf Yussuf Yusufu Youçouf"),
    ("Yacouba", "Yakouba Yaccouba Yakubah Yacoubah"),
    ("Daouda", "Dauda Daoudah Dawda"),
    ("Lassana", "Lasana Lansana Lassanna Lassanah"),
    ("Soumaïla", "Soumayla Sumaila Soumaila Soumaylah"),
    ("Hamidou", "Amidou Hamidu Hamiddou"),
    ("Tidiane", "Tidjane Tijane Tidyane Tijan"),
    ("Zoumana", "Zumana Zoumanna Zoumanah"),
    ("Gaoussou", "Gaousou Gawsu Gaossou Gaussou"),
    ("Kalifa", "Khalifa Califa Kaliffa Kalipha"),
    ("Harouna", "Arouna Haruna Harounah"),
    ("Djibril", "Jibril Djibrill Jibrill Dibril"),
    ("Drissa", "Drisa Dryssa Drissah"),
    ("Modibo", "Modiboh Moddibo Modybo"),
    ("Nouhoum", "Nuhum Nouhoun Nouhoume Nouhum"),
    ("Mahamane", "Mahamann Mahaman Mahammane"),
    ("Mountaga", "Muntaga Mountagha Montaga"),
    ("N'Golo", "Ngolo Ngoloh"),
    ("N'Tji", "Ntchi Nci Ntyi"),
    ("Niankoro", "Gnankoro Nyankoro Niancoro Nyankoroh"),
    ("Tiémoko", "Tchémoko Thiémoko Cemoko Tiemokho"),
    ("Fatoumata", "Fatumatta Fatoumatah Fattoumata Fatouma Fatimata"),
    ("Aminata", "Ameenata Aminatah Amineta Hawminata"),
    ("Mariam", "Maryame Marième Mariame Maryema"),
    ("Aïssata", "Aysatta Aïssatah Aissatta Assiata"),
    ("Kadiatou", "Kadjatou Cadiatou Kadiatu Khadiatou Kadyatou"),
    ("Oumou", "Humou Ummou Oumoo"),
    ("Awa", "Hawah Aouah Aawa"),
    ("Ramata", "Ramatta Rahmata Ramatah"),
    ("Rokia", "Rokya Rokiah Rokiya Rockia"),
    ("Djénéba", "Jeneba Dieneba Djeneba Djenneba Dyeneba"),
    ("Salimata", "Salimatou Salimatta Salymata"),
    ("Coumba", "Kumba Koumbah Coumbah Qumba"),
    ("Maïmouna", "Maymuna Maymouna Maimunah Meïmouna"),
    ("Nafissatou", "Nafisatou Nafissata Naffissatou Naphissatou"),
    ("Korotoumou", "Korotoumu Corotoumou Korotumou"),
    ("Kankou", "Kanku Cankou Kankoo"),
    ("Assitan", "Asitan Assitane Acitan Hassitan"),
    ("Founè", "Funé Founeh Founé"),
    ("Djelika", "Jelika Diélika Djélicka Dielika"),
    ("Hawoye", "Hawoy Haoye Awoye"),
    ("Zeïnabou", "Zeynabou Zaïnabou Zaynab Zeinabu"),
    ("Lobbo", "Lobo Lobboh Lobbô"),
];

#[test]
fn spellings_made_by_habit_are_read_as_their_name_and_no_other_comes_first() {
    let lexicon = Lexicon::embedded();
    let all: Vec<Word> = names().iter().map(|n| Word::new(&word(&n.spellings[0]))).collect();
    let (mut asked, mut missed) = (0, Vec::new());
    for (usual, spellings) in BY_HABIT {
        let usual = Word::new(&word(usual));
        let lost = spellings.split(' ').map(word).filter(|w| lexicon.groups_of(w).is_empty());
        for read in lost.map(|w| Word::new(&w)) {
            asked += 1;
            let own = lexicon.groups_of(usual.text());
            let first = read.reading().names.first().is_some_and(|n| own.contains(&n.0));
            if !read.same(&usual) || !first {
                missed.push(format!("{} as {}", usual.text(), read.text()));
            }
            for other in &all {
                let wrong = other.text() != usual.text() && read.likeness(other) >= SURELY;
                assert!(!wrong, "{} is surely {}", read.text(), other.text());
            }
        }
    }
    assert!(asked > 200, "{asked}");
    assert!(missed.len() * 100 <= asked * 3, "{} of {asked}: {missed:?}", missed.len());
}

#[test]
fn a_particle_written_in_one_word_with_its_name_is_read_as_the_name() {
    for (joined, name) in [
        ("aguissa", "issa"),
        ("agmohamed", "mohamed"),
        ("ouldahmed", "ahmed"),
        ("walethassane", "hassane"),
    ] {
        assert!(Word::new(joined).same(&Word::new(name)), "{joined} {name}");
    }
    for (written, name) in [("Agg Mohamed", "Mohamed"), ("Mohamed Wuld Ahmed", "Mohamed Ahmed")] {
        assert_eq!(telling_words(written), telling_words(name));
    }
    for (other, name) in [("agali", "galo"), ("aguibou", "bou"), ("oulare", "are")] {
        assert!(!Word::new(other).same(&Word::new(name)), "{other} {name}");
    }
}
