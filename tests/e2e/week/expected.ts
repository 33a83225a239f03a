// What the week must come to, worked out by hand from the papers, the calendar and the law; nothing here
// was computed by the program. The house as it was handed over on the eve is given: 300 present, and the
// day on which each title of the week ends.
//
// Presents. Eve 300. Mon +2 −1 = 301, and TRAORÉ, brought at 23.40, makes it 302 at midnight. Tue +1 −1.
// Wed +1 −1. Thu +1 −1. Fri +1 −2 (a death, a transfer) = 301. Sat −1 (an escape) = 300. Sun +1, taken again.
import type { Evening } from './eyes';

/** Beyond their term on the eve, with the last day of each title. */
const before = ['43/2025 08/09/2026', '47/2025 24/10/2026', '173/2026 06/12/2026', '67/2026 15/12/2026', '124/2026 18/12/2026', '218/2026 21/12/2026', '43/2026 22/12/2026', '250/2026 23/12/2026', '69/2026 24/12/2026', '150/2026 25/12/2026', '160/2026 26/12/2026', '252/2026 26/12/2026'];
/** 27 December: a year from 27/12/2025; a month from 27/11. TOURÉ, 74/2026, six months from 30/06, goes out. */
const monday = [...before, '67/2025 27/12/2026', '201/2026 27/12/2026'];
/** 28 December: twenty-four hours from the 27th, forty-eight from the 26th, both over that very evening. */
const hours = ['254/2026 28/12/2026 13:35', '255/2026 28/12/2026 11:05'];
/** And TRAORÉ without a title. */
const tuesday = [...monday, ...hours, '258/2026 28/12/2026'];
/** 29 December: DIOP, 72/2026, was prolonged on the eve. TRAORÉ has his mandat. */
const wednesday = [...monday, ...hours];
/** 30 December: a month from 30/11; a year from 04/01/2026 less the days spent. */
const thursday = [...wednesday, '206/2026 30/12/2026', '4/2026 30/12/2026'];
/** 1 January: two months from 01/11; a month from 01/12, twice; six months from 01/07, twice. The order for
 *  MAÏGA, 75/2026, was never notified; the one for DENA, 76/2026, is signed the day after. */
const saturday = [...thursday, '167/2026 01/01/2027', '209/2026 01/01/2027', '210/2026 01/01/2027', '75/2026 01/01/2027', '76/2026 01/01/2027'];
/** 2 January: two months from 02/11; a month from 02/12; thirty days from 03/12; an opposition's eight days. */
const sunday = [...saturday, '168/2026 02/01/2027', '211/2026 02/01/2027', '212/2026 02/01/2027', '251/2026 02/01/2027'];

const KONATE = (left = ''): string[] => ['256/2026', 'KONATÉ Drissa', '28/12/2026', left ? 'Jugement' : 'Mandat de dépôt', left ? 'libéré' : 'prévenu', left];
const KONE = (left = ''): string[] => ['257/2026', 'Kɔnɛ Ŋanyɛ', '28/12/2026', 'Mandat de dépôt', left ? 'libéré' : 'inculpé', left];
const TRAORE = (title: string, category: string): string[] => ['258/2026', 'TRAORÉ Bakoroba', '28/12/2026', title, category, ''];
const KEITA = ['259/2026', 'KEÏTA Makan', '29/12/2026', 'Ordonnance de prise de corps', 'accusé', ''];
const DIALLO = ['260/2026', 'DIALLO Amadou', '30/12/2026', 'Mandat de dépôt', 'inculpé', ''];
const DEMBELE = ['261/2026', 'DEMBÉLÉ Siaka', '31/12/2026', 'Jugement', 'condamné appelant', ''];
/** The first of the new year. */
const GUEYE = ['1/2027', 'GUEYE Zanga', '01/01/2027', 'Mandat de dépôt', 'prévenu', ''];

const AVE = ['AVE-2026-000001', 'Avis d’écrou', '256/2026', 'envoyé le 28/12/2026 par Oumou SANGARÉ · Parquet de Kati, par porteur'];
const AVP = ['AVP-2026-000001', 'Avis au procureur', '172/2026', 'envoyé le 28/12/2026 par Oumou SANGARÉ · Parquet de la Commune IV'];
const RDG = ['RDG-2026-000001', 'Récépissé de déclaration', '261/2026', 'envoyé le 31/12/2026 par Oumou SANGARÉ · Remis à la personne'];
/** The series begins again with the year. */
const CND = ['CND-2027-000001', 'Conduite à l’expiration', '75/2026', 'envoyé le 03/01/2027 par Oumou SANGARÉ · Président du CLD, par escorte'];

