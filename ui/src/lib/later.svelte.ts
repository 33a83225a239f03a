//! A value that follows another when it has been still for a moment: a list is not asked at every key.
export function later<T>(source: () => T, pause = 200): { readonly value: T } {
  let value = $state.raw(source());
  $effect(() => {
    const next = source();
    const timer = setTimeout(() => (value = next), pause);
    return () => clearTimeout(timer);
  });
  return {
    get value() {
      return value;
    },
  };
}
