//! A form that loses nothing: what is typed goes to a draft in the encrypted file, and refusals name their field.
import { getContext, onDestroy, setContext } from 'svelte';
import type { Draft, DraftLine, Failure, FieldProblem } from '../gen/api';
import { asFailure, call } from './call';
import { beforeLeaving } from './router.svelte';

/** Milliseconds after the last key before the draft is written. */
export const PAUSE = 2_000;

export type Keeping = 'clean' | 'typing' | 'keeping' | 'kept' | 'not-kept';

/** What the parts of a screen know of a form, whatever it holds. */
export type FormFace = Pick<Form<object>, 'failure' | 'problems' | 'keptAt' | 'found' | 'busy' | 'problem' | 'forgive' | 'keep' | 'ready' | 'begin' | 'resume' | 'discard'>;

const open = new Set<Pick<Form<object>, 'keep' | 'dirty'>>();

/** What the status bar says of all that is being typed. */
let keeping = $state<{ state: Keeping; at: string }>({ state: 'clean', at: '' });
export const typed = {
  get state(): Keeping {
    return keeping.state;
  },
  get at(): string {
    return keeping.at;
  },
};

export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((form) => form.keep()));
}

/** Behind the lock nothing can be written; what was typed waits, and is written when somebody opens again. */
let paused = false;
export function pauseDrafts(on: boolean): void {
  paused = on;
  if (!on) void flushDrafts();
}

/** True when something typed is nowhere but on the screen. */
export function anyUnkept(): boolean {
  return [...open].some((form) => form.dirty);
}

export interface FormOptions<T> {
  /** Which form of which subject: the address where the draft is taken up again. */
  screen: string;
  initial: T;
  /** How the list of drafts names it. */
  title: (values: T) => string;
  /** Forms of a few words may do without a draft. */
  draft?: boolean;
  /** What a draft taken up becomes beside what the form has by now; it replaces it when not said. */
  taken?: (draft: T, now: T) => T;
}

export class Form<T extends object> {
  values: T = $state()!;
  failure = $state.raw<Failure | null>(null);
  problems = $state.raw<FieldProblem[]>([]);
  busy = $state(false);
  keeping = $state<Keeping>('clean');
  keptAt = $state('');
  /** Its fields may be shown: nothing else comes into them by itself. */
  ready = $state(false);
  draftId = $state<string | null>(null);
  /** A draft left by an interruption, offered until taken up or thrown away. */
  found = $state.raw<DraftLine | null>(null);
  #last: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(readonly options: FormOptions<T>) {
    this.values = options.initial;
    this.#last = JSON.stringify(options.initial);
  }

  /** True when something typed is in neither the file nor a draft. */
  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#last;
  }

  /** Called at each change of a value. */
  changed(): void {
    if (this.#closed || !this.dirty) return;
    this.#mark('typing');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /** Writes the draft now when there is something new. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#closed || this.options.draft === false || !this.dirty) return this.#running;
    this.#running = this.#running.then(() => this.#write());
    return this.#running;
  }

  async #write(): Promise<void> {
    if (this.#closed || paused || !this.dirty) return;
    const text = JSON.stringify(this.values);
    this.#mark('keeping');
    try {
      const line = await call('drafts.save', {
        draft_id: this.draftId,
        screen: this.options.screen,
        title: this.options.title(this.values),
        payload: JSON.parse(text),
      });
      this.draftId = line.draft_id;
      this.#last = text;
      this.keptAt = line.updated_at;
      this.#mark(this.dirty ? 'typing' : 'kept');
    } catch {
      this.#mark('not-kept');
      this.#timer = setTimeout(() => void this.keep(), PAUSE * 2);
    }
  }

  #mark(state: Keeping): void {
    this.keeping = state;
    keeping = { state, at: this.keptAt };
  }

  /** Before anything can be typed: takes a draft up again, or looks for one. What fills the form later would take the typed words away. */
  async begin(draftId: string | null): Promise<void> {
    await (draftId ? this.resume(draftId) : this.seek());
    this.ready = true;
  }

  /** Looks for a draft of this very form. */
  async seek(): Promise<void> {
    if (this.draftId || this.options.draft === false) return;
    const drafts = await call('drafts.list', {}).catch((): DraftLine[] => []);
    this.found = drafts.find((d) => d.mine && d.screen === this.options.screen) ?? null;
  }

  /** What was typed meanwhile stays in a draft of its own. */
  async resume(draftId: string): Promise<void> {
    await this.keep();
    try {
      const draft: Draft = await call('drafts.open', { draft_id: draftId });
      const payload = { ...this.values, ...(draft.payload as Partial<T>) };
      this.values = this.options.taken?.(payload, this.values) ?? payload;
      this.#last = JSON.stringify(this.values);
      this.draftId = draft.draft_id;
      this.keptAt = draft.updated_at;
      this.found = null;
      this.#mark('kept');
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  async discard(draftId = this.draftId): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (draftId) await call('drafts.discard', { draft_id: draftId }).catch(() => undefined);
    if (draftId === this.draftId) this.draftId = null;
    if (this.found?.draft_id === draftId) this.found = null;
    this.#mark('clean');
  }

  problem(field: string): FieldProblem | undefined {
    return this.problems.find((p) => p.field === field);
  }

  /** A field was corrected: its refusal goes. */
  forgive(field: string): void {
    if (this.problem(field)) this.problems = this.problems.filter((p) => p.field !== field);
  }

  /** Sends the form. The answer, or null when refused: then `problems` and `failure` say why. */
  async send<R>(act: (draftId: string | null) => Promise<R>): Promise<R | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failure = null;
    this.problems = [];
    try {
      await this.keep();
      const result = await act(this.draftId);
      this.#closed = true;
      clearTimeout(this.#timer);
      this.#mark('clean');
      return result;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.problems = this.failure.fields;
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Shows refusals found before sending. */
  refuse(problems: FieldProblem[]): void {
    this.problems = problems;
    this.failure = { code: 'invalid', reason: 'fields', args: {}, fields: problems };
  }

  /** Starts again after a success, on the same screen. */
  restart(values: T): void {
    this.#closed = false;
    this.values = values;
    this.#last = JSON.stringify(values);
    this.draftId = null;
    this.failure = null;
    this.problems = [];
    this.#mark('clean');
  }

  /** For `useForm`: registers the form and lets go of it. */
  attach(): () => void {
    open.add(this);
    const off = beforeLeaving(() => void this.keep());
    return () => {
      void this.keep();
      open.delete(this);
      off();
      if (open.size === 0) keeping = { state: 'clean', at: '' };
    };
  }
}

const KEY = Symbol('form');

/** Makes the form of a screen: watched, drafted, and known to its fields. */
export function useForm<T extends object>(options: FormOptions<T>): Form<T> {
  const form = new Form(options);
  setContext(KEY, form);
  onDestroy(form.attach());
  $effect(() => {
    JSON.stringify(form.values);
    form.changed();
  });
  return form;
}

export function theForm(): FormFace | undefined {
  return getContext<FormFace | undefined>(KEY);
}