/** Those whose category no paper of the week changes. */
const others = { 'condamné appelant': 8, 'condamné, délai de recours en cours': 6, 'situation qui ne peut être dite': 4, 'condamné, caractère définitif inconnu': 3, 'condamné en pourvoi': 1, 'condamné opposant': 1, contraint: 1, 'sous écrou extraditionnel': 1, 'mineur placé': 1 };
/** On the eve: 185 inculpés, 42 condamnés définitifs, 33 prévenus, 12 accusés, 1 à libérer, 1 sans titre. */
const categories = (inculpe: number, definitif: number, prevenu: number, accuse: number, aLiberer: number, sansTitre: number, appelant = 8) => ({ ...others, inculpé: inculpe, 'condamné définitif': definitif, prévenu: prevenu, accusé: accuse, 'à libérer': aLiberer, 'reçu sans titre': sansTitre, 'condamné appelant': appelant });
const roll = (n: number, counted = n, why = '') => `Soir 18:15 · Surveillant-chef · ${counted} / ${n} ${why ? `clos ${why}` : 'clos'}`;

export const evenings: Record<string, Evening> = {
  '2026-12-28': {
    present: 301, moves: '+2 / −1', before: 300, flow: { '+ Écrou': '+2', '− Fin de peine': '−1' },
    // Out: AG MOHAMED since the 26th and ARAMA since three in the morning, both late; ARAMA Ibrahim until midnight.
    outside: 3, late: 2,
    // Two on the eve, and the two who came.
    noCell: 4,
    // KONATÉ prévenu, Kɔnɛ inculpée; TOURÉ gone. The order recorded on SANGARÉ Mohamed by mistake frees him
    // of nothing: his title ended on the eve.
    categories: categories(186, 41, 34, 12, 1, 1), roll: roll(299),
    overruns: 16, overrunLines: [...monday, ...hours], endToday: [],
    register: [KONE(), KONATE()], letters: [AVP, AVE],
  },
  '2026-12-29': {
    present: 302, moves: '+1 / −1', before: 302, flow: { '+ Écrou': '+1', '− Liberté provisoire': '−1' },
    outside: 3, late: 3, noCell: 6,
    // The mistake is struck; SANGARÉ Amadou gone; TRAORÉ without a title, KEÏTA accusé.
    categories: categories(185, 41, 34, 13, 1, 2), roll: roll(300),
    overruns: 17, overrunLines: tuesday, endToday: [],
    register: [KEITA, TRAORE('Entrée sans titre', 'reçu sans titre'), KONE(), KONATE()], letters: [AVP, AVE],
  },
  '2026-12-30': {
    present: 302, moves: '+1 / −1', before: 302, flow: { '+ Écrou': '+1', '− Relaxe ou acquittement': '−1' },
    outside: 4, late: 3, noCell: 6,
    // TRAORÉ prévenu by his mandat, KONATÉ gone; the child inculpé.
    categories: categories(186, 41, 34, 13, 1, 1), roll: roll(299, 298, 'A-04 (−1) : Retenu à la cuisine, vu à 18 h 40'),
    overruns: 16, overrunLines: wednesday, endToday: ['206/2026', '4/2026'],
    register: [DIALLO, KEITA, TRAORE('Mandat de dépôt', 'prévenu'), KONE(), KONATE('sorti le 30/12/2026')], letters: [AVP, AVE],
  },
  '2026-12-31': {
    present: 302, moves: '+1 / −1', before: 302, flow: { '+ Écrou': '+1', '− Non-lieu': '−1' },
    // CISSÉ was expected from the hospital at noon.
    outside: 4, late: 4, noCell: 5,
    categories: categories(185, 41, 34, 13, 1, 1, 9), roll: roll(299),
    overruns: 18, overrunLines: thursday, endToday: [],
    register: [DEMBELE, DIALLO, KEITA, TRAORE('Mandat de dépôt', 'prévenu'), KONE('sorti le 31/12/2026'), KONATE('sorti le 30/12/2026')], letters: [RDG, AVP, AVE],
  },
  '2027-01-01': {
    present: 301, moves: '+1 / −2', before: 302, flow: { '+ Écrou': '+1', '− Décès': '−1', '− Transfèrement': '−1' },
    outside: 3, late: 3, noCell: 6,
    categories: categories(184, 40, 35, 13, 1, 1, 9), roll: roll(298),
    overruns: 18, overrunLines: thursday, endToday: ['167/2026', '209/2026', '210/2026', '75/2026', '76/2026'],
    register: [GUEYE, DEMBELE, DIALLO, KEITA, TRAORE('Mandat de dépôt', 'prévenu'), KONE('sorti le 31/12/2026'), KONATE('sorti le 30/12/2026')], letters: [RDG, AVP, AVE],
  },
  '2027-01-02': {
    present: 300, moves: '+0 / −1', before: 301, flow: { '− Évasion': '−1' },
    outside: 3, late: 3, noCell: 6,
    categories: categories(184, 39, 35, 13, 1, 1, 9), roll: roll(297),
    overruns: 23, overrunLines: saturday, endToday: ['168/2026', '211/2026', '212/2026', '251/2026'],
    register: [GUEYE, DEMBELE, DIALLO, KEITA, TRAORE('Mandat de dépôt', 'prévenu'), KONE('sorti le 31/12/2026'), KONATE('sorti le 30/12/2026')], letters: [RDG, AVP, AVE],
  },
  '2027-01-03': {
    present: 301, moves: '+0 / −0', before: 300, flow: { '+ Retour d’évasion ou réincarcération': '+1' },
    outside: 3, late: 3,
    // Who comes back has no cell until one is given.
    noCell: 7,
    categories: categories(184, 40, 35, 13, 1, 1, 9), roll: roll(298),
    overruns: 27, overrunLines: sunday, endToday: ['169/2026', '2/2026', '240/2026', '3/2026'],
    register: [GUEYE, DEMBELE, DIALLO, KEITA, TRAORE('Mandat de dépôt', 'prévenu'), KONE('sorti le 31/12/2026'), KONATE('sorti le 30/12/2026')], letters: [CND, RDG, AVP, AVE],
  },
};

