//! Who is signed in, whether the screen is locked, and how this person likes the screens to be.
import type { Failure, Permission, Preferences, Session, SessionState } from '../gen/api';
import { asFailure, call, whenSignedOut } from './call';
import { flushDrafts, pauseDrafts } from './form.svelte';
import { announce } from './live.svelte';
import { speak, spoken, type Language } from './words.svelte';

let state = $state.raw<SessionState | null>(null);
let session = $state.raw<Session | null>(null);
let failure = $state.raw<Failure | null>(null);
/** Somebody was at work: what they typed stays behind the lock. */
let locked = $state(false);

export const house = {
  get state(): SessionState | null {
    return state;
  },
  get session(): Session | null {
    return session;
  },
  get failure(): Failure | null {
    return failure;
  },
  get locked(): boolean {
    return locked;
  },
  get today(): string {
    return session?.today ?? new Date().toISOString().slice(0, 10);
  },
};

export const preferences = $state({ enterMoves: true, textSize: 100, contrast: 'normal' as 'normal' | 'high' });

let own: Preferences | null = null;
let moves = true;
/** What the screens spoke before this person signed in. */
let door: Language = 'fr';

function apply(): void {
  preferences.textSize = own?.text_size ?? 100;
  preferences.contrast = own?.high_contrast ? 'high' : 'normal';
  preferences.enterMoves = own?.enter_moves ?? moves;
  if (own?.language && own.language !== spoken.language) void speak(own.language);
}
/** What this account kept; the house's own way where it kept nothing. */
async function recall(): Promise<void> {
  door = spoken.language;
  own = await call('session.preferences', {}).catch(() => null);
  apply();
}
/** The house's choice for Enter. */
export function houseMoves(value: boolean): void {
  moves = value;
  apply();
}
/** Changes what this person likes, now and for the next time. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  own = { ...(own ?? { language: null, text_size: null, high_contrast: false, enter_moves: null, views: {} }), ...change };
  apply();
  if (session) await call('session.keep_preferences', own).catch(() => undefined);
}

/** The view chosen last of each list; empty where the list was wanted as it is. */
export function viewsKept(): Record<string, string> {
  return { ...(own?.views as Record<string, string> | undefined) };
}

/** The notice of the day: due from the first sign-in of the day until it is told. */
export const notice = $state({ due: false });

export function may(permission: Permission): boolean {
  return session?.permissions.includes(permission) ?? false;
}

/** Whether a screen or a line of the menu is for this person, in this house. */
export function openTo(thing: { needs?: Permission; training?: boolean }): boolean {
  return (!thing.needs || may(thing.needs)) && (!thing.training || !!session?.is_training);
}

export async function lookAround(): Promise<void> {
  try {
    state = await call('session.state', {});
    failure = null;
    if (state.session && !locked) {
      const first = !session;
      session = state.session;
      if (first) void recall();
    }
  } catch (thrown) {
    failure = asFailure(thrown);
  }
}

/** True when the same person comes back to what they left. */
export function open(next: Session): boolean {
  const same = locked && session?.user_id === next.user_id;
  session = next;
  if (next.notify_once) notice.due = true;
  locked = false;
  pauseDrafts(false);
  if (same) announce([]);
  else void recall();
  return same;
}

/** Ends the session in the core; the screens stay as they are, out of sight. */
export async function lock(): Promise<void> {
  if (!session || locked) return;
  await flushDrafts();
  locked = true;
  pauseDrafts(true);
  await call('session.sign_out', {}).catch(() => undefined);
  await lookAround();
}

/** Leaves for good: the next person starts from the beginning. */
export async function signOut(): Promise<void> {
  await flushDrafts();
  await call('session.sign_out', {}).catch(() => undefined);
  session = null;
  locked = false;
  own = null;
  apply();
  if (door !== spoken.language) await speak(door);
  await lookAround();
}

whenSignedOut(() => {
  if (!session || locked) return;
  locked = true;
  pauseDrafts(true);
  void lookAround();
});

/** Locks after the minutes of the house without a key or a movement. */
export function watchIdle(): () => void {
  let last = Date.now();
  const stir = () => (last = Date.now());
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const e of events) window.addEventListener(e, stir, { capture: true, passive: true });
  const timer = setInterval(() => {
    const minutes = session?.idle_minutes ?? 0;
    if (session && !locked && minutes > 0 && Date.now() - last > minutes * 60_000) void lock();
  }, 5_000);
  return () => {
    clearInterval(timer);
    for (const e of events) window.removeEventListener(e, stir, { capture: true });
  };
}

/** How often open pages look at the clock again, in minutes: clocks of hours end between two acts. */
const QUARTER = 15;

/** Another day, or another quarter of an hour, changes what is due though nobody wrote anything. */
export function watchTime(): () => void {
  const now = () => new Date().toISOString();
  const quarterOf = (at: string) => Math.floor(Number(at.slice(14, 16)) / QUARTER) + at.slice(0, 13);
  let seen = now();
  const timer = setInterval(() => {
    const before = seen;
    seen = now();
    if (!session || locked || quarterOf(seen) === quarterOf(before)) return;
    if (seen.slice(0, 10) === before.slice(0, 10)) announce(['projections']);
    else void lookAround().then(() => announce([]));
  }, 20_000);
  return () => clearInterval(timer);
}
