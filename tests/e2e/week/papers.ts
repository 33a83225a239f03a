// A week of papers as they reach the greffe of a maison d'arrêt of 300, from Monday 28 December 2026 to
// Sunday 3 January 2027, in the order of the counter. The greffe enters them at the end of each day. Everybody in them
// is invented. Nothing here says what the program should make of a paper: that is in expected.ts.

export type Login = 'greffe' | 'chef' | 'directeur';
/** A field of a form and what the paper says: typed, taken from a list (`?`), or one answer of a few (`=`). */
export type Said = [field: string, words: string];

interface Common {
  /** Its place in the pile; also what the report of the week calls it. */
  n: string;
  /** Whose job it is. */
  by?: Login;
}
/** Someone is brought with a title, or without one. */
export interface Committal extends Common {
  is: 'committal';
  who: string;
  said: Said[];
  /** The person was here before, and is recognised in the list beside the form. */
  known?: string;
}
/** A paper of procedure on a dossier. */
export interface Act extends Common {
  is: 'act';
  ecrou: string;
  type: string;
  said: Said[];
}
/** Someone goes through the door, or comes back through it. */
export interface Movement extends Common {
  is: 'movement';
  ecrou: string;
  kind: string;
  said: Said[];
}
/** Someone leaves for good: prepared by the clerk, signed at his desk by the chief. */
export interface Exit extends Common {
  is: 'exit';
  ecrou: string;
  reason: string;
  order: string;
  by_whom: string;
}
/** Someone out comes back. */
export interface Return extends Common {
  is: 'return';
  ecrou: string;
  hour: string;
}
/** One decision of a hearing on several people. */
export interface Hearing extends Common {
  is: 'hearing';
  ecrous: string[];
  type: string;
  said: Said[];
}
/** A paper the greffe writes, numbers and sends. */
export interface Letter extends Common {
  is: 'letter';
  ecrou: string;
  paper: string;
  to: string;
}
/** An act recorded on the wrong dossier is struck. */
export interface Strike extends Common {
  is: 'strike';
  ecrou: string;
  type: string;
  reason: string;
}
/** A block, or a cell in it. */
export interface Plan extends Common {
  is: 'block' | 'cell';
  said: Said[];
}
/** Someone is put in a cell; with a reason when a rule is against it. */
export interface Place extends Common {
  is: 'place';
  ecrou: string;
  cell: string;
  decided: string;
  rule?: string;
  why?: string;
}
/** The guards' sheet of the evening: everybody at their place, but for the gaps named. */
export interface RollCall extends Common {
  is: 'roll';
  hour: string;
  gap?: { cell: string; why: string };
}
export type Paper = Committal | Act | Movement | Exit | Return | Hearing | Letter | Strike | Plan | Place | RollCall;

export interface Sheet {
  day: string;
  papers: Paper[];
}

/** The mandat of a flagrant délit, as the parquet of Kati writes it. */
const flagrant = (day: string, no: string, proc: string, offence: string, at = 'acts[0]'): Said[] => [
  [`${at}.type`, '?mandat de dépôt'],
  [`${at}.data.date`, day],
  [`${at}.authority`, '?Kati'],
  [`${at}.reference`, no],
  [`${at}.data.proc`, proc],
  [`${at}.data.procedure`, '=flagrant délit'],
  [`${at}.data.offences`, `?${offence}`],
];
const instruction = (day: string, no: string, proc: string, offence: string): Said[] => [
  ['acts[0].type', '?mandat de dépôt'],
  ['acts[0].data.date', day],
  ['acts[0].authority', '?Kati'],
  ['acts[0].reference', no],
  ['acts[0].data.proc', proc],
  ['acts[0].data.procedure', '=instruction'],
  ['acts[0].data.offences', `?${offence}`],
  ['appearance', day],
];
const person = (family: string, given: string, sex: 'Homme' | 'Femme', birth: string, father: string, mother: string): Said[] => [
  ['identity.family_name', family],
  ['identity.given_names', given],
  ['identity.sex', `=${sex}`],
  ['identity.birth', birth],
  ['identity.nationalities', '?malienne'],
  ['identity.father', father],
  ['identity.mother', mother],
];
const brought = (day: string, hour: string, by: string): Said[] => [
  ['entered_at', day],
  ['entered_hour', hour],
  ['brought_by', by],
];
const roll = (n: string, gap?: RollCall['gap']): RollCall => ({ n, is: 'roll', hour: '1815', ...(gap && { gap }) });