/** What went through the door: when, who, what, where, back when. An exit is at the minute of its signature:
 *  the day alone is told here. */
export const moved = [
  ['28/12/2026 10:15', '256/2026', 'Entrée, écrou', '', ''],
  ['28/12/2026 11:05', '257/2026', 'Entrée, écrou', '', ''],
  ['28/12/2026', '74/2026', 'Libération', '', ''],
  ['28/12/2026 23:40', '258/2026', 'Entrée, écrou', '', ''],
  ['29/12/2026 08:30', '257/2026', 'Extraction (tribunal)', 'Cabinet du juge, Kati', '29/12/2026 16:10'],
  ['29/12/2026 11:00', '259/2026', 'Entrée, écrou', '', ''],
  ['29/12/2026 16:10', '257/2026', 'Retour', '', ''],
  ['29/12/2026', '82/2026', 'Libération', '', ''],
  ['30/12/2026 11:40', '260/2026', 'Entrée, écrou', '', ''],
  ['30/12/2026 17:20', '9/2026', 'Hôpital', 'Hôpital de Kati', '01/01/2027 10:30'],
  ['30/12/2026', '256/2026', 'Libération', '', ''],
  ['31/12/2026 12:20', '261/2026', 'Entrée, écrou', '', ''],
  ['31/12/2026', '257/2026', 'Libération', '', ''],
  ['01/01/2027 04:20', '15/2025', 'Décès', 'Infirmerie', ''],
  ['01/01/2027 10:30', '9/2026', 'Retour', '', ''],
  ['01/01/2027 11:30', '1/2027', 'Entrée, écrou', '', ''],
  ['01/01/2027 14:00', '9/2023', 'Transfèrement, départ', 'Maison d’arrêt de Kéniéroba', ''],
  ['02/01/2027 05:30', '5/2023', 'Évasion', 'Mur nord', ''],
  ['03/01/2027 09:00', '5/2023', 'Reprise', 'Kati', ''],
];

