//! Days and hours as the core writes them.
/** `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY-MM-DDTHH:MM`, on the wall of the greffe. */
export type Moment = string;
