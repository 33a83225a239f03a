//! The hearings that adjournments have fixed and that have no outcome yet.

use super::Hearing;
use crate::api::Empty;
use crate::base::dates::Day;
use crate::detainees::full_name;
use crate::failure::Result;
use crate::store::Read;

/// An adjournment has its outcome when a later act of the same procedure says how it went.
const WAITING: &str = "SELECT c.id, c.ecrou, d.family_name, d.given_names,
        json_extract(a.data, '$.to'), a.authority, coalesce(json_extract(a.data, '$.proc'), ''), a.id
    FROM acts a JOIN committals c ON c.id = a.committal_id JOIN detainees d ON d.id = c.detainee_id
    WHERE a.kind = 'renvoi_audience' AND a.struck_at IS NULL AND c.exit_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM acts n
        WHERE n.committal_id = a.committal_id AND n.struck_at IS NULL AND n.id <> a.id
          AND n.kind IN ('renvoi_audience', 'jugement', 'arret', 'non_lieu', 'mise_en_liberte')
          AND (n.happened_at > a.happened_at
               OR (n.happened_at = a.happened_at AND n.ordinal > a.ordinal))
          AND coalesce(json_extract(n.data, '$.proc'), json_extract(a.data, '$.proc'))
              IS json_extract(a.data, '$.proc'))
    ORDER BY json_extract(a.data, '$.to'), c.ecrou_year, c.ecrou_number";

/// Every hearing that waits for its outcome, the earliest first.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<Hearing>> {
    let mut statement = read.conn.prepare_cached(WAITING)?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let to: Option<String> = row.get(4)?;
        let Some(on) = to.as_deref().and_then(Day::parse) else { continue };
        out.push(Hearing {
            committal_id: row.get(0)?,
            ecrou: row.get(1)?,
            name: full_name(&row.get::<_, String>(2)?, &row.get::<_, String>(3)?),
            on,
            days: read.today.days_until(on),
            authority: row.get(5)?,
            proc: row.get(6)?,
            act_id: row.get(7)?,
        });
    }
    Ok(out)
}