const KATI = 'Tribunal de grande instance de Kati';
/** The printed register, left page: entry, name, parents, birth, nationality and home, title, offence, by whom. */
export const pages: Record<string, string[]> = {
  '256/2026': ['28/12/2026 10:15', 'KONATÉ Drissa Masculin', 'Père : Siaka Mère : Rokia SAMAKÉ', '14/03/1998', 'malienne', `mandat de dépôt du 28/12/2026 ${KATI} 611/26`, 'Vol simple', 'Adjudant Keïta'],
  '257/2026': ['28/12/2026 11:05', 'Kɔnɛ Ŋanyɛ Féminin', 'Père : Ɲankɔrɔ Mère : Sitan Dɛnbɛlɛ', '1987', 'malienne', `mandat de dépôt du 28/12/2026 ${KATI} 73/26`, 'Escroquerie', 'Garde Coumaré'],
  '258/2026': ['28/12/2026 23:40', 'TRAORÉ Bakoroba Masculin', 'Père : Fousseyni Mère : Djénéba BALLO', 'vers 1991', 'malienne', `mandat de dépôt du 30/12/2026 ${KATI} 618/26`, 'Vol simple', 'Maréchal des logis Berthé'],
  '259/2026': ['29/12/2026 11:00', 'KEÏTA Makan Masculin', 'Père : Mamby Mère : Founè DIALLO', '02/09/1979', 'malienne', `ordonnance de prise de corps du 29/12/2026 ${KATI} 9/OPC/26`, '', 'Sergent Dembélé'],
  '260/2026': ['30/12/2026 11:40', 'DIALLO Amadou Masculin', 'Père : Boubacar Mère : Aïssata BAH', '2010', 'malienne', 'mandat de dépôt du 30/12/2026 Tribunal pour enfants de Bamako 14/JE/26', 'Viol', 'Adjudante Traoré'],
  '261/2026': ['31/12/2026 12:20', 'DEMBÉLÉ Siaka Masculin', 'Père : Ngolo Mère : Minata SANOGO', '30/07/1990', 'malienne', `mandat de dépôt du 31/12/2026 ${KATI} 1210/26`, 'Escroquerie', 'Sergent Dembélé'],
  // Known from an earlier stay: nickname, parents, birth place, profession and home are of that record.
  '1/2027': ['01/01/2027 11:30', 'GUEYE Zanga dit Ablo Masculin', 'Père : Lamine Mère : Aminata DIARRA', '16/11/2003, Kati', 'malienne Boucher Safo', `mandat de dépôt du 01/01/2027 ${KATI} 1/27`, 'Vol simple', 'Adjudant Keïta'],
};
const signed = 'Sortie préparée par Oumou SANGARÉ et signée par Nouhoum DICKO le';
/** Right page: notices, judgments, sentence, what came after, exit, receipt, remarks. */
export const exits: Record<string, string[]> = {
  '256/2026': ['', `30/12/2026 jugement, relaxe, ${KATI}, 1204/26`, '', `29/12/2026 renvoi d’audience, ${KATI}`, `30/12/2026 Relaxe ou acquittement Jgt 1204/26. ${signed} 30/12/2026`, '', ''],
  '257/2026': ['', '', '', `28/12/2026 première comparution, ${KATI} 31/12/2026 non-lieu, ${KATI}, 55/ONL/26`, `31/12/2026 Non-lieu 55/ONL/26. ${signed} 31/12/2026`, '', ''],
  '258/2026': ['', '', '', '28/12/2026 entrée sans titre, Le régisseur', '', '', ''],
  '259/2026': ['', '', '', `22/12/2026 mise en accusation, ${KATI}, 9/OMA/26`, '', '', ''],
  '260/2026': ['', '', '', '30/12/2026 première comparution, Tribunal pour enfants de Bamako', '', '', ''],
  // Eighteen months of thirty days from 31/12/2026: 540 days.
  '261/2026': ['', `31/12/2026 jugement, 18 mois, ${KATI}, 1210/26`, 'Début : 31/12/2026 Fin : 23/06/2028', `31/12/2026 appel, ${KATI}`, '', '', ''],
  '1/2027': ['', '', '', '', '', '', ''],
};

for (const table of Object.values(evenings)) table.overrunLines = [...table.overrunLines].sort();
