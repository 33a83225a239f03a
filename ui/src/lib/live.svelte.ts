//! A query that is asked again when what it shows has changed, or when the hour has; nobody polls the file.
import type { Failure, Topic } from '../gen/api';
import { asFailure, call, type Input, type Name, type Result } from './call';

const listeners = new Set<(topics: string[]) => void>();

/** The host tells every open query. */
export function announce(topics: string[]): void {
  for (const listener of listeners) listener(topics);
}

export class Live<K extends Name> {
  value = $state.raw<Result<K> | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(true);
  #turn = 0;

  constructor(
    readonly name: K,
    readonly input: () => Input<K> | null,
  ) {}

  async ask(input: Input<K> | null = this.input()): Promise<void> {
    const turn = ++this.#turn;
    if (!input) {
      this.value = null;
      this.loading = false;
      return;
    }
    this.loading = true;
    try {
      const value = await call(this.name, input);
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(thrown);
    }
    this.loading = false;
  }
}

/** Must be called while a component is being set up. A null input asks nothing. */
export function live<K extends Name>(name: K, input: () => Input<K> | null, topics: readonly Topic[]): Live<K> {
  const query = new Live(name, input);
  // Asked again only when the question itself changes, not when what it was made of is made anew.
  const asked = $derived(JSON.stringify(input()));
  $effect(() => void query.ask(JSON.parse(asked) as Input<K> | null));
  $effect(() => {
    const heard = (changed: string[]) => {
      if (changed.length === 0 || changed.some((t) => topics.includes(t as Topic))) void query.ask();
    };
    listeners.add(heard);
    return () => listeners.delete(heard);
  });
  return query;
}