export const week: Sheet[] = [
  {
    day: '2026-12-28',
    papers: [
      // The old store-room opens as a block of one cell.
      { n: '1.1', is: 'block', by: 'directeur', said: [['code', 'W'], ['label', 'Quartier W'], ['population', '=Hommes']] },
      { n: '1.2', is: 'cell', by: 'directeur', said: [['block_id', '?Quartier W'], ['code', 'W-01'], ['surface_dm2', '12'], ['official_capacity', '3'], ['working_capacity', '4'], ['most', '5'], ['mattresses', '4']] },
      { n: '1.3', is: 'committal', who: 'KONATÉ Drissa', said: [...person('KONATÉ', 'Drissa', 'Homme', '14/03/1998', 'Siaka', 'Rokia SAMAKÉ'), ...flagrant('28/12/2026', '611/26', '2901/RP/26', 'vol simple'), ...brought('28/12/2026', '1015', 'Adjudant Keïta')] },
      { n: '1.4', is: 'committal', who: 'Kɔnɛ Ŋanyɛ', said: [...person('Kɔnɛ', 'Ŋanyɛ', 'Femme', '1987', 'Ɲankɔrɔ', 'Sitan Dɛnbɛlɛ'), ...instruction('28/12/2026', '73/26', '2885/RP/26', 'escroquerie'), ...brought('28/12/2026', '1105', 'Garde Coumaré')] },
      { n: '1.5', is: 'letter', ecrou: '256/2026', paper: 'avis-ecrou', to: 'Parquet de Kati, par porteur' },
      { n: '1.6', is: 'letter', ecrou: '172/2026', paper: 'avis-procureur', to: 'Parquet de la Commune IV' },
      // Signed in time: the title ended on the 29th.
      { n: '1.7', is: 'act', ecrou: '72/2026', type: 'ordonnance de maintien en détention', said: [['act.data.date', '28/12/2026'], ['act.data.months', '6'], ['act.data.notified', '=Oui'], ['act.reference', '190/CLD/26']] },
      // The order names SANGARÉ Amadou, 82/2026. It is recorded on SANGARÉ Mohamed.
      { n: '1.8', is: 'act', ecrou: '67/2025', type: 'mise en liberté', said: [['act.data.date', '28/12/2026'], ['act.reference', '402/26']] },
      roll('1.9'),
      { n: '1.10', is: 'exit', ecrou: '74/2026', reason: 'Fin de peine', order: 'BE 74/26', by_whom: 'Procureur de la République' },
    ],
  },
  {
    day: '2026-12-29',
    papers: [
      // Brought in the night; the paper was promised for the morning.
      { n: '2.1', is: 'committal', who: 'TRAORÉ Bakoroba', said: [...person('TRAORÉ', 'Bakoroba', 'Homme', 'vers 1991', 'Fousseyni', 'Djénéba BALLO'), ['without', '+'], ['without_title.reason', 'Amené de nuit par la brigade, pièce promise pour le matin'], ['without_title.ordered_by', 'Le régisseur'], ...brought('28/12/2026', '2340', 'Maréchal des logis Berthé')] },
      { n: '2.2', is: 'committal', who: 'KEÏTA Makan', said: [...person('KEÏTA', 'Makan', 'Homme', '02/09/1979', 'Mamby', 'Founè DIALLO'), ['acts[0].type', '?ordonnance de prise de corps'], ['acts[0].data.date', '29/12/2026'], ['acts[0].authority', '?Kati'], ['acts[0].reference', '9/OPC/26'], ['acts[0].data.proc', '88/CRIM/26'], ...brought('29/12/2026', '1100', 'Sergent Dembélé')] },
      // The order of prise de corps rests on it; it came by the same escort.
      { n: '2.3', is: 'act', ecrou: '259/2026', type: 'mise en accusation', said: [['act.data.date', '22/12/2026'], ['act.reference', '9/OMA/26']] },
      roll('2.4'),
      { n: '2.5', is: 'strike', by: 'chef', ecrou: '67/2025', type: 'mise-en-liberte', reason: 'Ordonnance de SANGARÉ Amadou, 82/2026' },
      { n: '2.6', is: 'act', ecrou: '82/2026', type: 'mise en liberté', said: [['act.data.date', '28/12/2026'], ['act.reference', '402/26']] },
      { n: '2.7', is: 'exit', ecrou: '82/2026', reason: 'Liberté provisoire', order: '402/26', by_whom: 'Juge d’instruction' },
      { n: '2.8', is: 'movement', ecrou: '257/2026', kind: 'court', said: [['at', '29/12/2026'], ['at_hour', '0830'], ['expected_at', '29/12/2026'], ['expected_at_hour', '1700'], ['place', 'Cabinet du juge, Kati'], ['order_ref', 'OE 88/26'], ['ordered_by', 'Juge d’instruction'], ['escort', 'Garde Coumaré']] },
      { n: '2.9', is: 'return', ecrou: '257/2026', hour: '1610' },
      { n: '2.10', is: 'hearing', ecrous: ['256/2026', '172/2026', '253/2026'], type: 'renvoi d’audience', said: [['act.data.date', '29/12/2026'], ['act.authority', '?Kati'], ['act.data.to', '12/01/2027']] },
    ],
  },
  {
    day: '2026-12-30',
    papers: [
      { n: '3.1', is: 'act', ecrou: '258/2026', type: 'mandat de dépôt', said: [['act.data.date', '30/12/2026'], ['act.authority', '?Kati'], ['act.reference', '618/26'], ['act.data.proc', '2934/RP/26'], ['act.data.procedure', '=flagrant délit'], ['act.data.offences', '?vol simple']] },
      // Only the year of birth is known.
      { n: '3.2', is: 'committal', who: 'DIALLO Amadou', said: [...person('DIALLO', 'Amadou', 'Homme', '2010', 'Boubacar', 'Aïssata BAH'), ['acts[0].type', '?mandat de dépôt'], ['acts[0].data.date', '30/12/2026'], ['acts[0].authority', '?enfants'], ['acts[0].reference', '14/JE/26'], ['acts[0].data.proc', '2950/RP/26'], ['acts[0].data.procedure', '=instruction'], ['acts[0].data.offences', '?viol'], ['appearance', '30/12/2026'], ...brought('30/12/2026', '1140', 'Adjudante Traoré')] },
      { n: '3.3', is: 'movement', ecrou: '9/2026', kind: 'hospital', said: [['at', '30/12/2026'], ['at_hour', '1720'], ['expected_at', '31/12/2026'], ['expected_at_hour', '1200'], ['place', 'Hôpital de Kati'], ['ordered_by', 'Infirmier-major'], ['escort', 'Deux surveillants']] },
      roll('3.4', { cell: 'A-04', why: 'Retenu à la cuisine, vu à 18 h 40' }),
      { n: '3.5', is: 'act', ecrou: '256/2026', type: 'jugement', said: [['act.data.date', '30/12/2026'], ['act.reference', '1204/26'], ['act.data.court', '?tribunal correctionnel'], ['act.data.result', '?relaxe']] },
      { n: '3.6', is: 'exit', ecrou: '256/2026', reason: 'Relaxe', order: 'Jgt 1204/26', by_whom: 'Chambre correctionnelle, TGI de Kati' },
    ],
  },
  {
    day: '2026-12-31',
    papers: [
      {
        n: '4.1',
        is: 'committal',
        who: 'DEMBÉLÉ Siaka',
        // The extract of the judgment comes with the mandat given at the hearing.
        said: [
          ...person('DEMBÉLÉ', 'Siaka', 'Homme', '30/07/1990', 'Ngolo', 'Minata SANOGO'),
          ['acts[0].type', '?mandat de dépôt'], ['acts[0].data.date', '31/12/2026'], ['acts[0].authority', '?Kati'], ['acts[0].reference', '1210/26'], ['acts[0].data.proc', '2410/RP/26'], ['acts[0].data.procedure', '=à l’audience'], ['acts[0].data.offences', '?escroquerie'],
          ['+', ''],
          ['acts[1].type', '?jugement'], ['acts[1].data.date', '31/12/2026'], ['acts[1].reference', '1210/26'], ['acts[1].data.court', '?tribunal correctionnel'], ['acts[1].data.result', '?condamnation'], ['acts[1].data.contradictory', '=Oui'], ['acts[1].data.sentence.years', '1'], ['acts[1].data.sentence.months', '6'],
          ...brought('31/12/2026', '1220', 'Sergent Dembélé'),
        ],
      },
      roll('4.2'),
      { n: '4.3', is: 'act', ecrou: '257/2026', type: 'non-lieu', said: [['act.data.date', '31/12/2026'], ['act.reference', '55/ONL/26']] },
      { n: '4.4', is: 'exit', ecrou: '257/2026', reason: 'Non-lieu', order: '55/ONL/26', by_whom: 'Juge d’instruction' },
      { n: '4.5', is: 'act', ecrou: '261/2026', type: 'appel', said: [['act.data.date', '31/12/2026'], ['act.data.of', '?jugement'], ['act.data.by', '?prévenu']] },
      { n: '4.6', is: 'letter', ecrou: '261/2026', paper: 'recu-declaration', to: 'Remis à la personne' },
      { n: '4.7', is: 'place', ecrou: '258/2026', cell: 'W-01', decided: 'Surveillant-chef' },
    ],
  },
  {
    day: '2027-01-01',
    papers: [
      { n: '5.1', is: 'movement', ecrou: '15/2025', kind: 'death', said: [['at', '01/01/2027'], ['at_hour', '0420'], ['place', 'Infirmerie'], ['note', 'Trouvé sans vie à la ronde, médecin requis']] },
      { n: '5.2', is: 'committal', who: 'GUEYE Zanga', known: 'GUEYE Zanga', said: [['identity.family_name', 'GUEYE'], ['identity.given_names', 'Zanga'], ['identity.sex', '=Homme'], ['identity.birth', '16/11/2003'], ['*', 'GUEYE Zanga'], ...flagrant('01/01/2027', '1/27', '1/RP/27', 'vol simple'), ...brought('01/01/2027', '1130', 'Adjudant Keïta')] },
      { n: '5.3', is: 'return', ecrou: '9/2026', hour: '1030' },
      { n: '5.4', is: 'movement', ecrou: '9/2023', kind: 'transfer_out', said: [['at', '01/01/2027'], ['at_hour', '1400'], ['place', 'Maison d’arrêt de Kéniéroba'], ['order_ref', 'DNAPES 1/27'], ['ordered_by', 'DNAPES'], ['escort', 'Lieutenant Sow']] },
      roll('5.5'),
    ],
  },
  {
    day: '2027-01-02',
    papers: [
      { n: '6.1', is: 'movement', ecrou: '5/2023', kind: 'escape', said: [['at', '02/01/2027'], ['at_hour', '0530'], ['place', 'Mur nord'], ['note', 'Corde au mur nord, constaté à la ronde'], ['notice', 'Parquet et gendarmerie de Kati']] },
      // Signed the day after the title ended.
      { n: '6.2', is: 'act', ecrou: '76/2026', type: 'ordonnance de maintien en détention', said: [['act.data.date', '02/01/2027'], ['act.data.months', '6'], ['act.data.notified', '=Oui'], ['act.reference', '2/CLD/27']] },
      roll('6.3'),
      // A sentence being served, beside a prévenu: the only bed of the evening.
      { n: '6.4', is: 'place', ecrou: '9/2026', cell: 'W-01', decided: 'Surveillant-chef', rule: 'SEP-04', why: 'Aucune autre place ce soir' },
    ],
  },
  {
    day: '2027-01-03',
    papers: [
      { n: '7.1', is: 'movement', ecrou: '5/2023', kind: 'recapture', said: [['at', '03/01/2027'], ['at_hour', '0900'], ['place', 'Kati'], ['escort', 'Brigade de Kati']] },
      { n: '7.2', is: 'letter', ecrou: '75/2026', paper: 'conduite', to: 'Président du CLD, par escorte' },
      roll('7.3'),
    ],
  },
];
